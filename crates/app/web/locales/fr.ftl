# Every word that the program itself says, in French. The other languages hold the same ids with the same variables.
# STYLE.md has the words to use. Numbers arrive written for the language, save n, which chooses a plural.

## Frame

site-description = Jusqu’où ce que vivent les personnes s’écarte de ce qui leur a été promis, au sujet de la violence fondée sur le genre facilitée par la technologie.
skip = Aller au contenu
nav-main = Principal
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
nav-verdict = Comment on arrive à un constat
nav-download = Télécharger les données
nav-feed = Fil des changements
foot-sections = Toutes les rubriques
foot-look = Vue d’ensemble
foot-check = Vérifier notre travail
legal = Faits au { $date }, sous licence CC BY 4.0 sauf si leur source indique autre chose. Ceci n’est pas un conseil juridique.
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
laws = Lois
status = Statut
adopted = Adopté
why = Pourquoi
what-it-says = Ce que dit le texte
asked-by = Demandé par
missing = Ce qui manque, et qui pourrait le dire
missing-and-who = Ce qui manque, et qui pourrait le dire
changes = Ce qui changerait ce constat
caution = À lire avec prudence.
beside = À côté :
too-old = trop ancien pour décider
not-yet-read = Pas encore lu
not-stated = non précisé
not-known = non connu
any = indifférent
yes = oui
no = non
n-of = { $part } sur { $whole }
value-unit = { $value } { $unit }
value-percent = { $value } %
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
need-nothing = Rien de ce que nous avons lu ne permet de trancher un engagement ici. Ce n’est pas un non : voici ce qui manque, et qui pourrait le fournir.

## Standings

standing-met = Tenu
standing-partly = Tenu en partie
standing-not-met = Non tenu
standing-contested = Contesté
standing-unknown = Inconnu
standing-not-applicable = Sans objet
means-met = Une source qui a été lue dit que l’engagement est tenu.
means-partly = Tenu en partie : pour certaines atteintes, par un type de loi plus faible, ou sur le papier sans confirmation de l’entrée en vigueur.
means-not-met = Une source dit qu’il n’est pas tenu. Ne pas avoir trouvé de loi ne suffit jamais.
means-contested = Les éléments vont dans les deux sens : les sources divergent, ou une loi en vigueur a été retournée contre des femmes ou contre des voix critiques.
means-unknown = Aucune source que nous avons lue ne peut le dire. C’est affiché avec ce qui manque et qui pourrait le fournir.
pair-words = { $paper } / { $life }
line-label = { $title }. Sur le papier : { $paper }. Dans la vie : { $life }.

## The space between, in one sentence

gap-na = Cet engagement ne s’applique pas ici.
gap-unknown = Aucune source que nous avons lue ne peut le dire, ni sur le papier ni dans la vie.
gap-paper-met = C’est tenu sur le papier. Dans la vie, aucune source que nous avons lue ne peut le dire.
gap-paper-partly = C’est tenu en partie sur le papier. Dans la vie, aucune source que nous avons lue ne peut le dire.
gap-paper-not-met = Ce n’est pas tenu sur le papier, et aucune source que nous avons lue ne peut dire ce qu’il en est dans la vie.
gap-paper-contested = Sur le papier, les sources se contredisent, et aucune source que nous avons lue ne peut dire ce qu’il en est dans la vie.
gap-life-met = C’est tenu dans la vie, mais nous n’avons rien lu qui tranche sur le papier.
gap-life-partly = C’est tenu en partie dans la vie, et nous n’avons rien lu qui tranche sur le papier.
gap-life-not-met = Ce n’est pas tenu dans la vie, et nous n’avons rien lu qui tranche sur le papier.
gap-life-contested = Dans la vie, les sources se contredisent, et nous n’avons rien lu qui tranche sur le papier.
gap-bound-met = C’est tenu dans la vie ; la loi oblige par elle-même.
gap-bound-partly = C’est tenu en partie dans la vie ; la loi oblige par elle-même.
gap-bound-not-met = Ce n’est pas tenu dans la vie, et la loi oblige par elle-même.
gap-bound-contested = Dans la vie, les sources se contredisent ; la loi oblige par elle-même.
gap-bound-unknown = La loi oblige par elle-même. Dans la vie, aucune source que nous avons lue ne peut le dire.
gap-same-met = C’est tenu sur le papier, et dans la vie.
gap-same-partly = Tenu en partie des deux côtés : sur le papier et dans la vie.
gap-same-not-met = Ce n’est tenu ni sur le papier ni dans la vie.
gap-same-contested = Les sources se contredisent des deux côtés.
gap-both = Sur le papier, { $paper } ; dans la vie, { $life }.
half-met = c’est tenu
half-partly = c’est tenu en partie
half-not-met = ce n’est pas tenu
half-contested = les sources se contredisent

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

home-title = Ce qui a été promis, et ce que vivent les personnes
home-lead = Des États et des entreprises ont promis de mettre fin à la violence fondée sur le genre qui se sert de la technologie. Plumbline place chaque promesse à côté de ce que l’on sait de la vie, montre l’écart, et donne la source de chaque mot.
home-open = Ouvrir un pays
home-example = Ouganda
home-all = Tous les pays
home-show = Voir l’écart
home-happening = Cela vous arrive, à vous ou à une personne que vous connaissez ?
home-paper = pays lus ont une loi qui vise les images intimes partagées sans consentement, au moins en partie
home-life = ont un chiffre, que nous avons pu trouver, sur ce qu’il est advenu des personnes qui y ont eu recours
home-dots = Une marque en pointillé : un pays où aucune source que nous avons lue ne peut le dire.
home-dots-link = Les pays
home-dialogue-next = Le prochain dialogue
home-dialogue-open = Un dialogue est ouvert
home-dialogues = Tous les dialogues
home-map = Le monde, par besoin
home-one-at-a-time = Un repère à la fois : rien ici n’additionne les pays pour en faire une note.
home-what-it-reads = Ce que lit ce repère, et tous les pays
home-leans = Là où la vie s’écarte le plus du papier
home-leans-note = Des constats dont les deux côtés sont connus, du plus grand écart au plus petit, un par pays, dans l’ordre alphabétique à écart égal. Ailleurs, le plus grand écart est peut-être celui que personne n’a mesuré.
home-from = D’où viennent les faits
home-from-words = Des instruments, des lois, des services et des statistiques officielles, lus un par un, chacun avec sa source et le jour de sa lecture. Ce qui a été rapporté par un tiers le dit. Ce que personne n’a vérifié ne décide de rien. Les corrections sont bienvenues, avec une source.
dots-title = Ce qui existe sur le papier, et ce que l’on sait dans la vie
dots-desc = D’un côté d’un fil à plomb, { $read } marques, dont { $paper } pleines : les pays dont la loi vise les images intimes, au moins en partie. De l’autre côté, { $paper } marques, dont { $life } pleines : les pays qui ont un chiffre sur ce qu’il est advenu des personnes qui ont eu recours à la loi.
map-title = Carte du monde : { $title }
map-desc = { $counts }. Les autres pays n’ont pas encore été lus. Le tableau du repère donne tous les pays.
map-region = Carte, à faire défiler de côté sur un petit écran
map-caption = Projection Equal Earth : les surfaces sont exactes. Contours : Natural Earth ; une frontière dessinée ici n’est pas une opinion à son sujet. Les États trop petits pour être dessinés sont dans le tableau.
map-table = Les mêmes faits en tableau

## Countries

countries-lead = Tous les États indépendants. Là où personne n’a encore lu la loi et les services, les traités et les statistiques officielles disent déjà quelque chose.
countries-known = { $n ->
    [one] { $n } constat connu
   *[other] { $n } constats connus
}
countries-unread = loi pas encore lue
country-lead = { $country } : { $total } engagements s’appliquent. Sur le papier, nous pouvons dire quelque chose de { $paper }, dont { $met } sont tenus. Dans la vie, nous pouvons dire quelque chose de { $life }.
country-lead-unread = { $country } : personne n’a encore lu ici la loi ni les services. Voici ce que disent les traités et les statistiques officielles : sur le papier, quelque chose de { $paper } engagements sur { $total }, dont { $met } tenus ; dans la vie, quelque chose de { $life }.
fact-ldc = Pays moins avancé
fact-lldc = Pays en développement sans littoral
fact-sids = Petit État insulaire en développement
fact-online = En ligne : { $value } % de la population ({ $year })
act-brief = Prendre la note
act-pdf = La note en PDF
act-compare = Comparer
act-json = Les mêmes faits en JSON
glance = En un coup d’œil
glance-caption = Ce que l’on sait, besoin par besoin
glance-caption-2 = une ligne pour chacun, le papier d’un côté, la vie de l’autre
glance-words = { $known } connus, { $open } qu’aucune source lue ne permet de trancher
howto = Comment lire la ligne
howto-on = Sur la ligne : l’engagement est tenu.
howto-away = Loin de la ligne : la distance qui reste pour qu’il soit tenu, sur le papier du côté du début et dans la vie du côté de la fin.
howto-open = En pointillé : personne ne peut le dire. Barré : les sources se contredisent.
open-summary = { $n ->
    [one] { $n } autre qu’aucune source lue ne permet de trancher
   *[other] { $n } autres qu’aucune source lue ne permet de trancher
}
open-caption = Inconnus des deux côtés
services-here = Qui peut aider ici
services-note = Des services qui ont été trouvés et sur lesquels nous avons lu. Les numéros changent : vérifiez auprès du service lui-même.
service-phone = Numéro :
bonds = Ce qui lie ce pays
bonds-note = Adopté ne veut pas dire en vigueur, et signé ne veut pas dire ratifié. « Non connu » signifie que la liste des parties que nous avons lue n’est pas complète.
bond = Comment il est lié
bond-bound = Lié
bond-bound-since = Lié depuis : { $date }
bond-ratified = Ratifié ; l’instrument n’est pas encore en vigueur
bond-signed = Signé, non ratifié
bond-committed = Engagement politique : adopté par un organisme dont il est membre ({ $body })
bond-withdrawn = S’en est retiré
bond-not-bound = Non lié
bond-not-known = Non connu
limits = Ce qui a été lu, et ce qui ne l’a pas été
limits-checked = Date de lecture : { $date }.
limits-unread = Aucun dossier n’a encore été écrit pour ce pays. Qui connaît cette loi pourrait écrire le premier.
limits-lawyer = Les pages de droit ont le plus souvent été lues par extraits, beaucoup venant de la presse ou de cabinets d’avocats. Une avocate ou un avocat du pays devrait les examiner avant que quiconque s’y fie.

## Compare

compare-title = Des pays côte à côte
compare-lead = Jusqu’à quatre, repère par repère. Ils sont dans l’ordre que vous avez choisi ; rien n’est additionné ni classé.
compare-slot = Pays { $n }
compare-none = Aucun
compare-empty = Choisissez au moins un pays.
compare-unknown = Introuvable : { $codes }. Un pays a un code de trois lettres, comme MEX.
compare-left-out = Les repères dont on ne sait rien pour aucun de ces pays ne sont pas montrés ici. Ils sont sur la page de chaque pays.

## Instruments and provisions

instruments-lead = Ce que des États, des entreprises et des institutions ont accepté, ou ce qui les lie : traités, résolutions, droit régional et national. Pour chaque disposition : qui doit quoi, comment on le sait, et quels repères la confrontent à la vie.
scope-global = Mondial
scope-regional = Régional
scope-national = National
status-draft = Projet, non adopté
status-non-binding = Adopté ; un engagement politique, pas une loi contraignante
status-in-force = En vigueur depuis : { $date }
status-from = Adopté ; entrée en vigueur : { $date }
status-not-in-force = Pas en vigueur, ou par étapes
status-needs = Adopté, pas en vigueur : { $n } ratifications sont nécessaires
read-in-source = Lu à la source
full-title = Titre
what-was-read = Ce qui a été lu
where-to-check = Où vérifier
parties = Qui est lié, et comment
parties-none = Aucun État n’est indiqué : l’instrument s’adresse à d’autres, ou sa liste de parties n’a pas été lue.
who-owes = À qui revient l’obligation
harms-named = Atteintes nommées
groups-named = Groupes nommés
groups-not-named = Parmi ceux qui ne sont pas nommés
nobody-named = Aucun en particulier
deadline = Délai (ISO 8601)
address = Adresse durable
held = Confrontée à la vie
held-recall = Cette disposition n’est connue que de mémoire. Personne ne l’a vérifiée ici ; aucun constat ne s’appuie donc sur elle.
held-unread = Aucun repère ne la lit :
held-awaiting = Ces repères la liraient une fois que quelqu’un l’aura vérifiée :

## Benchmarks

benchmarks-lead = Des lectures vérifiables de dispositions : chacune est une phrase qui peut être vraie ou fausse, avec un test sur le papier et un test dans la vie. Les nombres sont ceux des États ou des plateformes auxquels chacune s’applique.
reads = Lit
awaiting = Attend que quelqu’un vérifie
tests = Comment cela est testé
country-by-country = Pays par pays
rows-caption = { $n ->
    [one] { $n } pays
   *[other] { $n } pays
}
rows-caption-2 = groupés selon ce qu’il en est sur le papier, par ordre alphabétique dans chaque groupe
test-law = Une loi couvre : { $harms }. Types qui comptent : { $kinds }. Statut : { $statuses }.
test-treaty = L’État est partie à ce traité : { $treaty }.
test-indicator = { $label } : { $bound }.
test-ratio = { $label }, divisé par { $over } : { $bound }.
test-estimate = Un chiffre national, { $label } : { $bound }.
test-service = Un service de l’un de ces types : { $kinds }. Il doit être : { $facts }.
test-clock = Une obligation de retirer un contenu dans un délai de { $hours } heures.
test-clock-words = Une obligation de retirer un contenu, en heures ou en mots tels que « sans délai ».
test-nothing = Pas encore de test : les éléments qu’il faudrait sont nommés sous ce qui changerait le constat.
test-not = Ce qui suit ne doit pas être vrai :
op-at-least = au moins { $value }
op-above = plus de { $value }
op-at-most = au plus { $value }
op-below = moins de { $value }
op-equal = { $value }
later-flow = L’argent donné ou dépensé pour cela (pas encore chargé).
later-platform-record = Le registre que les plateformes publient de leurs décisions (pas encore chargé).
later-notice-outcome = Les suites données aux signalements adressés aux plateformes (pas encore chargées).
later-voice = Ce que disent les personnes dans les dialogues (pas encore chargé).

## Platforms

platforms-lead = { $n ->
    [one] Une plateforme a été lue jusqu’ici. Qu’une autre n’y soit pas ne dit rien d’elle.
   *[other] { $n } plateformes ont été lues jusqu’ici. Qu’une autre n’y soit pas ne dit rien d’elle.
}
platforms-propose = Proposer une plateforme ou une correction
platforms-alike = { $n ->
    [one] De chacune on sait pour l’instant la même chose : une obligation s’y applique.
   *[other] De chacune on sait pour l’instant la même chose : { $n } obligations s’y appliquent.
}
platform-lead = Ce que la loi vous donne ici, les obligations qui s’appliquent à cette plateforme, et ce que les lectures ont permis de trancher.
platform-hers = Si des images de vous s’y trouvent
platform-hers-words = Ce qui est arrivé n’est pas de votre faute. Vous n’avez pas à le faire seule, ni aujourd’hui : c’est vous qui décidez si et quand.
platform-hers-services = Qui peut vous aider, aussi à faire un signalement
platform-hers-law = Ce que la loi vous donne
platform-hers-limits = Ce sont des limites que fixe la loi. Si la plateforme les respecte, rien ici ne le dit. Là où vous vivez, une autre loi peut vous donner plus : qui vous aide peut vous le dire.
platform-clock-us-tida-removal = Aux États-Unis : après une demande valable de votre part, ou de quelqu’un qui agit pour vous, elle doit retirer l’image dès que possible, en { $hours } heures au plus, et chercher les copies identiques qu’elle connaît.
platform-clock-eu-dsa-16-decision = Dans l’Union européenne : n’importe qui peut la signaler. Elle doit décider sans retard indu et le dire à qui a signalé. La loi ne nomme aucun nombre d’heures.
platform-clock-au-osa-s77-intimate = En Australie : vous pouvez vous adresser à l’eSafety Commissioner sans le demander d’abord à la plateforme. Quand elle l’ordonne, la plateforme a { $hours } heures, ou plus si elle le permet.
platform-clock-eu-dsa-22-trusted-flagger = Dans l’Union européenne : ce que signale dans son domaine une organisation reconnue (un signaleur de confiance) passe en premier. Là non plus, la loi ne nomme aucun nombre d’heures.
platform-asked-more = { $n ->
    [one] et une autre
   *[other] et { $n } autres
}
platform-asked-none = Quelle disposition demande cela à une plateforme, personne ne l’a encore lu dans son propre texte.
platform-how = Comment nous le savons
platform-duties = Obligations qui s’y appliquent
platform = Plateforme
platform-recall = Ce que l’on sait de la désignation et de la portée de cette plateforme n’a pas encore été vérifié ici. Aucun constat ne s’y appuie.
platform-none = Aucune obligation que nous ayons vérifiée ne s’applique encore à cette plateforme.
provider = Fournisseur
designated = Désignée comme très grande au titre du règlement européen sur les services numériques

## Services

help-title = Trouver de l’aide
help-lead = Ce qui est arrivé n’est pas de votre faute. Ces services peuvent vous aider, et c’est vous qui décidez de vous adresser à eux ou non, et quand.
help-device = Si une autre personne regarde cet appareil, cette page reste dans son historique ; une fenêtre privée ne la garde pas. Plumbline n’enregistre pas qui la lit.
help-world = Où que vous soyez
help-countries = Dans votre pays
help-countries-note = Des services qui ont été trouvés et sur lesquels nous avons lu, sur la page de chaque pays. Si le vôtre n’y est pas, cela dit seulement que personne n’a encore rien lu à ce sujet ici.

## Who is named

named-title = Qui est nommé, et qui ne l’est pas
named-lead = Compté sur { $n } dispositions lues ou rapportées. Ce qu’une norme ne nomme pas est facilement oublié dans ce qui en découle.
named-groups = Groupes
named-harms = Atteintes
named-group = Groupe
named-harm = Atteinte
named-order = Les moins nommés d’abord.
named-note = Nommer n’est pas protéger, et une règle générale peut couvrir ceux qu’elle ne nomme pas. Mais les données, l’argent et les services suivent souvent les mots. Le choix des mots pour chaque disposition est le nôtre.

## Search

search-label = Un pays, une loi, un mot
search-all = Tout
search-kinds = Types de page
search-hits = { $n ->
    [0] Rien trouvé.
    [one] { $n } résultat.
   *[other] { $n } résultats.
}
search-more = { $n ->
    [one] { $n } autre n’est pas affiché ; ajoutez un mot pour préciser la recherche.
   *[other] { $n } autres ne sont pas affichés ; ajoutez un mot pour préciser la recherche.
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
fetched = Date de récupération : { $date }.
sources-bodies = Les organismes et leurs membres
body = Organisme
members = Membres
basis = Comment on le sait
method-title = Comment on arrive à un constat
method-lead = Chaque engagement devient une phrase qui peut être vraie ou fausse. Un test sur le papier et un test dans la vie décident, selon des règles qui sont les mêmes pour tous. Rien d’autre ne décide.
method-standings = Les cinq appréciations
method-basis = Comment un fait est connu
method-text = La page ou le fichier qui l’énonce a été lu.
method-secondary = Un tiers l’énonce : un journal, un cabinet d’avocats, un rapport. Cela compte, et c’est indiqué.
method-recall = Connu de mémoire. C’est une liste de choses à vérifier, et elle ne décide de rien.
method-rules = Les règles
rule-1 = Seules des dispositions lues ou rapportées forment un engagement. Celle que personne n’a vérifiée est affichée comme telle et ne décide de rien.
rule-2 = Un engagement s’applique à un État qui est lié par lui, ou qui l’a pris politiquement dans un organisme où il siège. Adopté ne veut pas dire en vigueur ; signé ne veut pas dire ratifié.
rule-3 = « Non tenu » demande une source qui le dise. Ne pas avoir trouvé de loi, c’est inconnu.
rule-4 = Une loi compte selon son statut. Celle qui a été annulée ou suspendue ne compte pas comme en vigueur ; un projet de loi n’est pas une loi.
rule-5 = Une loi en vigueur dont une source dit qu’elle a été retournée contre des femmes ou contre des voix critiques rend l’appréciation « Contesté », quels que soient ses termes.
rule-6 = L’affirmation qu’il n’y a pas de loi compte pendant cinq ans. Chaque indicateur a une limite d’âge ; les valeurs plus anciennes sont affichées et ne décident de rien.
rule-7 = Chaque seuil est écrit avec sa raison. Quand le seuil est notre lecture plutôt que celui de l’instrument, le repère le dit.
rule-8 = Les constats sont comptés, jamais additionnés en une note. Il n’y a ni note ni classement, et l’inconnu figure toujours parmi les nombres.
method-never = Ce qui n’est jamais fait
method-never-words = Aucun indice n’est calculé. Aucun pays n’est classé. Un chiffre manquant n’est jamais pris pour un bon ni pour un mauvais. On ne demande à personne de prouver sa propre histoire.
method-privacy = Plumbline ne dépose aucun cookie, n’exécute aucun script, ne charge rien d’ailleurs et ne garde aucune trace de qui lit quoi.
data-lead = Tout ce qui est sur ces pages, en fichiers, avec la licence dans chacun. Utilisez-les, et citez la source.
data-files = Fichiers
data-api = Programmes
data-api-words = Les mêmes constats, instruments et repères en JSON, chaque réponse avec son schéma. Les adresses sous /api/v1 gardent leur sens.
data-dictionary = Indicateurs
data-changes = Ce qui a changé
data-changes-words = Les changements dans les faits, les plus récents d’abord. Le fil dit la même chose, et quel jour chaque pays a été lu.
file-findings = Tous les constats : partie, repère, appréciation sur le papier et dans la vie, quantité d’éléments, année la plus récente
file-provisions = Toutes les dispositions, avec à qui revient l’obligation, ce qu’elles nomment et comment on les connaît
file-laws = Toutes les lois des dossiers de pays
file-indicators = Toutes les valeurs d’indicateurs, avec leur source et leur licence
file-benchmarks = Les repères, avec leurs tests, leurs seuils et leurs raisons
file-instruments = Les instruments, avec leurs dispositions
file-feed = Fil Atom : chaque changement dans les faits, et le jour où chaque pays a été lu

## Missing page

missing-title = Il n’y a pas de page ici
missing-lead = L’adresse contient peut-être une erreur. Votre appareil n’a aucun problème.
missing-near = Proche de ce que vous avez demandé

## The brief

brief = Note
brief-title = { $country } : note
brief-as-of = Note de Plumbline. Faits au { $date }.
brief-gaps = Ce que l’on sait, les écarts d’abord
brief-open = Ce qu’aucune source lue ne permet de trancher
brief-open-words = { $n ->
    [one] { $n } engagement s’applique à ce pays et n’a pas pu être tranché. C’est un travail à faire : voici qui pourrait fournir ce qui manque.
   *[other] { $n } engagements s’appliquent à ce pays et n’ont pas pu être tranchés. C’est un travail à faire : voici qui pourrait fournir ce qui manque.
}
brief-nothing = Rien de ce que nous avons lu ne permet de trancher un engagement de ce pays.
brief-more = Autres constats dans le programme :
brief-more-open = Autres questions ouvertes dans le programme :
brief-letters = Les lettres que ce fichier ne peut pas afficher figurent comme ceci : […].
brief-print = Imprimez cette page, ou enregistrez-la en PDF depuis la fenêtre d’impression.

## Reasons of a finding

why-law-met = { $law } ({ $year }) : en vigueur, et couvre ceci : { $harm }.
why-law-partly = { $law } : { $because }.
why-law-partly-kind = { $law } ({ $year }) : { $kind } ; { $status }.
why-law-contested = { $law } : texte contesté. { $because }.
why-law-struck = { $law } : ne tient plus. { $status }.
why-law-absent = Une source de { $year } dit qu’il n’existe pas de telle loi : { $because }.
why-law-unknown = Aucune disposition n’a été trouvée dans ce qui a été lu sur ce point : { $harm }. Ce n’est pas un non.
why-law-unread = Personne n’a encore lu ici la loi de ce pays.
why-law-bill = { $law } ({ $year }) : un projet de loi, pas encore une loi.
why-law-turned = { $law } : texte retourné contre les personnes qu’il devrait protéger. { $because }.
why-law-mark-unknown = Ce qui a été lu de la loi ne le dit pas.
why-treaty-met = Partie à ce traité : { $treaty }, depuis { $year }.
why-treaty-not = Pas partie à ce traité : { $treaty }, selon la liste au { $asof }.
why-treaty-unknown = La liste qui a été lue ne dit pas s’il est partie à ce traité : { $treaty }.
why-indicator = { $label } : { $value } { $unit } en { $year } (demandé : { $op } { $bound }).
why-indicator-yesno = { $label } : { $value } ({ $year }).
why-indicator-stale = { $label } : { $value } { $unit } en { $year }, soit { $age } ans : trop ancien pour décider.
why-indicator-unknown = Aucune valeur n’a été trouvée pour : { $label }.
why-service-met = { $name } ({ $facts }).
why-service-partly = { $name } existe ; tout ce qui est demandé n’est pas indiqué ({ $facts }).
why-service-unknown = Aucun service de ce type n’a été trouvé dans ce qui a été lu.
why-clock-met = { $law } : délai de { $hours } heures.
why-clock-partly = { $law } le demande en mots : { $wording }.
why-clock-contested = { $law } fixe un délai, et le texte est contesté : { $because }.
why-clock-unknown = Aucun délai pour retirer un contenu n’a été trouvé dans ce qui a été lu.
why-estimate = { $metric } : { $value } { $unit } en { $year }.
why-estimate-soft = { $metric } : { $value } { $unit } en { $year }. Cela donne une direction et ne décide pas.
why-estimate-stale = { $metric } : { $value } { $unit } en { $year } : trop ancien pour décider.
why-estimate-unknown = Aucun chiffre n’a été trouvé dans ce qui a été lu.
why-none = Il n’y a pas de test pour cela. { $because }.
why-later = Les éléments qui permettent de trancher ne sont pas encore chargés ({ $kind ->
    [flow] flux d’argent
    [platform_record] registres des plateformes
    [notice_outcome] suites des signalements
   *[voice] voix des dialogues
}).
why-missing = Ce qui permettrait de trancher n’a pas été trouvé.
why-binds = La loi oblige par elle-même : la plateforme n’a rien à adopter.
why-not-yet = Pas encore appliqué : ce qui est demandé ici vaut à partir du { $date }.
