# Lo que las plataformas comunicaron a la base de datos de la UE sobre sus decisiones, y lo que eso no dice. Las palabras están en STYLE.md.

sor-title = Lo que comunicó a la base de datos
sor-title-all = Lo que las plataformas comunicaron a la base de datos de la UE
sor-lead = La ley obliga a las plataformas a enviar a una base de datos pública cada decisión de restringir contenidos, con sus motivos (Reglamento de Servicios Digitales, artículo 24). Aquí está lo que enviaron, tal como lo enviaron. Estas tablas no deciden nada: una constatación que se apoya en este registro lo dice ella misma.
sor-sample = Las plataformas y declaraciones de motivos marcadas con SAMPLE son inventadas, para mostrar lo que hacen estas páginas. No deciden nada. No las cite.
sor-duties = Lo que las obliga
sor-here = En esta página

sor-nothing = No se trajo a este programa ningún archivo de la base de datos.
sor-nothing-words = No se trajo a este programa nada de la base de datos. Eso no dice nada de ninguna plataforma: aquí nadie ha mirado.
sor-nothing-how = Quien administra este programa puede traer los archivos que publica la base de datos, uno por día. Una orden los cuenta en una carpeta, otra los muestra:
sor-not-loaded = no se trajo nada
sor-not-in-short = nada suyo está en lo que se cargó
sor-no-name-short = no se buscó: no se sabe su nombre allí
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
sor-counted = Se cuentan como de esta violencia
sor-counted-since = Desde el 1 de julio de 2025: la categoría de ciberviolencia contra las mujeres, o una de catorce palabras clave.
sor-counted-before = Antes: la categoría de conducta no consentida, o una de seis palabras clave. Es lo más cercano que permiten las palabras de entonces, y no es lo mismo.
sor-read = { $n ->
    [one] Se leyó un archivo
   *[other] Se leyeron { $n } archivos
}
sor-day = Día

sor-silence = Quién usa las palabras y quién calla
sor-silence-words = La base de datos tiene palabras para esta violencia. Una plataforma que las omite envía sus decisiones, y nadie puede saber cuáles trataban de ella. Ese silencio es una constatación.
sor-silence-shares = { $part } de { $whole } plataformas dan alguna palabra clave. El { $share } de todas las declaraciones de motivos lleva una.
sor-silence-none = No dan ninguna palabra clave
sor-silence-other = Dan palabras clave, nunca una de esta violencia
sor-silence-category = Lo dicen solo con una categoría, sin palabra
sor-silence-says = Dan una palabra para esta violencia
sor-silence-nobody = Ninguna en lo que se cargó.
sor-silent = Esta plataforma no da ninguna palabra clave ni, en lo que se cargó, ninguna declaración bajo una categoría de esta violencia: en lo que envió, nadie puede encontrar lo que trataba de ella. Ese silencio es una constatación.
sor-silent-category = Esta plataforma envía declaraciones bajo una categoría de esta violencia y, en lo que se cargó, nunca con una de sus palabras. De qué tratan más de cerca, nadie puede saberlo.
sor-silent-on-this = Esta plataforma da palabras clave y, en lo que se cargó, nunca una de esta violencia. Ese silencio es una constatación.
sor-none-on-this = Ninguna declaración de motivos de lo que se cargó se cuenta como de esta violencia.

sor-each = Plataforma por plataforma
sor-each-words = Por nombre, y en ningún otro orden. Cada una lleva a lo que envió.
sor-all = Todas las declaraciones de motivos
sor-keyword = Con alguna palabra clave
sor-since = De esta violencia, desde julio de 2025
sor-before = De esta violencia, antes
sor-wider = Desde julio de 2025, bajo la categoría más amplia de violencia cibernética, y no contadas como de esta violencia
sor-when = Meses de sus decisiones
sor-named = Su nombre allí
sor-long = Aquí hay como máximo { $n } filas. Los archivos las tienen todas.

sor-months = Por mes
sor-months-words = Declaraciones de motivos de esta violencia, por mes de la decisión, primero las más recientes.
sor-chart = Declaraciones de motivos de esta violencia por mes, antes y después de julio de 2025
sor-chart-words = Con contorno: antes de julio de 2025. Rellenas: desde entonces. Entre unas y otras cambiaron las palabras, así que nada las une.
sor-break = Julio de 2025: otras palabras
sor-era-since = En las palabras desde julio de 2025
sor-era-before = En las palabras anteriores a julio de 2025
sor-statements = { $count ->
    [one] Una declaración de motivos
   *[other] { $n } declaraciones de motivos
}
sor-month = Mes
sor-n = Declaraciones de motivos
sor-share = Parte
sor-percent = { $n } %
sor-age = Antigüedad del contenido cuando decidió la plataforma, en días
sor-q1 = Antigüedad, primer cuartil
sor-median = Antigüedad, mediana
sor-q3 = Antigüedad, tercer cuartil
sor-p90 = Antigüedad, percentil 90
sor-age-median = Antigüedad mediana (días)
sor-age-p90 = Percentil 90 (días)
sor-lag-median = Días hasta estar en la base de datos, mediana
sor-lag-p90 = Lo mismo, percentil 90
sor-found = Hallado por máquina
sor-decided = Decidido solo por máquina
sor-few = menos de { $n }
sor-few-days = Antigüedad y días hasta estar en la base de datos
sor-few-age = Antigüedad del contenido
sor-few-words = Una mediana necesita 10 declaraciones de motivos, los cuartiles 20, un percentil 90 necesita 30. Con menos, la celda lo dice. Los percentiles son por rango más cercano.
sor-after = { $count ->
    [one] Una declaración de motivos tiene contenido con fecha posterior a la decisión; se cuenta como se envió, con días bajo cero.
   *[other] { $n } declaraciones de motivos tienen contenido con fecha posterior a la decisión; se cuentan como se enviaron, con días bajo cero.
}

sor-facets = Qué se decidió y cómo
sor-facets-words = Todos los meses juntos, cada uno de los dos vocabularios por separado.
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

sor-desks = Cuándo contesta a quienes piden
sor-desks-none = Aquí no hay nada todavía.

sor-files = Para llevar
sor-licence = La base de datos publica sus archivos para que los use cualquiera. Los recuentos hechos aquí: CC BY 4.0. Los errores conocidos y lo que no se puede concluir van con cada fila.
sor-api = Lo mismo para programas
file-platforms = Lo que las plataformas comunicaron a la base de datos de la UE: por plataforma, mes y vocabulario, con los errores conocidos
file-platforms-by = Lo mismo por plataforma y por qué se decidió y cómo
