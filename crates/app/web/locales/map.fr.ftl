# La carte des opinions, les absentes, les priorités.

# ---------- La carte ----------
map-page-title = Ce que disent les votes
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
    [one] sur une phrase
   *[other] sur { $n } phrases
}
map-made = au { $at }
map-to-vote = Voter
map-to-all = Toutes les phrases en tableau
map-to-priorities = Ce qui vient en premier

map-few = Pas encore de carte
map-few-why = Une carte demande au moins { $least } personnes ayant voté chacune sur au moins { $enough ->
    [one] une phrase
   *[other] { $enough } phrases
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
map-figure-group = Groupe { $letter }, { $shape } : { $n }.
map-figure-between = Entre les groupes, en creux : { $n }.
map-figure-none = Elles ne forment pas de groupes nets.
map-shape-1 = cercles
map-shape-2 = triangles
map-shape-3 = carrés
map-shape-4 = losanges
map-shape-5 = croix
map-shape-6 = pentagones
map-shape-0 = en creux
map-figure-caption = Chaque marque est une personne ; { $n } sont placées.
map-figure-caption-part = { $drawn } personnes sur { $n } sont dessinées, la même part de chaque groupe.
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
   *[other] Ont voté sur moins de { $enough } phrases. Elles comptent parmi tout le monde.
}
map-placed = Sur la carte
map-no-groups = Pas de groupes nets
map-no-groups-why = Nous avons reconstitué la salle au hasard, de nombreuses fois. Les mêmes groupes ne sont pas revenus assez sûrement : { $support } sur 100, où 100 veut dire toujours et 0 comme au hasard, et nous demandons { $clear }. Aucun groupe n’est donc montré. Ici, les gens diffèrent, mais pas en camps.

map-agrees-all = Ce sur quoi tous les groupes sont d’accord
map-agrees-all-lead = Dans l’ordre du groupe le moins sûr. La ligne du milieu est la moitié ; les marques sont des groupes, les barres des intervalles à 95 %.
map-agrees-most = Ce sur quoi la plupart sont d’accord
map-agrees-most-lead = Dans l’ordre de sûreté. La ligne du milieu est la moitié ; la barre est l’intervalle à 95 %.
map-agrees-none = Rien pour l’instant. Une phrase figure ici lorsque même la borne basse du groupe le moins sûr dépasse la moitié.
map-rejects-all = Ce que tous les groupes rejettent
map-rejects-most = Ce que la plupart rejettent
map-rejects-lead = La part montrée est celle des personnes en désaccord.
map-divides = Ce qui divise
map-divides-lead = Ici, les groupes diffèrent sûrement : les intervalles d’au moins deux d’entre eux ne se touchent pas. La part montrée est celle des personnes d’accord.
map-divides-most-lead = Ici, beaucoup sont d’accord et beaucoup ne le sont pas.
map-divides-none = Rien pour l’instant sur quoi les groupes diffèrent sûrement.
map-bridges = Ce sur quoi s’accordent des gens qui diffèrent par ailleurs
map-bridges-lead = Apprécié des deux côtés de ce qui divise la salle, même si tous les groupes n’en sont pas encore sûrs. Un endroit d’où continuer à parler.
map-own = Ce qui distingue chaque groupe
map-own-lead = Ce qu’un groupe dit plus que tous les autres réunis, le plus net d’abord.
map-own-none = Rien de sûr.
map-own-agrees = D’accord
map-own-disagrees = Pas d’accord
map-own-shares = { $here } % ici ({ $here-low } à { $here-high }), { $there } % des autres ({ $there-low } à { $there-high })
map-more = Voir la suite en tableau
map-share = { $who } : { $share } % ({ $low } à { $high })
map-floor = Le groupe le moins sûr : au moins { $low } %.
map-everybody = Tout le monde
map-none = personne
map-half = moitié
map-full = toutes
map-to-ask = En faire une demande
map-translated = Traduction d’une participante

# ---------- Toutes les phrases ----------
map-all-title = Toutes les phrases et les votes
map-all-lead = Les parts sont celles des personnes qui ont voté sur la phrase. Entre parenthèses, entre quelles valeurs elles seraient dans 95 salles sur 100 comme celle-ci.
map-all-caption = Phrases dans l’ordre où elles sont arrivées
map-all-statement = Phrase
map-all-agree = D’accord
map-all-disagree = Pas d’accord
map-all-pass = Passent
map-all-voted = Ont voté
map-all-even = D’accord, chaque groupe comptant pour un
map-all-few = Les parts des groupes sont montrées dès qu’il y a une carte.
map-all-empty = Personne n’a encore rien dit.
map-percent = { $share } % ({ $low } à { $high })

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
map-method-near-words = Chaque personne est placée par ses votes, sur les deux directions qui en disent le plus sur les différences : ici { $share } % de toutes les différences. Le reste se perd dans une image plate. Loin sur la carte, c’est loin dans les votes ; proche sur la carte, on peut encore différer.
map-method-groups = Groupes
map-method-groups-words = Leur nombre se décide en reconstituant la salle au hasard et en regardant si les mêmes groupes reviennent. Un groupe garde sa lettre tant que la plupart de ses membres restent. Personne ne s’y est inscrit, et un groupe ne parle pour aucune organisation.
map-method-interval = Intervalles
map-method-interval-words = Une part calculée sur peu de votes aurait facilement pu être autre. L’intervalle dit de combien. Il connaît le hasard, et rien de celles qu’on n’a pas interrogées.
map-method-steps = Paliers
map-method-steps-words = Les comptes changent quand { $n } personnes de plus ont voté sur une phrase, ou quand la séance se termine. Ainsi, qui note chaque changement n’apprend pas le vote d’une personne.
map-method-silence = Silence
map-method-silence-words = Qui n’a pas voté sur une phrase ne compte ni pour ni contre. Passer compte parmi celles qui ont voté. Le silence ne vaut pas accord.
map-method-who = Qui est venu
map-method-who-words = Ce sont les personnes qui sont venues. Elles n’ont pas été tirées au sort. Rien ici ne dit ce que pensent les femmes, un pays ou une profession.
map-method-right = Le nombre et le droit
map-method-right-words = Que beaucoup soient d’accord ne donne pas raison, et un droit ne se met pas aux voix. Une phrase que peu partagent peut être celle dont dépend la sécurité de quelqu’un.

# ---------- Ce qui vient en premier ----------
first-title = Ce qui vient en premier
first-title-scoring = Par critères
first-title-pairs = Deux par deux
first-lead-scoring = Chaque phrase est notée selon les mêmes questions. Un vote dit ce qui plaît ; une note dit si l’on peut y répondre, si cela changerait quelque chose, et pour qui.
first-lead-pairs = Personne ne peut classer quarante demandes. Tout le monde peut dire laquelle de deux vient en premier.
first-edit = Préparer les tours
first-none = Aucune phrase n’a encore été proposée.
first-open = Ouvert maintenant. Le résultat est montré à la clôture, pour que personne ne suive les autres.
first-soon = Les réponses sont prises dès que la session est ouverte.
first-closed-few = Moins de dix personnes ont participé. Rien n’est montré, pour que les réponses de personne ne puissent être devinées.
first-people = Au moins { $n } personnes ont participé.
first-people-few = Moins de dix personnes ont participé jusqu’ici.
first-place = Rang
first-caption-scoring = Phrases selon leur note, la plus haute d’abord
first-caption-pairs = Phrases selon qu’elles viennent en premier, les plus fréquentes d’abord
first-score-column = Note, de 0 à 100
first-chance-column = Vient en premier, sur 100 fois
first-agreement-column = À quel point les gens s’accordent
first-won-column = Choisie
first-ranged = { $value } ({ $low } à { $high })
first-agreement-places = { $agreement } % ont donné la même réponse ; rang { $best } à { $worst }
first-won = { $won } sur { $all }
first-by-criterion = Pour chaque question
first-by-sector = Selon l’endroit où les gens travaillent
first-by-sector-note = Seulement là où dix personnes ou plus ont noté, et autant d’autres à côté d’elles. Chacune l’a dit d’elle-même.
first-method-score = Note
first-method-score-words = Oui compte 1, peut-être 0,5, non 0. Qui ne sait pas n’est pas comptée. La note est la moyenne des questions, selon leur poids, comme dans la méthode de la Child Health and Nutrition Research Initiative. L’accord est la part qui a donné la réponse la plus fréquente.
first-method-pairs = Deux par deux
first-method-pairs-words = De toutes les réponses découle la probabilité qu’une phrase vienne en premier à côté d’une autre (Bradley et Terry). Les paires peu posées sont posées d’abord. Qui ne peut pas dire ne compte pour aucune.
first-method-open = Tant que c’est ouvert
first-method-open-words = Rien n’est montré d’un tour ouvert, ni rien de moins de dix personnes.
first-private = Personne ne voit vos réponses, les personnes qui animent non plus. Vous pouvez les changer tant que le tour est ouvert.

first-score = Noter les phrases
first-score-lead = Une phrase, quelques questions. Laissez de côté ce que vous voulez. Arrêtez quand vous voulez.
first-scored = { $n } sur { $all } notées
first-score-yes = Oui
first-score-perhaps = Peut-être
first-score-no = Non
first-score-unknown = Je ne sais pas
first-score-save = Enregistrer et continuer
first-score-skip = Continuer sans répondre
first-score-all = Vous les avez toutes notées
first-score-all-words = Vous pouvez encore changer vos réponses.
first-score-done = Celles que vous avez notées
first-shut = Ce tour n’est pas ouvert
first-shut-words = Les personnes qui animent l’ouvrent et le ferment. Ce que vous avez répondu est gardé.
first-unclear = Le formulaire ne dit pas ce que vous avez choisi. Revenez en arrière et choisissez à nouveau.
first-refused-closed = Le tour a été fermé entre-temps. Votre réponse n’a pas été prise.
first-refused-again = Ce tour a été fermé et son résultat est affiché. S’il était rouvert, le résultat suivant différerait par ce qui est venu entre-temps, et montrerait ainsi des réponses isolées. Ce que vous avez coché n’est pas perdu : proposez-le dans une autre séance.
first-refused-gone = Cette phrase n’est plus dans le tour. Votre réponse n’a pas été prise.

first-choose = Choisir entre deux
first-choose-title = Laquelle vient en premier ?
first-choose-lead = Les deux comptent peut-être. Dites à laquelle il faudrait répondre d’abord.
first-choose-this = Celle-ci d’abord
first-choose-neither = Je ne peux pas dire
first-chosen = { $n } paires sur { $all }. Une douzaine, c’est déjà une bonne part.
first-choose-all = Vous avez répondu à toutes les paires
first-choose-all-words = Il ne reste rien entre quoi choisir.

first-edit-lead = Proposez quelques phrases, ouvrez le tour, fermez-le quand assez de personnes ont répondu. Chaque tour va pour lui-même.
first-edit-scoring = Vingt phrases par cinq questions font cent réponses par personne. Dix phrases valent mieux.
first-edit-pairs = Le mieux pour des demandes qui pourraient s’adresser au même débiteur d’obligations. Huit phrases font vingt-huit paires.
first-edit-legend = Phrases à proposer, { $n } au plus
first-edit-nothing = Il n’y a encore rien à proposer : rien n’est épinglé, il n’y a d’accord sur rien, et la dernière question n’a pas de réponses.
first-edit-open = Ouvrir le tour
first-edit-keep = Enregistrer et laisser ouvert
first-edit-close = Fermer le tour
first-edit-save = Enregistrer sans ouvrir
first-now-open = ouvert maintenant
first-saved = Enregistré.
first-why-up = proposée maintenant
first-why-pinned = épinglée au tableau
first-why-agreed = fait l’accord
first-why-request = répond à la dernière question
first-refused-few = Choisissez au moins deux phrases. Rien n’a été changé.
first-refused-many = Choisissez { $n } phrases au plus. Rien n’a été changé.
first-refused-unknown = Une de ces phrases n’est plus affichée. Rien n’a été changé.
