# Argent : ce que les organisations déclarent de l’aide, et ce que cela ne dit pas. Les mots sont dans STYLE.md.

fund-title = Argent
fund-lead = Ce que les organisations publient avoir donné ou dépensé pour mettre fin à la violence à l’égard des femmes et des filles, par année, tel que chacune l’a publié.
fund-sample = Les organisations, activités et montants marqués SAMPLE sont inventés, pour montrer ce que font ces pages. Ils ne décident de rien. Ne les citez pas.
fund-in = Argent : { $country }
fund-country-link = L’argent publié pour { $country }
fund-country-lead = Ce que d’autres publient comme envoyé ici, ce que ses propres organismes publics publient comme donné, et ce que l’État dit de ses propres budgets.
fund-box = Ce qui manque ici manque dans les fichiers lus, et les montants d’organisations ou de monnaies différentes ne doivent pas être additionnés : ce peut être le même argent en chemin.
fund-org-lead = Ce que cette organisation publie d’elle-même dans la norme ouverte de l’aide (IITA), et rien d’autre.
fund-its-page = Ce qu’elle publie
fund-test = De l’argent que des organisations publient pour cela dans les fichiers lus. Une publication compte ; une publication qui manque, non.
fund-findings = Constats sur le financement

fund-no-files = Personne n’a encore apporté à ce site de fichiers sur l’argent.
fund-no-files-words = Ce n’est pas l’affirmation qu’il n’y en a pas.
fund-no-files-who = Pour qui exploite ce site
fund-no-files-how = Les fichiers d’activités que les organisations publient dans la norme ouverte de l’aide (IITA) peuvent être apportés. Une commande les lit dans un dossier, une autre les montre :

fund-limits = Ce qu’on ne peut pas en conclure
fund-limit-missing = Ce qui manque ici manque dans les fichiers lus. Une publication qui manque n’est pas de l’argent qui manque : beaucoup donnent sans publier.
fund-limit-add = Les lignes d’organisations différentes ne doivent pas être additionnées. Le paiement d’un donateur à une agence et ce que l’agence dépense sont le même argent, publié deux fois. Des montants en monnaies différentes ne s’additionnent pas non plus.
fund-limit-arrive = Un paiement dit que l’argent a quitté l’organisation qui le publie. Il ne dit pas qu’il soit parvenu à qui que ce soit.
fund-limit-code = Le code-objet 15180 porte sur la violence à l’égard des femmes et des filles dans son ensemble. La norme n’a pas de code pour la violence facilitée par la technologie.
fund-limit-marker = Le marqueur de genre porte sur des activités entières. Il se lit à côté du code-objet, couvre une part du même argent et ne s’y ajoute jamais.
fund-limit-steps = Promis n’est pas payé. Engagements et paiements ne doivent pas être divisés l’un par l’autre : certains ne publient que l’un des deux.

fund-evaw = Mettre fin à la violence à l’égard des femmes et des filles
fund-evaw-words = Les organisations qui publient avec le code-objet 15180, chacune dans la monnaie où elle publie, toutes ses années ensemble. Elles se suivent par nom, jamais par montant.
fund-code-words = 15180 est le code-objet de l’IITA pour mettre fin à la violence à l’égard des femmes et des filles.
fund-rounded = Les montants sont arrondis à l’unité ; les fichiers ont les centimes.
fund-less = moins de 1
fund-less-back = moins de 1, revenu
fund-axis = en { $currency }
fund-years = Années
fund-of-it = Dont 15180
fund-evaw-none = Aucune des organisations lues ne publie d’argent avec ce code.
fund-chart = { $name } : payé par année, { $currency }
fund-table = Par année, en { $currency }. Un tiret : rien n’est publié.
fund-year = Année
fund-paid = Payé (15180)
fund-promised = Engagé (15180)
fund-gender-pri = À côté : par des activités dont la raison est l’égalité des genres
fund-gender-sig = À côté : par des activités dont l’égalité des genres est un objectif
fund-org-paid = Ce qu’elle a payé, par année
fund-got = Qui a reçu, selon ces publications
fund-got-words = Paiements avec le code-objet 15180. Un identifiant figure là où aucun nom n’est connu.
fund-receiver = Destinataire
fund-nothing = rien n’est publié
fund-reporter = Publié par
fund-step = Étape
fund-amount = Montant (15180)
fund-budget = Budget, tous objets
fund-value = Réponse
fund-nobody = non nommé
fund-no-currency = monnaie non indiquée
fund-no-place = lieu non indiqué
fund-region = Région { $code }, aucun pays nommé
fund-step-payment = payé
fund-step-commitment = engagé
fund-step-pledge = promis sans contrat
fund-step-incoming = reçu
fund-step-incoming-promise = promis à l’organisation
fund-step-other = autre
fund-status-committed = ferme
fund-status-indicative = indicatif


fund-pledges = Promis sans contrat
fund-pledges-words = À part de tout le reste, et jamais additionné avec lui.
fund-incoming = Reçu par les organisations qui publient, ou promis à elles
fund-incoming-words = Le même argent que d’autres publient quand ils le donnent. Montré pour que les deux côtés puissent se lire ; jamais additionné.
fund-budgets = Budgets
fund-budgets-words = Ce qu’il était prévu de dépenser, tous objets : les budgets n’en nomment aucun. Jamais ajouté aux paiements.

fund-named = Activités qui nomment la violence facilitée par la technologie
fund-named-code = La norme n’a pas de code pour elle : il n’y a que les mots. À côté de chaque activité se trouvent les mots par lesquels elle a été trouvée.
fund-named-words = Ce qui n’est pas trouvé peut en traiter, et ce qui est trouvé peut ne pas en traiter.
fund-named-here = Activités qui ont de l’argent pour ce pays.
fund-named-none = Aucune activité n’a été trouvée par ses mots. Certaines peuvent pourtant en traiter.
fund-named-correct = Si une activité en traite et manque ici, ou est montrée et n’en traite pas, dites-le avec une source : ce qu’une personne a lu l’emporte sur les mots.
fund-activity = Activité
fund-words = Trouvée par
fund-by-hand = Une personne l’a lue :
fund-paid-all = Payé, quel qu’en soit l’objet
fund-say = Corriger cette lecture
fund-not-meant-title = Trouvées par des mots, et traitant d’autre chose
fund-not-meant = { $n ->
    [one] Une activité a été trouvée par des mots, et une personne a lu qu’elle traite d’autre chose
   *[other] { $n } activités ont été trouvées par des mots, et une personne a lu qu’elles traitent d’autre chose
}
fund-unseen = { $n ->
    [one] Une activité qu’une personne a lue et qui en traite n’est pas parmi elles : elle comptera quand le dossier des flux sera refait avec son fichier.
   *[other] { $n } activités qu’une personne a lues et qui en traitent ne sont pas parmi elles : elles compteront quand le dossier des flux sera refait avec leurs fichiers.
}

fund-silent = Qui n’est pas dans ces publications
fund-silent-words = Dans les fichiers lus. Cela dit qui n’est pas dans ces publications, que l’on peut demander, et rien de ce qui a été donné.
fund-reached = États pour lesquels quelqu’un publie des paiements pour mettre fin à la violence à l’égard des femmes et des filles (code-objet 15180 de l’IITA) :
fund-tracking = S’il suit ce qu’il consacre à l’égalité des genres, et le rend public (indicateur 5.c.1 des ODD)
fund-tracking-all = { $n } États ont répondu s’ils suivent ce qu’ils consacrent à l’égalité des genres et le rendent public : { $fully } remplissent pleinement la norme, { $near } s’en approchent, { $not } ne la remplissent pas.
fund-tracking-why = Comment cela est lu
fund-tracks-fully = Remplit pleinement la norme
fund-tracks-near = S’approche de la norme
fund-tracks-not = Ne remplit pas la norme
fund-plan = Comment le plan statistique national est payé
fund-plan-words = Les chiffres sur la violence ont besoin d’un tel plan. Il s’agit de la statistique dans son ensemble, et non de ce que l’État donne (indicateur 17.18.3 des ODD).
fund-plan-fully = Si le plan est entièrement financé
fund-plan-government = Si le gouvernement le finance
fund-plan-donors = Si des donateurs le financent
fund-question = Question
fund-nowhere = Aucun dans ces fichiers.
fund-quiet-donors = { $n ->
    [one] Un organisme public de ces fichiers qui ne publie rien avec le code-objet 15180
   *[other] { $n } organismes publics de ces fichiers qui ne publient rien avec le code-objet 15180
}
fund-silent-states = { $n ->
    [one] Un État pour lequel personne dans ces fichiers ne publie de paiements avec ce code
   *[other] { $n } États pour lesquels personne dans ces fichiers ne publie de paiements avec ce code
}

fund-publishers = Qui publie, et depuis quand
fund-publishers-words = Les organisations dont les fichiers ont été lus. La première année est celle de la plus ancienne transaction qui s’y trouve.
fund-id = Identifiant
fund-kind = Type
fund-since = Première année publiée
fund-newest = Fichier le plus récent
fund-activities = Activités

fund-received = Publié comme envoyé ici
fund-received-words = Par chaque organisation qui le publie, par année. Elles peuvent publier le même argent en chemin.
fund-received-none = Aucune des organisations lues ne publie d’argent avec le code-objet 15180 pour ce pays. S’il y en a, ces fichiers ne le disent pas.
fund-givers = Qui a donné, selon ces publications
fund-givers-words = Seulement là où l’origine est une autre que l’organisation qui publie.
fund-other = D’autres qui publient des paiements ici
fund-other-words = Ni avec le code-objet 15180, ni marqués pour l’égalité des genres. Par nom, toutes les années ensemble.
fund-where = Pour quels pays
fund-go = Montrer
fund-giver = Origine
fund-given = Ce que ses propres organismes publics publient comme donné
fund-given-words = Comptent ici les organismes que ces fichiers appellent gouvernement et dont l’identifiant est connu comme celui du gouvernement de cet État : par une liste de gouvernements, par son code de fournisseur d’aide, ou par une page qui le dise. D’autres peuvent aussi relever de l’État.
fund-given-nobody = Aucun organisme de ce genre n’est parmi ceux dont les fichiers ont été lus.
fund-given-none = Ils ne publient rien avec le code-objet 15180.

fund-domestic = Ce que l’État dit de ses propres budgets
fund-domestic-words = Sa propre réponse. Elle porte sur l’égalité des genres dans son ensemble et ne nomme pas la violence numérique.
fund-parts-short = Activités entières et parties d’activités : le même argent peut y être deux fois
fund-choose = Choisir un pays
fund-places = Par lieu
fund-places-words = Tel que l’organisation nomme le lieu. Seulement les lieux pour lesquels elle publie le code-objet 15180.
fund-place = Lieu
fund-org-none = Elle ne publie rien avec le code-objet 15180 dans les fichiers lus.

fund-benches = À quoi cela est confronté
fund-benches-words = Les repères qui lisent ce qui est publié. Une publication peut faire qu’un repère soit tenu ; une publication qui manque le laisse inconnu.
fund-files = Emporter ces données
fund-licence = Chaque organisation fixe la licence de ses propres fichiers, et les fichiers n’en nomment aucune : demandez-lui avant d’en utiliser les montants ailleurs. Ce que ce programme ajoute est sous CC BY 4.0.
file-funding = L’argent tel que publié : organisation, origine, destinataire, lieu, année, type, monnaie, montants au centime, avec une note sur la licence
file-funding-json = La même chose, avec les organisations et les activités qui nomment la violence facilitée par la technologie
fund-api = La même chose comme réponse de l’API
fund-read = Ce qui a été lu
fund-file = Fichier
fund-parts = En { $years }, des activités entières et des parties d’activités sont publiées ici. Là où une organisation publie le même argent pour les deux, il est ici deux fois.
fund-refused-title = Fichiers qui n’ont pas pu être lus
fund-refused = { $n ->
    [one] Un fichier n’a pas pu être lu. Les chiffres sont ceux des autres seuls.
   *[other] { $n } fichiers n’ont pas pu être lus. Les chiffres sont ceux des autres seuls.
}
fund-twice-title = Activités qui sont à deux endroits
fund-twice = { $n ->
    [one] Une activité est à deux endroits : la plus récente est comptée
   *[other] { $n } activités sont à deux endroits : les plus récentes sont comptées
}
fund-counted = Comptée depuis
fund-left = Laissée de côté
fund-files-n = { $n ->
    [one] Un fichier
   *[other] { $n } fichiers
}
fund-aside = Ce qui a été mis de côté, et pourquoi
fund-noted = Ce qui a été compté, mais autrement que publié
fund-times = Fois

fund-org-government = Gouvernement
fund-org-local-government = Collectivité locale
fund-org-other-public-sector = Autre organisme public
fund-org-international-ngo = Organisation non gouvernementale internationale
fund-org-national-ngo = Organisation non gouvernementale nationale
fund-org-regional-ngo = Organisation non gouvernementale régionale
fund-org-partner-country-ngo = Organisation non gouvernementale du pays partenaire
fund-org-public-private-partnership = Partenariat public-privé
fund-org-multilateral = Organisation multilatérale
fund-org-foundation = Fondation
fund-org-private-sector = Secteur privé
fund-org-private-sector-provider = Secteur privé du pays qui donne
fund-org-private-sector-receiver = Secteur privé du pays qui reçoit
fund-org-private-sector-third = Secteur privé d’un autre pays
fund-org-academic = Université, formation ou recherche
fund-org-other = Autre

why-flow-met = Des { $step ->
    [payment] paiements
    [commitment] engagements
   *[other] montants
} { $what ->
    [evaw] pour mettre fin à la violence à l’égard des femmes et des filles (code-objet 15180)
    [gender] d’activités qui marquent l’égalité des genres comme objectif
   *[all] quel qu’en soit l’objet
} sont publiés pour { $years }, par : { $reporter }. Que l’argent est parti, non qu’il est arrivé.
why-flow-below = Les { $step ->
    [payment] paiements
    [commitment] engagements
   *[other] montants
} { $what ->
    [evaw] pour mettre fin à la violence à l’égard des femmes et des filles (code-objet 15180)
    [gender] d’activités qui marquent l’égalité des genres comme objectif
   *[all] quel qu’en soit l’objet
} publiés pour { $years } par { $reporter } n’atteignent pas ce qui est demandé, dans aucune monnaie à elle seule. Une publication qui manque n’est pas de l’argent qui manque.
why-flow-stale = Des { $step ->
    [payment] paiements
    [commitment] engagements
   *[other] montants
} { $what ->
    [evaw] pour mettre fin à la violence à l’égard des femmes et des filles (code-objet 15180)
    [gender] d’activités qui marquent l’égalité des genres comme objectif
   *[all] quel qu’en soit l’objet
} sont publiés pour { $years }, par : { $reporter }. C’est trop ancien pour trancher.
why-flow-none = Aucune organisation, dans les fichiers lus, ne publie ici d’argent { $what ->
    [evaw] pour mettre fin à la violence à l’égard des femmes et des filles (code-objet 15180)
    [gender] d’activités qui marquent l’égalité des genres comme objectif
   *[all] quel qu’en soit l’objet
}. Une publication qui manque n’est pas de l’argent qui manque.
why-flow-none-given = Dans les fichiers lus, les organismes publics de l’État ne publient pas d’argent de ce genre { $what ->
    [evaw] pour mettre fin à la violence à l’égard des femmes et des filles (code-objet 15180)
    [gender] d’activités qui marquent l’égalité des genres comme objectif
   *[all] quel qu’en soit l’objet
}. Une publication qui manque n’est pas de l’argent qui manque.
why-flow-no-publisher = Parmi les organisations dont les fichiers ont été lus, aucune ne peut être reconnue comme un organisme public de cet État, ni par son identifiant ni par une page qui le dise. Elle y est peut-être sous un identifiant qui n’en dit rien. Une publication qui manque n’est pas de l’argent qui manque.
why-flow-not-abroad = De l’argent { $what ->
    [evaw] pour mettre fin à la violence à l’égard des femmes et des filles (code-objet 15180)
    [gender] d’activités qui marquent l’égalité des genres comme objectif
   *[all] quel qu’en soit l’objet
} que publient ici : { $reporter }, rien n’est connu comme venant de l’étranger : qui l’a donné est du pays même, ou son identifiant ne permet à personne de dire où il est établi. Une publication qui manque n’est pas de l’argent qui manque.
why-not-giver = Non appliqué : d’après les listes de { $asof }, cet État n’est pas membre du Comité d’aide au développement et n’est pas de ceux qui lui déclarent leur aide.
why-not-receiver = Non appliqué : d’après les listes de { $asof }, cet État n’est pas de ceux qui peuvent recevoir l’aide au développement (liste du CAD des bénéficiaires d’APD).
