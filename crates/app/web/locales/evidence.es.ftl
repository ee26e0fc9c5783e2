# Lo que se dice de las propuestas de pruebas y de su revisión. Véase el comienzo de en.ftl.

refuse-version = Este formulario es de un tipo ({ $given }) que el programa no conoce.
refuse-id = El identificador «{ $given }» contiene caracteres que no se admiten.
refuse-empty = Este campo necesita una respuesta.
refuse-short = Aquí hacen falta al menos { $least } caracteres.
refuse-long = Aquí caben como máximo { $most } caracteres.
refuse-control = Hay caracteres que no pueden mostrarse.
refuse-url = Hace falta la dirección completa de la página, que empieza por https:// o http://
refuse-url-login = La dirección contiene un nombre o una contraseña. Hay que escribirla sin ellos.
refuse-future = { $given } es posterior a hoy, { $today }.
refuse-recall = La memoria no es una fuente. Hace falta la página donde se leyó.
refuse-country = «{ $given }» no es un país de la lista.
refuse-provision = «{ $given }» no es una disposición de la lista.
refuse-reference = Falta el artículo o el párrafo, con la numeración de la fuente.
refuse-indicator = «{ $given }» no es un indicador de la lista.
refuse-word = «{ $given }» no es una palabra de la lista «{ $vocabulary }».
refuse-year = Hace falta un año entre { $least } y { $most }.
refuse-since = { $since } es anterior a la ley, que es de { $year }.
refuse-number = Hace falta un número.
refuse-unit = El valor queda fuera de lo que puede ser «{ $unit }».
refuse-language = «{ $given }» no es un código de idioma, como es.
refuse-entry = «{ $given }» no es una entrada de los archivos.
refuse-field = «{ $given }» no es un campo de esta entrada.
refuse-same = Ya dice esto.

## Proposing

refuse-date = Indicar un año como 2024, un mes como 2024-06 o un día como 2024-06-15.
ev-propose = Proponer una fuente
ev-propose-lead = Falta aquí un texto, una ley, un servicio o una cifra, o algo está mal. Basta decir qué, y dónde se leyó. No hace falta una cuenta.
ev-propose-role = Los roles de esta cuenta no incluyen proponer pruebas. Cerrar la sesión permite proponer como cualquier lectora o lector: solo a partir de las páginas públicas y sin nombre.
ev-what-kind = ¿De qué se trata?
ev-from = Desde la página:
ev-kind-provision = Una disposición leída en su fuente
ev-kind-provision-what = Con el texto de un convenio, una resolución o una ley delante, que dice lo que aquí consta solo de memoria o por referencia.
ev-kind-provision-lead = Elegir la disposición. Las que ya se leyeron en su propio texto no están en la lista.
ev-kind-law = Una ley
ev-kind-law-what = Una ley, política o institución de un país que falta aquí.
ev-kind-law-lead = Una ley a la vez. Una ley promulgada no es todavía una ley vigente: conviene decir cuál de las dos.
ev-kind-absence = Una fuente dice que no existe tal ley
ev-kind-absence-what = No haber encontrado una ley no prueba nada. Una fuente que dice que no la hay, sí.
ev-kind-absence-lead = Decir qué no cubre ninguna ley, según la fuente.
ev-kind-service = Un servicio para sobrevivientes
ev-kind-service-what = Una línea de ayuda, asistencia legal, una unidad policial, un lugar para denunciar en línea.
ev-kind-service-lead = Solo lo que el propio servicio hace público. Nunca la dirección de un refugio.
ev-kind-figure = Una cifra nacional
ev-kind-figure-what = Un número de una encuesta, un recuento o un informe sobre un país.
ev-kind-figure-lead = La cifra tal como se publicó, con lo que cuenta.
ev-kind-indicator = Un valor de un indicador
ev-kind-indicator-what = Un valor más reciente, o que falta, de un indicador internacional que se usa aquí.
ev-kind-indicator-lead = El valor en la unidad que el indicador tiene aquí.
ev-kind-activity = De qué trata una actividad de ayuda
ev-kind-activity-what = Se muestra una actividad como si nombrara la violencia digital y no trata de ella, o trata de ella y no se encontró.
ev-kind-activity-lead = Ningún código lo dice, así que solo hay palabras. Lo que una persona ha leído prevalece sobre ellas.
ev-kind-correction = Algo está mal aquí
ev-kind-correction-what = Una fecha, un título, un estado, una frase: decir qué debería constar en su lugar.
ev-kind-correction-lead = Elegir qué está mal y escribir qué debería constar. Se muestra lo que consta ahora.
ev-then = Después
ev-then-1 = Una segunda persona lee la fuente y decide. Nunca quien hizo la propuesta.
ev-then-2 = Lo aceptado cambia los hallazgos de inmediato, con su fecha y su fuente.
ev-then-3 = Lo que no se acepta recibe una razón, en una dirección que se entrega al enviar.
ev-no-case = Ninguna historia de una sobreviviente, por pública que sea, ni el nombre de una persona privada: este lugar no podría protegerlas.
ev-entries = ¿Qué está mal?
ev-entries-lead = Elegir la entrada de { $page } que se quiere corregir.
ev-entries-laws = Leyes
ev-entries-services = Servicios
ev-entries-figures = Cifras
ev-entries-else = Otra cosa
ev-entries-page = Otra cosa de esta página
ev-of-country = { $what }, { $country }
ev-page = Página { $path }
ev-form-lead = Unos pocos campos. Una segunda persona abrirá la fuente y la comprobará.
ev-part-what = Qué debería constar
ev-part-source = Dónde se leyó
ev-part-source-why = Otras personas deben poder abrir la página y leer lo mismo: sin una fuente, aquí no se cambia nada.
ev-part-words = En palabras propias
ev-part-words-why = Estas palabras acompañan al dato. Las frases de otras personas no se copian.
ev-look-again = { $n ->
    [one] Un campo no se aceptó. Dice qué cambiar; todavía no se envió nada.
   *[other] { $n } campos no se aceptaron. Cada uno dice qué cambiar; todavía no se envió nada.
}
ev-sent-before = Este formulario ya se envió y esa propuesta está guardada. Si lo escrito ahora es una segunda, hay que enviarlo otra vez.
ev-trap = Dejar vacío este campo
ev-optional = { $label } (puede quedar vacío)
ev-choose = Elegir
ev-choose-none = Ninguno, o no se sabe
ev-country = País
ev-provision = Disposición
ev-provision-hint = Por instrumento. Las conocidas por referencia también pueden leerse en su propio texto.
ev-reference = Artículo o párrafo
ev-reference-hint = Como lo numera la fuente, por ejemplo artículo 16(1).
ev-requires = Qué exige
ev-requires-hint = Solo si conviene decirlo mejor. En palabras propias, empezando por un verbo; en inglés si es posible.
ev-title = Título
ev-law-title = Título de la ley
ev-law-title-hint = Como la ley se llama a sí misma, en su propio idioma.
ev-citation = Sección o artículo
ev-year = Año
ev-law-year = Año en que se hizo
ev-kind = Tipo
ev-law-kind = Tipo de ley
ev-service-kind = Tipo de servicio
ev-figure-kind = Tipo de fuente
ev-covers = Qué cubre
ev-covers-hint = Solo lo que el texto nombra.
ev-status = Estado
ev-status-since = Desde cuándo
ev-status-since-hint = Un año, un mes o un día: 2024, 2024-06 o 2024-06-15.
ev-harms = Qué no cubre ninguna ley
ev-absence-harms = Qué no cubre ninguna ley
ev-kinds = Tipos de ley a los que se refiere
ev-kinds-hint = Sin marcar ninguno, cualquiera.
ev-absence-year = Año de la afirmación
ev-name = Nombre del servicio
ev-contact-url = Dirección de su propia página
ev-phone = Número de teléfono
ev-languages = Idiomas
ev-languages-hint = Como códigos separados por comas, por ejemplo es, en.
ev-facts = Qué dice la fuente sobre él
ev-metric = Qué cuenta
ev-metric-hint = En una frase: a quién se preguntó o contó, y sobre qué.
ev-value = Valor
ev-value-hint = Solo el número, por ejemplo 12.5.
ev-unit = Unidad
ev-unit-hint = Por ejemplo por ciento, mujeres, casos.
ev-period = Período
ev-period-hint = Por ejemplo 2023, o 2021 a 2023.
ev-measure = ¿Puede leerla un punto de referencia como una de estas medidas?
ev-measure-hint = Si no, se muestra y no decide nada.
ev-reads-harms = De qué trata
ev-reads-harms-hint = Solo con una de las medidas de arriba. Sin marcar nada, la violencia digital en su conjunto.
ev-reads-year = Año al que se refiere el número
ev-indicator = Indicador
ev-indicator-year = Año al que se refiere el valor
ev-reporter = Organización que la publica
ev-reporter-hint = El identificador que se da a sí misma, por ejemplo XM-DAC-12345; su nombre si no da ninguno.
ev-activity = Identificador de la actividad
ev-activity-hint = Como lo da quien la publica, por ejemplo XM-DAC-12345-EXAMPLE.
ev-names = ¿Trata de la violencia facilitada por la tecnología, en todo o en parte?
ev-names-yes = Sí, lo dice su página o documento
ev-names-no = No, las palabras significan otra cosa
ev-age = Grupo de edad
ev-age-hint = Como lo da la fuente.
ev-at = Entrada
ev-field = ¿Qué está mal en ella?
ev-correction-field-other = Otra cosa, o no hay certeza
ev-should = Qué debería constar
ev-should-hint = Solo el valor nuevo, o qué habría que cambiar y cómo.
ev-note = Nota
ev-nothing = nada
ev-unverified = sin leer
ev-source-url = Dirección de la página
ev-source-url-hint = La página que lo dice, no la portada del sitio.
ev-source-title = Título de la página o del documento
ev-source-publisher = Quién la publica
ev-source-read-on = Cuándo se leyó
ev-basis = ¿Cómo lo sabe la página?
ev-basis-text = Es el propio texto, o lo dice de primera mano
ev-basis-secondary = Refiere lo que dice otro texto
ev-words = Qué dice la fuente y por qué importa
ev-words-hint = De 20 a 2,000 caracteres.
ev-send = Enviar la propuesta
ev-send-open = La dirección de red se retiene unos minutos contra avalanchas de formularios, y nunca se anota.
ev-send-signed = La sesión está iniciada: quienes revisan ven de quién es la propuesta; quienes leen, no.

## Where a proposal stands

ev-thanks = Gracias
ev-thanks-lead = La propuesta llegó. Hasta que la lea una segunda persona, solo quienes revisan ven lo que dice.
ev-next = Qué pasa ahora
ev-next-1 = Una persona que revisa abre la fuente y la lee.
ev-next-2 = Si dice lo que se afirma, cambia la entrada, y con ella todo hallazgo que se apoya en ella.
ev-next-3 = Si no, la razón aparece en la dirección de abajo.
ev-keep = Conservar esta dirección
ev-keep-why = Es el único camino de vuelta a la propuesta. No tenemos otra vía de contacto, ni la pedimos.
ev-proposal = Una propuesta
ev-state = Estado
ev-made = Propuesta el
ev-decided = Decidida el
ev-decided-by = Revisada por
ev-reason = Razón
ev-reviewer-note = Nota de quien revisó
ev-state-waiting = Espera que una segunda persona lea la fuente.
ev-state-accepted = Una segunda persona leyó la fuente y la aceptó. Forma parte de lo que dicen estas páginas.
ev-state-rejected = No se aceptó. La razón está abajo; una fuente mejor es bienvenida.
ev-state-withdrawn = Se retiró y no cambia nada aquí.
ev-is-waiting = En espera
ev-is-accepted = Aceptada
ev-is-rejected = No aceptada
ev-is-withdrawn = Retirada
ev-unseen = Lo que dice se muestra cuando una segunda persona lo ha aceptado, y no antes: nadie debe quedar en acusación aquí por una nota sin leer.
ev-see-entry = Verlo en su lugar
ev-to-review = Revisarla
ev-withdraw = Retirarla
ev-yours = Propuestas propias
ev-source = La fuente
ev-came-from = Propuesta desde:
ev-own = Propuesta propia
ev-reviewed = Sugerido y revisado, { $date }
ev-read-on = lectura: { $date }

## Reviewing

ev-queue-lead = { $n ->
    [0] Nada espera.
    [one] Una propuesta espera a una segunda persona. Primero la más antigua.
   *[other] { $n } propuestas esperan a una segunda persona. Primero la más antigua.
}
ev-queue-empty = Nada de este tipo espera.
ev-filter = Por tipo
ev-all-kinds = Todo
ev-mark = Marcar
ev-with-account = de alguien con cuenta
ev-no-account = de alguien sin cuenta
ev-unreadable = Este programa no puede leer esta propuesta
ev-bulk = Rechazar lo marcado
ev-reason-hint = Una o dos frases. Quien propuso las lee en la dirección pública: no repetir acusaciones ni nombres.
ev-reject-marked = Rechazar las marcadas
ev-reason-wrong = Escribir una razón de 3 a 1,000 caracteres.
ev-nothing-marked = Marcar al menos una propuesta.
ev-rejected-n = { $n ->
    [0] No se rechazó ninguna.
    [one] Se rechazó una propuesta.
   *[other] Se rechazaron { $n } propuestas.
}
ev-skipped-n = { $n ->
    [one] Una quedó como estaba: es propia, o se decidió entre tanto.
   *[other] { $n } quedaron como estaban: son propias, o se decidieron entre tanto.
}
ev-later = Más recientes
ev-came = { $at }, { $who }
ev-on = Ir a la siguiente
ev-value-name = Campo
ev-should-stand = Propuesto
ev-stands-now = Consta ahora
ev-same = lo mismo
ev-new-entry = Sería una entrada nueva.
ev-effect = Qué cambiaría
ev-effect-shift = Cambiarían estos veredictos:
ev-effect-none = No cambiaría ningún hallazgo.
ev-effect-touched = { $n ->
    [one] No cambiaría ningún veredicto. Un hallazgo mostraría esta prueba.
   *[other] No cambiaría ningún veredicto. { $n } hallazgos mostrarían esta prueba.
}
ev-effect-stands = Forma parte de lo que dicen estas páginas.
ev-becomes = pasa a
ev-and-more = { $n ->
    [one] y uno más
   *[other] y { $n } más
}
ev-more-shifts = { $n ->
    [one] Un cambio más no aparece en esta lista.
   *[other] { $n } cambios más no aparecen en esta lista.
}
ev-left-there = Los archivos ya lo dicen.
ev-left-gone = La entrada no está, o ya no está: { $entry }
ev-left-otherwise = La entrada dice algo distinto de lo que la propuesta espera: { $now }
ev-left-nothing = La entrada no dice nada ahí, y la propuesta esperaba algo.
ev-left-hand = El programa no puede escribirlo por sí solo. Si se acepta, entra en el parche como tarea para quienes cuidan los archivos; por ahora no cambia ningún hallazgo.
ev-left-refused = El formulario no está en orden:
ev-left-check = Con esto, los archivos no pasarían su comprobación. En palabras de la comprobación:
ev-decision = La decisión
ev-check-1 = Abrir la fuente. ¿Dice esto la página?
ev-check-2 = ¿Es correcta la base: el propio texto, o una referencia a él?
ev-check-3 = ¿Las palabras son de quien propone, y no nombran a nadie?
ev-note-or-reason = Nota o razón
ev-note-hint = Necesaria para rechazar, libre para aceptar. Se muestra en la dirección pública de la propuesta: no repetir acusaciones ni nombres.
ev-needs-two = Viene de alguien sin cuenta; por eso hacen falta dos personas que revisen: una la respalda y otra la acepta.
ev-second = Respaldar
ev-seconded-other = Otra persona que revisa ya la respaldó. Quien la acepte debe ser alguien distinto.
ev-seconded-own = El respaldo es propio. La acepta otra persona que revisa.
ev-seconded-waits = respaldada, espera a otra persona que revise
ev-two-needed = Esta propuesta necesita dos personas que revisen: una la respalda y otra la acepta. Al abrirla de nuevo se ve en qué punto está.
ev-accept = Aceptar
ev-reject = Rechazar
ev-cannot-accept = Tal como está no puede aceptarse. Conviene rechazarla y decir qué ayudaría.
ev-decided-before = Otra persona decidió esta propuesta entre tanto. Al abrirla de nuevo se ve cómo.
ev-done-seconded = Respaldada. Otra persona que revisa ya puede aceptarla.
ev-done-accepted = Aceptada. Las páginas lo dicen desde ahora.
ev-done-rejected = Rechazada. Quien propuso encuentra la razón en su dirección.
ev-done-withdrawn = Retirada. Las páginas ya no lo dicen.
ev-undo = Retirar la aceptación
ev-history = Historia
ev-public-page = La página que ve quien propuso

## Accepted

ev-accepted-lead = { $n ->
    [0] Todavía no se propuso ni aceptó nada.
    [one] Una propuesta de quienes leen fue leída por una segunda persona y forma parte de lo que dicen estas páginas.
   *[other] { $n } propuestas de quienes leen fueron leídas por una segunda persona y forman parte de lo que dicen estas páginas.
}
ev-accepted-empty = Quien conoce una fuente puede proponerla, desde cualquier página.
ev-patch = Descargar como parche
ev-patch-what = Para quienes cuidan los archivos de conocimiento: git apply lo toma tal cual.
ev-left-n = { $n ->
    [one] Una propuesta aceptada ya no encaja en los archivos y no se muestra en los hallazgos. Está señalada abajo.
   *[other] { $n } propuestas aceptadas ya no encajan en los archivos y no se muestran en los hallazgos. Están señaladas abajo.
}
ev-earlier = Anteriores

## What needs a source

work-lead = Nadie puede leerlo todo. Quien tenga una hora puede dedicarla donde más hallazgos la esperan: la lista dice cuántos.
work-note = El número cuenta los hallazgos que una fuente podría cambiar, sea cual sea el resultado. No mide daño ni urgencia.
work-provision = Disposiciones por leer
work-provision-what = Conocidas de memoria: nadie aquí ha leído todavía su texto, así que no cuentan.
work-members = Miembros por confirmar
work-members-what = Organismos cuya lista de miembros se conoce de memoria.
work-stale = Pruebas demasiado antiguas para contar
work-stale-what = Puntos de referencia desconocidos para algunos países o plataformas porque lo que se sabe es demasiado antiguo.
work-unknown = Nada conocido
work-unknown-what = Puntos de referencia desconocidos para algunos países o plataformas por falta de toda prueba.
work-counts = { $n ->
    [0] Ningún hallazgo la espera
    [one] Un hallazgo la espera
   *[other] { $n } hallazgos la esperan
}
work-parties = { $n ->
    [one] un país o plataforma
   *[other] { $n } países o plataformas
}
work-benchmarks = { $n ->
    [one] un punto de referencia
   *[other] { $n } puntos de referencia
}
work-propose = Proponer una fuente
work-all = { $n ->
    [one] Verlo
   *[other] Ver los { $n }
}
work-page = Página { $page } de { $pages }
work-next = Página siguiente
work-back = Página anterior
work-kinds = Tipos
