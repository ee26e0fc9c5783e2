# Every word that the program itself says, in French. The ids and the variables are those of en.ftl.
# STYLE.md has the words to use. Numbers arrive written for the language, save n, which chooses a plural.

## Frame

site-description = Combien ce que les gens vivent s’écarte de ce qui leur a été promis, face à la violence fondée sur le genre facilitée par la technologie.
skip = Aller au contenu
nav-main = Principale
nav-menu = Menu
nav-here = Vous êtes ici
nav-language = Langue
nav-help = Trouver de l’aide
nav-search = Rechercher
nav-countries = Pays
nav-instruments = Instruments
nav-platforms = Plateformes
nav-services = Services
nav-data = Données
nav-method = Méthode
nav-compare = Comparer des pays
nav-benchmarks = Repères
nav-named = Qui est nommé, et qui ne l’est pas
nav-sources = Sources
nav-verdict = Comment se décide un verdict
nav-download = Télécharger les données
foot-sections = Toutes les rubriques
foot-look = Regarder l’ensemble
foot-check = Vérifier notre travail
legal = Faits au { $date }, sous licence CC BY 4.0 sauf indication contraire de leur source. Ceci n’est pas un avis juridique.
legal-english = Les résumés, les notes et les motifs tirés des sources sont pour l’instant en anglais, et signalés comme tels aux lecteurs d’écran.

## Words used on many pages

on-paper = Sur le papier
in-life = Dans la vie
where-paper = sur le papier
where-life = dans la vie
side-paper = Ce qui a été promis, et ce qui existe sur le papier
side-life = L’écart, et ce que l’on sait dans la vie
side = Côté
need = Besoin
findings = Constats
in-words = En mots
benchmark = Repère
country = Pays
instrument = Instrument
indicator = Indicateur
provisions = Dispositions
status = Statut
adopted = Adoption
why = Pourquoi
what-it-says = Ce qu’il dit
asked-by = Demandé par :
missing = Ce qui manque, et qui pourrait le dire
missing-and-who = Ce qui manque, et qui pourrait le dire
changes = Ce qui changerait ce constat
caution = À lire avec précaution.
beside = À lire à côté :
too-old = trop ancien pour trancher
not-yet-read = Pas encore lu
not-stated = non précisé
not-known = non connu
any = sans restriction
yes = oui
no = non
n-of = { $part } sur { $whole }
value-unit = { $value } { $unit }
cite = { $instrument }, { $ref }
cite-unverified = { $instrument } (article pas encore vérifié)
ref-unverified = Article pas encore vérifié

## The eight needs

need-law = Lois et politiques
need-services = Services pour les survivantes
need-data = Données
need-funding = Financement
need-accountability = Redevabilité
need-participation = Participation
need-prevention = Prévention
need-cooperation = Coopération
need-nothing = Rien de ce que nous avons lu ne permet de trancher sur un engagement ici. Ce n’est pas un non : voici ce qui manque, et qui pourrait le fournir.

## Standings

standing-met = Tenu
standing-partly = Tenu en partie
standing-not-met = Non tenu
standing-contested = Contesté
standing-unknown = Inconnu
standing-not-applicable = Sans objet
means-met = Une source qui a été lue dit que l’engagement est tenu.
means-partly = L’engagement est tenu en partie : pour certaines atteintes, par un type de loi plus faible, ou sur le papier sans que l’entrée en vigueur soit confirmée.
means-not-met = Une source dit que l’engagement n’est pas tenu. N’avoir trouvé aucune loi ne suffit jamais pour le dire.
means-contested = Les preuves vont dans les deux sens : les sources divergent, ou une loi en vigueur a été retournée contre des femmes ou des voix critiques.
means-unknown = Aucune source que nous avons lue ne permet de le dire. Ce qui manque est indiqué, avec qui pourrait le fournir.
pair-words = { $paper } / { $life }
line-label = { $title }. Sur le papier : { $paper }. Dans la vie : { $life }.

## The space between, in one sentence

gap-na = Cet engagement ne s’applique pas ici.
gap-unknown = Aucune source que nous avons lue ne permet de le dire, ni sur le papier ni dans la vie.
gap-paper-met = L’engagement est tenu sur le papier. L’est-il dans la vie ? Aucune source que nous avons lue ne permet de le dire.
gap-paper-partly = L’engagement est tenu en partie sur le papier. L’est-il dans la vie ? Aucune source que nous avons lue ne permet de le dire.
gap-paper-not-met = L’engagement n’est pas tenu sur le papier, et aucune source que nous avons lue ne permet de dire ce qu’il en est dans la vie.
gap-paper-contested = Sur le papier, les preuves se contredisent, et aucune source que nous avons lue ne permet de dire ce qu’il en est dans la vie.
gap-life-met = L’engagement est tenu dans la vie, mais rien de ce que nous avons lu ne permet de trancher sur le papier.
gap-life-partly = L’engagement est tenu en partie dans la vie, et rien de ce que nous avons lu ne permet de trancher sur le papier.
gap-life-not-met = L’engagement n’est pas tenu dans la vie, et rien de ce que nous avons lu ne permet de trancher sur le papier.
gap-life-contested = Dans la vie, les preuves se contredisent, et rien de ce que nous avons lu ne permet de trancher sur le papier.
gap-same-met = L’engagement est tenu, sur le papier et dans la vie.
gap-same-partly = L’engagement est tenu en partie, sur le papier comme dans la vie.
gap-same-not-met = L’engagement n’est tenu ni sur le papier ni dans la vie.
gap-same-contested = Les preuves se contredisent des deux côtés.
gap-both = Sur le papier, { $paper } ; dans la vie, { $life }.
half-met = l’engagement est tenu
half-partly = l’engagement est tenu en partie
half-not-met = l’engagement n’est pas tenu
half-contested = les preuves se contredisent

## How a thing is known

basis-text = Lu à la source
basis-secondary = Rapporté par un tiers
basis-recall = À vérifier

## Dates

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
date-month = { $month } { $year }
date-day = { $day } { $month } { $year }

## Home

home-title = Ce qui a été promis, et ce que les gens vivent
home-lead = Des États et des entreprises ont promis de mettre fin à la violence fondée sur le genre qui se sert de la technologie. Plumbline place chaque promesse à côté de ce que l’on sait de la vie, montre l’écart entre les deux et donne la source de chaque mot.
home-open = Choisir un pays
home-show = Voir l’écart
home-happening = Est-ce que cela vous arrive, à vous ou à une personne que vous connaissez ?
home-paper = pays lus ont une loi qui vise, au moins en partie, la diffusion d’images intimes sans consentement
home-life = ont un chiffre que nous avons pu trouver sur ce qu’il est advenu de celles qui ont invoqué cette loi
home-dots = Une marque en pointillé : un pays pour lequel aucune source que nous avons lue ne permet de le dire.
home-dots-link = Les pays
home-map = Le monde, besoin par besoin
home-one-at-a-time = Un repère à la fois : rien ici n’additionne les pays en un score.
home-what-it-reads = Ce que lit ce repère, et tous les pays
home-leans = Là où la vie s’écarte le plus du papier
home-leans-note = Constats dont les deux côtés sont connus, le plus grand écart d’abord, un par pays, dans l’ordre alphabétique à écart égal. Ailleurs, le plus grand écart est peut-être celui que personne n’a mesuré.
home-from = D’où viennent les faits
home-from-words = Instruments, lois, services et statistiques officielles sont lus un par un, chacun avec sa source et le jour de la lecture. Ce qu’un tiers a rapporté est signalé comme tel. Ce que personne n’a vérifié ne décide de rien. Les corrections sont les bienvenues, avec une source.
dots-title = Ce qui existe sur le papier, et ce que l’on sait dans la vie
dots-desc = D’un côté d’un fil à plomb, { $read } marques (pleines : { $paper }, les pays qui ont une loi visant les images intimes, au moins en partie). De l’autre côté, { $paper } marques (pleines : { $life }, les pays qui ont un chiffre sur ce qu’il est advenu de celles qui ont invoqué la loi).
map-title = Carte du monde : { $title }
map-desc = { $counts }. Les autres pays ne sont pas encore lus. Le tableau du repère énumère tous les pays.
map-region = Carte, à faire défiler horizontalement sur un petit écran
map-caption = Projection Equal Earth : les surfaces sont exactes. Tracés : Natural Earth ; une frontière dessinée ici ne vaut pas prise de position. Les États trop petits pour être dessinés sont dans le tableau.
map-table = Les mêmes faits en tableau

## Countries

countries-lead = Tous les États indépendants. Là où personne n’a encore lu les lois ni les services, les traités et les statistiques officielles disent déjà quelque chose.
countries-known = { $n ->
    [one] { $n } constat connu
   *[other] { $n } constats connus
}
countries-unread = lois pas encore lues
country-lead = { $country } : { $total } engagements concernent ce pays. Sur le papier, nous pouvons nous prononcer sur { $paper } d’entre eux (tenus : { $met }) ; dans la vie, sur { $life }.
country-lead-unread = { $country } : personne n’a encore lu les lois ni les services de ce pays pour Plumbline. Voici ce que disent les traités et les statistiques officielles. Sur { $total } engagements, ils permettent de se prononcer sur le papier pour { $paper } (tenus : { $met }) et dans la vie pour { $life }.
fact-ldc = Fait partie des pays les moins avancés
fact-lldc = Pays en développement sans littoral
fact-sids = Petit État insulaire en développement
fact-online = En ligne : { $value } % de la population ({ $year })
act-brief = Obtenir la note de synthèse
act-compare = Comparer
act-json = Les mêmes faits en JSON
glance = En un coup d’œil
glance-caption = Ce que l’on sait, besoin par besoin
glance-caption-2 = un fil par constat, le papier d’un côté, la vie de l’autre
glance-words = Connus : { $known }. Sans source lue qui permette de trancher : { $open }.
howto = Comment lire le fil
howto-on = Sur le fil : l’engagement est tenu.
howto-away = À distance du fil : combien il s’en faut que l’engagement soit tenu, à gauche sur le papier, à droite dans la vie.
howto-open = En pointillé : personne ne peut le dire. Rayé : les preuves se contredisent.
open-summary = { $n ->
    [one] { $n } autre sur lequel aucune source que nous avons lue ne permet de trancher
   *[other] { $n } autres sur lesquels aucune source que nous avons lue ne permet de trancher
}
open-caption = Inconnus des deux côtés
services-here = Qui peut aider ici
services-note = Services trouvés, et sur lesquels nous avons lu. Les numéros changent : vérifiez auprès du service lui-même.
service-phone = Numéro :
bonds = Ce qui lie ce pays
bonds-note = Adopté ne veut pas dire en vigueur, et signé ne veut pas dire ratifié. « Non connu » signifie que la liste des parties que nous avons lue n’est pas complète.
bond = Comment il est lié
bond-bound = Lié
bond-bound-since = Lié (depuis : { $date })
bond-ratified = Ratifié ; l’instrument n’est pas encore en vigueur
bond-signed = Signé, non ratifié
bond-committed = Engagement politique : adopté par un organe dont il est membre ({ $body })
bond-withdrawn = S’en est retiré
bond-not-bound = Non lié
bond-not-known = Non connu
limits = Ce qui a été lu, et ce qui ne l’a pas été
limits-checked = Lu le { $date }.
limits-unread = Personne n’a encore écrit de fichier sur ce pays. Qui connaît ses lois pourrait écrire le premier.
limits-lawyer = Les pages de lois ont été lues le plus souvent par extraits, dont beaucoup viennent de la presse ou de cabinets d’avocats. Une ou un juriste du pays devrait les examiner avant que quiconque s’y fie.

## Compare

compare-title = Des pays côte à côte
compare-lead = Jusqu’à quatre, repère par repère. Ils apparaissent dans l’ordre que vous avez choisi ; rien n’est additionné ni classé.
compare-slot = Pays { $n }
compare-none = Aucun
compare-empty = Choisissez au moins un pays.
compare-unknown = Introuvable : { $codes }. Le code d’un pays a trois lettres, par exemple MEX.
compare-left-out = Les repères dont on ne sait rien pour aucun de ces pays ne figurent pas ici. Ils sont sur la page de chaque pays.

## Instruments and provisions

instruments-lead = Ce que des États, des entreprises et des institutions ont accepté, ou ce qui les lie : traités, résolutions, droit régional et national. Pour chaque disposition : qui doit quoi, comment on le sait, et quels repères la confrontent à la vie.
scope-global = Mondial
scope-regional = Régional
scope-national = National
status-draft = Projet, non adopté
status-non-binding = Adopté ; un engagement politique, sans force de loi
status-in-force = En vigueur depuis le { $date }
status-from = Adopté ; en vigueur à partir du { $date }
status-not-in-force = Pas en vigueur, ou par étapes
read-in-source = Lues à la source
full-title = Titre
what-was-read = Ce qui a été lu
where-to-check = Où vérifier
parties = Qui il lie, et comment
parties-none = Aucun État n’est énuméré : l’instrument s’adresse à d’autres, ou sa liste des parties n’a pas été lue.
who-owes = Qui doit agir
harms-named = Atteintes qu’elle nomme
groups-named = Groupes qu’elle nomme
groups-not-named = Parmi ceux qu’elle ne nomme pas
nobody-named = Aucun en particulier
deadline = Délai (ISO 8601)
address = Adresse durable
held = La disposition face à la vie
held-recall = Cette disposition n’est connue que de mémoire. Personne ne l’a vérifiée ici : aucun constat ne s’appuie donc sur elle.
held-unread = Aucun repère ne la lit :
held-awaiting = Ces repères la liront dès que quelqu’un l’aura vérifiée :

## Benchmarks

benchmarks-lead = Des lectures vérifiables de dispositions : chacune est une phrase qui peut être vraie ou fausse, avec un test sur le papier et un test dans la vie. Les nombres comptent les États ou les plateformes que chaque repère concerne.
reads = Ce qu’il lit
awaiting = Attend que quelqu’un vérifie
tests = Comment il est testé
country-by-country = Pays par pays
rows-caption = { $n ->
    [one] { $n } pays
   *[other] { $n } pays
}
rows-caption-2 = groupés par réponse sur le papier, dans l’ordre alphabétique au sein de chaque groupe
test-law = Une loi couvre : { $harms }. Types de loi qui comptent : { $kinds }. Statut : { $statuses }.
test-treaty = L’État est partie à ce traité : { $treaty }.
test-indicator = { $label } : { $op } { $value }.
test-estimate = Un chiffre national, { $label } : { $op } { $value }.
test-service = Un service de l’un de ces types : { $kinds }. Ce qui lui est demandé : { $facts }.
test-clock = Une obligation de retirer un contenu dans un délai de { $hours } heures.
test-clock-words = Une obligation de retirer un contenu, dans un délai fixé en heures ou par des mots tels que « sans délai ».
test-nothing = Pas encore de test : les preuves qu’il demanderait sont indiquées sous ce qui changerait ce constat.
test-not = Ce qui suit ne doit pas être vrai :
later-flow = L’argent donné ou dépensé à cette fin (pas encore chargé).
later-platform-record = Le registre de leurs décisions que publient les plateformes (pas encore chargé).
later-notice-outcome = Les suites données aux signalements adressés aux plateformes (pas encore chargées).
later-voice = Ce que les gens disent dans les dialogues (pas encore chargé).

## Platforms

platforms-lead = Les entreprises comme parties au droit qui s’adresse à elles, selon les lieux où elles offrent leurs services. Rien n’est affirmé ici qui ne vienne d’une source.
platform-lead = Les obligations qui concernent cette plateforme, et ce que nos lectures ont permis de trancher.
platform-recall = Ce que l’on sait de la désignation et de la portée de cette plateforme n’est pas encore vérifié ici. Aucun constat ne s’appuie dessus.
platform-none = Aucune obligation que nous avons vérifiée ne concerne encore cette plateforme.
provider = Fournisseur
designated = Désignée comme très grande au titre du règlement européen sur les services numériques

## Services

help-title = Trouver de l’aide
help-lead = Ce qui s’est passé n’est pas votre faute. Ces services peuvent vous aider, et c’est vous qui décidez si vous vous adressez à eux, et quand.
help-device = Si quelqu’un d’autre regarde cet appareil, cette page reste dans l’historique ; une fenêtre privée ne la garde pas. Plumbline n’enregistre pas qui la lit.
help-world = Où que vous soyez
help-countries = Dans votre pays
help-countries-note = Sur la page de chaque pays figurent les services trouvés, et sur lesquels nous avons lu. Si le vôtre n’est pas dans la liste, cela dit seulement que personne n’a encore lu à son sujet ici.

## Who is named

named-title = Qui est nommé, et qui ne l’est pas
named-lead = Compté sur { $n } dispositions lues ou rapportées. Ce qu’une norme ne nomme pas est facilement oublié dans ce qui en découle.
named-groups = Groupes
named-harms = Atteintes
named-group = Groupe
named-harm = Atteinte
named-order = Du moins nommé au plus nommé.
named-note = Nommer n’est pas protéger, et une règle générale peut couvrir ce qu’elle ne nomme pas. Mais les données, l’argent et les services suivent souvent les mots. Le choix des mots pour chaque disposition est le nôtre.

## Search

search-label = Un pays, une loi, un mot
search-hits = { $n ->
    [0] Rien n’a été trouvé.
    [one] { $n } résultat trouvé.
   *[other] { $n } résultats trouvés.
}
search-more = { $n ->
    [one] Un autre n’est pas affiché ; ajoutez un mot pour préciser la recherche.
   *[other] { $n } autres ne sont pas affichés ; ajoutez un mot pour préciser la recherche.
}
search-none = Essayez un mot plus court, le nom d’un pays ou celui d’un traité.
kind-country = Pays
kind-instrument = Instrument
kind-benchmark = Repère
kind-provision = Disposition
kind-law = Loi
kind-service = Service
kind-platform = Plateforme

## Sources, method, data

sources-lead = D’où vient chaque fait, sous quelle licence, et ce qui reste à vérifier.
sources-provisions = Les dispositions, selon la manière dont on les connaît
sources-recalled = Dispositions encore à vérifier
sources-files = Fichiers de données
sources-bodies = Les organes et leurs membres
body = Organe
members = Membres
basis = Comment on le sait
method-title = Comment se décide un verdict
method-lead = Chaque engagement devient une phrase qui peut être vraie ou fausse. Un test sur le papier et un test dans la vie décident, selon des règles qui sont les mêmes pour tous. Rien d’autre ne décide.
method-standings = Les cinq réponses possibles
method-basis = Comment un fait est connu
method-text = La page ou le fichier qui l’énonce a été lu.
method-secondary = Un tiers l’énonce : un journal, un cabinet d’avocats, un rapport. Cela compte, et c’est indiqué.
method-recall = Connu de mémoire. C’est une liste de choses à vérifier, et elle ne décide de rien.
method-rules = Les règles
rule-1 = Seules les dispositions lues ou rapportées fondent un engagement. Une disposition que personne n’a vérifiée est montrée comme telle et ne décide de rien.
rule-2 = Un engagement concerne un État qu’il lie, ou qui s’est engagé politiquement dans un organe où il siège. Adopté ne veut pas dire en vigueur ; signé ne veut pas dire ratifié.
rule-3 = « Non tenu » demande une source qui le dise. Quand aucune loi n’a été trouvée, la réponse est « inconnu ».
rule-4 = Une loi compte selon son statut. Une loi annulée ou suspendue ne compte pas comme en vigueur ; un projet de loi n’est pas une loi.
rule-5 = Une loi en vigueur dont une source dit qu’elle a été retournée contre des femmes ou des voix critiques rend l’engagement contesté, quels que soient ses termes.
rule-6 = Quand une source dit qu’il n’y a pas de loi, cela compte cinq ans. Chaque indicateur a un âge limite ; les valeurs plus anciennes sont montrées et ne décident de rien.
rule-7 = Chaque seuil est écrit avec sa raison. Quand le seuil est notre lecture et non celui de l’instrument, le repère le dit.
rule-8 = Les constats sont comptés, jamais additionnés en une note. Il n’y a ni score ni classement, et l’inconnu figure toujours parmi les nombres.
method-never = Ce qui n’est jamais fait
method-never-words = Aucun indice n’est calculé. Aucun pays n’est classé. Un chiffre manquant n’est jamais pris pour un bon chiffre ni pour un mauvais. On ne demande à aucune survivante de prouver sa propre histoire.
method-privacy = Plumbline ne dépose aucun cookie, n’exécute aucun script, ne charge rien d’ailleurs et ne garde aucune trace de qui lit quoi.
data-lead = Tout ce que contiennent ces pages, en fichiers, avec la licence dans chacun. Utilisez-les, et nommez la source.
data-files = Fichiers
data-api = Pour les programmes
data-api-words = Les mêmes constats, instruments et repères en JSON. Les adresses sous /api/v1 gardent leur sens.
data-dictionary = Indicateurs
file-findings = Tous les constats : partie, repère, réponse sur le papier et dans la vie, nombre de preuves, année la plus récente
file-provisions = Toutes les dispositions, avec qui doit agir, ce qu’elles nomment et comment on les connaît
file-laws = Toutes les lois des fichiers de pays
file-indicators = Toutes les valeurs des indicateurs, avec leur source et leur licence
file-benchmarks = Les repères avec leurs tests, leurs seuils et leurs raisons
file-instruments = Les instruments avec leurs dispositions
file-feed = Flux de ce qui a été lu, pour qui suit les changements

## Missing page

missing-title = Il n’y a pas de page ici
missing-lead = L’adresse contient peut-être une erreur. Votre appareil n’est pas en cause.
missing-near = Proche de ce que vous avez demandé

## The brief

brief = Note de synthèse
brief-title = { $country } : note de synthèse
brief-as-of = Note de synthèse de Plumbline. Faits au { $date }.
brief-gaps = Ce que l’on sait, les écarts d’abord
brief-open = Là où aucune source que nous avons lue ne permet de trancher
brief-open-words = { $n ->
    [one] { $n } engagement concerne ce pays sans que nous ayons pu trancher. C’est un travail à faire : voici qui pourrait fournir ce qui manque.
   *[other] { $n } engagements concernent ce pays sans que nous ayons pu trancher. C’est un travail à faire : voici qui pourrait fournir ce qui manque.
}
brief-nothing = Rien de ce que nous avons lu ne permet de trancher sur un engagement de ce pays.
brief-print = Imprimez cette page, ou enregistrez-la en PDF depuis la fenêtre d’impression.

## Reasons of a verdict

why-law-met = { $law } ({ $year }) est en vigueur et couvre : { $harm }.
why-law-partly = { $law } : { $because }.
why-law-partly-kind = { $law } ({ $year }) : { $kind } ; { $status }.
why-law-contested = { $law } prête à contestation : { $because }.
why-law-struck = { $law } ne s’applique plus : { $status }.
why-law-absent = Une source de { $year } dit qu’il n’existe pas de loi de ce type : { $because }.
why-law-unknown = Aucune disposition n’a été trouvée dans ce qui a été lu sur ce point : { $harm }. Ce n’est pas un non.
why-law-unread = Personne n’a encore lu ici les lois de ce pays.
why-law-bill = { $law } ({ $year }) est un projet, pas encore une loi.
why-law-turned = On a retourné { $law } contre celles que ce texte doit protéger : { $because }.
why-law-mark-unknown = Ce qui a été lu de la loi ne le dit pas.
why-treaty-met = Partie à ce traité : { $treaty }, depuis { $year }.
why-treaty-not = Le pays n’est pas partie à ce traité : { $treaty } (état de la liste : { $asof }).
why-treaty-unknown = La liste qui a été lue ne dit pas si le pays est partie à ce traité : { $treaty }.
why-indicator = { $label } : { $value } { $unit } en { $year } (demandé : { $op } { $bound }).
why-indicator-stale = { $label } : { $value } { $unit } en { $year }, il y a { $age } ans : trop ancien pour trancher.
why-indicator-unknown = Aucune valeur n’a été trouvée pour : { $label }.
why-service-met = { $name } ({ $facts }).
why-service-partly = { $name } existe ; tout ce qui est demandé n’est pas indiqué dans ce qui a été lu ({ $facts }).
why-service-unknown = Aucun service de ce type n’a été trouvé dans ce qui a été lu.
why-clock-met = { $law } fixe un délai de { $hours } heures.
why-clock-partly = { $law } le demande en ces mots : { $wording }.
why-clock-contested = { $law } fixe un délai, et prête à contestation : { $because }.
why-clock-unknown = Aucun délai pour retirer un contenu n’a été trouvé dans ce qui a été lu.
why-estimate = { $metric } : { $value } { $unit } en { $year } (demandé : { $bound }).
why-estimate-soft = { $metric } : { $value } { $unit } en { $year }. Ce chiffre indique un sens et ne décide pas.
why-estimate-stale = { $metric } : { $value } { $unit } en { $year } : trop ancien pour trancher.
why-estimate-unknown = Aucun chiffre n’a été trouvé dans ce qui a été lu.
why-none = Aucun test n’est encore possible : { $because }.
why-later = Les preuves qui permettent de trancher ne sont pas encore chargées ({ $kind ->
    [flow] flux d’argent
    [platform_record] registres des plateformes
    [notice_outcome] suites données aux signalements
   *[voice] voix des dialogues
}).
why-missing = Ce qui permettrait de trancher n’a pas été trouvé.
