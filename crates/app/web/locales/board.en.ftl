# The board: what everybody sees, and what facilitators do to it.

# ---------- The board ----------
board-title = Board
board-dialogues = Dialogues
board-people = { $n ->
    [0] Nobody has come in yet
    [one] { $n } person came in
   *[other] { $n } people came in
  }
board-statements = { $n ->
    [one] { $n } statement
   *[other] { $n } statements
  }
board-statements-in = { $n ->
    [one] { $n } statement
   *[other] { $n } statements
  } in { $langs } languages
board-all-votes = { $n ->
    [one] { $n } vote
   *[other] { $n } votes
  }
board-phase-open = Open now
board-phase-closed = Closed: nobody posts or votes any more
board-phase-soon = Not open yet
board-say = Say something
board-vote = Vote
board-map = See the map
board-moderate = Moderate
board-themes = Themes
board-wait = { $n } waiting
board-as-of = The board at { $time } UTC.
board-refresh = Refresh
board-projector = For the wall of a room
board-back = Back to the board
board-whole = All prompts
board-newer = Newer
board-older = Older
board-empty = Nothing has been said here yet.
board-all = { $n ->
    [0] No statements
    [one] { $n } statement
   *[other] All { $n } statements
  }
board-spotlight = In focus
board-agree = agree { $part } of { $whole }
board-votes = votes: { $n }
board-times = Said { $n } times
board-translate = Add a translation
board-translation = Translation:
board-other-words = In other words:
board-join = Take part:
board-qr = QR code with the address of this dialogue
board-live = New statements appear by themselves.
board-paused = The board stands still.
board-lost = The connection is gone. It comes back by itself.
board-pause = Stop
board-resume = Go on
board-stale = The questions or the state of this dialogue changed.
board-new = { $n ->
    [one] { $n } new statement
   *[other] { $n } new statements
  }
board-new-many = More than { $n } new statements
