# Coincidencias en bancos de huellas, como las miran las personas. Véase el comienzo de en.ftl.

match-title = Coincidencias
match-lead = { $n ->
    [0] No hay nada en espera.
    [one] Una coincidencia espera. La más antigua va primero.
   *[other] { $n } coincidencias esperan. La más antigua va primero.
}
match-what = Una coincidencia significa que dos huellas son cercanas en números. Imágenes distintas pueden serlo, y alguien puede fabricarlas así. Mire las dos imágenes antes de decir nada: nadie debería perder una imagen, ni ser acusado, por un número.
match-poisoned = { $n ->
    [one] En { $bank } una coincidencia es de una imagen que todo el mundo tiene.
   *[other] En { $bank } { $n } coincidencias son de imágenes que todo el mundo tiene.
}
match-holds = { $n ->
    [one] { $bank } contiene una imagen que todo el mundo tiene.
   *[other] { $bank } contiene { $n } imágenes que todo el mundo tiene.
}
match-poisoned-do = Puede que alguien la haya puesto a propósito. A ninguna plataforma se le dijo. Mire la entrada y retírela con plumbline bank withdraw si no debe estar ahí.
match-open = Por mirar
match-none = No hay nada en espera.
match-later = Las siguientes
match-decided = Decididas
match-kept = Lo decidido se guarda medio año y después se olvida.
match-no-label = Una entrada sin nombre
match-distance = { $n ->
    [0] iguales en los 256 bits
    [one] difieren en uno de 256 bits
   *[other] difieren en { $n } de 256 bits
}
match-untold-canary = A la plataforma no se le dijo: detrás hay una imagen que todo el mundo tiene.
match-untold-held = A la plataforma no se le dijo: preguntó demasiadas veces cerca de aquí. Se le dirá cuando dos personas lo hayan confirmado.
match-is-waiting = Nadie la ha mirado
match-is-seconded = Confirmada por una persona, falta la segunda
match-is-unsure = No está claro
match-is-confirmed = Confirmada por dos personas
match-is-different = Es otra imagen
match-facts = Lo que se sabe
match-col-what = Qué
match-col-is = Cómo es
match-client = Quién preguntó
match-reference = Cómo llaman a su imagen
match-no-reference = no dieron ningún nombre
match-bank = Banco
match-near = Qué tan cerca
match-when = Cuándo
match-feedback = Lo que la plataforma dice que hizo
match-no-feedback = nada todavía
match-did-none = nada por ahora
match-did-qualityunknown = no puede juzgar la calidad
match-did-pendingreview = su equipo la está mirando
match-did-blocked = la imagen está bloqueada
match-did-notblocked = la imagen no está bloqueada
match-did-withdrawn = retiró la huella de su lado
match-did-deleted = borró la huella de su lado
match-say = ¿Qué es?
match-how = Averigüe con la plataforma qué imagen es, por el nombre que dio, y compárela con el caso. No hace falta que se la envíen: pueden mirarla juntas. Para confirmar hacen falta dos personas, una después de la otra.
match-hers = Usted la confirmó. Ahora tiene que mirar otra persona. Todavía puede cambiar lo que dijo.
match-confirm = Es la misma imagen
match-confirm-second = También la he mirado: es la misma imagen
match-different = Es otra imagen
match-unsure = No lo sé decir
match-history = Lo que se dijo
match-program = el programa
match-done-seconded = Anotado. Otra persona tiene que mirar antes de que cuente.
match-done-confirmed = Dos personas la confirmaron. La plataforma lo ve cuando pregunta.
match-done-different = Anotada como otra imagen. La plataforma lo ve cuando pregunta.
match-done-unsure = Anotada como no clara. Se queda aquí para que otras personas la miren.
match-own = Usted ya dijo lo que piensa de ella. Tiene que mirar otra persona.
match-moved = Mientras tanto otra persona dijo algo sobre esta coincidencia. Ábrala de nuevo y mire cómo está ahora.
