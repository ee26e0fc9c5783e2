# Ce qui est dit des propositions d’éléments et de leur examen. Voir le début de en.ftl.

refuse-version = Ce formulaire est d’un type ({ $given }) que le programme ne connaît pas.
refuse-id = L’identifiant « { $given } » contient des caractères qui ne sont pas admis.
refuse-empty = Ce champ attend une réponse.
refuse-short = Écrivez au moins { $least } caractères.
refuse-long = Écrivez au plus { $most } caractères.
refuse-control = Ce texte contient des caractères qui ne peuvent pas être affichés.
refuse-url = Donnez l’adresse complète de la page, qui commence par https:// ou http://
refuse-url-login = L’adresse contient un nom ou un mot de passe. Donnez-la sans.
refuse-future = { $given } vient après aujourd’hui, { $today }.
refuse-recall = La mémoire n’est pas une source. Indiquez la page où vous l’avez lu.
refuse-country = « { $given } » n’est pas un pays de la liste.
refuse-provision = « { $given } » n’est pas une disposition de la liste.
refuse-reference = Donnez l’article ou le paragraphe, tel que la source le numérote.
refuse-indicator = « { $given } » n’est pas un indicateur de la liste.
refuse-word = « { $given } » n’est pas un mot de la liste « { $vocabulary } ».
refuse-year = Donnez une année de { $least } à { $most }.
refuse-since = { $since } est antérieur à la loi, qui date de { $year }.
refuse-number = Donnez un nombre.
refuse-unit = La valeur sort de ce que « { $unit } » peut être.
refuse-language = « { $given } » n’est pas un code de langue, comme es.
refuse-entry = « { $given } » n’est pas une entrée des fichiers.
refuse-field = « { $given } » n’est pas un champ de cette entrée.
refuse-same = C’est déjà ce qui est écrit.

## Proposing

refuse-date = Indiquez une année comme 2024, un mois comme 2024-06 ou un jour comme 2024-06-15.
ev-propose = Proposer une source
ev-propose-lead = Vous connaissez un texte, une loi, un service ou un chiffre qui manque ici, ou quelque chose est faux. Dites quoi, et où vous l’avez lu. Aucun compte n’est nécessaire.
ev-propose-role = Vos rôles ne comprennent pas la proposition d’éléments. Déconnectez-vous pour proposer comme toute personne qui lit ces pages : à partir des seules pages publiques, et sans nom.
ev-what-kind = De quoi s’agit-il ?
ev-from = Vous venez de :
ev-kind-provision = Une disposition lue dans sa source
ev-kind-provision-what = Vous avez sous les yeux le texte d’une convention, d’une résolution ou d’une loi, et il dit ce qui n’est ici connu que de mémoire ou par ouï-dire.
ev-kind-provision-lead = Choisissez la disposition. Celles déjà lues dans leur propre texte ne sont pas dans la liste.
ev-kind-law = Une loi
ev-kind-law-what = Une loi, une politique ou une institution d’un pays qui manque ici.
ev-kind-law-lead = Une loi à la fois. Une loi promulguée n’est pas encore une loi en vigueur : dites laquelle des deux.
ev-kind-absence = Une source dit qu’une telle loi n’existe pas
ev-kind-absence-what = Ne pas avoir trouvé de loi ne prouve rien. Une source qui dit qu’il n’y en a pas, si.
ev-kind-absence-lead = Dites ce qu’aucune loi ne couvre, selon votre source.
ev-kind-service = Un service pour les survivantes
ev-kind-service-what = Une ligne d’écoute, une aide juridique, une unité de police, un lieu de signalement en ligne.
ev-kind-service-lead = Seulement ce que le service rend lui-même public. Jamais l’adresse d’un refuge.
ev-kind-figure = Un chiffre national
ev-kind-figure-what = Un nombre tiré d’une enquête, d’un décompte ou d’un rapport sur un pays.
ev-kind-figure-lead = Le chiffre tel qu’il est publié, avec ce qu’il compte.
ev-kind-indicator = Une valeur d’un indicateur
ev-kind-indicator-what = Une valeur plus récente, ou manquante, d’un indicateur international utilisé ici.
ev-kind-indicator-lead = La valeur dans l’unité que l’indicateur a ici.
ev-kind-activity = Le sujet d’une activité d’aide
ev-kind-activity-what = Une activité est montrée comme nommant la violence numérique et n’en traite pas, ou elle en traite et n’a pas été trouvée.
ev-kind-activity-lead = Aucun code ne le dit : il n’y a que les mots. Ce qu’une personne a lu l’emporte sur eux.
ev-kind-correction = Quelque chose est faux ici
ev-kind-correction-what = Une date, un titre, un statut, une phrase : dites ce qui devrait figurer à la place.
ev-kind-correction-lead = Choisissez ce qui est faux et écrivez ce qui devrait figurer. Ce qui figure maintenant est montré.
ev-then = Ensuite
ev-then-1 = Une deuxième personne lit votre source et décide. Jamais celle qui a fait la proposition.
ev-then-2 = Ce qui est accepté change aussitôt les constats, avec sa date et sa source.
ev-then-3 = Ce qui n’est pas accepté reçoit une raison, à une adresse qui vous est donnée.
ev-no-case = Aucune histoire de survivante, même publique, et aucun nom de personne privée : ce lieu ne pourrait pas les protéger.
ev-entries = Qu’est-ce qui est faux ?
ev-entries-lead = Choisissez l’entrée de { $page } que vous voulez corriger.
ev-entries-laws = Lois
ev-entries-services = Services
ev-entries-figures = Chiffres
ev-entries-else = Autre chose
ev-entries-page = Autre chose sur cette page
ev-of-country = { $what }, { $country }
ev-page = Page { $path }
ev-form-lead = Quelques champs. Une deuxième personne ouvrira votre source et vérifiera.
ev-part-what = Ce qui devrait figurer
ev-part-source = Où vous l’avez lu
ev-part-source-why = D’autres doivent pouvoir ouvrir la page et lire la même chose : sans source, rien ne change ici.
ev-part-words = Avec vos propres mots
ev-part-words-why = Vos mots figurent à côté du fait. Les phrases d’autrui ne sont pas copiées.
ev-look-again = { $n ->
    [one] Un champ n’a pas été accepté. Il dit quoi changer ; rien n’a encore été envoyé.
   *[other] { $n } champs n’ont pas été acceptés. Chacun dit quoi changer ; rien n’a encore été envoyé.
}
ev-sent-before = Ce formulaire a déjà été envoyé et cette proposition est conservée. Si ce que vous venez d’écrire en est une deuxième, envoyez-le de nouveau.
ev-trap = Laissez ce champ vide
ev-optional = { $label } (peut rester vide)
ev-choose = Choisir
ev-choose-none = Aucun, ou je ne sais pas
ev-country = Pays
ev-provision = Disposition
ev-provision-hint = Par instrument. Celles qui sont rapportées peuvent aussi être lues dans leur propre texte.
ev-reference = Article ou paragraphe
ev-reference-hint = Comme la source le numérote, par exemple article 16(1).
ev-requires = Ce qu’elle exige
ev-requires-hint = Seulement s’il faut mieux le dire. Avec vos mots, en commençant par un verbe ; en anglais si possible.
ev-title = Titre
ev-law-title = Titre de la loi
ev-law-title-hint = Comme la loi se nomme elle-même, dans sa propre langue.
ev-citation = Section ou article
ev-year = Année
ev-law-year = Année où elle a été faite
ev-kind = Type
ev-law-kind = Type de loi
ev-service-kind = Type de service
ev-figure-kind = Type de source
ev-covers = Ce qu’elle couvre
ev-covers-hint = Seulement ce que le texte nomme.
ev-status = Statut
ev-status-since = Depuis quand
ev-status-since-hint = Une année, un mois ou un jour : 2024, 2024-06 ou 2024-06-15.
ev-harms = Ce qu’aucune loi ne couvre
ev-absence-harms = Ce qu’aucune loi ne couvre
ev-kinds = Types de loi visés
ev-kinds-hint = Si rien n’est coché, tous les types.
ev-absence-year = Année de l’affirmation
ev-name = Nom du service
ev-contact-url = Adresse de sa propre page
ev-phone = Numéro de téléphone
ev-languages = Langues
ev-languages-hint = En codes séparés par des virgules, par exemple es, en.
ev-facts = Ce que la source en dit
ev-metric = Ce qu’il compte
ev-metric-hint = En une phrase : qui a été interrogé ou compté, et sur quoi.
ev-value = Valeur
ev-value-hint = Seulement le nombre, par exemple 12.5.
ev-unit = Unité
ev-unit-hint = Par exemple pour cent, femmes, cas.
ev-period = Période
ev-period-hint = Par exemple 2023, ou 2021 à 2023.
ev-measure = Un repère peut-il le lire comme l’une de ces mesures ?
ev-measure-hint = Sinon, il est montré et ne décide de rien.
ev-reads-harms = Sur quoi il porte
ev-reads-harms-hint = Seulement avec l’une des mesures ci-dessus. Si rien n’est coché, la violence numérique dans son ensemble.
ev-reads-year = Année sur laquelle porte le nombre
ev-indicator = Indicateur
ev-indicator-year = Année sur laquelle porte la valeur
ev-reporter = Organisation qui la publie
ev-reporter-hint = L’identifiant qu’elle se donne, par exemple XM-DAC-12345 ; son nom si elle n’en donne pas.
ev-activity = Identifiant de l’activité
ev-activity-hint = Tel que son éditeur le donne, par exemple XM-DAC-12345-EXAMPLE.
ev-names = Traite-t-elle de la violence facilitée par la technologie, en tout ou en partie ?
ev-names-yes = Oui, sa page ou son document le dit
ev-names-no = Non, les mots veulent dire autre chose
ev-age = Groupe d’âge
ev-age-hint = Comme la source le donne.
ev-at = Entrée
ev-field = Qu’est-ce qui y est faux ?
ev-correction-field-other = Autre chose, ou je ne suis pas sûre
ev-should = Ce qui devrait figurer
ev-should-hint = Seulement la nouvelle valeur, ou ce qu’il faudrait changer et comment.
ev-note = Note
ev-nothing = rien
ev-unverified = non lu
ev-source-url = Adresse de la page
ev-source-url-hint = La page qui le dit, pas la page d’accueil du site.
ev-source-title = Titre de la page ou du document
ev-source-publisher = Qui la publie
ev-source-read-on = Quand vous l’avez lue
ev-basis = Comment la page le sait-elle ?
ev-basis-text = C’est le texte lui-même, ou elle le dit de première main
ev-basis-secondary = Elle rapporte ce que dit un autre texte
ev-words = Ce que dit la source, et pourquoi cela compte
ev-words-hint = De 20 à 2 000 caractères.
ev-send = Envoyer la proposition
ev-send-open = Votre adresse réseau est retenue quelques minutes contre les déluges de formulaires, et n’est jamais notée.
ev-send-signed = Vous avez une session ouverte : les personnes qui examinent voient que la proposition vient de vous, les lecteurs non.

## Where a proposal stands

ev-thanks = Merci
ev-thanks-lead = Votre proposition est arrivée. Tant qu’une deuxième personne ne l’a pas lue, seules les personnes qui examinent voient ce qu’elle dit.
ev-next = La suite
ev-next-1 = Une personne qui examine ouvre votre source et la lit.
ev-next-2 = Si elle dit ce que vous dites, l’entrée change, et chaque constat qui repose sur elle.
ev-next-3 = Sinon, vous trouvez la raison à l’adresse ci-dessous.
ev-keep = Gardez cette adresse
ev-keep-why = C’est le seul chemin de retour vers votre proposition. Nous n’avons pas d’autre moyen de vous joindre, et n’en avons pas demandé.
ev-proposal = Une proposition
ev-state = État
ev-made = Proposée le
ev-decided = Décidée le
ev-decided-by = Examinée par
ev-reason = Raison
ev-reviewer-note = Note de l’examen
ev-state-waiting = Elle attend qu’une deuxième personne lise la source.
ev-state-accepted = Une deuxième personne a lu la source et l’a acceptée. Elle fait partie de ce que disent ces pages.
ev-state-rejected = Elle n’a pas été acceptée. La raison est ci-dessous ; une meilleure source est bienvenue.
ev-state-withdrawn = Elle a été retirée et ne change rien ici.
ev-is-waiting = En attente
ev-is-accepted = Acceptée
ev-is-rejected = Non acceptée
ev-is-withdrawn = Retirée
ev-unseen = Ce qu’elle dit est montré une fois qu’une deuxième personne l’a accepté, et pas avant : personne ne doit être accusé ici par une note que nul n’a lue.
ev-see-entry = Voir à sa place
ev-to-review = L’examiner
ev-withdraw = La retirer
ev-yours = Ce que vous avez proposé
ev-source = La source
ev-came-from = Proposée depuis :
ev-own = Vous l’avez proposée
ev-reviewed = Suggéré et examiné, { $date }
ev-read-on = lu le { $date }

## Reviewing

ev-queue-lead = { $n ->
    [0] Rien n’attend.
    [one] Une proposition attend une deuxième personne. La plus ancienne d’abord.
   *[other] { $n } propositions attendent une deuxième personne. La plus ancienne d’abord.
}
ev-queue-empty = Rien de ce type n’attend.
ev-filter = Par type
ev-all-kinds = Tout
ev-mark = Cocher
ev-with-account = d’une personne avec compte
ev-no-account = d’une personne sans compte
ev-unreadable = Ce programme ne peut pas lire cette proposition
ev-bulk = Rejeter ce qui est coché
ev-reason-hint = Une ou deux phrases. La personne qui a proposé les lit à l’adresse publique : ne répétez ni accusation ni nom.
ev-reject-marked = Rejeter les propositions cochées
ev-reason-wrong = Écrivez une raison de 3 à 1 000 caractères.
ev-nothing-marked = Cochez au moins une proposition.
ev-rejected-n = { $n ->
    [0] Aucune n’a été rejetée.
    [one] Une proposition a été rejetée.
   *[other] { $n } propositions ont été rejetées.
}
ev-skipped-n = { $n ->
    [one] Une est restée telle quelle : elle est de vous, ou a été décidée entre-temps.
   *[other] { $n } sont restées telles quelles : elles sont de vous, ou ont été décidées entre-temps.
}
ev-later = Plus récentes
ev-came = { $at }, { $who }
ev-on = À la suivante
ev-value-name = Champ
ev-should-stand = Proposé
ev-stands-now = Figure maintenant
ev-same = pareil
ev-new-entry = Ce serait une nouvelle entrée.
ev-effect = Ce que cela changerait
ev-effect-shift = Ces verdicts changeraient :
ev-effect-none = Aucun constat ne changerait.
ev-effect-touched = { $n ->
    [one] Aucun verdict ne changerait. Un constat montrerait cette preuve.
   *[other] Aucun verdict ne changerait. { $n } constats montreraient cette preuve.
}
ev-effect-stands = Elle fait partie de ce que disent ces pages.
ev-becomes = devient
ev-and-more = { $n ->
    [one] et un de plus
   *[other] et { $n } de plus
}
ev-more-shifts = { $n ->
    [one] Un autre changement n’est pas dans cette liste.
   *[other] { $n } autres changements ne sont pas dans cette liste.
}
ev-left-there = Les fichiers le disent déjà.
ev-left-gone = L’entrée n’est pas là, ou n’y est plus : { $entry }
ev-left-otherwise = L’entrée dit autre chose que ce que la proposition attend : { $now }
ev-left-nothing = L’entrée ne dit rien à cet endroit, ce que la proposition n’attend pas.
ev-left-hand = Le programme ne peut pas l’écrire seul. Si vous acceptez, cela entre dans le correctif comme une tâche pour celles et ceux qui tiennent les fichiers ; aucun constat ne change encore.
ev-left-refused = Le formulaire n’est pas en ordre :
ev-left-check = Avec elle, les fichiers ne passeraient pas leur contrôle. Dans les mots du contrôle :
ev-decision = Votre décision
ev-check-1 = Ouvrez la source. La page dit-elle cela ?
ev-check-2 = La base est-elle juste : le texte lui-même, ou un rapport sur lui ?
ev-check-3 = Les mots sont-ils ceux de la personne qui propose, et ne nomment-ils personne ?
ev-note-or-reason = Note, ou raison
ev-note-hint = Nécessaire pour rejeter, libre pour accepter. Elle est montrée à l’adresse publique de la proposition : ne répétez ni accusation ni nom.
ev-needs-two = Elle vient d’une personne sans compte : il faut donc deux personnes pour l’examiner, l’une l’appuie, l’autre l’accepte.
ev-second = Appuyer
ev-seconded-other = Une autre personne chargée de l’examen l’a appuyée. Celle qui l’accepte doit être quelqu’un d’autre.
ev-seconded-own = Vous l’avez appuyée. Une autre personne chargée de l’examen l’accepte.
ev-seconded-waits = appuyée, attend une autre personne chargée de l’examen
ev-two-needed = Cette proposition demande deux personnes pour l’examiner : l’une l’appuie, l’autre l’accepte. Ouvrez-la de nouveau pour voir où elle en est.
ev-accept = Accepter
ev-reject = Rejeter
ev-cannot-accept = Elle ne peut pas être acceptée telle quelle. Rejetez-la et dites ce qui aiderait.
ev-decided-before = Quelqu’un d’autre a décidé de cette proposition entre-temps. Ouvrez-la de nouveau pour voir comment.
ev-done-seconded = Appuyée. Une autre personne chargée de l’examen peut maintenant l’accepter.
ev-done-accepted = Acceptée. Les pages le disent désormais.
ev-done-rejected = Rejetée. La personne qui a proposé trouve votre raison à son adresse.
ev-done-withdrawn = Retirée. Les pages ne le disent plus.
ev-undo = Revenir sur l’acceptation
ev-history = Historique
ev-public-page = La page que voit la personne qui a proposé

## Accepted

ev-accepted-lead = { $n ->
    [0] Rien n’a encore été proposé et accepté.
    [one] Une proposition venue de l’extérieur a été lue par une deuxième personne et fait partie de ce que disent ces pages.
   *[other] { $n } propositions venues de l’extérieur ont été lues par une deuxième personne et font partie de ce que disent ces pages.
}
ev-accepted-empty = Qui connaît une source peut la proposer, depuis n’importe quelle page.
ev-patch = Télécharger le correctif
ev-patch-what = Pour celles et ceux qui tiennent les fichiers de connaissance : git apply le prend tel quel.
ev-left-n = { $n ->
    [one] Une proposition acceptée ne correspond plus aux fichiers et n’apparaît pas dans les constats. Elle est signalée ci-dessous.
   *[other] { $n } propositions acceptées ne correspondent plus aux fichiers et n’apparaissent pas dans les constats. Elles sont signalées ci-dessous.
}
ev-earlier = Plus anciennes

## What needs a source

work-lead = Personne ne peut tout lire. Qui dispose d’une heure peut la passer là où le plus de constats l’attendent : la liste dit combien.
work-note = Le nombre compte les constats qu’une source pourrait changer, quel que soit le résultat. Il ne mesure ni un tort ni une urgence.
work-provision = Dispositions à lire
work-provision-what = Connues de mémoire : personne ici n’a encore lu leur texte, elles ne comptent donc pas.
work-members = Membres à confirmer
work-members-what = Organes dont la liste des membres est connue de mémoire.
work-stale = Preuves trop anciennes pour compter
work-stale-what = Repères inconnus pour certains pays ou plateformes parce que ce que l’on sait est trop ancien.
work-unknown = Rien de connu
work-unknown-what = Repères inconnus pour certains pays ou plateformes faute de toute preuve.
work-counts = { $n ->
    [0] Aucun constat ne l’attend
    [one] Un constat l’attend
   *[other] { $n } constats l’attendent
}
work-parties = { $n ->
    [one] un pays ou une plateforme
   *[other] { $n } pays ou plateformes
}
work-benchmarks = { $n ->
    [one] un repère
   *[other] { $n } repères
}
work-propose = Proposer une source
work-all = { $n ->
    [one] Le voir
   *[other] Voir les { $n }
}
work-page = Page { $page } sur { $pages }
work-next = Page suivante
work-back = Page précédente
work-kinds = Types
