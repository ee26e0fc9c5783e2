# Peticiones, resúmenes, datos de un diálogo. Véase el comienzo de en.ftl.

## Lo que pide la gente: la lista, y junto a las pruebas

asks-title = Lo que pide la gente
asks-lead = Los diálogos terminan en peticiones: pocas palabras dirigidas a quien debe una respuesta, con los votos que la respaldan. Cada una dice desde cuándo espera y qué fue de ella.
asks-note = En el orden en que se publicaron. Una petición dice lo que la gente quiere. No cambia la situación de ningún país, salvo en el único punto de referencia que cuenta las respuestas a peticiones.
asks-none = Aquí todavía no se pide nada. Una petición aparece en cuanto una organización la publica.
asks-filter = Elegir qué peticiones mostrar
asks-show = Mostrar
asks-found = { $n ->
    [one] Una petición
   *[other] { $n } peticiones
}
asks-here = Lo que pide la gente
asks-beside = Las peticiones están junto a las pruebas: dicen lo que la gente quiere y no mueven ninguna situación.
asks-everyone = { $n ->
    [one] Una petición se hace en todas partes y, por tanto, también aquí
   *[other] { $n } peticiones se hacen en todas partes y, por tanto, también aquí
}
ask-any = todas
ask-by-status = Qué fue de ella
ask-by-need = Necesidad
ask-by-bearer = Quién debe responder
ask-by-place = Dónde
ask-to = A:
ask-everywhere = en todas partes
ask-regions = Regiones
ask-bearer-in = { $bearer }, { $place }
ask-office-of = { $office } ({ $who })
ask-its-page = La página de la petición

## En qué punto está una petición

ask-status-published = publicada
ask-status-sent = enviada, a la espera de respuesta
ask-status-answered = respondida
ask-status-acted-on = atendida
ask-status-refused = rechazada
ask-status-no-answer = sin respuesta a tiempo
ask-is-published = publicada el { $date }
ask-is-sent = enviada el { $date }, a la espera de respuesta
ask-is-answered = respondida el { $date }
ask-is-acted-on = atendida desde el { $date }
ask-is-refused = rechazada el { $date }
ask-is-no-answer = sin respuesta a tiempo: vencida desde el { $date }
ask-state-draft = Borrador: solo lo ven quienes facilitan.
ask-state-published = Publicada: la ve todo el mundo.
ask-state-withdrawn = Esta petición se retiró
ask-step-sent = Se envió
ask-step-answered = Se respondió
ask-step-acted-on = Se atendió
ask-step-refused = Se rechazó
ask-clock = Se espera una respuesta hasta el { $until }. { $left ->
    [0] Es hoy.
    [one] Queda un día de { $all }.
   *[other] Quedan { $left } días de { $all }; han pasado { $gone }.
}
ask-clock-over = El plazo para responder terminó el { $until }, hace { $days ->
    [one] un día
   *[other] { $days } días
}.
why-asks = De { $all } peticiones enviadas a este Estado cuyo plazo ha llegado, { $answered } se respondieron en { $days } días. Aún en espera: { $waiting }.
why-asks-waiting = Se enviaron peticiones a este Estado y los { $days } días para responder no han terminado. Aún en espera: { $waiting }; con plazo cumplido: { $all }; respondidas: { $answered }.

## La página de una petición

ask-published = publicada el { $date }
ask-withdrawn-why = { $organisation } la retiró. Ya no se muestra qué había sido de ella.
ask-became = Qué fue de ella
ask-nothing-yet = Todavía no se sabe nada: nadie ha dicho que se enviara.
ask-waiting = { $n ->
    [one] Una noticia espera a quien facilita en su organización.
   *[other] { $n } noticias esperan a quien facilita en su organización.
}
ask-behind = Lo que dijo la sala
ask-behind-why = Las frases que respaldan esta petición, con los votos que tenían el día indicado. Las barras son intervalos del 95 %.
ask-behind-none = Ninguna frase la respalda todavía.
ask-ground-gone = Quien dijo esto retiró sus palabras. Los votos se mantienen.
ask-as-of = votos al { $date }
ask-nobody-voted = Nadie votó sobre ella.
ask-figures = { $agree } de { $voters } están de acuerdo: { $share }.
ask-share = { $share } % ({ $low } a { $high })
ask-groups = Por grupo de opinión: { $list }. El grupo menos seguro: al menos { $least } %.
ask-axis-none = nadie
ask-axis-half = la mitad
ask-axis-all = todas
ask-from = Viene del diálogo
ask-stands-on = En qué se apoya
ask-country = Lo que hay sobre el papel y en la vida: { $country }
ask-tell = ¿Qué ha sido de ella?
ask-tell-why = Si usted lo sabe, cuéntelo, con la página donde se puede leer. No hace falta cuenta y nadie pregunta su nombre.
ask-tell-open = Contar lo que se sabe
ask-tell-checked = Quien facilita en la organización lo lee antes que nadie. Si se acepta, aparece aquí.
ask-tell-send = Enviar
ask-step-field-what = Qué ocurrió
ask-step-field-day = Cuándo
ask-step-field-day-hint = El día en que ocurrió.
ask-step-field-source = Dónde se puede leer
ask-step-field-source-hint = La dirección completa de una página pública. Es necesaria, salvo si solo se envió.
ask-step-field-words = Qué dice la página
ask-step-field-words-hint = Con palabras propias: quién respondió y qué. No nombre a ninguna superviviente.
ask-thanks = Gracias. Espera a quien facilita y aparecerá aquí cuando se acepte.
ask-done-sent = Ahora consta como enviada, y corre el plazo para responder.
ask-done-published = La petición está publicada. Envíela y diga después aquí que se envió.

## Escribir una petición

ask-new = Escribir una petición
ask-edit = Editar la petición
ask-form-lead = Pocas palabras, a quien pueda responderlas. Es un borrador hasta que se publica.
ask-part-what = Qué se pide y a quién
ask-part-behind = Marque lo que dijo la sala. Las palabras y los votos se guardan como son hoy, para que nadie diga después que la sala dijo otra cosa.
ask-grounds = Frases que respaldan esta petición
ask-more-grounds = Más frases; primero aquellas de las que la sala está más segura
ask-figures-anew = Tomar los votos de hoy
ask-part-norms = Marque las disposiciones que ya lo prometen. Se ofrecen las de la misma necesidad; puede buscar otras.
ask-find = Buscar disposiciones
ask-find-hint = Palabras del instrumento o de la obligación, en inglés, por ejemplo: cybercrime images
ask-find-do = Buscar
ask-find-none = Ninguna otra disposición tiene todas esas palabras.
ask-publish-what = Al publicarla, todo el mundo ve la petición, en su propia página y junto a sus disposiciones, con licencia CC BY 4.0. Puede retirarla en cualquier momento. Cuando consta como enviada, sus palabras ya no cambian.
ask-save = Guardar el borrador
ask-publish = Publicar
ask-withdraw = Retirar
ask-fixed = Se envió, así que sus palabras ya no cambian: quien la recibió debe poder responder a lo que leyó. Puede retirarla y escribir otra.
ask-changed-since = Alguien cambió esta petición después de que usted la abriera. Ábrala de nuevo y mírela antes de seguir.
ask-field-text = Qué se pide
ask-field-text-hint = De 20 a 500 caracteres. Empiece por lo que debería hacerse.
ask-field-lang = Idioma de la petición
ask-field-lang-hint = Se muestra en este idioma, hable lo que hable la página.
ask-field-bearer = Quién debe responder
ask-field-bearer-hint = El tipo de titular de la obligación.
ask-field-office = Oficina o empresa (si se trata de una)
ask-field-office-hint = Su nombre, por ejemplo un ministerio. Nunca una persona particular.
ask-field-place = Dónde
ask-field-place-hint = Un país, una región o en todas partes.
ask-field-need = Necesidad
ask-field-need-hint = La que más atiende.
ask-field-days = Días para responder
ask-field-days-hint = De 7 a 730. Cuentan desde el día en que se envía.
ask-done-made = El borrador está guardado. Revíselo y después publíquelo.
ask-done-saved = Guardado.
ask-done-figures = Ahora la respaldan los votos de hoy.
ask-done-withdrawn = La petición está retirada. Su página lo dice, y ya no está en las listas.
ask-refuse-days = Dé un número de días de { $least } a { $most }.
ask-refuse-grounds = Marque al menos una frase: una petición se apoya en lo que dijo la sala.
ask-refuse-ground = Una de estas frases ya no se muestra. No puede respaldar una petición.
ask-refuse-many = Elija como máximo { $most }.
ask-refuse-place = «{ $given }» no es ningún país ni región de la lista.
ask-refuse-day = Dé un día, por ejemplo 2026-03-10.

## Las peticiones de una organización

asks-of = Peticiones
asks-of-lead = Lo que pide su organización, y lo que otras personas dicen que fue de ello.
asks-waiting = Noticias que esperan su decisión
asks-waiting-none = Nada espera.
asks-all = Todas las peticiones
asks-all-none = Ninguna todavía. Abra el mapa de un diálogo y haga una petición de lo que todos los grupos comparten.
ask-step-own = Lo aportó usted: decide otra persona que facilite.
ask-step-reason = Motivo, si lo rechaza
ask-step-accept = Aceptar
ask-step-reject = Rechazar
ask-step-done-accepted = Aceptado. Ya está en la página de la petición.
ask-step-done-rejected = Rechazado. No se muestra en ningún sitio.
ask-reason-needed = Para rechazarlo, dé un motivo de 3 a 1.000 caracteres.

## Las peticiones de una sesión

asks-session = Peticiones de esta sesión
asks-session-lead = Lo que salió de la sesión, a quién se dirigió y qué fue de ello.
asks-session-none = Todavía no se pide nada.

## Resumen

recap-title = Resumen
recap-draft = Solo quienes facilitan ven esta página hasta que la sesión se cierra. Al cerrarla se publica el resumen.
recap-facts = { $statements ->
    [one] Una frase
   *[other] { $statements } frases
} en { $languages ->
    [one] un idioma
   *[other] { $languages } idiomas
}, { $votes ->
    [one] un voto
   *[other] { $votes } votos
}.
recap-discussed = De qué se habló
recap-answers = { $n ->
    [0] Nadie respondió.
    [one] Una frase responde.
   *[other] { $n } frases responden.
}
recap-themes = Temas:
recap-surest = De estas la sala está más segura:
recap-alike = Quiénes lo ven igual
recap-too-few = Muy pocas personas votaron sobre suficientes frases para saber si hay grupos.
recap-no-groups = La gente difiere, pero no en bandos: los grupos que dibujaría el azar no volvieron con bastante seguridad ({ $support } de 100). Grupos mostrados: { $n }.
recap-groups = { $n ->
    [one] Un grupo
   *[other] { $n } grupos
} de personas que votaron igual. Dibujados de nuevo al azar, vuelven con un respaldo de { $support } sobre 100.
recap-group = Grupo { $letter }: { $n ->
    [one] una persona
   *[other] { $n } personas
}
recap-more = Está más de acuerdo que los demás:
recap-less = Está más en desacuerdo que los demás:
recap-between = { $n ->
    [one] Una persona está entre grupos.
   *[other] { $n } personas están entre grupos.
}
recap-consensus = En qué coinciden todos los grupos
recap-consensus-none = En nada con bastante seguridad. Una frase aparece aquí cuando hasta el extremo inferior del grupo menos seguro está por encima de la mitad.
recap-against = Qué rechazan todos los grupos
recap-divisive = Qué divide
recap-agree = { $share } de las { $voters } personas que votaron está de acuerdo.
recap-who = Quién estuvo y quién no
recap-came = Vinieron al menos { $n } personas.
recap-silent = Al menos { $n } de ellas no escribieron ni votaron.
recap-unreached = Al menos { $n } de las esperadas no vinieron.
recap-at-least = al menos { $n }
recap-kept-back = menos de 10, o se reserva
recap-hoped = (se esperaban: { $n })
recap-here = Aquí
recap-hoped-for = Se esperaban
recap-who-word = Quién
recap-who-note = Cada persona dice esto de sí misma, y solo si quiere. Los números se redondean hacia abajo y los pequeños se reservan, para que nadie pueda ser señalada.
recap-lived = personas que dicen haberlo vivido
recap-asks = Qué se pide
recap-asks-none = Todavía no se pide nada.
recap-panel = Quién habló y quién facilitó
recap-resources = Para leer y ver
recap-recording = La grabación
recap-method = Cómo se hizo
recap-method-words = Cualquiera pudo escribir frases y estar de acuerdo, en desacuerdo o pasar, sin cuenta ni nombre. Los grupos se encuentran solo por los votos. Tras cada porcentaje están, entre paréntesis, los extremos de su intervalo del 95 %. Lo que une se ordena por el grupo que menos seguro está. Ninguna cifra clasifica a las personas.
recap-take = Para llevar
recap-as-md = En Markdown
recap-as-pdf = En PDF
recap-print = En HTML: esta página se imprime bien.
recap-no-pdf = Esta versión no tiene PDF: necesita la función pdf (cargo build --release --features pdf). El Markdown, o esta página en papel, dicen lo mismo.
recap-map = El mapa y todo lo que contiene
recap-from = Resumen de un diálogo. { $facts }
recap-letters = Las letras que estas fuentes no tienen se muestran como […]. La página web las tiene.

## Datos de entrada y salida

data-title = Datos de entrada y salida
data-open = Datos abiertos
data-open-why = Frases y votos en dos archivos con el formato de Polis, para que cualquiera pueda volver a contar: sin nombres, con participantes numerados de nuevo en cada descarga y con las horas redondeadas. Lo que las personas dijeron de sí mismas no está. Las frases ocultas no tienen palabras.
data-closed-first = Los archivos se hacen cuando la sesión está cerrada.
data-released = Liberados: cualquiera puede descargarlos.
data-withheld = Sin liberar: solo quienes facilitan en esta organización pueden descargarlos.
data-release = Liberar los archivos para todo el mundo
data-withhold = Reservar otra vez los archivos a quienes facilitan
data-release-warn = Antes de liberarlos, repase una vez más las frases: quien los descarga se los queda.
data-done-released = Los archivos están liberados.
data-done-withheld = Los archivos son otra vez solo para quienes facilitan. Lo ya descargado se queda donde está.
data-comments = Frases (comments.csv)
data-votes = Votos (votes.csv)
data-import = Traer una conversación
data-import-how = Los votos y las frases de Polis entran desde la consola de la máquina, como una sesión propia y cerrada. Los archivos se revisan enteros antes de escribir nada; lo que está mal se nombra con su línea.
data-import-line = Por ejemplo:
