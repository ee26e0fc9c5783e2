# Money: what organisations report of aid, and what that does not say. STYLE.md has the words to use.

fund-title = Money
fund-lead = What organisations report that they gave or spent to end violence against women and girls, by year, as each of them published it.
fund-sample = The organisations, activities and amounts marked SAMPLE are invented, to show what these pages do. They decide nothing. Do not quote them.
fund-in = Money: { $country }
fund-country-link = Money that is reported for { $country }
fund-country-lead = What others report as sent here, what its own government organisations report as given, and what the state says about its own budgeting.
fund-box = What is missing here is missing from the files that were read, and amounts of different organisations or currencies must not be added: they may be one money on its way.
fund-org-lead = What this organisation publishes about itself in the open aid standard (IATI), and nothing else.
fund-its-page = What it reports
fund-test = Money that organisations report for this in the files that were read. A report counts; a missing report does not.
fund-findings = Findings on funding

fund-no-files = Nobody has brought files about money to this site yet.
fund-no-files-words = It is not a statement that there is none.
fund-no-files-who = For whoever runs this site
fund-no-files-how = Activity files that organisations publish in the open aid standard (IATI) can be brought. One command reads them into a folder, a second shows them:

fund-limits = What cannot be concluded
fund-limit-missing = What is missing here is missing from the files that were read. A missing report is not missing money: many give and do not publish.
fund-limit-add = Rows of different organisations must not be added. A donor’s payment to an agency and what the agency spends are one money, published twice. Amounts in different currencies are not added either.
fund-limit-arrive = A payment says that money left the organisation that reports it. It does not say that it reached anybody.
fund-limit-code = Purpose code 15180 is about violence against women and girls as a whole. The standard has no code for technology-facilitated violence.
fund-limit-marker = The gender marker is of whole activities. It stands beside the purpose code, covers some of the same money, and is never added to it.
fund-limit-steps = Promised is not paid. Commitments and payments must not be divided by each other: some publish only one of them.

fund-evaw = Ending violence against women and girls
fund-evaw-words = Organisations that report purpose code 15180, each in the currency that it reports, all its years together. They stand by name, never by amount.
fund-code-words = 15180 is the IATI purpose code for ending violence against women and girls.
fund-rounded = Amounts are rounded to whole units; the files have the cents.
fund-less = less than 1
fund-less-back = less than 1, come back
fund-axis = in { $currency }
fund-years = Years
fund-of-it = Of it, 15180
fund-evaw-none = No organisation among those that were read reports money with this code.
fund-chart = { $name }: paid out by year, { $currency }
fund-table = By year, in { $currency }. A dash: nothing reported.
fund-year = Year
fund-paid = Paid out (15180)
fund-promised = Committed (15180)
fund-gender-pri = Beside it: by activities whose reason is gender equality
fund-gender-sig = Beside it: by activities with gender equality as one aim
fund-org-paid = What it paid out, by year
fund-got = Who received, as the reports say
fund-got-words = Payments with purpose code 15180. An identifier stands where no name is known.
fund-receiver = Receiver
fund-nothing = nothing reported
fund-reporter = Reported by
fund-step = Step
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


fund-pledges = Pledged
fund-pledges-words = Promised without a contract. Apart from everything else, and never added to it.
fund-incoming = Received or promised to those who report
fund-incoming-words = The same money as others report when they give it. Shown so that both sides can be read; never added.
fund-budgets = Budgets
fund-budgets-words = What was meant to be spent, for all purposes: budgets name none. Never added to payments.

fund-named = Activities that name technology-facilitated violence
fund-named-code = The standard has no code for it, so words are all there is. Beside each activity stand the words by which it was found.
fund-named-words = What is not found may still be meant, and what is found may not be.
fund-named-here = Activities with money for this country.
fund-named-none = No activity was found by its words. Some may still be meant.
fund-named-correct = If an activity is meant and missing here, or shown and not meant, say so with a source: what a person has read wins over the words.
fund-activity = Activity
fund-words = Found by
fund-by-hand = A person read it:
fund-paid-all = Paid out, whatever its purpose
fund-say = Correct this reading
fund-not-meant-title = Found by words, and not meant
fund-not-meant = { $n ->
    [one] One activity was found by words, and a person read that something else is meant
   *[other] { $n } activities were found by words, and a person read that something else is meant
}
fund-unseen = { $n ->
    [one] One activity that a person read as meant is not among them: it counts once the folder of flows is made again with its file.
   *[other] { $n } activities that a person read as meant are not among them: they count once the folder of flows is made again with their files.
}

fund-silent = Who is not in these reports
fund-silent-words = In the files that were read. It says who is not in these reports, which can be asked for, and nothing about what was given.
fund-reached = States for which somebody reports payments for ending violence against women and girls (IATI purpose code 15180):
fund-tracking = Whether it tracks what it sets aside for gender equality, and makes that public (SDG indicator 5.c.1)
fund-tracking-all = { $n } states answered whether they track what they set aside for gender equality and make it public: { $fully } fully meet the standard, { $near } approach it, { $not } do not meet it.
fund-tracking-why = How this is read
fund-tracks-fully = Fully meets the standard
fund-tracks-near = Approaches the standard
fund-tracks-not = Does not meet the standard
fund-plan = How the national statistical plan is paid for
fund-plan-words = Figures on violence need such a plan. This is about statistics as a whole, and not about what the state gives (SDG indicator 17.18.3).
fund-plan-fully = Whether the plan is fully funded
fund-plan-government = Whether the government funds it
fund-plan-donors = Whether donors fund it
fund-question = Question
fund-nowhere = None in these files.
fund-quiet-donors = { $n ->
    [one] One government organisation in these files that reports nothing with purpose code 15180
   *[other] { $n } government organisations in these files that report nothing with purpose code 15180
}
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
fund-givers-words = Only where the giver is another than the organisation that reports.
fund-other = Others that report payments here
fund-other-words = Neither with purpose code 15180 nor marked for gender equality. By name, all years together.
fund-where = For which countries
fund-go = Show
fund-giver = Giver
fund-given = What its own government organisations report as given
fund-given-words = Counted here: organisations that these files call government and whose identifier is known to be of this state’s government, by a list of governments, by its code as a provider of aid, or by a page that says so. Others may belong to the state as well.
fund-given-nobody = No such organisation is among those whose files were read.
fund-given-none = They report nothing with purpose code 15180.

fund-domestic = What the state says about its own budgeting
fund-domestic-words = Its own answer. It is about gender equality as a whole, and does not name digital violence.
fund-parts-short = Whole activities and parts of activities: the same money may be in it twice
fund-choose = Choose a country
fund-places = By place
fund-places-words = As the organisation names the place. Only places for which it reports purpose code 15180.
fund-place = Place
fund-org-none = It reports nothing with purpose code 15180 in the files that were read.

fund-benches = What this is held against
fund-benches-words = Benchmarks that read what is reported. A report can make one met; a missing report leaves it unknown.
fund-files = Take it with you
fund-licence = Each publisher sets the licence of its own files, and the files name none: ask the publisher before you use amounts of it elsewhere. What this program adds is under CC BY 4.0.
file-funding = Money as reported: organisation, giver, receiver, place, year, kind, currency, amounts to the cent, with a note on the licence
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
