# Every word that the program itself says, in English. The other languages hold the same ids with the same variables.
# STYLE.md has the words to use. Numbers arrive written for the language, save n, which chooses a plural.

## Frame

site-description = How far what people live with leans from what was promised to them, on technology-facilitated gender-based violence.
skip = Skip to content
nav-main = Main
nav-menu = Menu
nav-here = You are here
nav-language = Language
nav-help = Get help
nav-search = Search
nav-countries = Countries
nav-instruments = Instruments
nav-platforms = Platforms
nav-services = Services
nav-data = Data
nav-method = Method
nav-compare = Compare countries
nav-benchmarks = Benchmarks
nav-named = Who is named, and who is not
nav-sources = Sources
nav-verdict = How a finding is reached
nav-download = Download the data
nav-feed = Feed of changes
foot-sections = All sections
foot-look = Look across
foot-check = Check our work
legal = Facts as of { $date }, under CC BY 4.0 unless their source says otherwise. Not legal advice.
legal-english = Summaries, notes and reasons taken from sources are in English for now, and are marked as such for screen readers.

## Words used on many pages

on-paper = On paper
in-life = In life
where-paper = on paper
where-life = in life
side-paper = What was promised, and what stands on paper
side-life = The space between, and what is known in life
side = Side
need = Need
findings = Findings
in-words = In words
benchmark = Benchmark
country = Country
instrument = Instrument
indicator = Indicator
provisions = Provisions
laws = Laws
status = Status
adopted = Adopted
why = Why
what-it-says = What it says
asked-by = Asked by
missing = Missing, and who could say
missing-and-who = What is missing, and who could say
changes = What would change this
caution = Read with care.
beside = Beside it:
too-old = too old to decide
not-yet-read = Not yet read
not-stated = not stated
not-known = not known
any = any
yes = yes
no = no
n-of = { $part } of { $whole }
value-unit = { $value } { $unit }
value-percent = { $value } %
cite = { $instrument }, { $ref }
cite-unverified = { $instrument } (article not yet verified)
ref-unverified = Article not yet verified

## The eight needs

need-law = Laws and policies
need-services = Services for survivors
need-data = Data
need-funding = Funding
need-accountability = Accountability
need-participation = Participation
need-prevention = Prevention
need-cooperation = Cooperation
need-nothing = Nothing that we have read decides a commitment here. That is not a no: below is what is missing, and who could supply it.

## Standings

standing-met = Met
standing-partly = Partly met
standing-not-met = Not met
standing-contested = Contested
standing-unknown = Unknown
standing-not-applicable = Does not apply
means-met = A source that was read says that the commitment is kept.
means-partly = Kept in part: for some harms, by a weaker kind of law, or on paper but not confirmed in force.
means-not-met = A source says that it is not kept. Not having found a law is never enough for this.
means-contested = The evidence pulls both ways: sources differ, or a law in force has been turned on women or on critics.
means-unknown = Nobody we have read can say. It is shown with what is missing and who could supply it.
pair-words = { $paper } / { $life }
line-label = { $title }. On paper: { $paper }. In life: { $life }.

## The space between, in one sentence

gap-na = This commitment does not reach here.
gap-unknown = Nobody we have read can say, on paper or in life.
gap-paper-met = It stands on paper. Whether it is lived, nobody we have read can say.
gap-paper-partly = Part of it stands on paper. Whether it is lived, nobody we have read can say.
gap-paper-not-met = It does not stand on paper, and nobody we have read can say what is lived.
gap-paper-contested = On paper the evidence disagrees, and nobody we have read can say what is lived.
gap-life-met = It is lived, though we have read nothing that decides what stands on paper.
gap-life-partly = It is lived in part, and we have read nothing that decides what stands on paper.
gap-life-not-met = It is not lived, and we have read nothing that decides what stands on paper.
gap-life-contested = What is lived is disputed, and we have read nothing that decides what stands on paper.
gap-bound-met = It is lived; the law binds by itself.
gap-bound-partly = It is lived in part; the law binds by itself.
gap-bound-not-met = It is not lived, and the law binds by itself.
gap-bound-contested = What is lived is disputed; the law binds by itself.
gap-bound-unknown = The law binds by itself. Whether it is lived, nobody we have read can say.
gap-same-met = It stands on paper, and it is lived.
gap-same-partly = Half kept on both sides: on paper and in life.
gap-same-not-met = It stands neither on paper nor in life.
gap-same-contested = The evidence disagrees on both sides.
gap-both = On paper { $paper }; in life { $life }.
half-met = it is kept
half-partly = it is kept in part
half-not-met = it is not kept
half-contested = the evidence disagrees

## How a thing is known

basis-text = Read in the source
basis-secondary = Reported by another
basis-recall = To be verified

## Dates

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-month = { $month } { $year }
date-day = { $day } { $month } { $year }

## Home

home-title = What was promised, and what people live
home-lead = States and companies have promised to end gender-based violence that uses technology. Plumbline sets each promise beside what is known of life, shows the space between, and gives the source of every word.
home-open = Open a country
home-example = Uganda
home-all = All countries
home-show = Show the gap
home-happening = Is this happening to you, or to someone you know?
home-paper = countries read have a law that reaches intimate images shared without consent, at least in part
home-life = have a figure that we could find on what became of those who used it
home-dots = A dotted mark: a country where nobody we read can say.
home-dots-link = The countries
home-dialogue-next = The next dialogue
home-dialogue-open = A dialogue is open
home-dialogues = All dialogues
home-map = The world, by need
home-one-at-a-time = One benchmark at a time: nothing here adds countries up into a score.
home-what-it-reads = What this benchmark reads, and every country
home-leans = Where life leans furthest from paper
home-leans-note = Findings where both sides are known, the widest space first, one for each country, in the order of the alphabet within each distance. Elsewhere the widest gap may be the one that nobody has measured.
home-from = Where the facts come from
home-from-words = Instruments, laws, services and official statistics, read one by one, each with its source and the day it was read. What was reported by somebody else says so. What nobody has verified decides nothing. Corrections are welcome, with a source.
dots-title = What stands on paper, and what is known in life
dots-desc = To one side of a plumb line, { $read } marks, { $paper } of them filled: countries with a law that reaches intimate images, at least in part. To the other side, { $paper } marks, { $life } of them filled: countries with a figure on what became of those who used the law.
map-title = World map: { $title }
map-desc = { $counts }. Other countries are not yet read. The table of the benchmark lists every country.
map-region = Map, scrolls sideways on a small screen
map-caption = Equal Earth projection: areas are true. Shapes: Natural Earth; a border drawn here is not an opinion on it. States too small to draw are in the table.
map-table = The same facts as a table

## Countries

countries-lead = Every independent state. Where nobody has read the law and the services yet, treaties and official statistics still say something.
countries-known = { $n ->
    [one] 1 finding known
   *[other] { $n } findings known
}
countries-unread = law not yet read
country-lead = { $total } commitments reach { $country }. On paper we can say something about { $paper }, and { $met } of those are met. Of life we can say something about { $life }.
country-lead-unread = Nobody has read the law or the services of { $country } for this yet. What treaties and official statistics say is here: on paper something about { $paper } of { $total } commitments, { $met } of them met; of life something about { $life }.
fact-ldc = Least developed country
fact-lldc = Landlocked developing country
fact-sids = Small island developing state
fact-online = Online: { $value } % of people ({ $year })
act-brief = Take the brief
act-pdf = The brief as PDF
act-compare = Compare
act-json = The same as JSON
glance = At a glance
glance-caption = What is known, need by need
glance-caption-2 = one line each, paper to one side, life to the other
glance-words = { $known } known, { $open } that nobody we have read can decide
howto = How to read the line
howto-on = On the line: the commitment is kept.
howto-away = Away from the line: how far from kept, on paper to the starting side and in life to the ending side.
howto-open = Dotted: nobody can say. Barred: the evidence disagrees.
open-summary = { $n ->
    [one] 1 more that nobody we have read can decide
   *[other] { $n } more that nobody we have read can decide
}
open-caption = Unknown on both sides
services-here = Who can help here
services-note = Services that were found and read about. Numbers change: check with the service itself.
service-phone = Number:
bonds = What binds this country
bonds-note = Adopted is not in force, and signed is not ratified. "Not known" means that the list of parties we read is not complete.
bond = How it is bound
bond-bound = Bound
bond-bound-since = Bound since { $date }
bond-ratified = Ratified; the instrument is not in force yet
bond-signed = Signed, not ratified
bond-committed = Politically committed: adopted by { $body }, of which it is a member
bond-withdrawn = Has left it
bond-not-bound = Not bound
bond-not-known = Not known
limits = What was read, and what was not
limits-checked = Read on { $date }.
limits-unread = No country file has been written yet. Who knows this law could write the first.
limits-lawyer = Law pages were mostly read as excerpts, many of them from the press or from law firms. A lawyer of the country should look at them before anybody relies on them.

## Compare

compare-title = Countries side by side
compare-lead = Up to four, benchmark by benchmark. They stand in the order you chose; nothing is added up or ranked.
compare-slot = Country { $n }
compare-none = None
compare-empty = Choose at least one country.
compare-unknown = Not found: { $codes }. A country has a code of three letters, such as MEX.
compare-left-out = Benchmarks about which nothing is known for any of these countries are left out here. They are on each country's page.

## Instruments and provisions

instruments-lead = What states, companies and institutions have agreed to or are bound by: treaties, resolutions, regional and national law. For each provision: who owes what, how that is known, and which benchmarks hold it against life.
scope-global = Global
scope-regional = Regional
scope-national = National
status-draft = Draft, not adopted
status-non-binding = Adopted; a political commitment, not binding law
status-in-force = In force since { $date }
status-from = Adopted; in force from { $date }
status-not-in-force = Not in force, or in stages
status-needs = Adopted, not in force: { $n } ratifications are needed
read-in-source = Read in the source
full-title = Title
what-was-read = What was read
where-to-check = Where to check
parties = Whom it binds, and how
parties-none = No state is listed: the instrument addresses others, or its list of parties has not been read.
who-owes = Who owes it
harms-named = Harms it names
groups-named = Groups it names
groups-not-named = Among those not named
nobody-named = None in particular
deadline = Time limit (ISO 8601)
address = Lasting address
held = Held against life
held-recall = This provision is known from memory only. Nobody has verified it here, so no finding rests on it.
held-unread = No benchmark reads it:
held-awaiting = These benchmarks would read it once somebody has verified it:

## Benchmarks

benchmarks-lead = Checkable readings of provisions, each a sentence that can be true or false, with a test on paper and a test in life. The counts are of the states or platforms that each one reaches.
reads = Reads
awaiting = Waits for somebody to verify
tests = How it is tested
country-by-country = Country by country
rows-caption = { $n ->
    [one] 1 country
   *[other] { $n } countries
}
rows-caption-2 = grouped by standing on paper, in alphabetical order within a group
test-law = A law covers: { $harms }. Kinds that count: { $kinds }. Status: { $statuses }.
test-treaty = The state is a party to this treaty: { $treaty }.
test-indicator = { $label }: { $bound }.
test-ratio = { $label }, divided by { $over }: { $bound }.
test-estimate = A national figure, { $label }: { $bound }.
test-service = A service of one of these kinds: { $kinds }. It has to be: { $facts }.
test-clock = A duty to take content down within { $hours } hours.
test-clock-words = A duty to take content down, in hours or in words such as "without delay".
test-nothing = No test yet: the evidence that it would need is named under what would change the finding.
test-not = The following must not hold:
op-at-least = at least { $value }
op-above = more than { $value }
op-at-most = at most { $value }
op-below = less than { $value }
op-equal = { $value }
later-flow = Money that was given or spent for this (not yet loaded).
later-platform-record = The record that platforms publish of their decisions (not yet loaded).
later-notice-outcome = What became of notices sent to platforms (not yet loaded).
later-voice = What people say in dialogues (not yet loaded).

## Platforms

platforms-lead = { $n ->
    [one] One platform has been read so far. That another is not here says nothing about it.
   *[other] { $n } platforms have been read so far. That another is not here says nothing about it.
}
platforms-propose = Propose a platform, or a correction
platforms-alike = { $n ->
    [one] Of each of them the same is known so far: one duty reaches it.
   *[other] Of each of them the same is known so far: { $n } duties reach it.
}
platform-lead = What the law gives you here, the duties that reach this platform, and what could be decided from what was read.
platform-hers = If pictures of you are there
platform-hers-words = What happened is not your fault. You need not do this alone, nor today: you decide whether and when.
platform-hers-services = People who can help you, also with reporting
platform-hers-law = What the law gives you
platform-hers-limits = These are limits that the law sets. Whether the platform keeps to them, nothing here says. Where you live, another law may give you more: whoever helps you can tell.
platform-clock-us-tida-removal = In the United States: after a valid request of yours, or of somebody who acts for you, it must take the picture down as soon as it can, within { $hours } hours at most, and look for identical copies that it knows of.
platform-clock-eu-dsa-16-decision = In the European Union: anybody can report it. It must decide without undue delay and tell whoever reported. The law names no number of hours.
platform-clock-au-osa-s77-intimate = In Australia: you can turn to the eSafety Commissioner without asking the platform first. When the Commissioner orders it, the platform has { $hours } hours, or longer if the Commissioner allows.
platform-clock-eu-dsa-22-trusted-flagger = In the European Union: what a recognised organisation (a trusted flagger) reports in its field comes first. The law names no number of hours for this either.
platform-asked-more = { $n ->
    [one] and one more
   *[other] and { $n } more
}
platform-asked-none = Which provision asks a platform for this, nobody has read in its own words yet.
platform-how = How we know
platform-duties = Duties that reach it
platform = Platform
platform-recall = What is known of this platform's designation and reach has not been verified here yet. No finding rests on it.
platform-none = No duty that we have verified reaches this platform yet.
provider = Provider
designated = Designated very large under the EU Digital Services Act

## Services

help-title = Get help
help-lead = What happened is not your fault. These services can help, and you decide whether and when to turn to them.
help-device = If somebody else looks at this device, this page stays in its history; a private window does not keep it. Plumbline does not record who reads it.
help-world = Wherever you are
help-countries = In your country
help-countries-note = Services that were found and read about, on each country's page. If yours is not listed, that says only that nobody has read about it here yet.

## Who is named

named-title = Who is named, and who is not
named-lead = Counted over { $n } provisions that were read or reported. What a norm does not name is easily left out of what follows from it.
named-groups = Groups
named-harms = Harms
named-group = Group
named-harm = Harm
named-order = The least named first.
named-note = Naming is not protecting, and a general rule may cover those it does not name. But data, money and services tend to follow the words. The choice of words for each provision is ours.

## Search

search-label = A country, a law, a word
search-all = Everything
search-kinds = Kinds of page
search-hits = { $n ->
    [0] Nothing found.
    [one] 1 found.
   *[other] { $n } found.
}
search-more = { $n ->
    [one] One more is not shown; add a word to narrow the search.
   *[other] { $n } more are not shown; add a word to narrow the search.
}
search-none = Try a shorter word, a country's name, or the name of a treaty.
kind-country = Country
kind-instrument = Instrument
kind-benchmark = Benchmark
kind-provision = Provision
kind-law = Law
kind-service = Service
kind-platform = Platform

## Sources, method, data

sources-lead = Where every fact comes from, under which licence, and what is still to be verified.
sources-provisions = Provisions, by how they are known
sources-recalled = Provisions still to be verified
sources-files = Data files
fetched = Fetched on { $date }.
sources-bodies = Bodies and their members
body = Body
members = Members
basis = How it is known
method-title = How a finding is reached
method-lead = Each commitment is turned into a sentence that can be true or false. A test on paper and a test in life decide, by rules that are the same for everyone. Nothing else does.
method-standings = The five standings
method-basis = How a fact is known
method-text = The page or file that states it was read.
method-secondary = Somebody else states it: a newspaper, a law firm, a report. It counts, and says so.
method-recall = Known from memory. It is a list of things to check and decides nothing.
method-rules = The rules
rule-1 = Only provisions that were read or reported make a commitment. One that nobody has verified is shown as such and decides nothing.
rule-2 = A commitment reaches a state that is bound by it, or that politically committed to it in a body where it sits. Adopted is not in force; signed is not ratified.
rule-3 = "Not met" needs a source that says so. Not having found a law is unknown.
rule-4 = A law counts by its status. One that was struck down or suspended does not count as in force; a bill is not a law.
rule-5 = A law in force that a source says was turned on women or on critics makes the standing contested, whatever its words.
rule-6 = A statement that there is no law counts for five years. Each indicator has a limit of age, and older values are shown and decide nothing.
rule-7 = Every threshold is written down with its reason. Where the threshold is our reading rather than the instrument's own, the benchmark says so.
rule-8 = Findings are counted, never added up. There is no score and no ranking, and unknown is always among the counts.
method-never = What is never done
method-never-words = No index is computed. No country is ranked. A missing figure is never taken for a good one or a bad one. Nobody is asked to prove her own story.
method-privacy = Plumbline sets no cookie, runs no script, loads nothing from elsewhere and keeps no record of who reads what.
data-lead = Everything on these pages as files, with the licence in each. Use it, and name the source.
data-files = Files
data-api = Programs
data-api-words = The same findings, instruments and benchmarks as JSON, each answer with its schema. Addresses under /api/v1 keep their meaning.
data-dictionary = Indicators
data-changes = What changed
data-changes-words = Changes of fact, the newest first. The feed tells the same, and on which day each country was read.
file-findings = Every finding: party, benchmark, standing on paper and in life, how much evidence, the newest year
file-provisions = Every provision with who owes it, what it names, and how it is known
file-laws = Every law entry of the country files
file-indicators = Every indicator value with its source and licence
file-benchmarks = Benchmarks with their tests, thresholds and reasons
file-instruments = Instruments with their provisions
file-feed = Atom feed: each change of fact, and the day on which each country was read

## Missing page

missing-title = There is no page here
missing-lead = The address may have a slip in it. Nothing is wrong with your device.
missing-near = Close to what you asked for

## The brief

brief = Brief
brief-title = { $country }: brief
brief-as-of = Plumbline brief. Facts as of { $date }.
brief-gaps = What is known, the gaps first
brief-open = What nobody we have read can decide
brief-open-words = { $n ->
    [one] One commitment reaches this country and could not be decided. It is work to do: here is who could supply what is missing.
   *[other] { $n } commitments reach this country and could not be decided. They are work to do: here is who could supply what is missing.
}
brief-nothing = Nothing that we have read decides a commitment of this country.
brief-more = Further findings in the program:
brief-more-open = Further open questions in the program:
brief-letters = Letters that this file cannot show stand as […].
brief-print = Print this page, or save it as PDF from the print dialogue.

## Reasons of a finding

why-law-met = { $law } ({ $year }) is in force and covers { $harm }.
why-law-partly = { $law }: { $because }.
why-law-partly-kind = { $law } ({ $year }): { $kind }; { $status }.
why-law-contested = { $law } is contested: { $because }.
why-law-struck = { $law } no longer stands: { $status }.
why-law-absent = A source of { $year } says that there is no such law: { $because }.
why-law-unknown = No provision was found in what was read on { $harm }. That is not a no.
why-law-unread = Nobody has read this country's law here yet.
why-law-bill = { $law } ({ $year }) is a bill, not yet law.
why-law-turned = { $law } has been turned on those it should protect: { $because }.
why-law-mark-unknown = What was read of the law does not say.
why-treaty-met = A party to { $treaty }, since { $year }.
why-treaty-not = Not a party to { $treaty }, by the list as of { $asof }.
why-treaty-unknown = Whether it is a party to { $treaty } is not in the list that was read.
why-indicator = { $label }: { $value } { $unit } in { $year } (asked: { $op } { $bound }).
why-indicator-yesno = { $label }: { $value } ({ $year }).
why-indicator-stale = { $label }: { $value } { $unit } in { $year }, { $age } years old: too old to decide.
why-indicator-unknown = No value was found for: { $label }.
why-service-met = { $name } ({ $facts }).
why-service-partly = { $name } exists; not all that is asked for is stated ({ $facts }).
why-service-unknown = No service of this kind was found in what was read.
why-clock-met = { $law } sets { $hours } hours.
why-clock-partly = { $law } asks for it in words: { $wording }.
why-clock-contested = { $law } sets a clock, and is contested: { $because }.
why-clock-unknown = No time limit for taking content down was found in what was read.
why-estimate = { $metric }: { $value } { $unit } in { $year }.
why-estimate-soft = { $metric }: { $value } { $unit } in { $year }. It points a way and does not decide.
why-estimate-stale = { $metric }: { $value } { $unit } in { $year }: too old to decide.
why-estimate-unknown = No figure was found in what was read.
why-none = There is no test for this. { $because }.
why-later = The evidence that decides this is not loaded yet ({ $kind ->
    [flow] money flows
    [platform_record] platform records
    [notice_outcome] outcomes of notices
   *[voice] voices from dialogues
}).
why-missing = What would decide it has not been found.
why-binds = The law binds by itself: there is nothing for the platform to adopt.
why-not-yet = Not applied yet: what is asked for here applies from { $date }.
