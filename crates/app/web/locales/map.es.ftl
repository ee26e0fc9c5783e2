# El mapa de opiniones, quién falta y las prioridades.

# ---------- El mapa ----------
map-page-title = Lo que dicen los votos
map-here = Mapa
map-voted = { $n ->
    [one] Votó una persona
   *[other] Votaron { $n } personas
}
map-votes = { $n ->
    [one] un voto
   *[other] { $n } votos
}
map-statements = { $n ->
    [one] sobre una frase
   *[other] sobre { $n } frases
}
map-made = a fecha de { $at }
map-to-vote = Votar
map-to-all = Todas las frases en una tabla
map-to-priorities = Qué va primero

map-few = Todavía no hay mapa
map-few-why = Un mapa necesita al menos { $least } personas que hayan votado, cada una, al menos { $enough ->
    [one] una frase
   *[other] { $enough } frases
}. Hasta ahora { $n ->
    [0] no hay ninguna
    [one] hay una
   *[other] hay { $n }
}.
map-few-because = Con menos, los grupos los dibujaría el azar, y alguien podría ser reconocida por su punto.

map-alike = Quiénes lo ven igual
map-alike-lead = Cerca significa que dos personas votaron de forma parecida. Las direcciones no significan nada por sí mismas. Los grupos salen solo de los votos y llevan letras, no nombres.
map-figure = Mapa de opiniones
map-figure-desc = { $n } personas, situadas según cómo votaron. { $groups } La tabla junto al mapa dice lo mismo con palabras.
map-figure-group = Grupo { $letter }, { $shape }: { $n }.
map-figure-between = Entre grupos, huecos: { $n }.
map-figure-none = No forman grupos claros.
map-shape-1 = círculos
map-shape-2 = triángulos
map-shape-3 = cuadrados
map-shape-4 = rombos
map-shape-5 = cruces
map-shape-6 = pentágonos
map-shape-0 = huecos
map-figure-caption = Cada marca es una persona; hay { $n } situadas.
map-figure-caption-part = Se dibujan { $drawn } de { $n } personas, la misma parte de cada grupo.
map-words = El mismo mapa con palabras
map-group = Grupo
map-group-named = Grupo { $letter }
map-people = Personas
map-says-more = Dice más que los demás
map-between = Entre grupos
map-between-note = Cerca de más de un grupo. Cuentan en todas partes salvo dentro de un grupo.
map-unplaced = Fuera del mapa
map-unplaced-note = { $enough ->
    [one] No votaron nada de lo que se muestra.
   *[other] Votaron menos de { $enough } frases. Cuentan entre todas las personas.
}
map-placed = En el mapa
map-no-groups = No hay grupos claros
map-no-groups-why = Volvimos a formar la sala al azar, muchas veces. Los mismos grupos no volvieron con suficiente seguridad: { $support } de 100, donde 100 es siempre y 0 es como por azar, y pedimos { $clear }. Por eso no se muestran grupos. Aquí las personas difieren, pero no como bandos.

map-agrees-all = En qué coinciden todos los grupos
map-agrees-all-lead = Por orden del grupo menos seguro. La línea del centro es la mitad; las marcas son grupos y las barras, intervalos del 95 %.
map-agrees-most = En qué coincide la mayoría
map-agrees-most-lead = Por orden de seguridad. La línea del centro es la mitad; la barra es el intervalo del 95 %.
map-agrees-none = Nada por ahora. Una frase aparece aquí cuando incluso el extremo inferior del grupo menos seguro queda por encima de la mitad.
map-rejects-all = Lo que rechazan todos los grupos
map-rejects-most = Lo que rechaza la mayoría
map-rejects-lead = Se muestra la proporción de quienes están en desacuerdo.
map-divides = Lo que divide
map-divides-lead = En estas los grupos difieren con seguridad: los intervalos de al menos dos no se tocan. Se muestra la proporción de quienes están de acuerdo.
map-divides-most-lead = En estas hay muchas personas de acuerdo y muchas en desacuerdo.
map-divides-none = Por ahora, nada en que los grupos difieran con seguridad.
map-bridges = En qué coinciden quienes por lo demás difieren
map-bridges-lead = Gusta a ambos lados de lo que divide la sala, aunque todavía no todos los grupos sean seguros. Un lugar desde donde seguir hablando.
map-own = Lo que distingue a cada grupo
map-own-lead = Lo que un grupo dice más que todos los demás juntos; lo más claro, primero.
map-own-none = Nada que sea seguro.
map-own-agrees = De acuerdo
map-own-disagrees = En desacuerdo
map-own-shares = { $here } % aquí ({ $here-low } a { $here-high }), { $there } % de los demás ({ $there-low } a { $there-high })
map-more = Ver el resto en una tabla
map-share = { $who }: { $share } % ({ $low } a { $high })
map-floor = El grupo menos seguro: al menos { $low } %.
map-everybody = Todas las personas
map-none = nadie
map-half = mitad
map-full = todas
map-to-ask = Convertir en petición
map-translated = Traducción de una participante

# ---------- Todas las frases ----------
map-all-title = Todas las frases y cómo se votaron
map-all-lead = Las proporciones son de quienes votaron la frase. Entre paréntesis, entre qué valores estarían en 95 de 100 salas como esta.
map-all-caption = Frases en el orden en que llegaron
map-all-statement = Frase
map-all-agree = De acuerdo
map-all-disagree = En desacuerdo
map-all-pass = Pasan
map-all-voted = Votaron
map-all-even = De acuerdo, cada grupo como uno
map-all-few = Las proporciones por grupos se muestran cuando haya un mapa.
map-all-empty = Nadie ha dicho nada todavía.
map-percent = { $share } % ({ $low } a { $high })

# ---------- Quién falta ----------
map-missing = Quién falta
map-missing-lead = La línea es a quién esperaban oír quienes facilitan. Cada persona lo dice de sí misma, y solo si quiere.
map-missing-rule = Los números se redondean hacia abajo de cinco en cinco y solo se mueven cuando otras diez personas han dicho algo. Por debajo de diez se reservan, y a veces también uno mayor, para que no se pueda señalar a nadie. Quienes facilitan no ven más que esto.
map-missing-caption = Personas presentes, frente a las esperadas
map-missing-who = Quién
map-missing-here = Presentes, al menos
map-missing-hoped = Esperadas
map-missing-short = Lo que falta hasta la línea
map-missing-kept = Menos de 10, o reservado
map-missing-others = Otras que lo dicen de sí mismas
map-missing-others-caption = Personas presentes, según lo que dicen de sí mismas
map-missing-nothing = Quienes facilitan no han fijado números, y muy pocas personas han dicho algo de sí mismas como para mostrarlo.
map-missing-expected = Esperadas
map-missing-came = Vinieron
map-missing-absent = Esperadas, y no vinieron
map-missing-silent = Vinieron, y ni escribieron ni votaron
map-missing-least = al menos { $n }
map-lived = Supervivientes, según su propia palabra

# ---------- Cómo se hace ----------
map-method = Cómo se hace esto y qué no dice
map-method-near = Cerca
map-method-near-words = Cada persona se sitúa por sus votos, en las dos direcciones que más dicen de cómo difiere la gente: aquí, el { $share } % de todas las diferencias. El resto se pierde en una imagen plana. Lejos en el mapa es lejos en los votos; cerca en el mapa aún puede ser distinto.
map-method-groups = Grupos
map-method-groups-words = Cuántos son se decide volviendo a formar la sala al azar y mirando si vuelven los mismos grupos. Un grupo conserva su letra mientras se quede la mayoría de su gente. Nadie se inscribió en uno, y un grupo no habla por ninguna organización.
map-method-interval = Intervalos
map-method-interval-words = Una proporción de pocos votos fácilmente podría haber salido distinta. El intervalo dice cuánto. Sabe del azar y nada de quien no fue preguntada.
map-method-steps = Pasos
map-method-steps-words = Los recuentos cambian cuando { $n } personas más han votado una frase, o cuando la sesión se cierra. Así, nadie que anote cada cambio sabe cómo votó una persona.
map-method-silence = Silencio
map-method-silence-words = Quien no votó una frase no cuenta ni a favor ni en contra. Pasar cuenta entre quienes votaron. El silencio no es consentimiento.
map-method-who = Quiénes vinieron
map-method-who-words = Son las personas que vinieron. No se eligieron por sorteo. Nada de esto dice qué piensan las mujeres, un país o una profesión.
map-method-right = Muchas personas y la razón
map-method-right-words = Que muchas personas coincidan no da la razón, y un derecho no se somete a votación. Una frase con la que pocas coinciden puede ser aquella de la que depende la seguridad de alguien.

# ---------- Qué va primero ----------
first-title = Qué va primero
first-title-scoring = Por criterios
first-title-pairs = De dos en dos
first-lead-scoring = Cada frase se puntúa con las mismas preguntas. Un voto dice qué gusta; una puntuación dice si tiene respuesta posible, si cambiaría algo y para quién.
first-lead-pairs = Nadie puede ordenar cuarenta peticiones. Todo el mundo puede decir cuál de dos va primero.
first-edit = Preparar las rondas
first-none = Hasta ahora no se ha propuesto ninguna frase.
first-open = Abierta ahora. El resultado se muestra al cerrarla, para que nadie siga a las demás.
first-soon = Las respuestas se reciben cuando se abra la sesión.
first-closed-few = Participaron menos de diez personas. No se muestra nada, para que no se sepan las respuestas de nadie.
first-people = Participaron al menos { $n } personas.
first-people-few = Hasta ahora han participado menos de diez personas.
first-place = Lugar
first-caption-scoring = Frases por su puntuación, de mayor a menor
first-caption-pairs = Frases según cuántas veces van primero, de más a menos
first-score-column = Puntuación, de 0 a 100
first-chance-column = Va primero, de cada 100 veces
first-agreement-column = Cuánto coinciden las personas
first-won-column = Elegida
first-ranged = { $value } ({ $low } a { $high })
first-agreement-places = El { $agreement } % dio la misma respuesta; lugar { $best } a { $worst }
first-won = { $won } de { $all }
first-by-criterion = Por cada pregunta
first-by-sector = Según dónde trabajan las personas
first-by-sector-note = Solo donde puntuaron diez personas o más, y otras tantas junto a ellas. Cada persona lo dijo de sí misma.
first-method-score = Puntuación
first-method-score-words = Sí cuenta 1, quizá 0,5 y no 0. Quien no sabe queda fuera. La puntuación es la media de las preguntas, según su peso, como en el método de la Child Health and Nutrition Research Initiative. La coincidencia es la proporción que dio la respuesta más común.
first-method-pairs = De dos en dos
first-method-pairs-words = De todas las respuestas se sigue con qué probabilidad una frase va primero junto a otra (Bradley y Terry). Los pares por los que se ha preguntado poco se preguntan antes. Quien no puede decidir no cuenta para ninguna.
first-method-open = Mientras está abierta
first-method-open-words = No se muestra nada de una ronda abierta, ni nada de menos de diez personas.
first-private = Nadie ve tus respuestas, tampoco quienes facilitan. Puedes cambiarlas mientras la ronda esté abierta.

first-score = Puntuar las frases
first-score-lead = Una frase, unas pocas preguntas. Deja sin responder lo que quieras. Para cuando quieras.
first-scored = { $n } de { $all } puntuadas
first-score-yes = Sí
first-score-perhaps = Quizá
first-score-no = No
first-score-unknown = No lo sé
first-score-save = Guardar y seguir
first-score-skip = Seguir sin responder
first-score-all = Ha puntuado todas
first-score-all-words = Todavía puedes cambiar lo que respondiste.
first-score-done = Las que ya ha puntuado
first-shut = Esta ronda no está abierta
first-shut-words = La abren y la cierran quienes facilitan. Lo que respondió queda guardado.
first-unclear = El formulario no dice qué elegiste. Vuelve atrás y elige de nuevo.
first-refused-closed = La ronda se cerró mientras tanto. Tu respuesta no se recogió.
first-refused-again = Esta ronda se cerró y su resultado está a la vista. Si se abriera otra vez, el resultado siguiente se distinguiría por lo que llegó entretanto, y así mostraría respuestas de una sola persona. Lo que marcó no se pierde: propóngalo en otra sesión.
first-refused-gone = Esta frase ya no está en la ronda. Tu respuesta no se recogió.

first-choose = Elegir entre dos
first-choose-title = ¿Cuál va primero?
first-choose-lead = Puede que importen las dos. Di a cuál habría que responder primero.
first-choose-this = Esta primero
first-choose-neither = No puedo decidir
first-chosen = { $n } de { $all } pares respondidos. Una docena ya es una buena parte.
first-choose-all = Ha respondido todos los pares
first-choose-all-words = No queda nada entre lo que elegir.

first-edit-lead = Proponga unas pocas frases, abra la ronda y ciérrela cuando haya respondido suficiente gente. Cada ronda va por su lado.
first-edit-scoring = Veinte frases por cinco preguntas son cien respuestas por persona. Diez frases son mejor.
first-edit-pairs = Lo mejor para peticiones que podrían dirigirse a una misma entidad responsable. Ocho frases forman veintiocho pares.
first-edit-legend = Frases que se proponen, { $n } como máximo
first-edit-nothing = Todavía no hay nada que proponer: nada está fijado, no hay acuerdo en nada y la última pregunta no tiene respuestas.
first-edit-open = Abrir la ronda
first-edit-keep = Guardar y dejarla abierta
first-edit-close = Cerrar la ronda
first-edit-save = Guardar sin abrir
first-now-open = abierta ahora
first-saved = Guardado.
first-why-up = propuesta ahora
first-why-pinned = fijada en el tablero
first-why-agreed = hay acuerdo
first-why-request = responde a la última pregunta
first-refused-few = Elija al menos dos frases. No se cambió nada.
first-refused-many = Elija { $n } frases como máximo. No se cambió nada.
first-refused-unknown = Una de estas frases ya no se muestra. No se cambió nada.
