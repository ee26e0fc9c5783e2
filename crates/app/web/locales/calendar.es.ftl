# Diálogos: el calendario, las sesiones, los recursos y dónde los preparan quienes facilitan. Véase el comienzo de en.ftl.

## MUESTRA

sample-label = Datos de muestra
sample-word = MUESTRA
sample-words = Inventado como demostración. Ninguna persona real escribió estas frases ni emitió estos votos. No las cite.

## El menú

nav-dialogues = Diálogos
nav-resources = Biblioteca

## Cuándo

calendar-weekday-1 = lunes
calendar-weekday-2 = martes
calendar-weekday-3 = miércoles
calendar-weekday-4 = jueves
calendar-weekday-5 = viernes
calendar-weekday-6 = sábado
calendar-weekday-7 = domingo
calendar-day = { $weekday }, { $day }
calendar-moment = { $day }, { $hours }
calendar-hours = de { $from } a { $to }
calendar-hours-over = de { $from } a { $to } del día siguiente
calendar-zone = hora de { $place } ({ $shift })
calendar-utc = En UTC: { $hours }
calendar-utc-day = En UTC: { $day }, { $hours }

## En qué punto está una sesión

calendar-phase-draft = Borrador
calendar-phase-announced = Anunciada
calendar-phase-open = Abierta
calendar-phase-closed = Cerrada
calendar-phase-draft-what = Solo la ven quienes la llevan.
calendar-phase-announced-what = Está en el calendario. Todavía nadie puede participar.
calendar-phase-open-what = La gente escribe y vota.
calendar-phase-closed-what = Ya nadie escribe ni vota. Se muestra lo que salió de ella.
calendar-phase-way = Desde donde está, la sesión no puede pasar a ese punto.
calendar-phase-prompt = Aún no tiene ninguna pregunta que se pueda responder. Hace falta escribir al menos una antes de abrirla.
calendar-phase-moved = Una colega se adelantó. Abajo se ve cómo está la sesión ahora; con este envío no cambió nada.

## El calendario

calendar-lead = Quienes viven esta violencia, quienes trabajan contra ella y quienes deben una respuesta, en una misma sala. De lo que acuerdan nace una petición dirigida a alguien con nombre.
calendar-prepare = Preparar diálogos
calendar-subscribe = Añadir al calendario propio
calendar-subscribe-how = El archivo del calendario se mantiene al día por sí mismo: basta con suscribirse a su dirección desde un programa de calendario.
calendar-atom = Canal de novedades sobre los diálogos
calendar-feed-name = Plumbline: diálogos
calendar-open = Abiertos ahora
calendar-next = Próximos
calendar-next-none = Por el momento no hay ninguna sesión anunciada. La próxima se está preparando en alguna parte.
calendar-next-no-more = Todavía no se ha anunciado nada más.
calendar-next-wait = Quien añade este calendario al propio la verá en cuanto haya fecha.
calendar-past = Anteriores
calendar-past-none = No hay sesiones anteriores.
calendar-older = Sesiones más antiguas
calendar-back = Volver al calendario
calendar-series = Series
calendar-one-series = Serie
calendar-how = Cómo funciona
calendar-how-1 = Una sesión plantea unas pocas preguntas. Quien entra puede responder con sus propias palabras y en su propia lengua.
calendar-how-2 = Todas las personas dicen si están de acuerdo, en desacuerdo o si pasan ante lo que otras escribieron. Sin cuenta y sin nombre: nadie puede ver quién votó qué.
calendar-how-3 = Allí donde coinciden quienes en lo demás difieren, nace una petición dirigida a quienes deben una respuesta. Aquí se cuenta si la dan.
calendar-asks = Las peticiones y qué fue de ellas
calendar-sessions = Sesiones
calendar-series-empty = En esta serie todavía no se ha anunciado nada.
calendar-held = Organiza: { $name }

## Una sesión

calendar-when = Cuándo
calendar-facts = De un vistazo
calendar-languages = Lenguas
calendar-registration = Inscripción
calendar-register = Inscribirse
calendar-recording = Grabación
calendar-watch = Ver la grabación
calendar-in-calendar = Calendario
calendar-add = Añadir esta sesión al calendario propio
calendar-after = Qué salió de ella
calendar-recap = Leer el resumen
calendar-board = Ver el tablero
calendar-map = Ver el mapa de opiniones
calendar-take-part = Participar
calendar-lead-this = Llevar esta sesión
calendar-prompts = Las preguntas
calendar-phase-cancelled = Cancelada
calendar-phase-first = Esta sesión está cancelada. Primero hay que anular la cancelación; después se puede abrir o quitar del calendario.
calendar-phase-reason = Falta el motivo, o pasa de 280 caracteres. Quien pensaba venir necesita saber por qué.
calendar-cancelled = Esta sesión no se celebra.
calendar-part-cancelled = Esta sesión se canceló, así que nadie puede participar. Si al final se celebra, lo dirán esta página y los calendarios.
calendar-add-cancelled = Corregir mi calendario
calendar-cancel = No se celebra
calendar-cancel-why = Por qué no se celebra
calendar-cancel-hint = Este motivo lo lee todo el mundo: en su página, en el calendario y en los canales. De 3 a 280 caracteres. Se puede anular.
calendar-go-cancelled = Cancelar la sesión
calendar-go-restore = Al final se celebra
calendar-go-restore-what = Vuelve a estar anunciada como antes, y los calendarios que la siguen se corrigen.
calendar-done-cancelled = La sesión está cancelada. Lo dicen su página, el calendario y los canales.
calendar-part = Cómo participar
calendar-part-draft = Esto es un borrador. Nadie ve esta página salvo quienes llevan la sesión.
calendar-part-announced = Se podrá escribir y votar aquí cuando se abra la sesión.
calendar-part-open-later = Entonces se entra desde esta misma página.
calendar-part-link-later = Se entra con un enlace o un código que reparte quien organiza la sesión. Basta con pedirlo.
calendar-part-open = La sesión está abierta. Se entra desde aquí, se escribe en cualquier lengua y se vota lo que escribieron otras personas. Se puede parar en cualquier momento y volver.
calendar-part-link = La sesión está abierta. Se entra con el enlace o el código recibido. A quien no lo tenga se lo puede dar quien organiza la sesión.
calendar-part-kept = No hace falta cuenta, y no se guarda ningún nombre ni dirección. Lo escrito y lo votado se puede retirar en cualquier momento.
calendar-part-closed = Aquí ya nadie escribe ni vota. Se puede leer qué se dijo, en qué hubo acuerdo y qué se pidió a quién.
calendar-panel = Quién habla
calendar-moderators = Quién la lleva
calendar-agenda = Programa
calendar-resources = Para leer y ver

## La biblioteca

calendar-library-lead = Artículos, grabaciones, agendas de investigación: lo que se escribió y se mostró en torno a estos diálogos, con su lengua y su licencia.
calendar-library-none = La biblioteca todavía está vacía.
calendar-library-search = Buscar en la biblioteca
calendar-library-nothing = Nada de lo que hay reúne todo eso. Puede ayudar quitar uno de los filtros o probar con una palabra más corta.
calendar-library-all = Mostrar todo
calendar-without = Sin: { $what }
calendar-by-topic = Tema
calendar-by-kind = Qué es
calendar-by-in = Lengua
calendar-by-licence = Licencia
calendar-kind-agenda = Agenda de investigación
calendar-kind-paper = Artículo
calendar-kind-recording = Grabación
calendar-kind-guide = Guía
calendar-kind-data = Datos
calendar-kind-other = Otra cosa
calendar-licence-none = Quien lo publicó no lo dice.
calendar-open-at = Abrirlo en { $host }
calendar-withdrawn = Retirado: solo ven esta página quienes cuidan de la biblioteca.

## Lo que preparan quienes facilitan

calendar-desk-title = Diálogos de { $name }
calendar-desk-empty = Aquí todavía no hay nada.
calendar-desk-empty-how = Lo primero es una serie: reúne las sesiones que van juntas. Una sesión es un borrador hasta que se anuncia, así que se puede probar sin que nada salga mal.
calendar-desk-no-session = Todavía no tiene ninguna sesión.
calendar-desk-withdrawn = Retirados
calendar-see-page = Ver su página
calendar-new-series = Nueva serie
calendar-edit-series = Editar la serie
calendar-new-session = Nueva sesión
calendar-edit-session = Editar la sesión
calendar-new-resource = Añadir a la biblioteca
calendar-edit-resource = Editar esta entrada
calendar-done-series = La serie está creada. Ahora necesita una sesión.
calendar-done-series-changed = La serie se ha cambiado.
calendar-done-session = La sesión está creada, como borrador. Solo la ven quienes facilitan en esta organización.
calendar-done-session-changed = La sesión se ha cambiado.
calendar-done-resource = Ya está en la biblioteca.
calendar-done-resource-changed = La entrada se ha cambiado.
calendar-done-withdrawn = Se ha retirado de la biblioteca.
calendar-done-restored = Está de nuevo en la biblioteca.
calendar-done-draft = La sesión vuelve a ser un borrador y ya no está en el calendario.
calendar-done-announced = La sesión está anunciada. Ya está en el calendario.
calendar-done-open = La sesión está abierta. Se puede escribir y votar.
calendar-done-closed = La sesión está cerrada. Ya nadie puede escribir ni votar.
calendar-done-link-withdrawn = Retirado. Ya nadie puede entrar con él; quien entró antes sigue dentro.

## La mesa de una sesión

calendar-desk = Mesa
calendar-stands = En qué punto está
calendar-joined = { $n ->
    [0] Todavía no ha entrado nadie con un enlace
    [one] Una persona entró con un enlace
   *[other] { $n } personas entraron con un enlace
}
calendar-go-draft = Sacarla del calendario
calendar-go-draft-what = Vuelve a ser un borrador. Este programa no avisa a quien ya anotó la fecha.
calendar-go-announced = Anunciarla
calendar-go-announced-what = Su página y su fecha pasan a ser públicas. Todavía nadie puede participar.
calendar-go-open = Abrirla
calendar-go-open-what = Desde este momento, quienes entran pueden escribir y votar, y el tablero se llena.
calendar-go-closed = Cerrarla
calendar-go-closed-what = Ya nadie puede escribir ni votar. El mapa, el resumen y los votos quedan. Se puede volver a abrir.
calendar-go-again = Abrirla de nuevo
calendar-go-again-what = Se puede volver a escribir y votar. Lo dicho y lo votado hasta ahora queda.
calendar-rooms = Salas
calendar-room-edit = Textos y ajustes
calendar-room-edit-what = Título, hora, personas, preguntas.
calendar-room-hoped = A quién se espera oír
calendar-room-hoped-what = Cuántas personas, de dónde, de qué grupos.
calendar-room-links = Enlaces para participar
calendar-room-links-what = Para un cartel, un grupo o una persona cada uno.
calendar-room-board = Tablero
calendar-room-board-what = Lo que ve todo el mundo.
calendar-room-projector = Tablero para proyectar
calendar-room-projector-what = Grande y sin nada que pulsar.
calendar-room-moderate = Frases
calendar-room-moderate-what = Leer lo que llega, mostrarlo o retenerlo, unir lo que dice lo mismo.
calendar-room-themes = Temas
calendar-room-themes-what = Poner bajo un mismo título las frases que van juntas.
calendar-room-map = Mapa de opiniones
calendar-room-map-what = Grupos, en qué coincide todo el mundo, quién falta.
calendar-room-priorities = Prioridades
calendar-room-priorities-what = Qué va primero, por criterios o de dos en dos.
calendar-room-asks = Peticiones
calendar-room-asks-what = Convertir en petición lo acordado y dirigirla a alguien.
calendar-room-recap = Resumen
calendar-room-recap-what = La sesión en palabras e imágenes, para compartirla.
calendar-room-import = Importar
calendar-room-import-what = Traer frases y votos de otra parte.

## Escribir

calendar-save = Guardar
calendar-back-away = Volver sin guardar
calendar-odd = Abajo hay algo que conviene revisar. Todavía no se ha guardado nada.
calendar-late = Una colega cambió esto mientras tanto. Lo que se acaba de escribir sigue abajo y no está guardado. Lo que escribió ella se ve al abrir la página en otra ventana; guardar ahora pone esto en su lugar.
calendar-series-lead = Una serie reúne las sesiones que van juntas. Se hace pública con la primera sesión que se anuncia.
calendar-resource-lead = Para que cualquiera encuentre lo que se escribió, grabó o acordó en torno a estos diálogos. Aquí solo se guarda su dirección, nunca una copia.
calendar-session-lead = Todo esto se puede cambiar después, también mientras la gente participa. Las filas vacías se omiten; al guardar aparecen otras nuevas.
calendar-field-title = Título
calendar-field-summary = De qué trata
calendar-field-lang = Lengua en la que está escrito
calendar-field-day = Día
calendar-field-time = Empieza a las
calendar-field-minutes = Minutos
calendar-field-zone = Zona horaria
calendar-field-zone-hint = Por su lugar, como Africa/Kampala o America/Mexico_City.
calendar-field-registration = Dónde inscribirse
calendar-field-registration-hint = Puede quedar vacío si no hace falta. Inscribirse en otra parte mantiene los nombres lejos de lo que se dice aquí.
calendar-field-recording = Dónde está la grabación
calendar-field-recording-hint = Para después, si hay una que aceptaron todas las personas grabadas.
calendar-field-expected = Cuántas personas se esperan en total
calendar-field-address = Dónde está
calendar-field-publisher = Quién lo publicó
calendar-field-published = Cuándo se publicó
calendar-field-published-hint = Un año, un mes o un día: 2026, 2026-05 o 2026-05-31.
calendar-field-licence = Licencia
calendar-field-licence-hint = Como dice quien lo publicó, por ejemplo CC BY 4.0. Puede quedar vacío si no dice nada.
calendar-chapter-what = Qué
calendar-chapter-when = La página muestra esta hora con su zona, y la misma en UTC.
calendar-chapter-prompts = Pocas y abiertas. Cada una es una columna del tablero, en la lengua de quien lee si está escrita en ella.
calendar-chapter-asked = Puede que ya haya respuestas a estas preguntas. Se pueden formular mejor y añadir otras, pero ninguna se puede quitar.
calendar-chapter-panel = Sus nombres se hacen públicos; conviene preguntarles antes.
calendar-chapter-agenda = La página convierte los minutos en horas.
calendar-chapter-in = Entrar y ser oída
calendar-hoped-lead = La página sobre quién falta compara esto con lo que las personas dicen de sí mismas, si lo dicen. Lo que no se pueda estimar queda vacío.
calendar-chapter-later = Alrededor de ella
calendar-which = Esa noche los relojes se atrasan y marcan esta hora dos veces. ¿Cuál de las dos es?
calendar-which-first = La primera vez ({ $shift }): { $utc } en UTC
calendar-which-second = La segunda vez ({ $shift }): { $utc } en UTC
calendar-prompt-n = Pregunta { $n }
calendar-prompt-code = Código de otra lengua, como sw
calendar-prompt-other = La pregunta en esa lengua
calendar-person-name = Nombre
calendar-person-role = Qué hace
calendar-person-org = Para quién
calendar-part-minutes = Minutos
calendar-part-what = Qué ocurre
calendar-languages-hint = Habladas, signadas o interpretadas en la sesión. De todos modos se puede escribir en cualquier lengua.
calendar-joining = Cómo se entra
calendar-joining-link = Con un enlace
calendar-joining-link-hint = Solo puede escribir y votar quien tiene un enlace o un código. Más difícil de inundar.
calendar-joining-open = Desde la página
calendar-joining-open-hint = Puede entrar cualquiera que encuentre la página. Los enlaces también sirven.
calendar-moderation = Cuándo se leen las frases
calendar-moderation-before = Antes de que las vean otras personas
calendar-moderation-before-hint = Lo más seguro: nadie queda expuesta por un nombre o un insulto que se coló. Alguien tiene que estar ahí para leer.
calendar-moderation-after = Después de mostrarse
calendar-moderation-after-hint = Más rápido. Lo que parece contener una dirección o un número espera de todos modos a que alguien lo lea.
calendar-targets-lived = Experiencia vivida
calendar-targets-group = Grupos
calendar-targets-region = Partes del mundo
calendar-targets-sector = Dónde trabaja la gente en esto
calendar-target-lived = Supervivientes, según su propia palabra
calendar-shelf = En la biblioteca
calendar-withdraw = Retirarlo
calendar-withdraw-what = Desaparece de la biblioteca y de las páginas de las sesiones. Se puede volver a poner.
calendar-restore = Volver a ponerlo
calendar-restore-what = Cualquiera puede encontrarlo de nuevo.

## Qué no está bien

calendar-odd-empty = Falta escribir algo aquí.
calendar-odd-long = Aquí caben { $most } caracteres como máximo.
calendar-odd-many = Aquí caben { $most } como máximo.
calendar-odd-lang = Hace falta elegir una lengua o dar su código de dos o tres letras, como sw.
calendar-odd-choice = Hace falta elegir una de las opciones.
calendar-odd-number = Hace falta un número entero en cifras.
calendar-odd-address = Hace falta una dirección completa que empiece por https://
calendar-odd-zone = No hay ninguna zona con ese nombre. Empieza por la parte del mundo, como Africa/Nairobi; la lista las ofrece todas.
calendar-odd-day = No es un día del calendario entre 2000 y 2100.
calendar-odd-time = Hacen falta horas y minutos, como 14:00.
calendar-odd-never = Los relojes se adelantan y saltan esta hora: allí nunca llega a marcarse. Sirve una hora más o una menos.
calendar-odd-twice = Falta decir cuál de las dos es.
calendar-odd-minutes = Hacen falta los minutos en cifras, { $most } como máximo.
calendar-odd-name = Quien tiene una función necesita un nombre.
calendar-odd-agenda = Falta decir qué ocurre en estos minutos.
calendar-odd-prompt = Esta pregunta tiene dos textos en una misma lengua.
calendar-odd-prompt-kept = Puede que ya haya respuestas a esta pregunta. Se puede formular mejor, pero no quitar.
calendar-odd-languages = Uno de estos no es el código de una lengua.
calendar-odd-published = Hace falta un año, un mes o un día en cifras, como 2026, 2026-05 o 2026-05-31.

## Enlaces para participar

calendar-links-lead = Quien abre un enlace entra sin cuenta y sin nombre. Se cuenta cuántas personas entraron con él; quiénes son, no lo sabe nadie.
calendar-links-early = Los enlaces no dejan entrar a nadie antes de que se abra la sesión. Ya se pueden repartir.
calendar-links-closed = La sesión está cerrada: los enlaces no dejan entrar a nadie.
calendar-links-make = Crear enlaces
calendar-links-send = Crear
calendar-links-made = Creados hasta ahora
calendar-links-none = Todavía ninguno.
calendar-link-kind = Quién puede usarlo
calendar-link-open = Quien lo tenga
calendar-link-open-hint = Para un cartel, una diapositiva, un mensaje a un grupo. Un enlace para todas las personas.
calendar-link-once = Una persona cada uno
calendar-link-once-hint = Para repartir. Cada enlace deja entrar a una persona y después a ninguna más.
calendar-link-label = Dónde se va a repartir
calendar-link-label-hint = Para distinguir los enlaces, como «cartel del vestíbulo». Nunca el nombre de una persona.
calendar-link-label-odd = Falta decir dónde se va a repartir.
calendar-link-label-long = Bastan unas palabras: 80 caracteres como máximo.
calendar-link-count = Cuántos
calendar-link-count-hint = 1 para quien lo tenga; hasta 200 para una persona cada uno.
calendar-link-count-odd = Hace falta un número del 1 al 200. Los enlaces para quien los tenga se crean de uno en uno.
calendar-link-count-most = Esta sesión ya tiene demasiados enlaces. Quedan los que no se usaron, o uno para quien lo tenga.
calendar-link-until = Sirve hasta
calendar-link-until-hint = Hasta el final de ese día, en el lugar de la sesión.
calendar-link-until-odd = Hace falta un día de hoy en adelante y dentro de un año.
calendar-link-open-n = Para quien lo tenga. { $n ->
    [0] Todavía no entró nadie con él.
    [one] Entró una persona con él.
   *[other] Entraron { $n } personas con él.
}
calendar-link-once-n = Para una persona cada uno: usados { $n } de { $of }.
calendar-link-works = Sirve hasta el { $until }
calendar-link-expired = Sirvió hasta el { $until }
calendar-link-used-up = Usado
calendar-link-withdrawn = Retirado
calendar-link-withdraw = Retirar
calendar-links-ready = { $n ->
    [one] El enlace está listo
   *[other] { $n } enlaces están listos
}
calendar-link-address = Para participar
calendar-link-picture = Imagen del enlace, para la cámara de un teléfono
calendar-link-shown-once = Se muestra esta única vez. Conviene copiarlo o imprimirlo ahora: nadie puede volver a consultarlo, y si se pierde hay que retirarlo y crear otro.
calendar-link-hand-once = Cada persona recibe una línea distinta. Un enlace usado no deja entrar a nadie más.
calendar-link-hand-open = Quien lo ve puede entrar y pasarlo. Si llega demasiado lejos, se retira y se crea otro.
calendar-link-hand-no-name = Conviene no anotar quién recibió qué enlace. Nadie debe poder saber quién dijo qué.
calendar-link-back = Volver a los enlaces
