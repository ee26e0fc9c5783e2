# Lo que las plataformas comunicaron a la base de datos de la UE sobre sus decisiones, y lo que eso no dice. Las palabras están en STYLE.md.

sor-title = Lo que comunicó a la base de datos
sor-title-all = Lo que las plataformas comunicaron a la base de datos de la UE
sor-lead = La ley obliga a las plataformas a enviar a una base de datos pública cada decisión de restringir contenidos, con sus motivos (Reglamento de Servicios Digitales, artículo 24). Aquí está lo que enviaron, tal como lo enviaron. Estas tablas no deciden nada: una constatación que se apoya en este registro lo dice ella misma.
sor-sample = Las plataformas y declaraciones de motivos marcadas con SAMPLE son inventadas, para mostrar lo que hacen estas páginas. No deciden nada. No las cite.
sor-chip = SAMPLE · MUESTRA
sor-sample-not-in = Aquí está cargado un registro inventado. No se buscaron en él plataformas reales.
sor-sample-short = Esta plataforma no se buscó en un registro inventado.
sor-duties = Lo que las obliga
sor-here = En esta página

sor-nothing = No se trajo a este programa ningún archivo de la base de datos.
sor-nothing-words = No se trajo a este programa nada de la base de datos. Eso no dice nada de ninguna plataforma: aquí nadie ha mirado.
sor-nothing-how = Quien administra este programa puede traer los archivos que publica la base de datos, uno por día. Una orden los cuenta en una carpeta, otra los muestra:
sor-not-loaded = No se trajo nada de la base de datos.
sor-not-in-short = Nada de esta plataforma está en lo que se cargó.
sor-no-name-short = No se buscó esta plataforma: no se sabe su nombre en la base de datos.
sor-sent = { $count ->
    [one] Una declaración de motivos
   *[other] { $n } declaraciones de motivos
}
sor-not-in = Nada de esta plataforma está en lo que se cargó. Se buscó con el nombre: { $names }.
sor-not-in-words = Eso no dice que no haya decidido nada. Solo se cargaron estos días.
sor-no-name = No se sabe con qué nombre tiene la base de datos a esta plataforma, así que no se buscó nada.
sor-no-party = Esta plataforma está en la base de datos. Qué deberes la obligan no se ha leído aquí todavía.

sor-loaded = Cargado: { $days ->
    [one] un día
   *[other] { $days } días
} de la base de datos, del { $first } al { $last }: { $rows } declaraciones de motivos, { $platforms ->
    [one] una plataforma
   *[other] { $platforms } plataformas
}.
sor-aside = { $n } filas no se pudieron leer. No están en ninguna cifra.
sor-aside-nobody = Filas entre ellas que no nombran ninguna plataforma: { $n }. Pueden ser de cualquiera.
sor-unhashed = Archivos sin una huella publicada al lado: { $n } de { $whole }. Nadie puede saber si están como se publicaron.
sor-twice = Una declaración de motivos enviada dos veces se cuenta dos veces, como se publicó.
sor-twice-n = Contadas otra vez de esta violencia: { $since } desde julio de 2025, { $before } antes.
sor-counted = Se cuentan como de esta violencia
sor-counted-since = Desde el 1 de julio de 2025: la categoría de ciberviolencia contra las mujeres, o una de catorce palabras clave.
sor-counted-before = Antes: la categoría de conducta no consentida, o una de seis palabras clave. Es lo más cercano que permiten las palabras de entonces, y no es lo mismo.
sor-read = { $n ->
    [one] Se leyó un archivo
   *[other] Se leyeron { $n } archivos
}
sor-day = Día
sor-hash = Huella publicada
sor-hash-yes = comparada
sor-hash-no = no se publicó ninguna

sor-names = Quién nombra esta violencia y quién no
sor-names-words = La base de datos tiene palabras para esta violencia. Se pueden omitir. Donde se omiten, nadie puede saber qué decisiones trataban de ella. Todo esto es de lo que se cargó.
sor-names-how = Cuántas plataformas la nombran
sor-names-platforms = Plataformas
sor-names-keyword = Declaraciones de motivos con alguna palabra clave
sor-names-each = Por nombre. Bajo cada palabra: declaraciones de motivos de esta violencia, de todas; y la parte con alguna palabra clave.
sor-names-figures = De esta violencia: { $n } de { $rows } declaraciones de motivos. Con alguna palabra clave: { $share }.
sor-says-word = Una palabra para ella
sor-says-category = Solo una categoría
sor-says-other = Palabras clave, ninguna de ella
sor-says-nothing = Ninguna palabra clave
sor-says-few = No se puede saber: menos de { $least } declaraciones de motivos
sor-says-unread = No se puede saber: filas suyas que no se pudieron leer: { $aside }
sor-says-unsent = No se cargó ninguna declaración en estas palabras
sor-says-unknown = No se puede saber
sor-naming-word = En lo que se cargó, esta plataforma da una palabra para esta violencia.
sor-naming-category = En lo que se cargó, esta plataforma envía declaraciones de motivos bajo una categoría de esta violencia, y ninguna con una de sus palabras. De qué tratan más de cerca, nadie puede saberlo.
sor-naming-other = En lo que se cargó, esta plataforma da palabras clave, y ninguna de esta violencia.
sor-naming-nothing = En lo que se cargó, esta plataforma no da ninguna palabra clave ni envía ninguna declaración de motivos bajo una categoría de esta violencia. Nadie puede saber cuáles de sus decisiones trataban de ella.
sor-naming-few = Por lo que se cargó no se puede saber si esta plataforma omite las palabras para esta violencia. Declaraciones de motivos en las palabras de esta época: { $n }. Para saberlo hacen falta { $least }.
sor-naming-unread = Por lo que se cargó no se puede saber si esta plataforma omite las palabras para esta violencia. Filas suyas que no se pudieron leer: { $aside }. Las palabras pueden estar en ellas.
sor-naming-unsent = En lo que se cargó no hay ninguna declaración de motivos de esta plataforma en las palabras de esta época.

sor-none-on-this = Ninguna declaración de motivos de lo que se cargó se cuenta como de esta violencia.
sor-record = Por mes, y por qué se decidió
sor-record-lead = Declaraciones de motivos de esta violencia de todas las plataformas juntas. Cada vocabulario está por separado.

sor-all = Todas las declaraciones de motivos
sor-wider = Desde julio de 2025, bajo la categoría más amplia de violencia cibernética, y no contadas como de esta violencia
sor-when = Meses de sus decisiones
sor-named = Su nombre allí
sor-long = Aquí hay como máximo { $n } filas. Los archivos las tienen todas.

sor-months = Por mes
sor-months-words = Declaraciones de motivos de esta violencia, por mes de la decisión, primero las más recientes.
sor-chart = Declaraciones de motivos de esta violencia por mes
sor-chart-words = Rellena: se cargaron todos los días del mes. Contorno discontinuo: no se cargaron todos, así que la barra es una parte de ese mes. Cada figura tiene su propia escala. Una decisión de junio enviada en julio lleva las palabras nuevas.
sor-era-since = En las palabras desde julio de 2025
sor-era-before = En las palabras anteriores a julio de 2025
sor-since = Desde julio de 2025
sor-before = Antes de julio de 2025
sor-statements = { $count ->
    [one] Una declaración de motivos
   *[other] { $n } declaraciones de motivos
}
sor-month = Mes
sor-held = Días cargados
sor-held-none = ninguno
sor-held-words = Se cargan días de publicación; el mes es el de la decisión. Donde no se cargaron todos sus días, sus cifras son una parte. Donde no se cargó ninguno, son lo que se publicó después.
sor-part = no se cargaron todos los días
sor-n = Declaraciones de motivos
sor-share = Parte
sor-of = { $part } de { $whole }
sor-percent = { $n } %
sor-age = Antigüedad del contenido cuando decidió la plataforma, en días
sor-q1 = Una cuarta parte tenía menos de
sor-median = Antigüedad mediana (días)
sor-q3 = Tres cuartas partes tenían menos de
sor-p90 = Nueve de cada diez tenían menos de
sor-lag-median = Días hasta estar en la base de datos, mediana
sor-lag-p90 = Nueve de cada diez estaban en la base de datos en
sor-found = Hallado por máquina
sor-decided = Decidido solo por máquina
sor-few = menos de { $n }
sor-few-days = Días y máquinas
sor-months-more = Cada mes más de cerca
sor-too-few = Demasiado pocas declaraciones de motivos para dar una antigüedad.
sor-few-words = Una mediana y una parte necesitan 10 declaraciones de motivos, los cuartos 20, nueve de cada diez 30. Con menos, la celda lo dice. Por rango más cercano.
sor-after = { $count ->
    [one] Una declaración de motivos tiene contenido con fecha posterior a la decisión; se cuenta como se envió, con días bajo cero.
   *[other] { $n } declaraciones de motivos tienen contenido con fecha posterior a la decisión; se cuentan como se enviaron, con días bajo cero.
}

sor-facets = Qué se decidió y cómo
sor-facets-words = Todos los meses juntos. Las dos columnas son dos vocabularios: cada parte es de su propia columna.
sor-further = Más formas de distinguirlas
sor-overlap = Una declaración de motivos puede estar en varias filas: no se suman.
sor-by-family = De qué trataba
sor-by-source = Qué llevó a la decisión
sor-by-kind = Qué se restringió
sor-by-automated-detection = Hallado por máquina
sor-by-automated-decision = Decidido por máquina
sor-by-ground = Con qué fundamento
sor-by-content-type = Tipo de contenido
sor-by-scope = Dónde rige la decisión
sor-by-category = Categoría
sor-by-keyword = Palabra clave
sor-no-word = sin palabra propia, solo por su categoría
sor-no-statement = ninguna declaración de motivos

sor-family-image-sharing = Imágenes íntimas compartidas sin consentimiento
sor-family-image-made = Imágenes íntimas hechas con software
sor-family-bullying = Acoso e intimidación entre pares
sor-family-stalking = Acecho
sor-family-harassment = Hostigamiento
sor-family-incitement = Incitación al odio o a la violencia
sor-family-gendered-disinformation = Desinformación de género
sor-family-trafficking = Trata de mujeres y niñas
sor-family-gender-based = Violencia de género, sin especificar
sor-source-voluntary = Iniciativa propia
sor-source-article-16 = Una notificación (artículo 16)
sor-source-trusted-flagger = Una notificación de un alertador fiable
sor-source-type-other-notification = Otra notificación
sor-kind-visibility = Visibilidad: retirado, desactivado, menos visible
sor-kind-monetary = Dinero
sor-kind-provision = El servicio, en todo o en parte
sor-kind-account = La cuenta
sor-automated-detection-yes = Sí
sor-automated-detection-no = No
sor-automated-decision-fully = Solo por máquina
sor-automated-decision-partially = En parte
sor-automated-decision-not-automated = No por máquina
sor-ground-illegal-content = Contra la ley, dice
sor-ground-incompatible-content = Contra sus propias normas
sor-content-type-app = Aplicación
sor-content-type-audio = Sonido
sor-content-type-image = Imagen
sor-content-type-product = Producto
sor-content-type-synthetic-media = Hecho con software
sor-content-type-text = Texto
sor-content-type-video = Vídeo
sor-content-type-other = Otro
sor-scope-eea = El Espacio Económico Europeo
sor-scope-eu = La Unión Europea
sor-scope-several = { $n } Estados
sor-scope-not-published = No consta en los archivos ligeros
sor-scope-unreadable = Indicado de un modo que no se pudo leer
sor-category-cyber-violence = Ciberviolencia
sor-category-cyber-violence-against-women = Ciberviolencia contra las mujeres
sor-category-non-consensual-behaviour = Conducta no consentida

sor-error = Error conocido
sor-errors = Errores conocidos que tocan estas cifras
sor-errors-words = Las cifras están como se enviaron: nadie de fuera conoce las verdaderas. Donde se conoce un error, su número está junto a la cifra.
sor-from = Desde { $from }
sor-until = Hasta { $until }
sor-from-until = De { $from } a { $until }

sor-not = Lo que no se puede concluir
sor-not-1 = Los días son la antigüedad del contenido cuando decidió la plataforma. La base de datos no tiene el día de ninguna notificación: esto no es cuánto esperó nadie.
sor-not-2 = Las fechas no tienen hora: de aquí no se sigue nada sobre horas.
sor-not-3 = Las negativas no están en la base de datos: no se sigue nada sobre cuántas notificaciones se atendieron.
sor-not-4 = No se sigue nada sobre el género, la edad o el país de nadie.
sor-not-5 = Una plataforma que no da palabras clave puede alojar la misma violencia que otra que las da.
sor-not-more = Más declaraciones de motivos no son más violencia, ni menos son menos: quien más busca, más envía.
sor-not-short = Los días son la antigüedad del contenido cuando decidió la plataforma, nunca lo que esperó nadie. Más declaraciones de motivos no son más violencia.
sor-not-break = Las palabras cambiaron el 1 de julio de 2025. Antes y después son dos recuentos: entre ellos no se puede leer ni subida ni bajada.
sor-not-above = Lo que no se puede concluir está al principio de este registro, y vale aquí.

sor-desks = Cuándo contesta a quienes piden
sor-desks-none = Aquí no hay nada todavía.

sor-files = Para llevar
sor-licence = La base de datos publica sus archivos para que los use cualquiera. Los recuentos hechos aquí: CC BY 4.0. Los errores conocidos y lo que no se puede concluir van con cada fila.
sor-api = Lo mismo para programas
file-platforms = Lo que las plataformas comunicaron a la base de datos de la UE: por plataforma, mes y vocabulario, con los errores conocidos
file-platforms-by = Lo mismo por plataforma y por qué se decidió y cómo
