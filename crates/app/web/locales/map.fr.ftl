# La carte des opinions, les absentes, les priorités.

# ---------- La carte ----------
map-title = Ce que disent les votes
map-here = Carte
map-voted = { $n ->
    [one] Une personne a voté
   *[other] { $n } personnes ont voté
}
map-votes = { $n ->
    [one] un vote
   *[other] { $n } votes
}
map-statements = { $n ->
    [one] sur une affirmation
   *[other] sur { $n } affirmations
}
map-made = au { $at }
map-to-vote = Voter
map-to-all = Toutes les affirmations en tableau
map-to-priorities = Ce qui vient en premier

map-few = Pas encore de carte
map-few-why = Une carte demande au moins { $least } personnes ayant voté chacune sur au moins { $enough ->
    [one] une affirmation
   *[other] { $enough } affirmations
}. Pour l’instant { $n ->
    [0] il n’y en a aucune
    [one] il y en a une
   *[other] il y en a { $n }
}.
map-few-because = Avec moins, c’est le hasard qui tracerait les groupes, et quelqu’un pourrait être reconnue à son point.

map-alike = Qui voit les choses de la même façon
map-alike-lead = Être proches veut dire que deux personnes ont voté de façon semblable. Les directions n’ont aucun sens en elles-mêmes. Les groupes viennent des seuls votes et portent des lettres, pas des noms.
map-figure = Carte des opinions
map-figure-desc = { $n } personnes, placées selon leurs votes. { $groups } Le tableau à côté de la carte dit la même chose en mots.
map-figure-group = Groupe { $letter }, { $shape } : { $n }.
map-figure-between = Entre les groupes, en creux : { $n }.
map-figure-none = Elles ne forment pas de groupes nets.
map-shape-1 = cercles
map-shape-2 = triangles
map-shape-3 = carrés
map-shape-4 = losanges
map-shape-5 = croix
map-shape-6 = pentagones
map-shape-0 = en creux
map-caption = Chaque marque est une personne ; { $n } sont placées.
map-caption-part = { $drawn } personnes sur { $n } sont dessinées, la même part de chaque groupe.
map-words = La même carte en mots
map-group = Groupe
map-group-named = Groupe { $letter }
map-people = Personnes
map-says-more = Dit plus que les autres
map-between = Entre les groupes
map-between-note = Proches de plusieurs groupes. Elles comptent partout sauf dans un groupe.
map-unplaced = Hors de la carte
map-unplaced-note = { $enough ->
    [one] N’ont voté sur rien de ce qui est affiché.
   *[other] Ont voté sur moins de { $enough } affirmations. Elles comptent parmi tout le monde.
}
map-placed = Sur la carte
map-no-groups = Pas de groupes nets
map-no-groups-why = Nous avons reconstitué la salle au hasard, de nombreuses fois. Les mêmes groupes ne sont pas revenus assez sûrement : { $support } sur 100, où 100 veut dire toujours et 0 comme au hasard, et nous demandons { $clear }. Aucun groupe n’est donc montré. Ici, les gens diffèrent, mais pas en camps.

map-agrees-all = Ce sur quoi tous les groupes sont d’accord
map-agrees-all-lead = Dans l’ordre du groupe le moins sûr. La ligne du milieu est la moitié ; les marques sont des groupes, les barres des intervalles à 95 %.
map-agrees-most = Ce sur quoi la plupart sont d’accord
map-agrees-most-lead = Dans l’ordre de sûreté. La ligne du milieu est la moitié ; la barre est l’intervalle à 95 %.
map-agrees-none = Rien pour l’instant. Une affirmation figure ici lorsque même la borne basse du groupe le moins sûr dépasse la moitié.
map-rejects-all = Ce que tous les groupes rejettent
map-rejects-most = Ce que la plupart rejettent
map-rejects-lead = La part montrée est celle des personnes en désaccord.
map-divides = Ce qui divise
map-divides-lead = Ici, les groupes diffèrent sûrement : les intervalles d’au moins deux d’entre eux ne se touchent pas. La part montrée est celle des personnes d’accord.
map-divides-most-lead = Ici, beaucoup sont d’accord et beaucoup ne le sont pas.
map-divides-none = Rien pour l’instant sur quoi les groupes diffèrent sûrement.
map-bridges = Ce sur quoi s’accordent des gens qui diffèrent par ailleurs
map-bridges-lead = Apprécié des deux côtés de ce qui divise la salle, même si tous les groupes n’en sont pas encore sûrs. Un endroit d’où continuer à parler.
map-own = Ce qui distingue chaque groupe
map-own-lead = Ce qu’un groupe dit plus que tous les autres réunis, le plus net d’abord.
map-own-none = Rien de sûr.
map-own-agrees = D’accord
map-own-disagrees = Pas d’accord
map-own-shares = { $here } % ici ({ $here-low } à { $here-high }), { $there } % des autres ({ $there-low } à { $there-high })
map-more = Voir la suite en tableau
map-share = { $who } : { $share } % ({ $low } à { $high })
map-floor = Le groupe le moins sûr : au moins { $low } %.
map-everybody = Tout le monde
map-none = personne
map-half = moitié
map-full = toutes
map-to-ask = En faire une demande
map-translated = Traduction d’une participante

# ---------- Toutes les affirmations ----------
map-all-title = Toutes les affirmations et les votes
map-all-lead = Les parts sont celles des personnes qui ont voté sur l’affirmation. Entre parenthèses, entre quelles valeurs elles seraient dans 95 salles sur 100 comme celle-ci.
map-all-caption = Affirmations dans l’ordre où elles sont arrivées
map-all-statement = Affirmation
map-all-agree = D’accord
map-all-disagree = Pas d’accord
map-all-pass = Passent
map-all-voted = Ont voté
map-all-even = D’accord, chaque groupe comptant pour un
map-all-few = Les parts des groupes sont montrées dès qu’il y a une carte.
map-all-empty = Personne n’a encore rien dit.
map-percent = { $share } % ({ $low } à { $high })

# ---------- Les absentes ----------
map-missing = Qui manque
map-missing-lead = La ligne est ce que les personnes qui animent espéraient entendre. Chacune le dit d’elle-même, et seulement si elle le souhaite.
map-missing-rule = Les nombres sont arrondis vers le bas de cinq en cinq et ne bougent que lorsque dix autres personnes ont dit quelque chose. En dessous de dix, ils sont retenus, et parfois un plus grand avec eux, pour que personne ne puisse être désigné. Les personnes qui animent n’en voient pas davantage.
map-missing-caption = Personnes présentes, face à celles qu’on espérait
map-missing-who = Qui
map-missing-here = Présentes, au moins
map-missing-hoped = Espérées
map-missing-short = Ce qui manque jusqu’à la ligne
map-missing-kept = Moins de 10, ou retenu
map-missing-others = D’autres qui le disent d’elles-mêmes
map-missing-others-caption = Personnes présentes, selon ce qu’elles disent d’elles-mêmes
map-missing-nothing = Aucun nombre n’a été fixé, et trop peu de personnes ont dit quelque chose d’elles-mêmes pour que ce soit montré.
map-missing-expected = Attendues
map-missing-came = Venues
map-missing-absent = Attendues, et pas venues
map-missing-silent = Venues, sans avoir écrit ni voté
map-missing-least = au moins { $n }
map-lived = Survivantes, selon leurs propres mots

# ---------- Comment c’est fait ----------
map-method = Comment c’est fait, et ce que cela ne dit pas
map-method-near = Proche
map-method-near-words = Chaque personne est placée par ses votes, sur les deux directions qui en disent le plus sur les différences : ici { $share } % de toutes les différences. Le reste se perd dans une image plate. Loin sur la carte, c’est loin dans les votes ; proche sur la carte, on peut encore différer.
map-method-groups = Groupes
map-method-groups-words = Leur nombre se décide en reconstituant la salle au hasard et en regardant si les mêmes groupes reviennent. Un groupe garde sa lettre tant que la plupart de ses membres restent. Personne ne s’y est inscrit, et un groupe ne parle pour aucune organisation.
map-method-interval = Intervalles
map-method-interval-words = Une part calculée sur peu de votes aurait facilement pu être autre. L’intervalle dit de combien. Il connaît le hasard, et rien de celles qu’on n’a pas interrogées.
map-method-silence = Silence
map-method-silence-words = Qui n’a pas voté sur une affirmation ne compte ni pour ni contre. Passer compte parmi celles qui ont voté. Le silence ne vaut pas accord.
map-method-who = Qui est venu
map-method-who-words = Ce sont les personnes qui sont venues. Elles n’ont pas été tirées au sort. Rien ici ne dit ce que pensent les femmes, un pays ou une profession.
map-method-right = Le nombre et le droit
map-method-right-words = Que beaucoup soient d’accord ne donne pas raison, et un droit ne se met pas aux voix. Une affirmation que peu partagent peut être celle dont dépend la sécurité de quelqu’un.
