# What platforms told the EU’s database of their decisions, and what that does not say. STYLE.md has the words to use.
# No word here but in sor-not- and sor-desks- may speak of waiting, hours or shares of notices heeded: a test looks.

sor-title = What it told the database
sor-title-all = What platforms told the EU’s database
sor-lead = The law makes platforms send each decision to restrict content to a public database, with its reasons (Digital Services Act, Article 24). Here is what they sent, as they sent it. These tables decide nothing: a finding that rests on this record says so itself.
sor-sample = The platforms and statements marked SAMPLE are invented, to show what these pages do. They decide nothing. Do not quote them.
sor-chip = SAMPLE
sor-sample-not-in = An invented record is loaded here. Real platforms were not looked for in it.
sor-sample-short = This platform was not looked for in an invented record.
sor-duties = What reaches them
sor-here = On this page

sor-nothing = No files of the database were brought to this program.
sor-nothing-words = Nothing of the database was brought to this program. That says nothing about any platform: nobody has looked here.
sor-nothing-how = Whoever runs this program can bring the files that the database publishes, one for each day. One command counts them into a folder, a second shows them:
sor-not-loaded = Nothing of the database was brought.
sor-not-in-short = Nothing of this platform is in what was loaded.
sor-no-name-short = This platform was not looked for: its name in the database is not known.
sor-sent = { $count ->
    [one] One statement
   *[other] { $n } statements
}
sor-not-in = Nothing of this platform is in what was loaded. It was looked for under: { $names }.
sor-not-in-words = That is not a statement that it decided nothing. Only these days were loaded.
sor-no-name = It is not known under which name the database has this platform, so nothing was looked for.
sor-no-party = This platform stands in the database. Which duties reach it has not been read here yet.

sor-loaded = Loaded: { $days ->
    [one] one day
   *[other] { $days } days
} of the database, from { $first } to { $last }: { $rows } statements, { $platforms ->
    [one] one platform
   *[other] { $platforms } platforms
}.
sor-aside = { $n } rows could not be read. They are in no figure.
sor-aside-nobody = Rows among them that name no platform: { $n }. They may be of any.
sor-unhashed = Files beside which no hash was published: { $n } of { $whole }. Nobody can tell whether these are as they were published.
sor-twice = A statement that was sent twice is counted twice, as it was published.
sor-twice-n = Counted again on this violence: { $since } since July 2025, { $before } before.
sor-counted = Counted as on this violence
sor-counted-since = Since 1 July 2025: cyber violence against women as the category, or one of fourteen keywords.
sor-counted-before = Before: non-consensual behaviour as the category, or one of six keywords. The nearest that the words of that time allow, and not the same.
sor-read = { $n ->
    [one] One file was read
   *[other] { $n } files were read
}
sor-day = Day
sor-hash = Published hash
sor-hash-yes = compared
sor-hash-no = none was published

sor-names = Who names this violence, and who does not
sor-names-words = The database has words for this violence. They may be left out. Where they are, nobody can tell which decisions were about it. All of this is of what was loaded.
sor-names-how = How many platforms name it
sor-names-platforms = Platforms
sor-names-keyword = Statements with a keyword of any kind
sor-names-each = By name. Below each word: statements on this violence, of all; and the share with a keyword of any kind.
sor-names-figures = On this violence: { $n } of { $rows } statements. With a keyword of any kind: { $share }.
sor-says-word = A word for it
sor-says-category = A category alone
sor-says-other = Keywords, none for it
sor-says-nothing = No keyword
sor-says-few = Cannot be told: fewer than { $least } statements
sor-says-unread = Cannot be told: rows of it that could not be read: { $aside }
sor-says-unsent = No statement in these words was loaded
sor-says-unknown = Cannot be told
sor-naming-word = In what was loaded, this platform gives a word for this violence.
sor-naming-category = In what was loaded, this platform sends statements under a category of this violence, and none with one of its words. What they are about more closely, nobody can tell.
sor-naming-other = In what was loaded, this platform gives keywords, and none for this violence.
sor-naming-nothing = In what was loaded, this platform gives no keyword, and sends no statement under a category of this violence. Nobody can tell which of its decisions were about it.
sor-naming-few = From what was loaded it cannot be told whether this platform leaves out the words for this violence. Statements in the words of this time: { $n }. To tell it takes { $least }.
sor-naming-unread = From what was loaded it cannot be told whether this platform leaves out the words for this violence. Rows of it that could not be read: { $aside }. The words may be in those.
sor-naming-unsent = In what was loaded there is no statement of this platform in the words of this time.

sor-none-on-this = No statement of what was loaded is counted as on this violence.
sor-record = By month, and by what was decided
sor-record-lead = Statements on this violence of all platforms together. Each vocabulary stands by itself.

sor-all = All statements
sor-wider = Since July 2025 under the wider category of cyber violence, and not counted as on this violence
sor-when = Months of its decisions
sor-named = Its name there
sor-long = At most { $n } rows stand here. The files have all.

sor-months = By month
sor-months-words = Statements on this violence, by the month of the decision, the newest first.
sor-chart = Statements on this violence by month
sor-chart-words = Solid: every day of the month was loaded. Dashed outline: not every day was, so the bar is a part of that month. Each figure has a scale of its own. A decision of June sent in July carries the new words.
sor-era-since = In the words since July 2025
sor-era-before = In the words before July 2025
sor-since = Since July 2025
sor-before = Before July 2025
sor-statements = { $count ->
    [one] One statement
   *[other] { $n } statements
}
sor-month = Month
sor-held = Days loaded
sor-held-none = none
sor-held-words = Loaded are days of publication; a month is that of the decision. Where not every day of it was loaded, its figures are a part. Where none was, they are what was published afterwards.
sor-part = not every day loaded
sor-n = Statements
sor-share = Share
sor-of = { $part } of { $whole }
sor-percent = { $n }%
sor-age = Age of the content when the platform decided, in days
sor-q1 = A quarter were younger than
sor-median = Median age (days)
sor-q3 = Three quarters were younger than
sor-p90 = Nine in ten were younger than
sor-lag-median = Days until it was in the database, median
sor-lag-p90 = Nine in ten were in the database within
sor-found = Found by machine
sor-decided = Decided by machine alone
sor-few = under { $n }
sor-few-days = Days, and machines
sor-months-more = Each month more closely
sor-too-few = Too few statements to tell an age.
sor-few-words = A median and a share need 10 statements, quarters 20, nine in ten 30. With fewer, the cell says so. By nearest rank.
sor-after = { $count ->
    [one] One statement has content dated after the decision; it is counted as it was sent, with days below zero.
   *[other] { $n } statements have content dated after the decision; they are counted as they were sent, with days below zero.
}

sor-facets = What was decided, and how
sor-facets-words = All months together. The two columns are two vocabularies: each share is of its own column.
sor-further = More ways to tell them apart
sor-overlap = A statement may stand in several rows: they do not add up.
sor-by-family = What it was about
sor-by-source = What led to the decision
sor-by-kind = What was restricted
sor-by-automated-detection = Found by machine
sor-by-automated-decision = Decided by machine
sor-by-ground = On what ground
sor-by-content-type = Kind of content
sor-by-scope = Where the decision applies
sor-by-category = Category
sor-by-keyword = Keyword
sor-no-word = no word for it, by its category alone
sor-no-statement = no statement

sor-family-image-sharing = Intimate images shared without consent
sor-family-image-made = Intimate images made with software
sor-family-bullying = Bullying and intimidation
sor-family-stalking = Stalking
sor-family-harassment = Harassment
sor-family-incitement = Incitement to hatred or violence
sor-family-gendered-disinformation = Gendered disinformation
sor-family-trafficking = Trafficking in women and girls
sor-family-gender-based = Gender-based violence, unspecified
sor-source-voluntary = Its own initiative
sor-source-article-16 = A notice (Article 16)
sor-source-trusted-flagger = A notice by a trusted flagger
sor-source-type-other-notification = Another notice
sor-kind-visibility = Visibility: removed, disabled, shown less
sor-kind-monetary = Money
sor-kind-provision = The service, in whole or in part
sor-kind-account = The account
sor-automated-detection-yes = Yes
sor-automated-detection-no = No
sor-automated-decision-fully = By machine alone
sor-automated-decision-partially = In part
sor-automated-decision-not-automated = Not by machine
sor-ground-illegal-content = Against the law, it says
sor-ground-incompatible-content = Against its own rules
sor-content-type-app = App
sor-content-type-audio = Sound
sor-content-type-image = Image
sor-content-type-product = Product
sor-content-type-synthetic-media = Made with software
sor-content-type-text = Text
sor-content-type-video = Video
sor-content-type-other = Other
sor-scope-eea = The European Economic Area
sor-scope-eu = The European Union
sor-scope-several = { $n } states
sor-scope-not-published = Not said in light files
sor-scope-unreadable = Said in a way that could not be read
sor-category-cyber-violence = Cyber violence
sor-category-cyber-violence-against-women = Cyber violence against women
sor-category-non-consensual-behaviour = Non-consensual behaviour

sor-error = Known error
sor-errors = Known errors that touch these figures
sor-errors-words = Figures stand as they were sent: nobody outside knows the true ones. Where an error is known, its number stands beside the figure.
sor-from = From { $from }
sor-until = Until { $until }
sor-from-until = { $from } to { $until }

sor-not = What cannot be concluded
sor-not-1 = Days are the age of the content when the platform decided. The database holds no day of any notice: this is not how long anybody waited.
sor-not-2 = Dates have no time of day: nothing follows about hours.
sor-not-3 = Refusals are not in the database: nothing follows about how many notices were heeded.
sor-not-4 = Nothing follows about the gender, age or country of anyone.
sor-not-5 = A platform that gives no keyword may carry the same violence as one that does.
sor-not-more = More statements are not more violence, and fewer are not less: who looks harder sends more.
sor-not-short = Days are the content’s age when the platform decided, and never how long anybody waited. More statements are not more violence.
sor-not-break = The words changed on 1 July 2025. Before and since are two counts: no rise or fall can be read across.
sor-not-above = What cannot be concluded stands at the head of this record, and holds here.

sor-desks = How soon it answers those who ask
sor-desks-none = Nothing stands here yet.

sor-files = Take it with you
sor-licence = The database publishes its files for anybody to use. Counts that were made here: CC BY 4.0. Known errors and what cannot be concluded go with every row.
sor-api = The same for programs
file-platforms = What platforms told the EU’s database: by platform, month and vocabulary, with known errors
file-platforms-by = The same by platform and by what was decided and how
