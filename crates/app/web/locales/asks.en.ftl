# Asks, recaps, data of a dialogue. See the head of en.ftl.

## What people ask: the list, and beside the evidence

asks-title = What people ask
asks-lead = Dialogues end in asks: one sentence to somebody who owes an answer, with the votes behind it. Each says since when it waits, and what became of it.
asks-note = In the order in which they were published. An ask says what people want. It changes no standing of a country, save in the one benchmark that counts answers to asks.
asks-none = Nothing is asked here yet. An ask appears as soon as an organisation publishes it.
asks-filter = Choose which asks to show
asks-show = Show
asks-found = { $n ->
    [one] One ask
   *[other] { $n } asks
}
asks-here = What people ask
asks-beside = Asks stand beside the evidence: they say what people want, and move no standing.
asks-everyone = { $n ->
    [one] One ask is made everywhere, and so here too
   *[other] { $n } asks are made everywhere, and so here too
}
ask-any = all
ask-by-status = What became of it
ask-by-need = Need
ask-by-bearer = Who owes an answer
ask-by-place = Where
ask-to = To:
ask-everywhere = everywhere
ask-regions = Regions
ask-bearer-in = { $bearer }, { $place }
ask-office-of = { $office } ({ $who })
ask-its-page = The page of the ask

## Where an ask stands

ask-status-published = published
ask-status-sent = sent, waiting for an answer
ask-status-answered = answered
ask-status-acted-on = acted on
ask-status-refused = refused
ask-status-no-answer = no answer in time
ask-is-published = published on { $date }
ask-is-sent = sent on { $date }, waiting for an answer
ask-is-answered = answered on { $date }
ask-is-acted-on = acted on since { $date }
ask-is-refused = refused on { $date }
ask-is-no-answer = no answer in time: overdue since { $date }
ask-state-draft = Draft: only facilitators see it.
ask-state-published = Published: everybody sees it.
ask-state-withdrawn = This ask was withdrawn
ask-step-sent = It was sent
ask-step-answered = It was answered
ask-step-acted-on = It was acted on
ask-step-refused = It was refused
ask-clock = An answer is awaited until { $until }. { $left ->
    [0] That is today.
    [one] One day is left of { $all }.
   *[other] { $left } days are left of { $all }; { $gone } are gone.
}
ask-clock-over = The time for an answer was over on { $until }, { $days ->
    [one] one day ago
   *[other] { $days } days ago
}.
why-asks = { $answered } of { $all } asks that were sent to this state and are due were answered within { $days } days. Still waiting: { $waiting }.
why-asks-waiting = Asks were sent to this state, and the { $days } days for an answer are not over. Still waiting: { $waiting }; due: { $all }, answered: { $answered }.

## The page of an ask

ask-published = published on { $date }
ask-withdrawn-why = { $organisation } took it back. What became of it before is no longer shown.
ask-became = What became of it
ask-nothing-yet = Nothing is known yet: nobody has said that it was sent.
ask-waiting = { $n ->
    [one] One report waits for a facilitator of your organisation.
   *[other] { $n } reports wait for a facilitator of your organisation.
}
ask-behind = What the room said
ask-behind-why = The statements behind this ask, with the votes on them as they were on the day named. Bars are 95 % intervals.
ask-behind-none = No statement stands behind it yet.
ask-ground-gone = Whoever said this took her words back. The votes on it stay.
ask-as-of = votes as of { $date }
ask-nobody-voted = Nobody voted on it.
ask-figures = { $agree } of { $voters } agree: { $share }.
ask-share = { $share } % ({ $low } to { $high })
ask-groups = By opinion group: { $list }. Least sure of the groups: at least { $least } %.
ask-axis-none = none
ask-axis-half = half
ask-axis-all = all
ask-from = From the dialogue
ask-stands-on = On what it stands
ask-country = What stands on paper and in life: { $country }
ask-tell = What has become of it?
ask-tell-why = If you know, tell us, with the page where it can be read. You need no account, and nobody asks your name.
ask-tell-open = Tell us what you know
ask-tell-checked = A facilitator of the organisation reads it before anybody else does. If it is accepted, it appears here.
ask-tell-send = Send
ask-step-field-what = What happened
ask-step-field-day = When
ask-step-field-day-hint = The day on which it happened.
ask-step-field-source = Where it can be read
ask-step-field-source-hint = The whole address of a public page. Needed, unless it was only sent.
ask-step-field-words = What the page says
ask-step-field-words-hint = In your own words: who answered, and what. Do not name a survivor.
ask-thanks = Thank you. It waits for a facilitator, and appears here once it is accepted.
ask-done-sent = It stands as sent now, and the time for an answer runs.
ask-done-published = The ask is published. Send it, and then say here that it was sent.

## Writing an ask

ask-new = Write an ask
ask-edit = Edit the ask
ask-form-lead = One sentence, to somebody who can answer it. It is a draft until you publish it.
ask-part-what = What is asked, and of whom
ask-part-behind = Tick what the room said. Words and votes are kept as they are today, so that nobody can say later that the room said something else.
ask-grounds = Statements behind this ask
ask-more-grounds = More statements, those of which the room is surest first
ask-figures-anew = Take the votes of today
ask-part-norms = Tick the provisions that already promise it. Those of the same need are offered; you can look for others.
ask-find = Find provisions
ask-find-hint = Words of the instrument or of the duty, in English, such as: cybercrime images
ask-find-do = Look
ask-find-none = No other provision has all of these words.
ask-publish-what = Publishing shows the ask to everybody, on its own page and beside its provisions, under CC BY 4.0. You can withdraw it at any time. Once it is accepted as sent, its words stand still.
ask-save = Save the draft
ask-publish = Publish
ask-withdraw = Withdraw
ask-fixed = It was sent, so its words stand still: whoever was asked must be able to answer what she read. You can withdraw it and write another.
ask-changed-since = Somebody changed this ask since you opened it. Open it again and look before you go on.
ask-field-text = What is asked
ask-field-text-hint = 20 to 500 characters. Start with what should be done.
ask-field-lang = Language of the ask
ask-field-lang-hint = It is shown in this language, whatever the page speaks.
ask-field-bearer = Who owes an answer
ask-field-bearer-hint = The kind of duty bearer.
ask-field-office = Office or company (if one is meant)
ask-field-office-hint = Its name, such as a ministry. Never a private person.
ask-field-place = Where
ask-field-place-hint = A country, a region, or everywhere.
ask-field-need = Need
ask-field-need-hint = The one that it serves most.
ask-field-days = Days for an answer
ask-field-days-hint = From 7 to 730. They run from the day on which it is sent.
ask-done-made = The draft is kept. Look through it, then publish it.
ask-done-saved = Saved.
ask-done-figures = The votes of today stand behind it now.
ask-done-withdrawn = The ask is withdrawn. Its page says so, and it is gone from the lists.
ask-refuse-days = Give a number of days from { $least } to { $most }.
ask-refuse-grounds = Tick at least one statement: an ask stands on what the room said.
ask-refuse-ground = One of these statements is no longer shown. It cannot stand behind an ask.
ask-refuse-many = Choose at most { $most }.
ask-refuse-place = “{ $given }” is no country and no region of the list.
ask-refuse-day = Give a day, such as 2026-03-10.

## The asks of an organisation

asks-of = Asks
asks-of-lead = What your organisation asks, and what others say became of it.
asks-waiting = Reports that wait for you
asks-waiting-none = Nothing waits.
asks-all = All asks
asks-all-none = None yet. Open the map of a dialogue and make an ask of what every group agrees on.
ask-step-own = You brought this yourself: another facilitator decides.
ask-step-reason = Reason, if you reject it
ask-step-accept = Accept
ask-step-reject = Reject
ask-step-done-accepted = Accepted. It stands on the page of the ask now.
ask-step-done-rejected = Rejected. It is shown nowhere.
ask-reason-needed = To reject it, give a reason of 3 to 1,000 characters.

## The asks of a session

asks-session = Asks of this session
asks-session-lead = What came out of the session, to whom it was addressed, and what became of it.
asks-session-none = Nothing is asked yet.

## Recap

recap-title = Recap
recap-draft = Only facilitators see this page until the session is closed. Closing it publishes the recap.
recap-facts = { $statements ->
    [one] One statement
   *[other] { $statements } statements
} in { $languages ->
    [one] one language
   *[other] { $languages } languages
}, { $votes ->
    [one] one vote
   *[other] { $votes } votes
}.
recap-discussed = What was discussed
recap-answers = { $n ->
    [0] Nobody answered.
    [one] One statement answers it.
   *[other] { $n } statements answer it.
}
recap-themes = Themes:
recap-surest = Of these the room is surest:
recap-alike = Who sees it alike
recap-too-few = Too few people voted on enough statements to tell whether there are groups.
recap-no-groups = People differ, and not as camps: the groups that chance would draw did not come back surely enough ({ $support } of 100). Of groups shown: { $n }.
recap-groups = { $n ->
    [one] One group
   *[other] { $n } groups
} of people who voted alike. Drawn again by chance, they come back with a support of { $support } of 100.
recap-group = Group { $letter }: { $n ->
    [one] one person
   *[other] { $n } people
}
recap-more = Agrees more than others:
recap-less = Disagrees more than others:
recap-between = { $n ->
    [one] One person stands between groups.
   *[other] { $n } people stand between groups.
}
recap-consensus = What every group agrees on
recap-consensus-none = Nothing surely enough. A statement stands here when even the lower end of the least sure group lies above half.
recap-against = What every group rejects
recap-divisive = What divides
recap-agree = { $share } of { $voters } who voted agree.
recap-who = Who was there, and who was not
recap-came = At least { $n } people came.
recap-silent = At least { $n } of them neither posted nor voted.
recap-unreached = At least { $n } of those expected did not come.
recap-at-least = at least { $n }
recap-kept-back = fewer than 10, or kept back
recap-hoped = (hoped for: { $n })
recap-here = Here
recap-hoped-for = Hoped for
recap-who-word = Who
recap-who-note = People say this of themselves, and only if they wish. Numbers are rounded down and small ones kept back, so that nobody can be picked out.
recap-lived = people who say that they have lived through it
recap-asks = What is asked
recap-asks-none = Nothing is asked yet.
recap-panel = Who spoke and led
recap-resources = To read and to watch
recap-recording = The recording
recap-method = How this was made
recap-method-words = Everybody could post statements and agree, disagree or pass, without an account or a name. Groups are found by the votes alone. Behind every share stand, in brackets, the ends of its 95 % interval. What unites is ordered by the group that is least sure of it. No figure ranks people.
recap-take = Take it along
recap-as-md = As Markdown
recap-as-pdf = As PDF
recap-print = As HTML, this page prints well.
recap-no-pdf = This build has no PDF: it needs the feature pdf (cargo build --release --features pdf). Markdown, or this page on paper, say the same.
recap-map = The map and everything in it
recap-from = Recap of a dialogue. { $facts }
recap-letters = Letters that these fonts do not have are shown as […]. The page on the web has them.

## Data in and out

data-title = Data in and out
data-open = Open data
data-open-why = Statements and votes as two files in the layout of Polis, for everybody to count again: without names, with participants numbered anew at each download, with times rounded to the hour. What people said of themselves is not in them. Hidden statements have no words.
data-closed-first = The files are made once the session is closed.
data-released = Released: everybody can download them.
data-withheld = Not released: only facilitators of this organisation can download them.
data-release = Release the files to everybody
data-withhold = Keep the files to the facilitators again
data-release-warn = Before you release them, look through the statements once more: whoever downloads them keeps them.
data-done-released = The files are released.
data-done-withheld = The files are for facilitators alone again. What was downloaded before stays where it is.
data-comments = Statements (comments.csv)
data-votes = Votes (votes.csv)
data-import = Bring in a conversation
data-import-how = Votes and statements from Polis come in from the shell of the machine, as a session of their own that is closed. Files are checked whole before anything is written; what is wrong is named with its line.
data-import-line = Such as:
