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
board-steps = Counts move when { $n } more people have voted.
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

# ---------- For facilitators: what waits, what stands there ----------
board-shelves = What to look at
board-shelf-waiting = Waiting
board-shelf-shown = On the board
board-shelf-hidden = Hidden
board-shelf-translations = Translations waiting
board-lead-waiting = Read what came in, the oldest first. Mark what belongs together and decide once. Only you and the author see what waits.
board-lead-shown = What everybody sees. Mark statements to keep them at the top, to put one in focus, or to hide them.
board-lead-hidden = What was hidden, with the reason that its author is told. It can be shown again.
board-lead-translations = Translations that people gave. The original always stays beside them.
board-none-waiting = Nothing waits.
board-none-shown = Nothing is on the board yet.
board-none-hidden = Nothing is hidden.
board-none-translations = No translation waits.
board-translation-of = Translation of:
board-near = Looks like no. { $n }:
board-compare = Compare
board-reason-was = Reason:
board-pinned = At the top
board-number = No. { $n }
board-more = { $n ->
    [one] { $n } more comes after these.
   *[other] { $n } more come after these.
  }
board-marked = What is marked
board-reason = Why it is hidden
board-reason-hint = Its author reads this sentence. Say what would make it fit, in 3 to 280 characters. Only needed to hide.
board-do-show-waiting = Show on the board
board-do-show-hidden = Show again
board-do-hide = Hide
board-do-pin = Keep at the top
board-do-unpin = Let go from the top
board-do-light = Put in focus
board-do-unlight = Nothing in focus
board-do-publish = Show beside the original
board-do-drop = Take out
board-wrong-marks = Nothing is marked. Mark at least one, then press the button again.
board-wrong-reason = A reason is missing, or it is longer than 280 characters. The author needs to know why.
board-done-nothing = Nothing changed: somebody was there before, or it was so already.
board-done-show = { $n ->
    [one] { $n } statement is on the board.
   *[other] { $n } statements are on the board.
  }
board-done-hide = { $n ->
    [one] { $n } statement is hidden.
   *[other] { $n } statements are hidden.
  }
board-done-pin = { $n ->
    [one] { $n } statement stays at the top.
   *[other] { $n } statements stay at the top.
  }
board-done-unpin = { $n ->
    [one] { $n } statement went back to its place.
   *[other] { $n } statements went back to their place.
  }
board-done-light = { $n ->
   *[other] Everybody sees this statement in focus.
  }
board-done-unlight = { $n ->
   *[other] Nothing is in focus.
  }
board-done-publish = { $n ->
    [one] { $n } translation is shown.
   *[other] { $n } translations are shown.
  }
board-done-drop = { $n ->
    [one] { $n } translation was taken out.
   *[other] { $n } translations were taken out.
  }

# ---------- For facilitators: themes ----------
board-themes-lead = A theme gathers answers to one question under a few words. What stands under none is shown first.
board-prompts = Questions
board-themes-here = Themes of this question
board-no-themes = No theme yet.
board-theme-title = Title
board-theme-holds = { $n ->
    [0] Nothing under it
    [one] { $n } statement
   *[other] { $n } statements
  }
board-theme-new = New theme
board-theme-hint = Up to { $n } characters.
board-do-name = Save
board-do-up = Up
board-do-down = Down
board-do-remove = Remove
board-do-make = Make
board-do-put = Put there
board-put-title = Statements
board-loose = Under no theme
board-put-under = Put what is marked under
board-put-how = Mark what belongs together, then choose its theme below.
board-drag = Or drag a statement by its dots to a theme. To undo it, drag it back.
board-drag-grip = Drag to a theme
board-drag-drop = Let go over a theme
board-drag-under = It stands under { $theme } now.
board-drag-loose = It stands under no theme now.
board-drag-lost = The connection is gone, and nothing was moved. Try again, or mark the statement and use the button.
board-wrong-title = A title is missing, or it is too long.
board-done-theme = The themes are as you set them.
board-done-put = { $n ->
    [one] { $n } statement was moved.
   *[other] { $n } statements were moved.
  }
board-refused-themes = This question has twenty themes. Remove one before you make another.

# ---------- For facilitators: what was said twice ----------
board-duplicates = Said twice
board-duplicates-lead = Statements whose words are alike, side by side. If both say the same, one stands for both: its card shows both wordings, and everybody who voted on either counts once. It can be parted again at any time.
board-alike = Words that are alike
board-none-alike = No two statements have words that are alike.
board-keep = No. { $n } stands for no. { $other } too
board-leave = Leave both
board-by-number = Join by number
board-by-number-hint = For two statements that say the same in different words. Both have to answer one question.
board-stays = Stays
board-goes = Is joined to it
board-do-join = Join
board-joined = What was joined
board-none-joined = Nothing was joined.
board-do-part = Part again
board-done-join = They are one on the board now. Both wordings are shown.
board-done-leave = Both stay, and are not offered again.
board-done-part = It stands by itself again, with its own votes.
board-refused-merge = These two cannot be joined: both have to answer one question, and the one that stays has to be on the board.
