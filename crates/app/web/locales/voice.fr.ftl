# Participer à un dialogue : entrer, voter, dire quelque chose, traduire, reprendre.

voice-nav = Participer
voice-nav-vote = Voter
voice-nav-say = Dire quelque chose
voice-nav-me = Ce qui est à vous
voice-nav-board = Le tableau
voice-dialogues = Dialogues
voice-nothing-lost = Rien n’a été perdu.
voice-words-kept = Vos mots sont toujours là.
voice-look-again = Une partie est à revoir. Vos mots sont toujours là.

# ---------- Entrer ----------
voice-join-title = Participer
voice-join-lead = Vous lisez ce que disent les autres, une phrase à la fois. Vous êtes d’accord, pas d’accord, ou vous passez, et vous dites ce qui manque. Vous arrêtez quand vous voulez.
voice-join-button = Participer
voice-join-once = Ce lien est pour une seule personne. Il est utilisé quand vous appuyez sur le bouton, pas avant.
voice-join-questions = Ce qui est demandé
voice-join-kept = Ce qui est gardé
voice-join-kept-words = Ce que vous écrivez, avec sa langue.
voice-join-kept-votes = Vos votes, pour les compter et pour que vous puissiez les changer. L’heure est gardée, pas la minute.
voice-join-kept-self = Ce que vous dites de vous, seulement si vous le souhaitez. C’est publié sous forme de nombres à partir de dix personnes, et jamais à côté de vos mots.
voice-join-kept-cookie = Un cookie dans ce navigateur, pour que vous retrouviez ce qui est à vous. Il prend fin trente jours après le dialogue.
voice-join-not = Ce qui n’est pas gardé
voice-join-not-name = Votre nom, votre adresse électronique, votre numéro de téléphone. Personne ne les demande.
voice-join-not-network = L’adresse de votre connexion. Elle reste un court moment en mémoire, pour ralentir les machines, et n’est écrite nulle part.
voice-join-not-link = Le lien par lequel vous êtes entrée ou entré.
voice-join-know = Bon à savoir
voice-join-know-public = Ce que vous écrivez est public et sans nom. N’y mettez rien qui permettrait de vous retrouver, ou de retrouver quelqu’un d’autre.
voice-join-know-device = Qui utilise ce navigateur après vous peut voir ce qui est à vous ici. Vous pouvez à tout moment faire en sorte qu’il vous oublie.
voice-join-know-back = Vous pouvez reprendre une phrase, ou tout ce qui est à vous, à tout moment et sans donner de raison.
voice-join-home = À propos de ce dialogue
voice-join-inside = Vous participez déjà dans ce navigateur.
voice-join-needs-link = On entre dans ce dialogue par un lien.
voice-join-needs-link-todo = La personne qui vous en a parlé peut vous en donner un.
voice-join-early = Il n’a pas encore commencé. Il commence le { $moment }.
voice-join-early-todo = Revenez alors à cette page : elle vous fera entrer.
voice-join-late = Il est terminé. Plus personne n’écrit ni ne vote ici.
voice-join-late-todo = Ce qui en est sorti peut être lu par tout le monde.
voice-link-used = Ce lien était pour une seule personne, et quelqu’un est entré par là.
voice-link-expired = Le délai de ce lien est passé.
voice-link-withdrawn = L’équipe d’animation a repris ce lien.
voice-link-unknown = Ce lien ne mène nulle part. Il a peut-être été coupé en le copiant.
voice-link-todo = La personne qui vous l’a donné peut vous en donner un nouveau.

# ---------- Refus ----------
voice-refused-gone = Ce dialogue n’est plus là.
voice-refused-closed = Personne ne peut écrire ni voter dans ce dialogue en ce moment.
voice-refused-statement = Cette phrase n’est plus sur le tableau. Votre vote n’a pas été compté.
voice-refused-left = Vous avez quitté ce dialogue.
voice-refused-translated = Quelqu’un d’autre a déjà donné une traduction dans cette langue.

# ---------- Voter ----------
voice-vote-title = Une phrase à la fois
voice-vote-lead = D’accord, pas d’accord, ou je passe. Changez d’avis quand vous voulez. Arrêtez quand vous voulez.
voice-vote-agree = D’accord
voice-vote-disagree = Pas d’accord
voice-vote-pass = Je passe, ou je ne sais pas
voice-voted-agree = Vous êtes d’accord
voice-voted-disagree = Vous n’êtes pas d’accord
voice-voted-pass = Vous avez passé
voice-vote-now = votre vote actuel
voice-vote-own = Ce sont vos propres mots.
voice-vote-changes = Vous avez déjà voté sur cette phrase. C’est le dernier vote qui compte.
voice-vote-skip = Pas maintenant : en voir une autre
voice-vote-translate = Ajouter une traduction
voice-vote-elsewhere =
    { $n ->
        [one] Dans une autre langue
       *[other] Dans { $n } autres langues
    }
voice-vote-count =
    { $all ->
        [one] Vous avez voté sur { $voted } phrase sur { $all }
       *[other] Vous avez voté sur { $voted } phrases sur { $all }
    }
voice-vote-missing = Il manque quelque chose ?
voice-vote-unclear = La phrase ou votre vote n’étaient pas indiqués. Revenez en arrière et appuyez sur l’un des trois boutons.
voice-change = Changer
voice-translated = Traduction d’une personne qui participe :
voice-early = Il n’a pas encore commencé
voice-early-todo = Quand l’équipe d’animation ouvrira le dialogue, des phrases seront ici.
voice-closed = Il est terminé
voice-closed-todo = Plus personne n’écrit ni ne vote ici. Ce qui est à vous peut encore être repris.
voice-none-yet = Personne n’a encore rien dit
voice-none-yet-todo = La première phrase peut être la vôtre.
voice-all-done = Vous avez voté sur tout ce qui est là
voice-all-done-todo = De nouvelles phrases arrivent tant que le dialogue est ouvert. Vous pouvez revenir, ou dire ce qui manque.
voice-for-now = Rien de plus pour l’instant
voice-for-now-todo = Chaque phrase reçoit dix votes avant que d’autres en reçoivent davantage. Les quelques-unes que vous n’avez pas vues ont les leurs et attendent les autres. Revenez dans un moment.

# ---------- Dire quelque chose ----------
voice-say-lead = Avec vos mots, dans n’importe quelle langue. D’autres seront d’accord, pas d’accord, ou passeront.
voice-say-prompt = À quoi répondez-vous ?
voice-say-prompt-missing = Choisissez la question à laquelle vous répondez.
voice-say-text = Vos mots
voice-say-hint =
    { $n ->
        [one] { $n } caractère au plus.
       *[other] { $n } caractères au plus.
    }
voice-say-before = Une personne de l’équipe d’animation le lit avant qu’il soit montré.
voice-say-after = Il est montré tout de suite. L’équipe d’animation peut le cacher, et dit pourquoi.
voice-say-lang = Sa langue
voice-lang-guess = Laisser le programme deviner
voice-lang-other = Une autre langue
voice-lang-choose = Choisir une langue
voice-lang-odd = Choisissez une langue de la liste, autre que celle de la phrase.
voice-say-send = Envoyer
voice-say-good = Ce qui aide
voice-say-good-one = Une seule idée par phrase, pour que l’on puisse être d’accord ou non.
voice-say-good-own = Elle devrait se comprendre sans avoir lu les autres.
voice-say-good-nobody = Ne nommez personne à qui cela pourrait nuire, ni rien qui permette de retrouver quelqu’un.
voice-say-good-read = Une phrase qui contient une adresse ou un numéro est toujours lue d’abord par l’équipe d’animation.
voice-say-left = Ce navigateur ne vous connaît plus. Copiez vos mots, entrez de nouveau, et envoyez-les alors.
voice-text-empty = Il n’y a encore rien.
voice-text-long =
    { $over ->
        [one] Il y a place pour { $most } caractères, et il y en a { $count } : { $over } de trop.
       *[other] Il y a place pour { $most } caractères, et il y en a { $count } : { $over } de trop.
    }
voice-text-wall =
    { $n ->
        [one] C’est bien trop long : il y a place pour { $n } caractère.
       *[other] C’est bien trop long : il y a place pour { $n } caractères.
    }
voice-text-wordless = Il n’y a aucun mot. Avec des images ou des nombres seuls, personne ne peut être d’accord.
voice-text-stacked = Des signes y sont empilés et couvriraient d’autres lignes. Écrivez les lettres sans eux.
voice-said-title = C’est arrivé
voice-said-waits = Une personne de l’équipe d’animation le lit avant que les autres le voient. La suite est sous « Ce qui est à vous ».
voice-said-shown = C’est sur le tableau, et les autres peuvent voter.
voice-said-alike = D’autres ont dit quelque chose de proche
voice-said-alike-todo = Vous pouvez voter sur cela aussi. L’équipe d’animation peut réunir les deux phrases, et chacune reste attribuée.
voice-said-lang = Langue :
voice-said-again = Dire autre chose

# ---------- Traduire ----------
voice-translate-title = Traduire une phrase
voice-translate-lead = L’original reste, et votre traduction est placée à côté pour ce qu’elle est : le travail d’une personne qui participe.
voice-original = L’original
voice-translate-others = Traductions déjà là
voice-translate-into = Vers quelle langue
voice-translate-text = Votre traduction
voice-translate-back = Revenir au vote sur cette phrase
voice-translate-shown = Votre traduction est à côté de l’original.
voice-translate-waits = Votre traduction est arrivée. Une personne de l’équipe d’animation la lit avant qu’elle soit montrée.

# ---------- Ce qui est à vous ----------
voice-me-lead = Ce que vous avez dit et vos votes, pour vos yeux. Vous pouvez les changer ou les reprendre.
voice-me-saved = C’est enregistré.
voice-me-taken = La phrase est reprise. Ses mots n’existent plus.
voice-me-said = Ce que vous avez dit
voice-me-said-none = Rien encore.
voice-me-voted = Vos votes
voice-me-voted-none = Vous n’avez pas encore voté.
voice-me-voted-lead =
    { $n ->
        [one] Sur { $n } phrase.
       *[other] Sur { $n } phrases.
    }
voice-own-waiting = Attend d’être lue par l’équipe d’animation
voice-own-shown = D’accord { $agree }, pas d’accord { $disagree }, passent { $pass }
voice-own-few = Votes jusqu’ici : { $n }
voice-own-hidden = L’équipe d’animation l’a cachée :
voice-own-merged = Réunie à une autre phrase qui dit la même chose
voice-own-erased = Reprise
voice-me-self = Qui vous êtes, si vous le souhaitez
voice-me-self-lead = Cela aide à voir qui est absent du dialogue. Chaque partie peut rester vide. C’est publié seulement sous forme de nombres à partir de dix personnes, et les groupes d’opinion viennent des votes seuls.
voice-me-silent = Je ne le dis pas
voice-me-region = Partie du monde
voice-me-sector = Où vous travaillez sur ce sujet
voice-me-lived = Votre propre expérience
voice-me-lived-yes = J’ai vécu ce genre de violence
voice-me-groups = Groupes dont vous faites partie
voice-me-groups-hint =
    { $n ->
        [one] Un au plus.
       *[other] { $n } au plus.
    }
voice-me-save = Enregistrer
voice-me-leave = Partir
voice-me-leave-lead = Vous pouvez reprendre tout ce qui est à vous, ou seulement faire en sorte que ce navigateur vous oublie. Aucune des deux ne demande de raison.
voice-me-leave-button = Voir les deux façons de partir
voice-declared-region = Cette partie du monde n’est pas dans la liste.
voice-declared-sector = Ce lieu de travail n’est pas dans la liste.
voice-declared-group = L’un de ces groupes n’est pas dans la liste.
voice-declared-groups = Choisissez cinq groupes au plus : davantage décrirait une seule personne.
voice-declared-unreadable = Cela ne peut pas être lu. Revenez en arrière et choisissez de nouveau.
voice-sector-survivor-support = Soutien aux survivantes, lignes d’écoute
voice-sector-womens-organisation = Une organisation de femmes
voice-sector-civil-society = Une autre organisation de la société civile
voice-sector-health = Santé et action sociale
voice-sector-education-research = Éducation et recherche
voice-sector-justice-police = Justice et police
voice-sector-government = Gouvernement
voice-sector-parliament = Parlement
voice-sector-media = Médias
voice-sector-technology-company = Une entreprise de technologie
voice-sector-international-organisation = Une organisation internationale
voice-sector-funder = Un bailleur de fonds
voice-sector-other = Ailleurs

# ---------- Reprendre ----------
voice-back-one = Reprendre cette phrase
voice-back-one-lead = Ses mots et leurs traductions sont effacés tout de suite et ne peuvent pas être rétablis. Son numéro reste vide.
voice-back-one-button = La reprendre
voice-leave-lead = Il y a deux façons. C’est à vous de choisir.
voice-leave-everything = Tout reprendre
voice-leave-everything-votes = Dans ces tables, personne ne peut retrouver quels votes étaient les vôtres. Avec une sauvegarde antérieure, on le peut encore.
voice-leave-everything-words = Vos phrases perdent leurs mots, et les traductions que vous avez données sont effacées.
voice-leave-everything-self = Ce que vous avez dit de vous est effacé.
voice-leave-everything-others = Ce que d’autres ont copié du tableau, ou imprimé, reste chez eux. Les sauvegardes de ce programme le perdent quand elles sont remplacées.
voice-leave-everything-asks = Une demande rédigée par l’animation garde ses propres mots.
voice-leave-votes = Quand vos votes quittent les comptes
voice-leave-votes-others = Avec ceux d’autres personnes, ce qui est plus sûr. Ils restent dans les comptes sans être à personne, et quittent chaque compte avec ceux d’autres, par { $n } personnes, ou quand ce dialogue se termine. Ainsi, qui a noté les comptes avant et après ne peut pas en déduire vos votes. Dans un dialogue déjà terminé puis rouvert, ils peuvent rester.
voice-leave-votes-now = Tout de suite, et rien n’en reste dans les tables. Qui a noté les comptes avant et après peut en déduire vos votes.
voice-leave-votes-closed = Ce dialogue est terminé : vos votes quittent donc les comptes tout de suite. Qui les a notés avant, ou possède les fichiers de ce dialogue, peut en déduire vos votes.
voice-leave-everything-button = Tout reprendre
voice-leave-device = Seulement que ce navigateur vous oublie
voice-leave-device-words = Vos phrases et vos votes restent. Personne qui utilise ce navigateur ne voit lesquels sont à vous, et vous ne pouvez plus les changer.
voice-leave-device-button = M’oublier dans ce navigateur
voice-leave-stay = Non, je reste
voice-leave-unclear = La façon de partir n’était pas indiquée. Revenez en arrière et appuyez sur l’un des deux boutons.
voice-gone-title = Vous êtes partie ou parti
voice-gone-everything = Tout ce qui était à vous a disparu de ce dialogue.
voice-gone-others = Plus rien dans ce dialogue n’est lié à vous. Vos votes quitteront les comptes avec ceux d’autres personnes.
voice-gone-device = Ce navigateur vous a oubliée ou oublié. Son historique de pages est autre chose : le navigateur le garde, et c’est là que vous pouvez l’effacer.
voice-gone-nobody = Ce navigateur ne connaît personne qui participe à ce dialogue.
