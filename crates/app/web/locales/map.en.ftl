# The opinion map, who is missing, and priorities.

# ---------- The map ----------
map-page-title = What the votes say
map-here = Map
map-voted = { $n ->
    [one] One person voted
   *[other] { $n } people voted
}
map-votes = { $n ->
    [one] one vote
   *[other] { $n } votes
}
map-statements = { $n ->
    [one] on one statement
   *[other] on { $n } statements
}
map-made = as of { $at }
map-to-vote = Vote
map-to-all = Every statement in a table
map-to-priorities = What comes first

map-few = No map yet
map-few-why = A map needs at least { $least } people, each with a vote on at least { $enough ->
    [one] one statement
   *[other] { $enough } statements
}. So far { $n ->
    [0] there is nobody
    [one] there is one
   *[other] there are { $n }
}.
map-few-because = With fewer, chance would draw the groups, and somebody might be recognised by her dot.

map-alike = Who sees it alike
map-alike-lead = Near means that two people voted alike. The directions have no meaning of their own. Groups are found by the votes alone and carry letters, not names.
map-figure = Opinion map
map-figure-desc = { $n } people, placed by how they voted. { $groups } The table beside the map says the same in words.
map-figure-group = Group { $letter }, { $shape }: { $n }.
map-figure-between = Between groups, hollow: { $n }.
map-figure-none = They fall into no clear groups.
map-shape-1 = circles
map-shape-2 = triangles
map-shape-3 = squares
map-shape-4 = diamonds
map-shape-5 = crosses
map-shape-6 = pentagons
map-shape-0 = hollow
map-figure-caption = Each mark is one person; { $n } are placed.
map-figure-caption-part = { $drawn } of { $n } people are drawn, the same part of each group.
map-words = The same map in words
map-group = Group
map-group-named = Group { $letter }
map-people = People
map-says-more = Says more than the others
map-between = Between groups
map-between-note = Close to more than one group. They count everywhere except in a group.
map-unplaced = Not on the map
map-unplaced-note = { $enough ->
    [one] Voted on nothing that is shown.
   *[other] Voted on fewer than { $enough } statements. They count among everybody.
}
map-placed = On the map
map-no-groups = No clear groups
map-no-groups-why = We drew the room again by chance, many times. The same groups did not come back surely enough: { $support } of 100, where 100 is always and 0 as by chance, and we ask for { $clear }. So no groups are shown. People differ here, but not as camps.

map-agrees-all = What every group agrees on
map-agrees-all-lead = In order of the least sure group. The line in the middle is half; marks are groups, bars are 95 % intervals.
map-agrees-most = What most people agree on
map-agrees-most-lead = In order of how sure it is. The line in the middle is half; the bar is the 95 % interval.
map-agrees-none = Nothing so far. A statement stands here when even the lower end of the least sure group lies above half.
map-rejects-all = What every group rejects
map-rejects-most = What most people reject
map-rejects-lead = The share shown is that of people who disagree.
map-divides = What divides
map-divides-lead = On these, groups surely differ: the intervals of at least two do not touch. The share shown is that of people who agree.
map-divides-most-lead = On these, many agree and many disagree.
map-divides-none = Nothing so far on which groups surely differ.
map-bridges = What people agree on who otherwise differ
map-bridges-lead = Liked on both sides of what divides the room, even where not every group is sure yet. A place to go on talking.
map-own = What sets each group apart
map-own-lead = What a group says more than all others together, the clearest first.
map-own-none = Nothing that is sure.
map-own-agrees = Agrees
map-own-disagrees = Disagrees
map-own-shares = { $here } % here ({ $here-low } to { $here-high }), { $there } % of the others ({ $there-low } to { $there-high })
map-more = See the rest in a table
map-share = { $who }: { $share } % ({ $low } to { $high })
map-floor = Least sure of the groups: at least { $low } %.
map-everybody = Everybody
map-none = none
map-half = half
map-full = all
map-to-ask = Make this an ask
map-translated = Translation by a participant

# ---------- Every statement ----------
map-all-title = Every statement and how people voted
map-all-lead = Shares are of those who voted on the statement. In brackets between what they would lie in 95 of 100 rooms like this one.
map-all-caption = Statements in the order in which they came
map-all-statement = Statement
map-all-agree = Agree
map-all-disagree = Disagree
map-all-pass = Pass
map-all-voted = Voted
map-all-even = Agree, each group as one
map-all-few = Shares of groups are shown once there is a map.
map-all-empty = Nobody has said anything yet.
map-percent = { $share } % ({ $low } to { $high })

# ---------- Who is missing ----------
map-missing = Who is missing
map-missing-lead = The line is who the facilitators hoped to hear. People say this of themselves, and only if they wish.
map-missing-rule = Numbers are rounded down to steps of five and move only once ten more people have said something. Below ten they are kept back, and sometimes a larger one with them, so that nobody can be picked out. The facilitators see no more than this.
map-missing-caption = People here, against those hoped for
map-missing-who = Who
map-missing-here = Here, at least
map-missing-hoped = Hoped for
map-missing-short = Short of the line
map-missing-kept = Fewer than 10, or kept back
map-missing-others = Others who said so of themselves
map-missing-others-caption = People here, by what they say of themselves
map-missing-nothing = The facilitators have set no numbers, and too few people have said anything of themselves to be shown.
map-missing-expected = Expected
map-missing-came = Came
map-missing-absent = Expected, and did not come
map-missing-silent = Came, and neither wrote nor voted
map-missing-least = at least { $n }
map-lived = Survivors, by their own word

# ---------- How it is made ----------
map-method = How this is made, and what it does not say
map-method-near = Near
map-method-near-words = Each person is placed by her votes, on the two directions that tell the most about how people differ: here { $share } % of all differences. The rest is lost in a flat picture. Far apart on the map is far apart in votes; near on the map may still differ.
map-method-groups = Groups
map-method-groups-words = How many there are is decided by drawing the room again by chance and looking whether the same groups come back. A group keeps its letter as long as most of its people stay. Nobody joined one, and a group speaks for no organisation.
map-method-interval = Intervals
map-method-interval-words = A share of few votes could easily have come out otherwise. The interval says how far. It knows chance, and nothing of who was not asked.
map-method-steps = Steps
map-method-steps-words = Counts move when { $n } more people have voted on a statement, or when the session closes. So nobody who writes down each change learns how one person voted.
map-method-silence = Silence
map-method-silence-words = Who did not vote on a statement counts neither for nor against it. Passing counts among those who voted. Silence is not consent.
map-method-who = Who came
map-method-who-words = These are the people who came. They were not drawn by lot. Nothing here says what women, a country or a profession think.
map-method-right = Many and right
map-method-right-words = That many agree makes nothing right, and a right is not put to the vote. A statement that few agree on may be the one that somebody’s safety hangs on.

# ---------- What comes first ----------
first-title = What comes first
first-title-scoring = By criteria
first-title-pairs = Two at a time
first-lead-scoring = Each statement is scored by the same questions. A vote says what people like; a score says whether it can be answered, would change something, and for whom.
first-lead-pairs = Nobody can rank forty requests. Everybody can say which of two comes first.
first-edit = Set up the rounds
first-none = No statements have been put up so far.
first-open = Open now. What it comes to is shown when it is closed, so that nobody follows the others.
first-soon = Answers are taken once the session is open.
first-closed-few = Fewer than ten people took part. Nothing is shown, so that nobody’s answers can be told.
first-people = At least { $n } people took part.
first-people-few = Fewer than ten people have taken part so far.
first-place = Place
first-caption-scoring = Statements by their score, the highest first
first-caption-pairs = Statements by how often they come first, the most often first
first-score-column = Score, 0 to 100
first-chance-column = Comes first, of 100 times
first-agreement-column = How much people agree
first-won-column = Chosen
first-ranged = { $value } ({ $low } to { $high })
first-agreement-places = { $agreement } % gave the same answer; place { $best } to { $worst }
first-won = { $won } of { $all }
first-by-criterion = By each question
first-by-sector = By where people work
first-by-sector-note = Only where ten people or more scored, and as many others beside them. People said it of themselves.
first-method-score = Score
first-method-score-words = Yes counts 1, perhaps 0.5, no 0. Who does not know is left out. The score is the mean over the questions, by their weights, as in the method of the Child Health and Nutrition Research Initiative. Agreement is the share that gave the commonest answer.
first-method-pairs = Two at a time
first-method-pairs-words = From all answers follows how likely a statement comes first beside another one (Bradley and Terry). Pairs that few were asked about are asked next. Who cannot say counts for neither.
first-method-open = While it is open
first-method-open-words = Nothing is shown of a round that is open, and nothing of fewer than ten people.
first-private = Nobody sees your answers, the facilitators neither. You can change them as long as the round is open.

first-score = Score the statements
first-score-lead = One statement, a few questions. Leave out what you like. Stop whenever you like.
first-scored = { $n } of { $all } scored
first-score-yes = Yes
first-score-perhaps = Perhaps
first-score-no = No
first-score-unknown = I do not know
first-score-save = Save and go on
first-score-skip = Go on without answering
first-score-all = You have scored all of them
first-score-all-words = You can still change what you answered.
first-score-done = Those you have scored
first-shut = This round is not open
first-shut-words = The facilitators open and close it. What you answered is kept.
first-unclear = The form does not say what you chose. Go back and choose again.
first-refused-closed = The round was closed meanwhile. Your answer was not taken.
first-refused-again = This round was closed and its result is shown. Opened again, its next result would differ by what came in between, and so show single answers. What you marked is not lost: put it up in another session.
first-refused-gone = This statement is not in the round any more. Your answer was not taken.

first-choose = Choose between two
first-choose-title = Which comes first?
first-choose-lead = Both may matter. Say which one should be answered first.
first-choose-this = This one first
first-choose-neither = I cannot say
first-chosen = { $n } of { $all } pairs answered. A dozen are a good part.
first-choose-all = You have answered all pairs
first-choose-all-words = There is nothing left to choose between.

first-edit-lead = Put up a few statements, open the round, close it when enough people have answered. Each round stands by itself.
first-edit-scoring = Twenty statements by five questions are a hundred answers for each person. Ten statements are better.
first-edit-pairs = Best for requests that could go to the same duty bearer. Eight statements make twenty-eight pairs.
first-edit-legend = Statements to put up, { $n } at most
first-edit-nothing = There is nothing to put up yet: nothing is pinned, nothing is agreed on, and the last question has no answers.
first-edit-open = Open the round
first-edit-keep = Save, and leave it open
first-edit-close = Close the round
first-edit-save = Save without opening
first-now-open = open now
first-saved = Saved.
first-why-up = put up now
first-why-pinned = pinned on the board
first-why-agreed = agreed on
first-why-request = answers the last question
first-refused-few = Choose at least two statements. Nothing was changed.
first-refused-many = Choose { $n } statements at most. Nothing was changed.
first-refused-unknown = One of these statements is not shown any more. Nothing was changed.
