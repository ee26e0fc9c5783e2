# Todas las palabras que dice el programa, en español. Los demás idiomas tienen los mismos identificadores con las mismas variables.
# Las palabras que se usan están en STYLE.md. Los números llegan escritos para el idioma, salvo n, que elige un plural.

## Frame

site-description = Cuánto se aparta lo que se vive de lo que se prometió, ante la violencia de género facilitada por la tecnología.
skip = Ir al contenido
nav-main = Principal
nav-menu = Menú
nav-here = Estás aquí
nav-language = Idioma
nav-help = Pedir ayuda
nav-search = Buscar
nav-countries = Países
nav-instruments = Instrumentos
nav-platforms = Plataformas
nav-services = Servicios
nav-data = Datos
nav-method = Método
nav-compare = Comparar países
nav-benchmarks = Puntos de referencia
nav-named = A quién se nombra y a quién no
nav-sources = Fuentes
nav-verdict = Cómo se llega a un hallazgo
nav-download = Descargar los datos
nav-feed = Canal de cambios
foot-sections = Todas las secciones
foot-look = Mirar en conjunto
foot-check = Comprobar nuestro trabajo
legal = Datos a fecha de { $date }, con licencia CC BY 4.0 salvo que su fuente indique otra cosa. No es asesoría jurídica.
legal-english = Los resúmenes, las notas y las razones tomados de las fuentes están por ahora en inglés, y así se indica a los lectores de pantalla.

## Words used on many pages

on-paper = Sobre el papel
in-life = En la vida
where-paper = sobre el papel
where-life = en la vida
side-paper = Lo que se prometió y lo que hay sobre el papel
side-life = La distancia y lo que se sabe en la vida
side = Lado
need = Necesidad
findings = Hallazgos
in-words = En palabras
benchmark = Punto de referencia
country = País
instrument = Instrumento
indicator = Indicador
provisions = Disposiciones
laws = Leyes
status = Situación
adopted = Adopción
why = Por qué
what-it-says = Qué dice
asked-by = Se pide en
missing = Qué falta y quién podría decirlo
missing-and-who = Qué falta y quién podría decirlo
changes = Qué cambiaría esto
caution = Conviene leer con cautela.
beside = Al lado:
too-old = demasiado antiguo para decidir
not-yet-read = Aún sin leer
not-stated = no consta
not-known = no se sabe
any = cualquiera
yes = sí
no = no
n-of = { $part } de { $whole }
value-unit = { $value } { $unit }
value-percent = { $value } %
cite = { $instrument }, { $ref }
cite-unverified = { $instrument } (artículo aún sin verificar)
ref-unverified = Artículo aún sin verificar

## The eight needs

need-law = Leyes y políticas
need-services = Servicios para supervivientes
need-data = Datos
need-funding = Financiación
need-accountability = Rendición de cuentas
need-participation = Participación
need-prevention = Prevención
need-cooperation = Cooperación
need-nothing = Nada de lo que hemos leído decide aquí un compromiso. Eso no es un no: abajo está lo que falta y quién podría aportarlo.

## Standings

standing-met = Cumplido
standing-partly = Cumplido en parte
standing-not-met = No cumplido
standing-contested = Controvertido
standing-unknown = Desconocido
standing-not-applicable = No se aplica
means-met = Una fuente leída dice que el compromiso se cumple.
means-partly = Se cumple en parte: para algunos daños, con un tipo de norma más débil, o sobre el papel pero sin confirmar que esté en vigor.
means-not-met = Una fuente dice que no se cumple. No haber encontrado una ley nunca basta para afirmarlo.
means-contested = Las pruebas apuntan en ambos sentidos: las fuentes difieren, o una ley en vigor se ha vuelto contra mujeres o contra voces críticas.
means-unknown = Nadie a quien hayamos leído puede decirlo. Se muestra con lo que falta y quién podría aportarlo.
pair-words = { $paper } / { $life }
line-label = { $title }. Sobre el papel: { $paper }. En la vida: { $life }.

## The space between, in one sentence

gap-na = Este compromiso no se aplica aquí.
gap-unknown = Nadie a quien hayamos leído puede decirlo, ni sobre el papel ni en la vida.
gap-paper-met = Está sobre el papel. Si se vive, nadie a quien hayamos leído puede decirlo.
gap-paper-partly = Una parte está sobre el papel. Si se vive, nadie a quien hayamos leído puede decirlo.
gap-paper-not-met = No está sobre el papel, y nadie a quien hayamos leído puede decir qué se vive.
gap-paper-contested = Sobre el papel las pruebas se contradicen, y nadie a quien hayamos leído puede decir qué se vive.
gap-life-met = Se vive, aunque no hemos leído nada que decida qué hay sobre el papel.
gap-life-partly = Se vive en parte, y no hemos leído nada que decida qué hay sobre el papel.
gap-life-not-met = No se vive, y no hemos leído nada que decida qué hay sobre el papel.
gap-life-contested = Lo que se vive es objeto de controversia, y no hemos leído nada que decida qué hay sobre el papel.
gap-bound-met = Se vive; la ley obliga por sí misma.
gap-bound-partly = Se vive en parte; la ley obliga por sí misma.
gap-bound-not-met = No se vive, y la ley obliga por sí misma.
gap-bound-contested = Lo que se vive es objeto de controversia; la ley obliga por sí misma.
gap-bound-unknown = La ley obliga por sí misma. Si se vive, nadie a quien hayamos leído puede decirlo.
gap-same-met = Está sobre el papel y se vive.
gap-same-partly = Se cumple a medias en ambos lados: sobre el papel y en la vida.
gap-same-not-met = No está sobre el papel ni se vive.
gap-same-contested = Las pruebas se contradicen en ambos lados.
gap-both = Sobre el papel { $paper }; en la vida { $life }.
half-met = se cumple
half-partly = se cumple en parte
half-not-met = no se cumple
half-contested = las pruebas se contradicen

## How a thing is known

basis-text = Leído en la fuente
basis-secondary = Informado por otra fuente
basis-recall = Por verificar

## Dates

month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
date-month = { $month } de { $year }
date-day = { $day } de { $month } de { $year }

## Home

home-title = Lo que se prometió y lo que se vive
home-lead = Estados y empresas han prometido poner fin a la violencia de género que se vale de la tecnología. Plumbline pone cada promesa junto a lo que se sabe de la vida, muestra la distancia entre ambas y da la fuente de cada palabra.
home-open = Abrir un país
home-example = Uganda
home-all = Todos los países
home-show = Ver la brecha
home-happening = ¿Te está pasando a ti, o a alguien que conoces?
home-paper = países leídos tienen una ley que alcanza, al menos en parte, la difusión de imágenes íntimas sin consentimiento
home-life = tienen una cifra, que hayamos podido encontrar, sobre qué pasó con quienes recurrieron a ella
home-dots = Una marca punteada: un país donde nadie a quien hayamos leído puede decirlo.
home-dots-link = Los países
home-dialogue-next = El próximo diálogo
home-dialogue-open = Hay un diálogo abierto
home-dialogues = Todos los diálogos
home-map = El mundo, necesidad por necesidad
home-one-at-a-time = Un punto de referencia cada vez: nada aquí suma los países en una puntuación.
home-what-it-reads = Qué lee este punto de referencia, y todos los países
home-leans = Donde la vida más se aparta del papel
home-leans-note = Hallazgos de los que se conocen ambos lados, empezando por la mayor distancia, uno por país, en orden alfabético dentro de cada distancia. En otros lugares, la mayor brecha puede ser la que nadie ha medido.
home-from = De dónde vienen los datos
home-from-words = Instrumentos, leyes, servicios y estadísticas oficiales, leídos uno a uno, cada uno con su fuente y el día en que se leyó. Lo que informó otra fuente se indica así. Lo que nadie ha verificado no decide nada. Las correcciones son bienvenidas, con una fuente.
dots-title = Lo que hay sobre el papel y lo que se sabe en la vida
dots-desc = A un lado de una plomada, { $read } marcas, { $paper } de ellas rellenas: países con una ley que alcanza las imágenes íntimas, al menos en parte. Al otro lado, { $paper } marcas, { $life } de ellas rellenas: países con una cifra sobre qué pasó con quienes recurrieron a la ley.
map-title = Mapa del mundo: { $title }
map-desc = { $counts }. Los demás países aún no se han leído. La tabla del punto de referencia los muestra todos.
map-region = Mapa, se desplaza de lado en pantallas pequeñas
map-caption = Proyección Equal Earth: las superficies son fieles. Contornos: Natural Earth; una frontera trazada aquí no es una opinión sobre ella. Los Estados demasiado pequeños para dibujarse están en la tabla.
map-table = Los mismos datos en una tabla

## Countries

countries-lead = Todos los Estados independientes. Donde nadie ha leído aún la ley y los servicios, los tratados y las estadísticas oficiales ya dicen algo.
countries-known = { $n ->
    [one] 1 hallazgo conocido
   *[other] { $n } hallazgos conocidos
}
countries-unread = ley aún sin leer
country-lead = Compromisos que alcanzan a { $country }: { $total }. Sobre el papel podemos decir algo de { $paper }, y de ellos se cumplen { $met }. En la vida podemos decir algo de { $life }.
country-lead-unread = Nadie ha leído aún para esto la ley ni los servicios de { $country }. Aquí está lo que dicen los tratados y las estadísticas oficiales: sobre el papel, algo de { $paper } de { $total } compromisos, de los que se cumplen { $met }; en la vida, algo de { $life }.
fact-ldc = País menos adelantado
fact-lldc = País en desarrollo sin litoral
fact-sids = Pequeño Estado insular en desarrollo
fact-online = En línea: { $value } % de las personas ({ $year })
act-brief = Llevarse el resumen
act-pdf = El resumen en PDF
act-compare = Comparar
act-json = Lo mismo en JSON
glance = De un vistazo
glance-caption = Lo que se sabe, necesidad por necesidad
glance-caption-2 = una línea por cada hallazgo, el papel a un lado y la vida al otro
glance-words = { $known } con respuesta; { $open } que nadie a quien hayamos leído puede decidir
howto = Cómo leer la línea
howto-on = En la línea: el compromiso se cumple.
howto-away = Lejos de la línea: cuánto falta para que se cumpla, sobre el papel a la izquierda y en la vida a la derecha.
howto-open = Punteada: nadie puede decirlo. Con barra: las pruebas se contradicen.
open-summary = { $n ->
    [one] 1 más que nadie a quien hayamos leído puede decidir
   *[other] { $n } más que nadie a quien hayamos leído puede decidir
}
open-caption = Desconocidos en ambos lados
services-here = Quién puede ayudar aquí
services-note = Servicios que se encontraron y sobre los que se ha leído. Los números cambian: conviene confirmarlos con el propio servicio.
service-phone = Número:
bonds = Qué vincula a este país
bonds-note = «Adoptado» no es «en vigor», y «firmado» no es «ratificado». «No se sabe» significa que la lista de partes que leímos no está completa.
bond = De qué modo vincula
bond-bound = Vinculado
bond-bound-since = Vinculado desde: { $date }
bond-ratified = Ratificado; el instrumento aún no está en vigor
bond-signed = Firmado, sin ratificar
bond-committed = Compromiso político: adoptado por un órgano del que es miembro, { $body }
bond-withdrawn = Lo ha abandonado
bond-not-bound = No vinculado
bond-not-known = No se sabe
limits = Qué se leyó y qué no
limits-checked = Fecha de lectura: { $date }.
limits-unread = Aún no se ha escrito el archivo de este país. Quien conozca su derecho podría escribir el primero.
limits-lawyer = Las páginas sobre leyes se leyeron en su mayoría en extractos, muchos de ellos de la prensa o de bufetes. Antes de que nadie se apoye en ellas, debería revisarlas alguien que ejerza el derecho en el país.

## Compare

compare-title = Países lado a lado
compare-lead = Hasta cuatro, punto de referencia por punto de referencia. Aparecen en el orden elegido; nada se suma ni se clasifica.
compare-slot = País { $n }
compare-none = Ninguno
compare-empty = Hay que elegir al menos un país.
compare-unknown = No se encontró: { $codes }. El código de un país tiene tres letras, como MEX.
compare-left-out = Aquí se omiten los puntos de referencia de los que no se sabe nada en ninguno de estos países. Están en la página de cada país.

## Instruments and provisions

instruments-lead = Lo que Estados, empresas e instituciones han acordado o les vincula: tratados, resoluciones, derecho regional y nacional. De cada disposición: quién debe qué, cómo se sabe y qué puntos de referencia la cotejan con la vida.
scope-global = Mundial
scope-regional = Regional
scope-national = Nacional
status-draft = Proyecto, sin adoptar
status-non-binding = Adoptado; compromiso político, no derecho vinculante
status-in-force = En vigor desde: { $date }
status-from = Adoptado; entrada en vigor: { $date }
status-not-in-force = No está en vigor, o lo está por etapas
status-needs = Adoptado, sin estar en vigor: hacen falta { $n } ratificaciones
read-in-source = Leído en la fuente
full-title = Título
what-was-read = Qué se leyó
where-to-check = Dónde comprobarlo
parties = A quién vincula, y de qué modo
parties-none = No figura ningún Estado: el instrumento se dirige a otros, o no se ha leído su lista de partes.
who-owes = Quién tiene la obligación
harms-named = Daños que nombra
groups-named = Grupos que nombra
groups-not-named = Entre los que no nombra
nobody-named = Ninguno en particular
deadline = Plazo (ISO 8601)
address = Dirección permanente
held = Cotejada con la vida
held-recall = Esta disposición solo se conoce de memoria. Nadie la ha verificado aquí, así que ningún hallazgo se apoya en ella.
held-unread = Ningún punto de referencia la lee:
held-awaiting = Estos puntos de referencia la leerían cuando alguien la verifique:

## Benchmarks

benchmarks-lead = Lecturas comprobables de las disposiciones, cada una en una frase que puede ser verdadera o falsa, con una prueba sobre el papel y otra en la vida. Los recuentos son de los Estados o las plataformas que cada una alcanza.
reads = Lee
awaiting = A la espera de que alguien verifique
tests = Cómo se comprueba
country-by-country = País por país
rows-caption = { $n ->
    [one] 1 país
   *[other] { $n } países
}
rows-caption-2 = agrupados según el cumplimiento sobre el papel, en orden alfabético dentro de cada grupo
test-law = Una ley abarca: { $harms }. Tipos que cuentan: { $kinds }. Situación: { $statuses }.
test-treaty = El Estado es parte en este tratado: { $treaty }.
test-indicator = { $label }: { $bound }.
test-ratio = { $label }, dividido por { $over }: { $bound }.
test-estimate = Una cifra nacional, { $label }: { $bound }.
test-service = Un servicio de alguno de estos tipos: { $kinds }. Condiciones: { $facts }.
test-clock = Una obligación de retirar contenido en un máximo de { $hours } horas.
test-clock-words = Una obligación de retirar contenido, en horas o con palabras como «sin demora».
test-nothing = Aún no hay prueba: los datos que necesitaría se indican en lo que cambiaría el hallazgo.
test-not = Lo siguiente no debe darse:
op-at-least = al menos { $value }
op-above = más de { $value }
op-at-most = como máximo { $value }
op-below = menos de { $value }
op-equal = { $value }
later-flow = Dinero que se dio o se gastó para esto (aún sin cargar).
later-platform-record = El registro que las plataformas publican de sus decisiones (aún sin cargar).
later-notice-outcome = Qué pasó con los avisos enviados a las plataformas (aún sin cargar).
later-voice = Lo que las personas dicen en los diálogos (aún sin cargar).

## Platforms

platforms-lead = { $n ->
    [one] Hasta ahora se ha leído una plataforma. Que otra no esté aquí no dice nada de ella.
   *[other] Hasta ahora se han leído { $n } plataformas. Que otra no esté aquí no dice nada de ella.
}
platforms-propose = Proponer una plataforma o una corrección
platforms-alike = { $n ->
    [one] De cada una se sabe por ahora lo mismo: la alcanza una obligación.
   *[other] De cada una se sabe por ahora lo mismo: la alcanzan { $n } obligaciones.
}
platform-lead = Lo que la ley te da aquí, las obligaciones que alcanzan a esta plataforma, y lo que pudo decidirse con lo leído.
platform-hers = Si hay imágenes tuyas ahí
platform-hers-words = Lo que pasó no es culpa tuya. No tienes que hacerlo sola, ni hoy: tú decides si hacerlo y cuándo.
platform-hers-services = Quién puede ayudarte, también a notificarlo
platform-hers-law = Lo que la ley te da
platform-hers-limits = Son límites que pone la ley. Si la plataforma los cumple, aquí nada lo dice. Donde vives, otra ley puede darte más: quien te ayude puede decírtelo.
platform-clock-us-tida-removal = En los Estados Unidos: tras una solicitud válida tuya, o de quien actúe por ti, debe retirar la imagen tan pronto como pueda, en { $hours } horas como mucho, y buscar las copias idénticas que conozca.
platform-clock-eu-dsa-16-decision = En la Unión Europea: cualquiera puede notificarla. Debe decidir sin dilación indebida y decírselo a quien notificó. La ley no nombra un número de horas.
platform-clock-au-osa-s77-intimate = En Australia: puedes acudir a la eSafety Commissioner sin pedírselo antes a la plataforma. Cuando ella lo ordena, la plataforma tiene { $hours } horas, o más si ella lo permite.
platform-clock-eu-dsa-22-trusted-flagger = En la Unión Europea: lo que notifica en su campo una organización reconocida (un alertador fiable) va primero. Tampoco aquí la ley nombra un número de horas.
platform-asked-more = { $n ->
    [one] y una más
   *[other] y { $n } más
}
platform-asked-none = Qué disposición pide esto a una plataforma, nadie lo ha leído todavía en su propio texto.
platform-how = Cómo lo sabemos
platform-duties = Obligaciones que la alcanzan
platform = Plataforma
platform-recall = Lo que se sabe de la designación y el alcance de esta plataforma aún no se ha verificado aquí. Ningún hallazgo se apoya en ello.
platform-none = Ninguna obligación que hayamos verificado alcanza aún a esta plataforma.
provider = Proveedor
designated = Designada de muy gran tamaño según el Reglamento de Servicios Digitales de la UE

## Services

help-title = Pedir ayuda
help-lead = Lo que pasó no es culpa tuya. Estos servicios pueden ayudarte, y tú decides si acudir a ellos y cuándo.
help-device = Si otra persona mira este dispositivo, esta página queda en su historial; una ventana privada no la guarda. Plumbline no registra quién la lee.
help-world = Estés donde estés
help-countries = En tu país
help-countries-note = Servicios que se encontraron y sobre los que se ha leído, en la página de cada país. Si el tuyo no aparece, solo significa que aquí nadie ha leído aún sobre él.

## Who is named

named-title = A quién se nombra y a quién no
named-lead = Recuento de { $n } disposiciones leídas o informadas por otra fuente. Lo que una norma no nombra queda fácilmente fuera de lo que se deriva de ella.
named-groups = Grupos
named-harms = Daños
named-group = Grupo
named-harm = Daño
named-order = Primero, lo que menos se nombra.
named-note = Nombrar no es proteger, y una norma general puede abarcar a quienes no nombra. Pero los datos, el dinero y los servicios suelen seguir a las palabras. La elección de palabras para cada disposición es nuestra.

## Search

search-label = Un país, una ley, una palabra
search-all = Todo
search-kinds = Tipos de página
search-hits = { $n ->
    [0] No se encontró nada.
    [one] 1 resultado.
   *[other] { $n } resultados.
}
search-more = { $n ->
    [one] Hay uno más que no se muestra; otra palabra acota la búsqueda.
   *[other] Hay { $n } más que no se muestran; otra palabra acota la búsqueda.
}
search-none = Puede servir una palabra más corta, el nombre de un país o el de un tratado.
kind-country = País
kind-instrument = Instrumento
kind-benchmark = Punto de referencia
kind-provision = Disposición
kind-law = Ley
kind-service = Servicio
kind-platform = Plataforma

## Sources, method, data

sources-lead = De dónde viene cada dato, con qué licencia, y qué queda por verificar.
sources-provisions = Disposiciones, según cómo se conocen
sources-recalled = Disposiciones aún por verificar
sources-files = Archivos de datos
fetched = Fecha de obtención: { $date }.
sources-bodies = Órganos y sus miembros
body = Órgano
members = Miembros
basis = Cómo se sabe
method-title = Cómo se llega a un hallazgo
method-lead = Cada compromiso se convierte en una frase que puede ser verdadera o falsa. Deciden una prueba sobre el papel y otra en la vida, con reglas iguales para todos. Nada más decide.
method-standings = Los cinco grados de cumplimiento
method-basis = Cómo se conoce un dato
method-text = Se leyó la página o el archivo que lo afirma.
method-secondary = Lo afirma otra fuente: un periódico, un bufete, un informe. Cuenta, y así se indica.
method-recall = Se conoce de memoria. Es una lista de cosas por comprobar y no decide nada.
method-rules = Las reglas
rule-1 = Solo las disposiciones leídas o informadas por otra fuente crean un compromiso. La que nadie ha verificado se muestra como tal y no decide nada.
rule-2 = Un compromiso alcanza al Estado vinculado por él, o que se comprometió políticamente con él en un órgano del que forma parte. «Adoptado» no es «en vigor»; «firmado» no es «ratificado».
rule-3 = «No cumplido» necesita una fuente que lo diga. No haber encontrado una ley es «desconocido».
rule-4 = Una ley cuenta según su situación. La que fue anulada o suspendida no cuenta como en vigor; un proyecto de ley no es una ley.
rule-5 = Si una fuente dice que una ley en vigor se ha vuelto contra mujeres o contra voces críticas, el resultado es «controvertido», diga lo que diga su texto.
rule-6 = La afirmación de que no hay ley vale cinco años. Cada indicador tiene un límite de antigüedad; los valores más antiguos se muestran y no deciden nada.
rule-7 = Cada umbral está escrito con su razón. Donde el umbral es lectura nuestra y no del propio instrumento, el punto de referencia lo dice.
rule-8 = Los hallazgos se cuentan, nunca se suman en un resultado. No hay puntuación ni clasificación, y lo desconocido está siempre entre los recuentos.
method-never = Lo que nunca se hace
method-never-words = No se calcula ningún índice. No se clasifica a ningún país. Una cifra que falta nunca se toma por buena ni por mala. A nadie se le pide que demuestre su propia historia.
method-privacy = Plumbline no pone cookies, no ejecuta scripts, no carga nada de otros sitios y no registra quién lee qué.
data-lead = Todo lo que hay en estas páginas, en archivos, con la licencia en cada uno. Puede usarse citando la fuente.
data-files = Archivos
data-api = Programas
data-api-words = Los mismos hallazgos, instrumentos y puntos de referencia en JSON, cada respuesta con su esquema. Las direcciones bajo /api/v1 conservan su significado.
data-dictionary = Indicadores
data-changes = Qué ha cambiado
data-changes-words = Cambios en los hechos, primero los más recientes. El canal cuenta lo mismo, y qué día se leyó cada país.
file-findings = Todos los hallazgos: parte, punto de referencia, cumplimiento sobre el papel y en la vida, cuántas pruebas, el año más reciente
file-provisions = Todas las disposiciones, con quién tiene la obligación, qué nombran y cómo se conocen
file-laws = Todas las leyes de los archivos de países
file-indicators = Todos los valores de los indicadores, con su fuente y su licencia
file-benchmarks = Puntos de referencia con sus pruebas, umbrales y razones
file-instruments = Instrumentos con sus disposiciones
file-feed = Canal Atom: cada cambio en los hechos, y el día en que se leyó cada país

## Missing page

missing-title = Aquí no hay ninguna página
missing-lead = Puede que la dirección tenga una errata. Al dispositivo no le pasa nada.
missing-near = Páginas cercanas a la que se pidió

## The brief

brief = Resumen
brief-title = { $country }: resumen
brief-as-of = Resumen de Plumbline. Datos a fecha de { $date }.
brief-gaps = Lo que se sabe, primero las brechas
brief-open = Lo que nadie a quien hayamos leído puede decidir
brief-open-words = { $n ->
    [one] Un compromiso alcanza a este país y no pudo decidirse. Es trabajo por hacer: aquí está quién podría aportar lo que falta.
   *[other] { $n } compromisos alcanzan a este país y no pudieron decidirse. Son trabajo por hacer: aquí está quién podría aportar lo que falta.
}
brief-nothing = Nada de lo que hemos leído decide un compromiso de este país.
brief-more = Más hallazgos en el programa:
brief-more-open = Más preguntas abiertas en el programa:
brief-letters = Las letras que este archivo no puede mostrar aparecen como […].
brief-print = Esta página puede imprimirse, o guardarse como PDF desde el cuadro de impresión.

## Reasons of a finding

why-law-met = { $law } ({ $year }) está en vigor y abarca: { $harm }.
why-law-partly = { $law }: { $because }.
why-law-partly-kind = { $law } ({ $year }): { $kind }; { $status }.
why-law-contested = { $law } es objeto de controversia: { $because }.
why-law-struck = { $law } ya no rige: { $status }.
why-law-absent = Una fuente dice que no existe tal ley ({ $year }): { $because }.
why-law-unknown = No se encontró ninguna disposición en lo leído sobre: { $harm }. Eso no es un no.
why-law-unread = Nadie ha leído aún aquí la ley de este país.
why-law-bill = { $law } ({ $year }) es un proyecto, aún no es ley.
why-law-turned = { $law } se ha vuelto contra quienes debería proteger: { $because }.
why-law-mark-unknown = Lo que se leyó de la ley no lo dice.
why-treaty-met = Es parte en { $treaty } (desde: { $year }).
why-treaty-not = No es parte en { $treaty }, según la lista a fecha de { $asof }.
why-treaty-unknown = La lista que se leyó no dice si es parte en { $treaty }.
why-indicator = { $label }: { $value } { $unit } en { $year } (se pide: { $op } { $bound }).
why-indicator-yesno = { $label }: { $value } ({ $year }).
why-indicator-stale = { $label }: { $value } { $unit } en { $year }; antigüedad en años: { $age }. Demasiado antiguo para decidir.
why-indicator-unknown = No se encontró ningún valor para: { $label }.
why-service-met = { $name } ({ $facts }).
why-service-partly = { $name } existe; no consta todo lo que se pide ({ $facts }).
why-service-unknown = No se encontró ningún servicio de este tipo en lo leído.
why-clock-met = { $law } fija un plazo de { $hours } h.
why-clock-partly = { $law } lo pide con palabras: { $wording }.
why-clock-contested = { $law } fija un plazo y es objeto de controversia: { $because }.
why-clock-unknown = No se encontró ningún plazo para retirar contenido en lo leído.
why-estimate = { $metric }: { $value } { $unit } en { $year }.
why-estimate-soft = { $metric }: { $value } { $unit } en { $year }. Señala una dirección y no decide.
why-estimate-stale = { $metric }: { $value } { $unit } en { $year }: demasiado antiguo para decidir.
why-estimate-unknown = No se encontró ninguna cifra en lo leído.
why-none = No hay prueba para esto. { $because }.
why-later = Los datos que lo deciden aún no están cargados ({ $kind ->
    [flow] flujos de dinero
    [platform_record] registros de plataformas
    [notice_outcome] resultados de los avisos
   *[voice] voces de los diálogos
}).
why-missing = No se ha encontrado lo que lo decidiría.
why-binds = La ley obliga por sí misma: no hay nada que la plataforma tenga que adoptar.
why-not-yet = Aún no se aplica: lo que aquí se pide rige desde el { $date }.
