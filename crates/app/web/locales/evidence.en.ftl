# What is said about proposals of evidence and their review. See the head of en.ftl.

refuse-version = This form is of a kind ({ $given }) that the program does not know.
refuse-id = The id “{ $given }” holds characters that it may not.
refuse-empty = Fill this in.
refuse-short = Write at least { $least } characters.
refuse-long = Write at most { $most } characters.
refuse-control = This holds characters that cannot be shown.
refuse-url = Give the whole address of the page, starting with https:// or http://
refuse-url-login = The address holds a name or password. Give it without.
refuse-future = { $given } is after today, { $today }.
refuse-recall = Memory is not a source. Name the page where you read it.
refuse-country = “{ $given }” is no country of the list.
refuse-provision = “{ $given }” is no provision of the list.
refuse-reference = Give the article or paragraph, as the source numbers it.
refuse-indicator = “{ $given }” is no indicator of the list.
refuse-word = “{ $given }” is no word of the list “{ $vocabulary }”.
refuse-year = Give a year from { $least } to { $most }.
refuse-since = { $since } is before the law of { $year } was made.
refuse-number = Give a number.
refuse-unit = The value lies outside what “{ $unit }” can be.
refuse-language = “{ $given }” is no code of a language, such as es.
refuse-entry = “{ $given }” is no entry of the files.
refuse-field = “{ $given }” is no field of this entry.
refuse-same = It says this already.

## Proposing

refuse-date = Write a year such as 2024, a month such as 2024-06, or a day such as 2024-06-15.
ev-propose = Propose a source
ev-propose-lead = You know a text, a law, a service or a number that is missing here, or something here is wrong. Say what, and where you read it. You need no account.
ev-propose-role = Your roles do not include proposing evidence. Sign out to propose as any reader may: from the public pages alone, and with no name.
ev-what-kind = What is it about?
ev-from = You came from:
ev-kind-provision = A provision was read in its source
ev-kind-provision-what = You have the text of a convention, resolution or law in front of you, and it says what a provision here only says from memory or by report.
ev-kind-provision-lead = Choose the provision. Those already read in their own text are not in the list.
ev-kind-law = A law
ev-kind-law-what = A law, policy or institution of a country that is missing here.
ev-kind-law-lead = One law at a time. A law enacted is not yet a law in force: say which it is.
ev-kind-absence = A source says there is no such law
ev-kind-absence-what = Not having found a law proves nothing. A source that says there is none does.
ev-kind-absence-lead = Say what no law covers, according to your source.
ev-kind-service = A service for survivors
ev-kind-service-what = A helpline, legal aid, a police unit, a place to report online.
ev-kind-service-lead = Only what the service itself makes public. Never give the address of a shelter.
ev-kind-figure = A national figure
ev-kind-figure-what = A number from a survey, a count or a report about one country.
ev-kind-figure-lead = Give the number as published, with what it counts.
ev-kind-indicator = A value of an indicator
ev-kind-indicator-what = A newer or missing value of an international indicator that is used here.
ev-kind-indicator-lead = The value in the unit that the indicator has here.
ev-kind-activity = What an aid activity is about
ev-kind-activity-what = An activity is shown as naming digital violence and is not about it, or it is about it and was not found.
ev-kind-activity-lead = No code says it, so words are all there is. What a person has read wins over them.
ev-kind-correction = Something is wrong here
ev-kind-correction-what = A date, a title, a status, a sentence: say what should stand there instead.
ev-kind-correction-lead = Choose what is wrong and write what should stand there. What stands there now is shown.
ev-then = Then
ev-then-1 = A second person reads your source and decides. Never the person who proposed it.
ev-then-2 = What is accepted changes the findings at once, with its date and its source.
ev-then-3 = What is not accepted gets a reason, at an address that you are given.
ev-no-case = No survivor’s story, however public, and no name of a private person: this is no place that could protect them.
ev-entries = What is wrong?
ev-entries-lead = Choose the entry of { $page } that you want to correct.
ev-entries-laws = Laws
ev-entries-services = Services
ev-entries-figures = Figures
ev-entries-else = Anything else
ev-entries-page = Something else on this page
ev-of-country = { $what }, { $country }
ev-page = Page { $path }
ev-form-lead = A few fields. A second person will open your source and check.
ev-part-what = What should stand there
ev-part-source = Where you read it
ev-part-source-why = Others must be able to open the page and read the same: without a source, nothing here is changed.
ev-part-words = In your own words
ev-part-words-why = Your words stand beside the fact. Other people’s sentences are not copied.
ev-look-again = { $n ->
    [one] One field was not taken. It says what to change; nothing was sent yet.
   *[other] { $n } fields were not taken. Each says what to change; nothing was sent yet.
}
ev-sent-before = This form was sent before, and that proposal is kept. If what you wrote now is a second one, send it again.
ev-trap = Leave this field empty
ev-optional = { $label } (may stay empty)
ev-choose = Choose
ev-choose-none = None, or I do not know
ev-country = Country
ev-provision = Provision
ev-provision-hint = By instrument. Reported ones can be read in their own text as well.
ev-reference = Article or paragraph
ev-reference-hint = As the source numbers it, such as Article 16(1).
ev-requires = What it requires
ev-requires-hint = Only if it should be said better. In own words, starting with a verb.
ev-title = Title
ev-law-title = Title of the law
ev-law-title-hint = As the law calls itself, in its own language.
ev-citation = Section or article
ev-year = Year
ev-law-year = Year it was made
ev-kind = Kind
ev-law-kind = Kind of law
ev-service-kind = Kind of service
ev-figure-kind = Kind of source
ev-covers = What it covers
ev-covers-hint = Only what the text names.
ev-status = Status
ev-status-since = Since when
ev-status-since-hint = A year, a month or a day: 2024, 2024-06 or 2024-06-15.
ev-harms = What no law covers
ev-absence-harms = What no law covers
ev-kinds = Kinds of law meant
ev-kinds-hint = None marked means any kind.
ev-absence-year = Year of the statement
ev-name = Name of the service
ev-contact-url = Address of its own page
ev-phone = Telephone number
ev-languages = Languages
ev-languages-hint = As codes with commas between, such as es, en.
ev-facts = What the source says about it
ev-metric = What it counts
ev-metric-hint = In one sentence: who was asked or counted, about what.
ev-value = Value
ev-value-hint = Only the number, such as 12.5.
ev-unit = Unit
ev-unit-hint = Such as percent, women, cases.
ev-period = Period
ev-period-hint = Such as 2023, or 2021 to 2023.
ev-measure = Can a benchmark read it as one of these?
ev-measure-hint = If not, it is shown and decides nothing.
ev-reads-harms = What it is about
ev-reads-harms-hint = Only with one of the measures above. None marked means digital violence as a whole.
ev-reads-year = Year that the number is about
ev-indicator = Indicator
ev-indicator-year = Year that the value is about
ev-reporter = Organisation that reports it
ev-reporter-hint = The identifier that it gives itself, such as XM-DAC-12345; its name where it gives none.
ev-activity = Identifier of the activity
ev-activity-hint = As its publisher gives it, such as XM-DAC-12345-EXAMPLE.
ev-names = Is it about technology-facilitated violence, wholly or in part?
ev-names-yes = Yes, its page or document says so
ev-names-no = No, the words mean something else
ev-age = Age group
ev-age-hint = As the source gives it.
ev-at = Entry
ev-field = What is wrong about it?
ev-correction-field-other = Something else, or I am not sure
ev-should = What should stand there
ev-should-hint = Only the new value, or what should be changed and how.
ev-note = Note
ev-nothing = nothing
ev-unverified = not read
ev-source-url = Address of the page
ev-source-url-hint = The page that says it, not the first page of the site.
ev-source-title = Title of the page or document
ev-source-publisher = Who publishes it
ev-source-read-on = When you read it
ev-basis = How does the page know?
ev-basis-text = It is the text itself, or says it first-hand
ev-basis-secondary = It reports what another text says
ev-words = What the source says, and why it matters
ev-words-hint = 20 to 2,000 characters.
ev-send = Send the proposal
ev-send-open = Your address on the network is held for some minutes against floods of forms, and never written down.
ev-send-signed = You are signed in: reviewers see that the proposal is yours, readers do not.

## Where a proposal stands

ev-thanks = Thank you
ev-thanks-lead = Your proposal arrived. Until a second person has read it, nobody but the reviewers sees what it says.
ev-next = What happens next
ev-next-1 = A reviewer opens your source and reads it.
ev-next-2 = If it says what you say, the entry changes, and every finding that rests on it.
ev-next-3 = If not, you find the reason at the address below.
ev-keep = Keep this address
ev-keep-why = It is the only way back to your proposal. We have no other way to reach you, and did not ask for one.
ev-proposal = A proposal
ev-state = State
ev-made = Proposed on
ev-decided = Decided on
ev-decided-by = Reviewed by
ev-reason = Reason
ev-reviewer-note = Note of the reviewer
ev-state-waiting = It waits for a second person to read the source.
ev-state-accepted = A second person has read the source and accepted it. It is part of what these pages say.
ev-state-rejected = It was not accepted. The reason is below; a better source is welcome.
ev-state-withdrawn = It was taken back and changes nothing here.
ev-is-waiting = Waiting
ev-is-accepted = Accepted
ev-is-rejected = Not accepted
ev-is-withdrawn = Taken back
ev-unseen = What it says is shown once a second person has accepted it, and not before: nobody should be accused here by an unread note.
ev-see-entry = See it in its place
ev-to-review = Review it
ev-withdraw = Take it back
ev-yours = What you proposed
ev-source = The source
ev-came-from = Proposed from:
ev-own = You proposed this
ev-reviewed = Suggested and reviewed, { $date }
ev-read-on = read { $date }

## Reviewing

ev-queue-lead = { $n ->
    [0] Nothing waits.
    [one] One proposal waits for a second person. The oldest comes first.
   *[other] { $n } proposals wait for a second person. The oldest comes first.
}
ev-queue-empty = Nothing of this kind waits.
ev-filter = By kind
ev-all-kinds = All
ev-mark = Mark
ev-with-account = from somebody with an account
ev-no-account = from somebody without an account
ev-unreadable = This proposal cannot be read by this program
ev-bulk = Reject what is marked
ev-reason-hint = One or two sentences. Whoever proposed it reads them at the public address: repeat no accusation and no name.
ev-reject-marked = Reject the marked ones
ev-reason-wrong = Write a reason of 3 to 1,000 characters.
ev-nothing-marked = Mark at least one proposal.
ev-rejected-n = { $n ->
    [0] None was rejected.
    [one] One proposal was rejected.
   *[other] { $n } proposals were rejected.
}
ev-skipped-n = { $n ->
    [one] One was left as it is: it is your own, or was decided meanwhile.
   *[other] { $n } were left as they are: they are your own, or were decided meanwhile.
}
ev-later = Later ones
ev-came = { $at }, { $who }
ev-on = On to the next
ev-value-name = Field
ev-should-stand = Proposed
ev-stands-now = Stands there now
ev-same = the same
ev-new-entry = This would be a new entry.
ev-effect = What it would change
ev-effect-shift = These standings would change:
ev-effect-none = No finding would change.
ev-effect-touched = { $n ->
    [one] No standing would change. One finding would show this evidence.
   *[other] No standing would change. { $n } findings would show this evidence.
}
ev-effect-stands = It is part of what these pages say.
ev-becomes = becomes
ev-and-more = { $n ->
    [one] and one more
   *[other] and { $n } more
}
ev-more-shifts = { $n ->
    [one] One more change is not listed here.
   *[other] { $n } more changes are not listed here.
}
ev-left-there = The files say it already.
ev-left-gone = The entry is not there, or not any more: { $entry }
ev-left-otherwise = The entry says something else than the proposal expects: { $now }
ev-left-nothing = The entry says nothing there, which is not what the proposal expects.
ev-left-hand = The program cannot write this by itself. If you accept it, it goes into the patch as a task for those who keep the files; no finding changes yet.
ev-left-refused = The form is not in order:
ev-left-check = With it, the files would not pass their check. In the words of the check:
ev-decision = Your decision
ev-check-1 = Open the source. Does the page say this?
ev-check-2 = Is the basis right: the text itself, or a report of it?
ev-check-3 = Are the words the proposer’s own, and do they name nobody?
ev-note-or-reason = Note, or reason
ev-note-hint = Needed to reject, free to accept. It is shown at the proposal’s public address: repeat no accusation and no name.
ev-needs-two = It came from somebody without an account, so it needs two reviewers: one seconds it, another accepts.
ev-second = Second it
ev-seconded-other = Another reviewer has seconded it. Whoever accepts it must be somebody else.
ev-seconded-own = You seconded it. Another reviewer accepts.
ev-seconded-waits = seconded, waits for another reviewer
ev-two-needed = This proposal needs two reviewers: one seconds it, another accepts. Open it again to see where it stands.
ev-accept = Accept
ev-reject = Reject
ev-cannot-accept = It cannot be accepted as it stands. Reject it and say what would help.
ev-decided-before = Somebody else decided this proposal meanwhile. Open it again to see how.
ev-done-seconded = Seconded. Another reviewer can accept it now.
ev-done-accepted = Accepted. The pages say it from now on.
ev-done-rejected = Rejected. Whoever proposed it finds your reason at its address.
ev-done-withdrawn = Taken back. The pages do not say it any more.
ev-undo = Take the acceptance back
ev-history = History
ev-public-page = The page that its author sees

## Accepted

ev-accepted-lead = { $n ->
    [0] Nothing has been proposed and accepted yet.
    [one] One proposal of a reader was read by a second person and is part of what these pages say.
   *[other] { $n } proposals of readers were read by a second person and are part of what these pages say.
}
ev-accepted-empty = Whoever knows a source can propose it, from any page.
ev-patch = Download as a patch
ev-patch-what = For those who keep the knowledge files: git apply takes it as it is.
ev-left-n = { $n ->
    [one] One accepted proposal does not fit the files any more and is not shown in findings. It is marked below.
   *[other] { $n } accepted proposals do not fit the files any more and are not shown in findings. They are marked below.
}
ev-earlier = Earlier ones

## What needs a source

work-lead = Nobody can read everything. Whoever has an hour can spend it where most findings wait for it: the list says how many.
work-note = The number counts findings that a source could change, whatever then comes out. It measures no harm and no urgency.
work-provision = Provisions to be read
work-provision-what = Known from memory: nobody here has read their text yet, so they count for nothing.
work-members = Members to be confirmed
work-members-what = Bodies whose list of members is known from memory.
work-stale = Evidence too old to count
work-stale-what = Benchmarks that are unknown for some countries or platforms because what is known is too old.
work-unknown = Nothing known
work-unknown-what = Benchmarks that are unknown for some countries or platforms for want of any evidence.
work-counts = { $n ->
    [0] No finding waits for it
    [one] One finding waits for it
   *[other] { $n } findings wait for it
}
work-parties = { $n ->
    [one] one country or platform
   *[other] { $n } countries or platforms
}
work-benchmarks = { $n ->
    [one] one benchmark
   *[other] { $n } benchmarks
}
work-propose = Propose a source
work-all = { $n ->
    [one] See it
   *[other] See all { $n }
}
work-page = Page { $page } of { $pages }
work-next = Next page
work-back = Page before
work-kinds = Kinds
