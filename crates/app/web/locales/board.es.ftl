# El tablero: lo que todo el mundo ve y lo que hacen las facilitadoras.

# ---------- El tablero ----------
board-title = Tablero
board-dialogues = Diálogos
board-people = { $n ->
    [0] Aún no ha entrado nadie
    [one] Ha entrado { $n } persona
   *[other] Han entrado { $n } personas
  }
board-statements = { $n ->
    [one] { $n } frase
   *[other] { $n } frases
  }
board-statements-in = { $n ->
    [one] { $n } frase
   *[other] { $n } frases
  } en { $langs } idiomas
board-all-votes = { $n ->
    [one] { $n } voto
   *[other] { $n } votos
  }
board-phase-open = Abierto ahora
board-phase-closed = Cerrado: ya nadie escribe ni vota
board-phase-soon = Aún no está abierto
board-say = Decir algo
board-vote = Votar
board-map = Ver el mapa
board-moderate = Moderar
board-themes = Temas
board-wait = { $n } en espera
board-as-of = El tablero a las { $time } UTC.
board-refresh = Actualizar
board-projector = Para la pared de una sala
board-back = Volver al tablero
board-whole = Todas las preguntas
board-newer = Más recientes
board-older = Más antiguas
board-empty = Aquí aún no se ha dicho nada.
board-all = { $n ->
    [0] Ninguna frase
    [one] { $n } frase
   *[other] Las { $n } frases
  }
board-spotlight = En foco
board-agree = de acuerdo { $part } de { $whole }
board-steps = Los recuentos cambian cuando han votado { $n } personas más.
board-votes = votos: { $n }
board-times = Dicho { $n } veces
board-translate = Añadir una traducción
board-translation = Traducción:
board-other-words = Con otras palabras:
board-join = Participar:
board-qr = Código QR con la dirección de este diálogo
board-live = Las frases nuevas aparecen solas.
board-paused = El tablero está detenido.
board-lost = Se ha perdido la conexión. Vuelve sola.
board-pause = Detener
board-resume = Continuar
board-stale = Cambiaron las preguntas o el estado de este diálogo.
board-new = { $n ->
    [one] { $n } frase nueva
   *[other] { $n } frases nuevas
  }
board-new-many = Más de { $n } frases nuevas

# ---------- Para facilitadoras: lo que espera, lo que está ----------
board-shelves = Qué mirar
board-shelf-waiting = En espera
board-shelf-shown = En el tablero
board-shelf-hidden = Ocultas
board-shelf-translations = Traducciones en espera
board-lead-waiting = Lea lo que ha llegado, lo más antiguo primero. Marque lo que va junto y decida una sola vez. Lo que espera solo lo ven usted y su autora.
board-lead-shown = Lo que todo el mundo ve. Marque frases para dejarlas arriba, para poner una en foco o para ocultarlas.
board-lead-hidden = Lo que se ocultó, con el motivo que se le dice a su autora. Puede mostrarse de nuevo.
board-lead-translations = Traducciones que ha dado la gente. El original queda siempre al lado.
board-none-waiting = No hay nada en espera.
board-none-shown = Aún no hay nada en el tablero.
board-none-hidden = No hay nada oculto.
board-none-translations = No hay traducciones en espera.
board-translation-of = Traducción de:
board-near = Se parece a la n.º { $n }:
board-compare = Comparar
board-reason-was = Motivo:
board-pinned = Arriba
board-number = N.º { $n }
board-more = { $n ->
    [one] Después de estas hay { $n } más.
   *[other] Después de estas hay { $n } más.
  }
board-marked = Lo marcado
board-reason = Por qué se oculta
board-reason-hint = Su autora lee este motivo. Diga qué haría falta para que encaje, en 3 a 280 caracteres. Solo se necesita para ocultar.
board-do-show-waiting = Mostrar en el tablero
board-do-show-hidden = Mostrar de nuevo
board-do-hide = Ocultar
board-do-pin = Dejar arriba
board-do-unpin = Quitar de arriba
board-do-light = Poner en foco
board-do-unlight = Nada en foco
board-do-publish = Mostrar junto al original
board-do-drop = Retirar
board-wrong-marks = No hay nada marcado. Marque al menos una y pulse de nuevo el botón.
board-wrong-reason = Falta el motivo, o tiene más de 280 caracteres. La autora necesita saber por qué.
board-done-nothing = No cambió nada: alguien se adelantó, o ya estaba así.
board-done-show = { $n ->
    [one] { $n } frase está en el tablero.
   *[other] { $n } frases están en el tablero.
  }
board-done-hide = { $n ->
    [one] { $n } frase está oculta.
   *[other] { $n } frases están ocultas.
  }
board-done-pin = { $n ->
    [one] { $n } frase queda arriba.
   *[other] { $n } frases quedan arriba.
  }
board-done-unpin = { $n ->
    [one] { $n } frase volvió a su lugar.
   *[other] { $n } frases volvieron a su lugar.
  }
board-done-light = { $n ->
   *[other] Todo el mundo ve esta frase en foco.
  }
board-done-unlight = { $n ->
   *[other] No hay nada en foco.
  }
board-done-publish = { $n ->
    [one] { $n } traducción se muestra.
   *[other] { $n } traducciones se muestran.
  }
board-done-drop = { $n ->
    [one] { $n } traducción fue retirada.
   *[other] { $n } traducciones fueron retiradas.
  }

# ---------- Para facilitadoras: temas ----------
board-themes-lead = Un tema reúne respuestas a una pregunta bajo pocas palabras. Lo que no tiene tema aparece primero.
board-prompts = Preguntas
board-themes-here = Temas de esta pregunta
board-no-themes = Aún no hay temas.
board-theme-title = Título
board-theme-holds = { $n ->
    [0] Nada debajo
    [one] { $n } frase
   *[other] { $n } frases
  }
board-theme-new = Tema nuevo
board-theme-hint = Hasta { $n } caracteres.
board-do-name = Guardar
board-do-up = Subir
board-do-down = Bajar
board-do-remove = Quitar
board-do-make = Crear
board-do-put = Poner ahí
board-put-title = Frases
board-loose = Sin tema
board-put-under = Poner lo marcado bajo
board-put-how = Marque lo que va junto y elija su tema más abajo.
board-drag = O arrastre una frase por sus puntos hasta un tema. Para deshacerlo, arrástrela de vuelta.
board-drag-grip = Arrastrar a un tema
board-drag-drop = Suelte sobre un tema
board-drag-under = Ahora está bajo { $theme }.
board-drag-loose = Ahora no tiene tema.
board-drag-lost = Se perdió la conexión y nada se movió. Intente de nuevo, o marque la frase y use el botón.
board-wrong-title = Falta el título, o es demasiado largo.
board-done-theme = Los temas están como los dejó.
board-done-put = { $n ->
    [one] Se movió { $n } frase.
   *[other] Se movieron { $n } frases.
  }
board-refused-themes = Esta pregunta tiene veinte temas. Quite uno antes de crear otro.

# ---------- Para facilitadoras: lo que se dijo dos veces ----------
board-duplicates = Dicho dos veces
board-duplicates-lead = Frases con palabras parecidas, una junto a otra. Si ambas dicen lo mismo, una queda por las dos: su tarjeta muestra ambas redacciones, y quien votó en cualquiera cuenta una vez. Pueden separarse de nuevo en todo momento.
board-alike = Palabras parecidas
board-none-alike = No hay dos frases con palabras parecidas.
board-keep = La n.º { $n } queda también por la n.º { $other }
board-leave = Dejar ambas
board-by-number = Unir por número
board-by-number-hint = Para dos frases que dicen lo mismo con otras palabras. Ambas deben responder a la misma pregunta.
board-stays = Se queda
board-goes = Se une a ella
board-do-join = Unir
board-joined = Lo que se unió
board-none-joined = No se ha unido nada.
board-do-part = Separar de nuevo
board-done-join = Ahora son una en el tablero. Se muestran ambas redacciones.
board-done-leave = Ambas se quedan, y no se proponen de nuevo.
board-done-part = Vuelve a estar por sí sola, con sus propios votos.
board-refused-merge = Estas dos no pueden unirse: ambas deben responder a la misma pregunta, y la que se queda debe estar en el tablero.
