# The opinion map, who is missing, and priorities.

# ---------- The map ----------
map-title = What the votes say
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
map-caption = Each mark is one person; { $n } are placed.
map-caption-part = { $drawn } of { $n } people are drawn, the same part of each group.
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
map-method-silence = Silence
map-method-silence-words = Who did not vote on a statement counts neither for nor against it. Passing counts among those who voted. Silence is not consent.
map-method-who = Who came
map-method-who-words = These are the people who came. They were not drawn by lot. Nothing here says what women, a country or a profession think.
map-method-right = Many and right
map-method-right-words = That many agree makes nothing right, and a right is not put to the vote. A statement that few agree on may be the one that somebody’s safety hangs on.
