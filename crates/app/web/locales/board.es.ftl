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
    [one] { $n } declaración
   *[other] { $n } declaraciones
  }
board-statements-in = { $n ->
    [one] { $n } declaración
   *[other] { $n } declaraciones
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
    [0] Ninguna declaración
    [one] { $n } declaración
   *[other] Las { $n } declaraciones
  }
board-spotlight = En foco
board-agree = de acuerdo { $part } de { $whole }
board-votes = votos: { $n }
board-times = Dicho { $n } veces
board-translate = Añadir una traducción
board-translation = Traducción:
board-other-words = Con otras palabras:
board-join = Participar:
board-qr = Código QR con la dirección de este diálogo
board-live = Las declaraciones nuevas aparecen solas.
board-paused = El tablero está detenido.
board-lost = Se ha perdido la conexión. Vuelve sola.
board-pause = Detener
board-resume = Continuar
board-stale = Cambiaron las preguntas o el estado de este diálogo.
board-new = { $n ->
    [one] { $n } declaración nueva
   *[other] { $n } declaraciones nuevas
  }
board-new-many = Más de { $n } declaraciones nuevas
