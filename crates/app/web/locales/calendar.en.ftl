# Dialogues: the calendar, sessions, resources, and where facilitators make them. See the head of en.ftl.

## SAMPLE

sample-label = Sample data
sample-word = SAMPLE
sample-words = Invented for demonstration. No real person wrote these statements or cast these votes. Do not quote them.

## The menu

nav-dialogues = Dialogues
nav-resources = Library

## When

calendar-weekday-1 = Monday
calendar-weekday-2 = Tuesday
calendar-weekday-3 = Wednesday
calendar-weekday-4 = Thursday
calendar-weekday-5 = Friday
calendar-weekday-6 = Saturday
calendar-weekday-7 = Sunday
calendar-day = { $weekday } { $day }
calendar-moment = { $day }, { $hours }
calendar-hours = { $from } to { $to }
calendar-hours-over = { $from } to { $to } the next day
calendar-zone = { $place } time ({ $shift })
calendar-utc = In UTC: { $hours }
calendar-utc-day = In UTC: { $day }, { $hours }

## Where a session stands

calendar-phase-draft = Draft
calendar-phase-announced = Announced
calendar-phase-open = Open
calendar-phase-closed = Closed
calendar-phase-draft-what = Only those who lead it see it.
calendar-phase-announced-what = In the calendar. Nobody can take part yet.
calendar-phase-open-what = People write and vote.
calendar-phase-closed-what = Nobody writes or votes any more. What came of it is shown.
calendar-phase-way = A session cannot go there from where it stands.
calendar-phase-prompt = It has no question yet that people could answer. Write at least one, then open it.
calendar-phase-moved = A colleague was faster. Below is how the session stands now; nothing was changed by you.

## The calendar

calendar-lead = Those who live with this violence, those who work on it and those who owe an answer, in one room. What they agree on becomes an ask to somebody named.
calendar-prepare = Prepare dialogues
calendar-subscribe = Add to your calendar
calendar-subscribe-how = The calendar file keeps itself up to date if you subscribe to its address in your calendar program.
calendar-atom = Feed of news about dialogues
calendar-feed-name = Plumbline: dialogues
calendar-open = Open now
calendar-next = Next
calendar-next-none = No session is announced at the moment. The next one is being prepared somewhere.
calendar-next-no-more = Nothing else is announced yet.
calendar-next-wait = If you add the calendar to yours, it will be there as soon as there is a date.
calendar-past = Before
calendar-past-none = No earlier sessions.
calendar-older = Earlier sessions
calendar-back = Back to the calendar
calendar-series = Series
calendar-one-series = Series
calendar-how = How it works
calendar-how-1 = A session asks a few questions. Anybody who comes in may answer in her own words and her own language.
calendar-how-2 = Everybody agrees, disagrees or passes on what others wrote. No account, no name: nobody can see who voted how.
calendar-how-3 = Where those who otherwise differ agree, an ask is made of it, addressed to those who owe an answer. Whether they answer is told here.
calendar-asks = Asks, and what became of them
calendar-sessions = Sessions
calendar-series-empty = Nothing in this series is announced yet.
calendar-held = Held by { $name }

## A session

calendar-when = When
calendar-facts = At a glance
calendar-languages = Languages
calendar-registration = Registration
calendar-register = Register
calendar-recording = Recording
calendar-watch = Watch the recording
calendar-in-calendar = Calendar
calendar-add = Add this session to your calendar
calendar-after = What came of it
calendar-recap = Read the recap
calendar-board = See the board
calendar-map = See the map of opinions
calendar-take-part = Take part
calendar-lead-this = Lead this session
calendar-prompts = The questions
calendar-phase-cancelled = Cancelled
calendar-phase-first = This session is cancelled. Take that back first, then open it or take it out of the calendar.
calendar-phase-reason = A reason is missing, or it is longer than 280 characters. Whoever meant to come needs to know why.
calendar-cancelled = This session does not take place.
calendar-part-cancelled = This session was cancelled, so nobody can take part. If it takes place after all, this page and the calendars will say so.
calendar-add-cancelled = Correct my calendar
calendar-cancel = It does not take place
calendar-cancel-why = Why it does not take place
calendar-cancel-hint = Everybody reads this sentence: on its page, in the calendar and in the feeds. 3 to 280 characters. It can be taken back.
calendar-go-cancelled = Cancel the session
calendar-go-restore = It takes place after all
calendar-go-restore-what = It is announced again as it was, and calendars that follow it are corrected.
calendar-done-cancelled = The session is cancelled. Its page, the calendar and the feeds say so.
calendar-part = How to take part
calendar-part-draft = This is a draft. Nobody but those who lead it sees this page.
calendar-part-announced = You will be able to write and vote here once the session opens.
calendar-part-open-later = Come back to this page then, and come in from here.
calendar-part-link-later = You come in by a link or a code that those who hold it give out. Ask them if you would like to be there.
calendar-part-open = The session is open. Come in from here, write in any language, and vote on what others wrote. You can stop at any time and come back.
calendar-part-link = The session is open. You come in by the link or the code that you were given. If you have none, ask those who hold it.
calendar-part-kept = No account is needed, and no name or address is kept. What you wrote and how you voted can be taken back at any time.
calendar-part-closed = Nobody writes or votes here any more. What was said, where people agreed and what was asked of whom can be read.
calendar-panel = Who speaks
calendar-moderators = Who leads
calendar-agenda = Agenda
calendar-resources = To read and to watch

## The library

calendar-library-lead = Papers, recordings, research agendas: what was written and shown around these dialogues, with its language and its licence.
calendar-library-none = Nothing is in the library yet.
calendar-library-search = Search the library
calendar-library-nothing = Nothing here has all of that. Take one of the filters away, or try a shorter word.
calendar-library-all = Show everything
calendar-without = Without: { $what }
calendar-by-topic = Topic
calendar-by-kind = What it is
calendar-by-in = Language
calendar-by-licence = Licence
calendar-kind-agenda = Research agenda
calendar-kind-paper = Paper
calendar-kind-recording = Recording
calendar-kind-guide = Guide
calendar-kind-data = Data
calendar-kind-other = Something else
calendar-licence-none = Its publisher does not say.
calendar-open-at = Open it at { $host }
calendar-withdrawn = Withdrawn: only those who look after the library see this page.

## What facilitators prepare

calendar-desk-title = Dialogues of { $name }
calendar-desk-empty = Nothing here yet.
calendar-desk-empty-how = Begin with a series: it holds the sessions that belong together. A session stays a draft until you announce it, so nothing can go wrong by trying.
calendar-desk-no-session = No session in it yet.
calendar-desk-withdrawn = Withdrawn
calendar-see-page = See its page
calendar-new-series = New series
calendar-edit-series = Edit the series
calendar-new-session = New session
calendar-edit-session = Edit the session
calendar-new-resource = Add to the library
calendar-edit-resource = Edit this entry
calendar-done-series = The series is there. Now it needs a session.
calendar-done-series-changed = The series is changed.
calendar-done-session = The session is there, as a draft. Only you and your colleagues see it.
calendar-done-session-changed = The session is changed.
calendar-done-resource = It is in the library.
calendar-done-resource-changed = The entry is changed.
calendar-done-withdrawn = It is taken out of the library.
calendar-done-restored = It is back in the library.
calendar-done-draft = The session is a draft again, and no longer in the calendar.
calendar-done-announced = The session is announced. It is in the calendar now.
calendar-done-open = The session is open. People can write and vote.
calendar-done-closed = The session is closed. Nobody can write or vote any more.
calendar-done-link-withdrawn = Taken back. Nobody can come in by it any more; who came in before stays in.

## The desk of a session

calendar-desk = Desk
calendar-stands = Where it stands
calendar-joined = { $n ->
    [0] Nobody has come in by a link yet
    [one] One person came in by a link
   *[other] { $n } people came in by a link
}
calendar-go-draft = Take it out of the calendar
calendar-go-draft-what = It becomes a draft again. Who has noted the date is not told by this program.
calendar-go-announced = Announce it
calendar-go-announced-what = Its page and its date become public. Nobody can take part yet.
calendar-go-open = Open it
calendar-go-open-what = From this moment, those who come in can write and vote, and the board fills.
calendar-go-closed = Close it
calendar-go-closed-what = Nobody can write or vote any more. The map, the recap and the votes stay. You can open it again.
calendar-go-again = Open it again
calendar-go-again-what = People can write and vote once more. What was said and voted so far stays.
calendar-rooms = Rooms
calendar-room-edit = Words and settings
calendar-room-edit-what = Title, time, people, questions.
calendar-room-hoped = Whom you hope to hear
calendar-room-hoped-what = How many, from where, of which groups.
calendar-room-links = Links to take part
calendar-room-links-what = For a poster, a group, or one person each.
calendar-room-board = Board
calendar-room-board-what = What everybody sees.
calendar-room-projector = Board for a projector
calendar-room-projector-what = Large, without anything to press.
calendar-room-moderate = Statements
calendar-room-moderate-what = Read what came in, show it or hold it back, join what says the same.
calendar-room-themes = Themes
calendar-room-themes-what = Put statements that belong together under one heading.
calendar-room-map = Map of opinions
calendar-room-map-what = Groups, what all agree on, who is missing.
calendar-room-priorities = Priorities
calendar-room-priorities-what = What comes first, by criteria or in pairs.
calendar-room-asks = Asks
calendar-room-asks-what = Make an ask of what was agreed on, and address it.
calendar-room-recap = Recap
calendar-room-recap-what = The session in words and pictures, to hand on.
calendar-room-import = Import
calendar-room-import-what = Bring in statements and votes from elsewhere.

## Writing

calendar-save = Save
calendar-back-away = Back, without saving
calendar-odd = Something below needs another look. Nothing was saved yet.
calendar-late = A colleague changed this while you were writing. Your words stand below and are not saved. Open the page in another window to see hers; if you save now, yours take their place.
calendar-series-lead = A series holds the sessions that belong together. It becomes public with the first session that is announced.
calendar-resource-lead = For everybody to find: what was written, recorded or agreed around these dialogues. Only its address is kept here, never a copy.
calendar-session-lead = All of this can be changed later, while people take part too. Rows left empty are left out; when you save, new ones appear.
calendar-field-title = Title
calendar-field-summary = What it is about
calendar-field-lang = Language that you write in
calendar-field-day = Day
calendar-field-time = Starts at
calendar-field-minutes = Minutes
calendar-field-zone = Time zone
calendar-field-zone-hint = By its place, such as Africa/Kampala or America/Mexico_City.
calendar-field-registration = Where people register
calendar-field-registration-hint = Leave it empty if nobody has to. Registering elsewhere keeps names away from what is said here.
calendar-field-recording = Where the recording is
calendar-field-recording-hint = For afterwards, if there is one that everybody who was filmed agreed to.
calendar-field-expected = How many people you hope for, in all
calendar-field-address = Where it is
calendar-field-publisher = Who published it
calendar-field-published = When it was published
calendar-field-published-hint = A year, a month or a day: 2026, 2026-05 or 2026-05-31.
calendar-field-licence = Licence
calendar-field-licence-hint = As its publisher says, such as CC BY 4.0. Leave it empty if nothing is said.
calendar-chapter-what = What
calendar-chapter-when = The page shows this time with its zone, and the same in UTC.
calendar-chapter-prompts = Few and open. Each stands on the board as a column of its own, in the language of the reader where you give it.
calendar-chapter-asked = People may have answered these already. They can be said better and more can follow, but none can be taken away.
calendar-chapter-panel = They are named in public, so ask them first.
calendar-chapter-agenda = The page turns minutes into times.
calendar-chapter-in = Coming in and being heard
calendar-hoped-lead = The page about who is missing holds this against what people say of themselves, if they say it. Leave empty what you cannot judge.
calendar-chapter-later = Around it
calendar-which = Clocks go back in that night, and show this time twice. Which of the two is meant?
calendar-which-first = The first time ({ $shift }): { $utc } in UTC
calendar-which-second = The second time ({ $shift }): { $utc } in UTC
calendar-prompt-n = Question { $n }
calendar-prompt-code = Code of another language, such as sw
calendar-prompt-other = The question in that language
calendar-person-name = Name
calendar-person-role = What she or he does
calendar-person-org = For whom
calendar-part-minutes = Minutes
calendar-part-what = What happens
calendar-languages-hint = Spoken, signed or interpreted in the session. People write in any language all the same.
calendar-joining = How people come in
calendar-joining-link = With a link
calendar-joining-link-hint = Only who has a link or a code can write and vote. Harder to flood.
calendar-joining-open = From the page
calendar-joining-open-hint = Anybody who finds the page can come in. Links work too.
calendar-moderation = When you read statements
calendar-moderation-before = Before others see them
calendar-moderation-before-hint = The safer way: nobody is exposed by a name or an insult that slipped in. Somebody has to be there to read.
calendar-moderation-after = After they are shown
calendar-moderation-after-hint = Faster. What seems to hold an address or a number still waits for you.
calendar-targets-lived = Lived experience
calendar-targets-group = Groups
calendar-targets-region = Parts of the world
calendar-targets-sector = Where people work on this
calendar-target-lived = Survivors, by their own word
calendar-shelf = In the library
calendar-withdraw = Withdraw it
calendar-withdraw-what = It disappears from the library and from the pages of sessions. You can put it back.
calendar-restore = Put it back
calendar-restore-what = Everybody can find it again.

## What is wrong

calendar-odd-empty = Write something here.
calendar-odd-long = At most { $most } characters fit here.
calendar-odd-many = At most { $most } fit here.
calendar-odd-lang = Choose a language, or give its code of two or three letters, such as sw.
calendar-odd-choice = Choose one of what is offered.
calendar-odd-number = Write a whole number in digits.
calendar-odd-address = Give a whole address that begins with https://
calendar-odd-zone = There is no zone of that name. Begin with the part of the world, as in Africa/Nairobi, and choose from the list.
calendar-odd-day = This is no day of the calendar between 2000 and 2100.
calendar-odd-time = Write hours and minutes, such as 14:00.
calendar-odd-never = Clocks go forward over this time, so there it never is that late. Choose one an hour later or earlier.
calendar-odd-twice = Say which of the two is meant.
calendar-odd-minutes = Write minutes in digits, { $most } at most.
calendar-odd-name = Somebody with a role needs a name.
calendar-odd-agenda = Say what happens in these minutes.
calendar-odd-prompt = This question has two texts in one language.
calendar-odd-prompt-kept = People may have answered this question. It can be said better, and not be taken away.
calendar-odd-languages = One of these is no code of a language.
calendar-odd-published = Write a year, a month or a day in digits, such as 2026, 2026-05 or 2026-05-31.

## Links to take part

calendar-links-lead = Whoever opens a link comes in without an account and without a name. How many came in by it is counted; who they are, nobody knows.
calendar-links-early = Links let nobody in before the session is open. You can hand them out now.
calendar-links-closed = The session is closed: links let nobody in.
calendar-links-make = Make links
calendar-links-send = Make
calendar-links-made = Made so far
calendar-links-none = None yet.
calendar-link-kind = Who can use it
calendar-link-open = Everybody who has it
calendar-link-open-hint = For a poster, a slide, a message to a group. One link for all.
calendar-link-once = One person each
calendar-link-once-hint = For handing out. Each link lets one person in, and then no other.
calendar-link-label = Where it will be given out
calendar-link-label-hint = To tell links apart, such as “poster in the hall”. Never the name of a person.
calendar-link-label-odd = Say where it will be given out.
calendar-link-label-long = A few words are enough: 80 characters at most.
calendar-link-count = How many
calendar-link-count-hint = 1 for everybody; up to 200 for one person each.
calendar-link-count-odd = Write a number from 1 to 200. A link for everybody is made one at a time.
calendar-link-count-most = This session has too many links already. Use those that are left, or a link for everybody.
calendar-link-until = Works until
calendar-link-until-hint = To the end of that day, where the session is.
calendar-link-until-odd = Choose a day from today on, and within a year.
calendar-link-open-n = For everybody who has it. { $n ->
    [0] Nobody came in by it yet.
    [one] One person came in by it.
   *[other] { $n } people came in by it.
}
calendar-link-once-n = For one person each: { $n } of { $of } used.
calendar-link-works = Works until { $until }
calendar-link-expired = Worked until { $until }
calendar-link-used-up = Used
calendar-link-withdrawn = Taken back
calendar-link-withdraw = Take back
calendar-links-ready = { $n ->
    [one] The link is ready
   *[other] { $n } links are ready
}
calendar-link-address = To take part
calendar-link-picture = Picture of the link, for the camera of a phone
calendar-link-shown-once = Shown this one time. Copy or print it now: nobody can look it up again, and if it is lost, take it back and make another.
calendar-link-hand-once = Give each person another line. A link that was used lets nobody else in.
calendar-link-hand-open = Whoever sees it can come in and pass it on. If it travels too far, take it back and make another.
calendar-link-hand-no-name = Do not write down who got which link. Nobody should be able to tell who said what.
calendar-link-back = Back to the links
