# Money: what organisations report of aid, and what that does not say. STYLE.md has the words to use.

fund-title = Money
fund-lead = What organisations report that they gave or spent to end violence against women and girls, by year, as each of them published it.
fund-sample = The organisations, activities and amounts marked SAMPLE are invented, to show what these pages do. They decide nothing. Do not quote them.
fund-in = Money: { $country }
fund-country-link = Money that is reported for { $country }
fund-country-lead = What others report as sent here, what its own government organisations report as given, and what is known of its own budget.
fund-org-lead = What this organisation publishes about itself in the open aid standard (IATI), and nothing else.
fund-its-page = What it reports
fund-test = Money that organisations report for this in the files that were read. A report counts; a missing report does not.
fund-findings = Findings on funding

fund-no-files = No files about money were brought to this program.
fund-no-files-words = That says nothing about money: nobody has looked here. It is not a statement that there is none.
fund-no-files-how = Whoever runs this program can bring the activity files that organisations publish in the open aid standard (IATI). One command reads them into a folder, a second shows them:

fund-limits = What cannot be concluded
fund-limit-missing = What is missing here is missing from the files that were read. A missing report is not missing money: many give and do not publish.
fund-limit-add = Rows of different organisations must not be added. A donor’s payment to an agency and what the agency spends are one money, published twice. Amounts in different currencies are not added either.
fund-limit-arrive = A payment says that money left the organisation that reports it. It does not say that it reached anybody.
fund-limit-code = No code exists for technology-facilitated violence. Purpose code 15180 is about violence against women and girls as a whole.
fund-limit-marker = The gender marker is of whole activities. It stands beside the purpose code, covers some of the same money, and is never added to it.
fund-limit-steps = Promised is not paid. Commitments and payments must not be divided by each other: some publish only one of them.

fund-evaw = Ending violence against women and girls (purpose code 15180)
fund-evaw-words = Each organisation by itself, in the currency that it reports, by name and in no other order. Figures have their own scales: they are not to be compared by eye.
fund-evaw-none = No organisation among those that were read reports money with this code.
fund-chart = { $name }: paid out by year, { $currency }
fund-table = By year, in { $currency }. A dash: nothing reported.
fund-year = Year
fund-paid = Paid out (15180)
fund-promised = Committed (15180)
fund-gender-pri = Beside it: paid out by activities whose reason is gender equality
fund-gender-sig = Beside it: by activities with gender equality as one aim
fund-nothing = nothing reported
fund-reporter = Reported by
fund-step = Step
fund-currency = Currency
fund-amount = Amount (15180)
fund-budget = Budget, all purposes
fund-value = Answer
fund-nobody = not named
fund-no-currency = currency not stated
fund-no-place = no place stated
fund-region = Region { $code }, no country named
fund-step-payment = paid out
fund-step-commitment = committed
fund-step-pledge = pledged
fund-step-incoming = received
fund-step-incoming-promise = promised to it
fund-step-other = other
fund-status-committed = binding
fund-status-indicative = indicative
fund-rows = { $n ->
    [one] One row
   *[other] { $n } rows
}

fund-long = At most { $n } rows stand here. The file /downloads/funding.json has all.

fund-pledges = Pledged
fund-pledges-words = Promised without a contract. Apart from everything else, and never added to it.
fund-incoming = Received or promised to those who report
fund-incoming-words = The same money as others report when they give it. Shown so that both sides can be read; never added.
fund-budgets = Budgets
fund-budgets-words = What was meant to be spent, for all purposes: budgets name none. Never added to payments.

fund-named = Activities that name technology-facilitated violence
fund-named-code = No code exists for it, so words are all there is. Beside each activity stand the words by which it was found.
fund-named-words = What is not found may still be meant, and what is found may not be.
fund-named-here = Activities with money for this country.
fund-named-none = No activity was found by its words. Some may still be meant.
fund-named-correct = If an activity is meant and missing here, or shown and not meant, say so with a source: what a person has read wins over the words. It is written down in
fund-activity = Activity
fund-words = Found by
fund-by-hand = A person read it:
fund-paid-all = Paid out, all of it
fund-say = You have read what it is about?
fund-not-meant-title = Found by words, and not meant
fund-not-meant = { $n ->
    [one] One activity was found by words, and a person read that something else is meant
   *[other] { $n } activities were found by words, and a person read that something else is meant
}
fund-unseen = { $n ->
    [one] One activity that a person read as meant is not among them: it counts once the folder of flows is made again with its file.
   *[other] { $n } activities that a person read as meant are not among them: they count once the folder of flows is made again with their files.
}

fund-silent = Of whom nothing is there
fund-silent-words = In the files that were read. It says who is not in these reports, which can be asked for, and nothing about what was given.
fund-reached = States for which somebody reports payments with this code
fund-nowhere = None in these files.
fund-quiet-donors = Government organisations in these files that report nothing with this code
fund-no-quiet-donors = None.
fund-silent-states = { $n ->
    [one] One state for which nobody in these files reports payments with this code
   *[other] { $n } states for which nobody in these files reports payments with this code
}

fund-publishers = Who publishes, and since when
fund-publishers-words = Organisations whose files were read. The first year is that of the oldest transaction in them.
fund-id = Identifier
fund-kind = Kind
fund-since = First year reported
fund-newest = Newest file
fund-activities = Activities

fund-received = Reported as sent here
fund-received-words = By each organisation that reports it, by year. They may report the same money on its way.
fund-received-none = No organisation among those that were read reports money with purpose code 15180 for this country. Whether there is any, these files do not say.
fund-givers = Who gave, as the reports say
fund-givers-words = The giver is named by the organisation that reports.
fund-giver = Giver
fund-given = What its own government organisations report as given
fund-given-words = Counted here: organisations of type 10 (government) whose identifier is known to be of this state’s government, by a list of governments, by its code as a provider of aid, or by a page that says so. Others may belong to the state as well.
fund-given-nobody = No such organisation is among those whose files were read.
fund-given-none = They report nothing with purpose code 15180.

fund-domestic = The state’s own budget
fund-domestic-words = What states answered about their own money, from the indicators. None of it names digital violence.
fund-choose = Choose a country
fund-places = By place
fund-places-words = Paid out, purpose code 15180, as the organisation names the place.
fund-place = Place
fund-org-none = It reports nothing with purpose code 15180 in the files that were read.

fund-benches = What this is held against
fund-benches-words = Benchmarks that read what is reported. A report can make one met; a missing report leaves it unknown.
fund-files = Take it with you
fund-licence = Each publisher sets the licence of its own files, and the files name none: ask the publisher before you use amounts of it elsewhere. What this program adds is under CC BY 4.0.
file-funding = Money as reported: organisation, place, year, kind, currency, amounts, with a note on the licence
file-funding-json = The same, with the organisations and the activities that name technology-facilitated violence
fund-api = The same as an answer of the API
fund-read = What was read
fund-file = File
fund-parts = In { $years } whole activities and parts of activities report here. Where an organisation reports the same money for both, it stands here twice.
fund-refused-title = Files that could not be read
fund-refused = { $n ->
    [one] One file could not be read. The figures are of the others alone.
   *[other] { $n } files could not be read. The figures are of the others alone.
}
fund-twice-title = Activities that stand in two places
fund-twice = { $n ->
    [one] One activity stands in two places: the newer one is counted
   *[other] { $n } activities stand in two places: the newer ones are counted
}
fund-counted = Counted from
fund-left = Left out
fund-files-n = { $n ->
    [one] One file
   *[other] { $n } files
}
fund-aside = What was set aside, and why
fund-noted = What was counted, and not as it was published
fund-times = Times

fund-org-government = Government
fund-org-local-government = Local government
fund-org-other-public-sector = Other public body
fund-org-international-ngo = International non-governmental organisation
fund-org-national-ngo = National non-governmental organisation
fund-org-regional-ngo = Regional non-governmental organisation
fund-org-partner-country-ngo = Non-governmental organisation based in the partner country
fund-org-public-private-partnership = Public and private partnership
fund-org-multilateral = Multilateral organisation
fund-org-foundation = Foundation
fund-org-private-sector = Private sector
fund-org-private-sector-provider = Private sector in the giving country
fund-org-private-sector-receiver = Private sector in the receiving country
fund-org-private-sector-third = Private sector in another country
fund-org-academic = University, training or research
fund-org-other = Other

why-flow-met = { $step ->
    [payment] Payments
    [commitment] Commitments
   *[other] Amounts
} { $what ->
    [evaw] for ending violence against women and girls (purpose code 15180)
    [gender] by activities that mark gender equality as an aim
   *[all] for any purpose
} are reported for { $years }, by: { $reporter }. That money left them, not that it arrived.
why-flow-below = { $step ->
    [payment] Payments
    [commitment] Commitments
   *[other] Amounts
} { $what ->
    [evaw] for ending violence against women and girls (purpose code 15180)
    [gender] by activities that mark gender equality as an aim
   *[all] for any purpose
} reported for { $years } by { $reporter } do not come to what is asked, in any one currency. A missing report is not missing money.
why-flow-stale = { $step ->
    [payment] Payments
    [commitment] Commitments
   *[other] Amounts
} { $what ->
    [evaw] for ending violence against women and girls (purpose code 15180)
    [gender] by activities that mark gender equality as an aim
   *[all] for any purpose
} are reported for { $years }, by: { $reporter }. That is too old to decide.
why-flow-none = No organisation in the files that were read reports money { $what ->
    [evaw] for ending violence against women and girls (purpose code 15180)
    [gender] by activities that mark gender equality as an aim
   *[all] for any purpose
} here. A missing report is not missing money.
why-flow-none-given = In the files that were read, the state’s own government organisations report no money of this kind { $what ->
    [evaw] for ending violence against women and girls (purpose code 15180)
    [gender] by activities that mark gender equality as an aim
   *[all] for any purpose
}. A missing report is not missing money.
why-flow-no-publisher = Among the organisations whose files were read, none can be recognised as a government organisation of this state, by its identifier or by a page that says so. It may be there under an identifier that says nothing. A missing report is not missing money.
why-flow-not-abroad = Of the money { $what ->
    [evaw] for ending violence against women and girls (purpose code 15180)
    [gender] by activities that mark gender equality as an aim
   *[all] for any purpose
} that is reported here, by: { $reporter }, none is known to come from abroad: who gave it is of the country itself, or nobody can tell by the identifier where who gave it is based. A missing report is not missing money.
why-not-giver = Not applied: by the lists of { $asof } this state is no member of the Development Assistance Committee, and is not among those that report their aid to it.
why-not-receiver = Not applied: by the lists of { $asof } this state is not among those that may receive development aid (DAC List of ODA Recipients).
