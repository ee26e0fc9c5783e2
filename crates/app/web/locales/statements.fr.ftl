# Ce que les plateformes ont dit de leurs décisions à la base de données de l’UE, et ce que cela ne dit pas. Les mots sont dans STYLE.md.

sor-title = Ce qu’elle a transmis à la base de données
sor-title-all = Ce que les plateformes ont transmis à la base de données de l’UE
sor-lead = La loi oblige les plateformes à envoyer à une base de données publique chaque décision de restreindre un contenu, avec ses motifs (règlement sur les services numériques, article 24). Voici ce qu’elles ont envoyé, tel qu’elles l’ont envoyé. Ces tableaux ne décident de rien : un constat qui repose sur ce registre le dit lui-même.
sor-sample = Les plateformes et les exposés des motifs marqués SAMPLE sont inventés, pour montrer ce que font ces pages. Ils ne décident de rien. Ne les citez pas.
sor-chip = SAMPLE · EXEMPLE
sor-sample-not-in = Un registre inventé est chargé ici. Les vraies plateformes n’y ont pas été cherchées.
sor-sample-short = Cette plateforme n’a pas été cherchée dans un registre inventé.
sor-duties = Ce qui les oblige
sor-here = Sur cette page

sor-nothing = Aucun fichier de la base de données n’a été apporté à ce programme.
sor-nothing-words = Rien de la base de données n’a été apporté à ce programme. Cela ne dit rien d’aucune plateforme : personne n’a regardé ici.
sor-nothing-how = Qui fait tourner ce programme peut apporter les fichiers que publie la base de données, un par jour. Une commande les compte dans un dossier, une autre les montre :
sor-not-loaded = Rien de la base de données n’a été apporté.
sor-not-in-short = Rien de cette plateforme n’est dans ce qui a été chargé.
sor-no-name-short = Cette plateforme n’a pas été cherchée : son nom dans la base de données n’est pas connu.
sor-sent = { $count ->
    [one] Un exposé des motifs
   *[other] { $n } exposés des motifs
}
sor-not-in = Rien de cette plateforme n’est dans ce qui a été chargé. Elle a été cherchée sous : { $names }.
sor-not-in-words = Cela ne dit pas qu’elle n’a rien décidé. Seuls ces jours ont été chargés.
sor-no-name = On ne sait pas sous quel nom la base de données connaît cette plateforme ; rien n’a donc été cherché.
sor-no-party = Cette plateforme est dans la base de données. Quels devoirs l’obligent n’a pas encore été lu ici.

sor-loaded = Chargé : { $days ->
    [one] un jour
   *[other] { $days } jours
} de la base de données, du { $first } au { $last } : { $rows } exposés des motifs, { $platforms ->
    [one] une plateforme
   *[other] { $platforms } plateformes
}.
sor-aside = { $n } lignes n’ont pas pu être lues. Elles ne sont dans aucun chiffre.
sor-aside-nobody = Lignes parmi elles qui ne nomment aucune plateforme : { $n }. Elles peuvent être de n’importe laquelle.
sor-unhashed = Fichiers à côté desquels aucune empreinte n’a été publiée : { $n } sur { $whole }. Personne ne peut savoir s’ils sont tels qu’ils ont été publiés.
sor-twice = Un exposé des motifs envoyé deux fois est compté deux fois, comme il a été publié.
sor-twice-n = Comptés une nouvelle fois sur cette violence : { $since } depuis juillet 2025, { $before } avant.
sor-counted = Comptés comme portant sur cette violence
sor-counted-since = Depuis le 1er juillet 2025 : la catégorie des cyberviolences contre les femmes, ou un mot-clé parmi quatorze.
sor-counted-before = Avant : la catégorie des comportements non consentis, ou un mot-clé parmi six. C’est le plus proche que permettent les mots de ce temps, et ce n’est pas la même chose.
sor-read = { $n ->
    [one] Un fichier a été lu
   *[other] { $n } fichiers ont été lus
}
sor-day = Jour
sor-hash = Empreinte publiée
sor-hash-yes = comparée
sor-hash-no = aucune n’a été publiée

sor-names = Qui nomme cette violence, et qui ne la nomme pas
sor-names-words = La base de données a des mots pour cette violence. Ils peuvent être omis. Là où ils le sont, personne ne peut savoir quelles décisions portaient sur elle. Tout cela vaut pour ce qui a été chargé.
sor-names-how = Combien de plateformes la nomment
sor-names-platforms = Plateformes
sor-names-keyword = Exposés des motifs avec un mot-clé, quel qu’il soit
sor-names-each = Par nom. Sous chaque mot : les exposés des motifs sur cette violence, sur tous ; et la part avec un mot-clé, quel qu’il soit.
sor-names-figures = Sur cette violence : { $n } exposés des motifs sur { $rows }. Avec un mot-clé, quel qu’il soit : { $share }.
sor-says-word = Un mot pour elle
sor-says-category = Une catégorie seule
sor-says-other = Des mots-clés, aucun pour elle
sor-says-nothing = Aucun mot-clé
sor-says-few = On ne peut pas le savoir : moins de { $least } exposés des motifs
sor-says-unread = On ne peut pas le savoir : lignes d’elle qui n’ont pas pu être lues : { $aside }
sor-says-unsent = Aucun exposé dans ces mots n’a été chargé
sor-says-unknown = On ne peut pas le savoir
sor-naming-word = Dans ce qui a été chargé, cette plateforme donne un mot pour cette violence.
sor-naming-category = Dans ce qui a été chargé, cette plateforme envoie des exposés sous une catégorie de cette violence, et aucun avec un de ses mots. De quoi ils traitent plus précisément, personne ne peut le savoir.
sor-naming-other = Dans ce qui a été chargé, cette plateforme donne des mots-clés, et aucun pour cette violence.
sor-naming-nothing = Dans ce qui a été chargé, cette plateforme ne donne aucun mot-clé et n’envoie aucun exposé sous une catégorie de cette violence. Personne ne peut savoir lesquelles de ses décisions portaient sur elle.
sor-naming-few = De ce qui a été chargé, on ne peut pas savoir si cette plateforme omet les mots pour cette violence. Exposés des motifs dans les mots de cette époque : { $n }. Il en faut { $least } pour le savoir.
sor-naming-unread = De ce qui a été chargé, on ne peut pas savoir si cette plateforme omet les mots pour cette violence. Lignes d’elle qui n’ont pas pu être lues : { $aside }. Les mots peuvent y être.
sor-naming-unsent = Dans ce qui a été chargé, il n’y a aucun exposé des motifs de cette plateforme dans les mots de cette époque.

sor-none-on-this = Aucun exposé des motifs chargé n’est compté comme portant sur cette violence.
sor-record = Par mois, et par ce qui a été décidé
sor-record-lead = Exposés des motifs sur cette violence de toutes les plateformes ensemble. Chaque vocabulaire figure à part.

sor-all = Tous les exposés des motifs
sor-wider = Depuis juillet 2025, sous la catégorie plus large de la cyberviolence, et non comptés comme portant sur cette violence
sor-when = Mois de ses décisions
sor-named = Son nom là-bas
sor-long = Au plus { $n } lignes figurent ici. Les fichiers les ont toutes.

sor-months = Par mois
sor-months-words = Exposés des motifs sur cette violence, par mois de la décision, les plus récents d’abord.
sor-chart = Exposés des motifs sur cette violence par mois
sor-chart-words = Pleine : tous les jours du mois ont été chargés. Contour en tirets : pas tous, et la barre est une partie de ce mois. Chaque figure a sa propre échelle. Une décision de juin envoyée en juillet porte les nouveaux mots.
sor-era-since = Dans les mots depuis juillet 2025
sor-era-before = Dans les mots d’avant juillet 2025
sor-since = Depuis juillet 2025
sor-before = Avant juillet 2025
sor-statements = { $count ->
    [one] Un exposé des motifs
   *[other] { $n } exposés des motifs
}
sor-month = Mois
sor-held = Jours chargés
sor-held-none = aucun
sor-held-words = On charge des jours de publication ; le mois est celui de la décision. Là où ses jours n’ont pas tous été chargés, ses chiffres sont une partie. Là où aucun ne l’a été, ils sont ce qui a été publié ensuite.
sor-part = tous les jours n’ont pas été chargés
sor-n = Exposés des motifs
sor-share = Part
sor-of = { $part } sur { $whole }
sor-percent = { $n } %
sor-age = Âge du contenu quand la plateforme a décidé, en jours
sor-q1 = Un quart était plus récent que
sor-median = Âge médian (jours)
sor-q3 = Trois quarts étaient plus récents que
sor-p90 = Neuf sur dix étaient plus récents que
sor-lag-median = Jours jusqu’à l’entrée dans la base de données, médiane
sor-lag-p90 = Neuf sur dix étaient dans la base de données en
sor-found = Trouvés par machine
sor-decided = Décidés par machine seule
sor-few = moins de { $n }
sor-few-days = Jours et machines
sor-months-more = Chaque mois de plus près
sor-too-few = Trop peu d’exposés des motifs pour donner un âge.
sor-few-words = Une médiane et une part demandent 10 exposés des motifs, les quarts 20, neuf sur dix 30. En dessous, la case le dit. Au rang le plus proche.
sor-after = { $count ->
    [one] Un exposé des motifs a un contenu daté d’après la décision ; il est compté comme il a été envoyé, avec des jours sous zéro.
   *[other] { $n } exposés des motifs ont un contenu daté d’après la décision ; ils sont comptés comme ils ont été envoyés, avec des jours sous zéro.
}

sor-facets = Ce qui a été décidé, et comment
sor-facets-words = Tous les mois ensemble. Les deux colonnes sont deux vocabulaires : chaque part est celle de sa propre colonne.
sor-further = D’autres façons de les distinguer
sor-overlap = Un exposé des motifs peut figurer dans plusieurs lignes : elles ne s’additionnent pas.
sor-by-family = De quoi il s’agissait
sor-by-source = Ce qui a mené à la décision
sor-by-kind = Ce qui a été restreint
sor-by-automated-detection = Trouvés par machine
sor-by-automated-decision = Décidés par machine
sor-by-ground = Sur quel fondement
sor-by-content-type = Type de contenu
sor-by-scope = Où la décision s’applique
sor-by-category = Catégorie
sor-by-keyword = Mot-clé
sor-no-word = sans mot propre, par sa seule catégorie
sor-no-statement = aucun exposé des motifs

sor-family-image-sharing = Images intimes partagées sans consentement
sor-family-image-made = Images intimes faites par logiciel
sor-family-bullying = Brimades et intimidation
sor-family-stalking = Traque
sor-family-harassment = Harcèlement
sor-family-incitement = Incitation à la haine ou à la violence
sor-family-gendered-disinformation = Désinformation genrée
sor-family-trafficking = Traite des femmes et des filles
sor-family-gender-based = Violence fondée sur le genre, sans précision
sor-source-voluntary = Sa propre initiative
sor-source-article-16 = Un signalement (article 16)
sor-source-trusted-flagger = Un signalement d’un signaleur de confiance
sor-source-type-other-notification = Un autre signalement
sor-kind-visibility = Visibilité : retiré, désactivé, moins montré
sor-kind-monetary = Argent
sor-kind-provision = Le service, en tout ou en partie
sor-kind-account = Le compte
sor-automated-detection-yes = Oui
sor-automated-detection-no = Non
sor-automated-decision-fully = Par machine seule
sor-automated-decision-partially = En partie
sor-automated-decision-not-automated = Pas par machine
sor-ground-illegal-content = Contraire à la loi, dit-elle
sor-ground-incompatible-content = Contraire à ses propres règles
sor-content-type-app = Application
sor-content-type-audio = Son
sor-content-type-image = Image
sor-content-type-product = Produit
sor-content-type-synthetic-media = Fait par logiciel
sor-content-type-text = Texte
sor-content-type-video = Vidéo
sor-content-type-other = Autre
sor-scope-eea = L’Espace économique européen
sor-scope-eu = L’Union européenne
sor-scope-several = { $n } États
sor-scope-not-published = Non indiqué dans les fichiers légers
sor-scope-unreadable = Indiqué d’une façon qui n’a pas pu être lue
sor-category-cyber-violence = Cyberviolences
sor-category-cyber-violence-against-women = Cyberviolences contre les femmes
sor-category-non-consensual-behaviour = Comportements non consentis

sor-error = Erreur connue
sor-errors = Erreurs connues qui touchent ces chiffres
sor-errors-words = Les chiffres sont tels qu’ils ont été envoyés : personne au dehors ne connaît les vrais. Là où une erreur est connue, son numéro est à côté du chiffre.
sor-from = À partir de : { $from }
sor-until = Jusqu’à : { $until }
sor-from-until = { $from } à { $until }

sor-not = Ce qu’on ne peut pas conclure
sor-not-1 = Les jours sont l’âge du contenu quand la plateforme a décidé. La base de données n’a le jour d’aucun signalement : ce n’est pas le temps que quelqu’un a attendu.
sor-not-2 = Les dates n’ont pas d’heure : rien n’en découle sur des heures.
sor-not-3 = Les refus ne sont pas dans la base de données : rien n’en découle sur le nombre de signalements suivis d’effet.
sor-not-4 = Rien n’en découle sur le genre, l’âge ou le pays de qui que ce soit.
sor-not-5 = Une plateforme qui ne donne aucun mot-clé peut porter la même violence qu’une autre qui en donne.
sor-not-more = Plus d’exposés des motifs n’est pas plus de violence, et moins n’est pas moins : qui cherche davantage envoie davantage.
sor-not-short = Les jours sont l’âge du contenu quand la plateforme a décidé, jamais le temps que quelqu’un a attendu. Plus d’exposés des motifs n’est pas plus de violence.
sor-not-break = Les mots ont changé le 1er juillet 2025. Avant et depuis sont deux comptes : ni hausse ni baisse ne se lit de l’un à l’autre.
sor-not-above = Ce qu’on ne peut pas conclure figure en tête de ce registre, et vaut ici.

sor-desks = Quand elle répond à qui demande
sor-desks-none = Rien ne figure encore ici.

sor-files = À emporter
sor-licence = La base de données publie ses fichiers pour l’usage de tout le monde. Comptes faits ici : CC BY 4.0. Les erreurs connues et ce qu’on ne peut pas conclure vont avec chaque ligne.
sor-api = La même chose pour des programmes
file-platforms = Ce que les plateformes ont transmis à la base de données de l’UE : par plateforme, mois et vocabulaire, avec les erreurs connues
file-platforms-by = La même chose par plateforme et par ce qui a été décidé, et comment
