# Dialogues : le calendrier, les séances, les ressources, et où celles et ceux qui animent les préparent. Voir le début de en.ftl.

## EXEMPLE

sample-label = Données d’exemple
sample-word = EXEMPLE
sample-words = Inventé pour la démonstration. Aucune personne réelle n’a écrit ces phrases ni exprimé ces votes. Ne les citez pas.

## Le menu

nav-dialogues = Dialogues
nav-resources = Bibliothèque

## Quand

calendar-weekday-1 = lundi
calendar-weekday-2 = mardi
calendar-weekday-3 = mercredi
calendar-weekday-4 = jeudi
calendar-weekday-5 = vendredi
calendar-weekday-6 = samedi
calendar-weekday-7 = dimanche
calendar-day = { $weekday } { $day }
calendar-moment = { $day }, { $hours }
calendar-hours = de { $from } à { $to }
calendar-hours-over = de { $from } à { $to } le lendemain
calendar-zone = heure de { $place } ({ $shift })
calendar-utc = En UTC : { $hours }
calendar-utc-day = En UTC : { $day }, { $hours }

## Où en est une séance

calendar-phase-draft = Brouillon
calendar-phase-announced = Annoncée
calendar-phase-open = Ouverte
calendar-phase-closed = Close
calendar-phase-draft-what = Seules les personnes qui l’animent la voient.
calendar-phase-announced-what = Elle est au calendrier. Personne ne peut encore participer.
calendar-phase-open-what = On écrit et on vote.
calendar-phase-closed-what = Plus personne n’écrit ni ne vote. On montre ce qui en est sorti.
calendar-phase-way = De là où elle en est, une séance ne peut pas passer à ce point.
calendar-phase-prompt = Elle n’a encore aucune question à laquelle répondre. Écrivez-en au moins une, puis ouvrez-la.
calendar-phase-moved = Une collègue a été plus rapide. Voici où en est la séance ; vous n’avez rien changé.

## Le calendrier

calendar-lead = Les personnes qui vivent cette violence, celles qui travaillent à y mettre fin et celles qui doivent une réponse, dans une même salle. Ce sur quoi on s’accorde devient une demande adressée à quelqu’un de précis.
calendar-prepare = Préparer des dialogues
calendar-subscribe = Ajouter à votre calendrier
calendar-subscribe-how = Le fichier du calendrier reste à jour de lui-même si vous vous abonnez à son adresse dans votre programme de calendrier.
calendar-atom = Fil des nouvelles sur les dialogues
calendar-feed-name = Plumbline : dialogues
calendar-open = Ouverts maintenant
calendar-next = À venir
calendar-next-none = Aucune séance n’est annoncée pour le moment. La prochaine se prépare quelque part.
calendar-next-no-more = Rien d’autre n’est encore annoncé.
calendar-next-wait = Si vous ajoutez ce calendrier au vôtre, elle y sera dès qu’il y aura une date.
calendar-past = Passés
calendar-past-none = Pas de séance antérieure.
calendar-older = Séances plus anciennes
calendar-back = Retour au calendrier
calendar-series = Séries
calendar-one-series = Série
calendar-how = Comment cela se passe
calendar-how-1 = Une séance pose quelques questions. Quiconque entre peut répondre avec ses propres mots et dans sa propre langue.
calendar-how-2 = Chacune et chacun se dit d’accord, pas d’accord ou passe devant ce que d’autres ont écrit. Ni compte ni nom : personne ne peut voir qui a voté quoi.
calendar-how-3 = Là où s’accordent des personnes que le reste sépare, naît une demande adressée à qui doit une réponse. On dit ici si cette réponse vient.
calendar-asks = Les demandes, et ce qu’elles sont devenues
calendar-sessions = Séances
calendar-series-empty = Rien n’est encore annoncé dans cette série.
calendar-held = Organisé par { $name }

## Une séance

calendar-when = Quand
calendar-facts = En bref
calendar-languages = Langues
calendar-registration = Inscription
calendar-register = S’inscrire
calendar-recording = Enregistrement
calendar-watch = Voir l’enregistrement
calendar-in-calendar = Calendrier
calendar-add = Ajouter cette séance à votre calendrier
calendar-after = Ce qui en est sorti
calendar-recap = Lire le compte rendu
calendar-board = Voir le tableau
calendar-map = Voir la carte des opinions
calendar-take-part = Participer
calendar-lead-this = Animer cette séance
calendar-prompts = Les questions
calendar-phase-cancelled = Annulée
calendar-phase-first = Cette séance est annulée. Revenez d’abord sur l’annulation, puis ouvrez-la ou retirez-la du calendrier.
calendar-phase-reason = Le motif manque, ou il dépasse 280 caractères. Qui comptait venir a besoin de savoir pourquoi.
calendar-cancelled = Cette séance n’a pas lieu.
calendar-part-cancelled = Cette séance a été annulée : personne ne peut y participer. Si elle a finalement lieu, cette page et les calendriers le diront.
calendar-add-cancelled = Corriger mon agenda
calendar-cancel = Elle n’a pas lieu
calendar-cancel-why = Pourquoi elle n’a pas lieu
calendar-cancel-hint = Tout le monde lit ce motif : sur sa page, au calendrier et dans les flux. De 3 à 280 caractères. On peut revenir dessus.
calendar-go-cancelled = Annuler la séance
calendar-go-restore = Elle a finalement lieu
calendar-go-restore-what = Elle est de nouveau annoncée comme avant, et les agendas qui la suivent sont corrigés.
calendar-done-cancelled = La séance est annulée. Sa page, le calendrier et les flux le disent.
calendar-part = Comment participer
calendar-part-draft = Ceci est un brouillon. Personne ne voit cette page, hormis celles et ceux qui animent la séance.
calendar-part-announced = Vous pourrez écrire et voter ici quand la séance s’ouvrira.
calendar-part-open-later = Revenez alors sur cette page, et entrez d’ici.
calendar-part-link-later = On entre par un lien ou un code que distribue l’organisation. Demandez-le-lui si vous souhaitez en être.
calendar-part-open = La séance est ouverte. Entrez d’ici, écrivez dans n’importe quelle langue et votez sur ce que d’autres ont écrit. Vous pouvez vous arrêter à tout moment et revenir.
calendar-part-link = La séance est ouverte. On y entre par le lien ou le code que vous avez reçu. Si vous n’en avez pas, demandez-le à l’organisation.
calendar-part-kept = Aucun compte n’est nécessaire ; aucun nom, aucune adresse n’est conservé. Ce que vous avez écrit et voté peut être retiré à tout moment.
calendar-part-closed = Plus personne n’écrit ni ne vote ici. On peut lire ce qui s’est dit, sur quoi on s’est accordé et ce qu’on a demandé à qui.
calendar-panel = Qui parle
calendar-moderators = Qui anime
calendar-agenda = Programme
calendar-resources = À lire et à voir

## La bibliothèque

calendar-library-lead = Articles, enregistrements, programmes de recherche : ce qui s’est écrit et montré autour de ces dialogues, avec sa langue et sa licence.
calendar-library-none = La bibliothèque est encore vide.
calendar-library-search = Chercher dans la bibliothèque
calendar-library-nothing = Rien ici ne réunit tout cela. Retirez un des filtres, ou essayez un mot plus court.
calendar-library-all = Tout montrer
calendar-without = Sans : { $what }
calendar-by-topic = Sujet
calendar-by-kind = Ce que c’est
calendar-by-in = Langue
calendar-by-licence = Licence
calendar-kind-agenda = Programme de recherche
calendar-kind-paper = Article
calendar-kind-recording = Enregistrement
calendar-kind-guide = Guide
calendar-kind-data = Données
calendar-kind-other = Autre chose
calendar-licence-none = Qui l’a publié ne le dit pas.
calendar-open-at = L’ouvrir sur { $host }
calendar-withdrawn = Retiré : seules les personnes qui s’occupent de la bibliothèque voient cette page.

## Ce que préparent celles et ceux qui animent

calendar-desk-title = Dialogues de { $name }
calendar-desk-empty = Il n’y a encore rien ici.
calendar-desk-empty-how = Commencez par une série : elle réunit les séances qui vont ensemble. Une séance reste un brouillon tant que vous ne l’annoncez pas ; vous pouvez donc essayer sans risque.
calendar-desk-no-session = Encore aucune séance.
calendar-desk-withdrawn = Retirés
calendar-see-page = Voir sa page
calendar-new-series = Nouvelle série
calendar-edit-series = Modifier la série
calendar-new-session = Nouvelle séance
calendar-edit-session = Modifier la séance
calendar-new-resource = Ajouter à la bibliothèque
calendar-edit-resource = Modifier cette entrée
calendar-done-series = La série est là. Il lui faut maintenant une séance.
calendar-done-series-changed = La série est modifiée.
calendar-done-session = La séance est là, en brouillon. Elle n’est visible que pour vous et vos collègues.
calendar-done-session-changed = La séance est modifiée.
calendar-done-resource = C’est dans la bibliothèque.
calendar-done-resource-changed = L’entrée est modifiée.
calendar-done-withdrawn = C’est retiré de la bibliothèque.
calendar-done-restored = C’est de nouveau dans la bibliothèque.
calendar-done-draft = La séance est redevenue un brouillon et n’est plus au calendrier.
calendar-done-announced = La séance est annoncée. Elle est maintenant au calendrier.
calendar-done-open = La séance est ouverte. On peut écrire et voter.
calendar-done-closed = La séance est close. Plus personne ne peut écrire ni voter.
calendar-done-link-withdrawn = C’est retiré. Plus personne ne peut entrer par là ; qui est déjà entré y reste.

## Le bureau d’une séance

calendar-desk = Bureau
calendar-stands = Où elle en est
calendar-joined = { $n ->
    [0] Personne n’est encore entré par un lien
    [one] Une personne est entrée par un lien
   *[other] { $n } personnes sont entrées par un lien
}
calendar-go-draft = La retirer du calendrier
calendar-go-draft-what = Elle redevient un brouillon. Ce programme ne prévient pas qui a déjà noté la date.
calendar-go-announced = L’annoncer
calendar-go-announced-what = Sa page et sa date deviennent publiques. Personne ne peut encore participer.
calendar-go-open = L’ouvrir
calendar-go-open-what = Dès cet instant, qui entre peut écrire et voter, et le tableau se remplit.
calendar-go-closed = La clore
calendar-go-closed-what = Plus personne ne peut écrire ni voter. La carte, le compte rendu et les votes restent. Vous pourrez la rouvrir.
calendar-go-again = La rouvrir
calendar-go-again-what = On peut de nouveau écrire et voter. Ce qui a été dit et voté jusqu’ici reste.
calendar-rooms = Pièces
calendar-room-edit = Textes et réglages
calendar-room-edit-what = Titre, heure, personnes, questions.
calendar-room-hoped = Qui vous espérez entendre
calendar-room-hoped-what = Combien, d’où, de quels groupes.
calendar-room-links = Liens pour participer
calendar-room-links-what = Pour une affiche, un groupe, ou une personne chacun.
calendar-room-board = Tableau
calendar-room-board-what = Ce que tout le monde voit.
calendar-room-projector = Tableau à projeter
calendar-room-projector-what = En grand, sans rien à presser.
calendar-room-moderate = Propos
calendar-room-moderate-what = Lire ce qui arrive, le montrer ou le retenir, réunir ce qui dit la même chose.
calendar-room-themes = Thèmes
calendar-room-themes-what = Réunir sous un titre les phrases qui vont ensemble.
calendar-room-map = Carte des opinions
calendar-room-map-what = Les groupes, ce sur quoi tous s’accordent, qui est absent.
calendar-room-priorities = Priorités
calendar-room-priorities-what = Ce qui vient d’abord, par critères ou deux à deux.
calendar-room-asks = Demandes
calendar-room-asks-what = Faire une demande de ce qui fait accord, et l’adresser.
calendar-room-recap = Compte rendu
calendar-room-recap-what = La séance en mots et en images, à transmettre.
calendar-room-import = Importer
calendar-room-import-what = Apporter des phrases et des votes venus d’ailleurs.

## Écrire

calendar-save = Enregistrer
calendar-back-away = Revenir sans enregistrer
calendar-odd = Quelque chose ci-dessous demande un second regard. Rien n’est encore enregistré.
calendar-late = Une collègue a modifié ceci pendant que vous écriviez. Vos mots sont ci-dessous et ne sont pas enregistrés. Ouvrez la page dans une autre fenêtre pour voir les siens ; si vous enregistrez maintenant, les vôtres prendront leur place.
calendar-series-lead = Une série réunit les séances qui vont ensemble. Elle devient publique avec la première séance annoncée.
calendar-resource-lead = Pour que chacun trouve ce qui s’est écrit, enregistré ou convenu autour de ces dialogues. On n’en garde ici que l’adresse, jamais une copie.
calendar-session-lead = Tout cela peut être modifié plus tard, même pendant que l’on participe. Les lignes vides sont laissées de côté ; à l’enregistrement, il en apparaît de nouvelles.
calendar-field-title = Titre
calendar-field-summary = De quoi il s’agit
calendar-field-lang = Langue dans laquelle vous écrivez
calendar-field-day = Jour
calendar-field-time = Commence à
calendar-field-minutes = Minutes
calendar-field-zone = Fuseau horaire
calendar-field-zone-hint = D’après son lieu, comme Africa/Kampala ou America/Mexico_City.
calendar-field-registration = Où s’inscrire
calendar-field-registration-hint = Laissez vide si ce n’est pas nécessaire. S’inscrire ailleurs tient les noms loin de ce qui se dit ici.
calendar-field-recording = Où se trouve l’enregistrement
calendar-field-recording-hint = Pour après, s’il y en a un que toutes les personnes filmées ont accepté.
calendar-field-expected = Combien de personnes vous espérez, en tout
calendar-field-address = Où cela se trouve
calendar-field-publisher = Qui l’a publié
calendar-field-published = Quand cela a été publié
calendar-field-published-hint = Une année, un mois ou un jour : 2026, 2026-05 ou 2026-05-31.
calendar-field-licence = Licence
calendar-field-licence-hint = Comme le dit qui l’a publié, par exemple CC BY 4.0. Laissez vide si rien n’est dit.
calendar-chapter-what = Quoi
calendar-chapter-when = La page montre cette heure avec son fuseau, et la même en UTC.
calendar-chapter-prompts = Peu nombreuses et ouvertes. Chacune est une colonne du tableau, dans la langue de qui lit si vous l’y donnez.
calendar-chapter-asked = On a peut-être déjà répondu à ces questions. Elles peuvent être mieux dites et d’autres peuvent suivre, mais aucune ne peut être retirée.
calendar-chapter-panel = Leurs noms sont publics : demandez-leur d’abord.
calendar-chapter-agenda = La page change les minutes en heures.
calendar-chapter-in = Entrer et être entendue
calendar-hoped-lead = La page sur les absents compare ceci à ce que les personnes disent d’elles-mêmes, si elles le disent. Laissez vide ce que vous ne pouvez estimer.
calendar-chapter-later = Autour d’elle
calendar-which = Cette nuit-là, les horloges reculent et marquent cette heure deux fois. Laquelle des deux est-ce ?
calendar-which-first = La première fois ({ $shift }) : { $utc } en UTC
calendar-which-second = La seconde fois ({ $shift }) : { $utc } en UTC
calendar-prompt-n = Question { $n }
calendar-prompt-code = Code d’une autre langue, comme sw
calendar-prompt-other = La question dans cette langue
calendar-person-name = Nom
calendar-person-role = Ce qu’elle ou il fait
calendar-person-org = Pour qui
calendar-part-minutes = Minutes
calendar-part-what = Ce qui se passe
calendar-languages-hint = Parlées, signées ou interprétées pendant la séance. On écrit de toute façon dans n’importe quelle langue.
calendar-joining = Comment on entre
calendar-joining-link = Par un lien
calendar-joining-link-hint = Seul qui a un lien ou un code peut écrire et voter. Plus difficile à inonder.
calendar-joining-open = Depuis la page
calendar-joining-open-hint = Quiconque trouve la page peut entrer. Les liens servent aussi.
calendar-moderation = Quand vous lisez les phrases
calendar-moderation-before = Avant que d’autres les voient
calendar-moderation-before-hint = La voie la plus sûre : personne n’est exposé par un nom ou une insulte qui se serait glissé là. Il faut quelqu’un pour lire.
calendar-moderation-after = Après qu’ils sont montrés
calendar-moderation-after-hint = Plus rapide. Ce qui semble contenir une adresse ou un numéro attend tout de même que vous l’ayez lu.
calendar-targets-lived = Expérience vécue
calendar-targets-group = Groupes
calendar-targets-region = Régions du monde
calendar-targets-sector = Où l’on travaille là-dessus
calendar-target-lived = Survivantes, selon leur propre parole
calendar-shelf = Dans la bibliothèque
calendar-withdraw = Le retirer
calendar-withdraw-what = Cela disparaît de la bibliothèque et des pages des séances. Vous pourrez le remettre.
calendar-restore = Le remettre
calendar-restore-what = Chacun peut de nouveau le trouver.

## Ce qui ne va pas

calendar-odd-empty = Écrivez quelque chose ici.
calendar-odd-long = { $most } caractères au plus tiennent ici.
calendar-odd-many = { $most } au plus tiennent ici.
calendar-odd-lang = Choisissez une langue, ou donnez son code de deux ou trois lettres, comme sw.
calendar-odd-choice = Choisissez parmi ce qui est proposé.
calendar-odd-number = Écrivez un nombre entier en chiffres.
calendar-odd-address = Donnez une adresse entière qui commence par https://
calendar-odd-zone = Aucun fuseau ne porte ce nom. Commencez par la région du monde, comme dans Africa/Nairobi, et choisissez dans la liste.
calendar-odd-day = Ce n’est pas un jour du calendrier entre 2000 et 2100.
calendar-odd-time = Écrivez heures et minutes, comme 14:00.
calendar-odd-never = Les horloges avancent et sautent cette heure : là-bas, il n’est jamais cette heure-là. Choisissez une heure plus tard ou plus tôt.
calendar-odd-twice = Dites laquelle des deux c’est.
calendar-odd-minutes = Écrivez les minutes en chiffres, { $most } au plus.
calendar-odd-name = À une fonction il faut un nom.
calendar-odd-agenda = Dites ce qui se passe pendant ces minutes.
calendar-odd-prompt = Cette question a deux textes dans une même langue.
calendar-odd-prompt-kept = On a peut-être répondu à cette question. Elle peut être mieux dite, et non retirée.
calendar-odd-languages = L’un de ceux-ci n’est pas le code d’une langue.
calendar-odd-published = Écrivez une année, un mois ou un jour en chiffres, comme 2026, 2026-05 ou 2026-05-31.

## Liens pour participer

calendar-links-lead = Qui ouvre un lien entre sans compte et sans nom. On compte combien de personnes sont entrées par lui ; qui elles sont, personne ne le sait.
calendar-links-early = Les liens ne laissent entrer personne avant l’ouverture de la séance. Vous pouvez déjà les distribuer.
calendar-links-closed = La séance est close : les liens ne laissent entrer personne.
calendar-links-make = Créer des liens
calendar-links-send = Créer
calendar-links-made = Créés jusqu’ici
calendar-links-none = Encore aucun.
calendar-link-kind = Qui peut s’en servir
calendar-link-open = Quiconque l’a
calendar-link-open-hint = Pour une affiche, une diapositive, un message à un groupe. Un seul lien pour tout le monde.
calendar-link-once = Une personne chacun
calendar-link-once-hint = À distribuer. Chaque lien laisse entrer une personne, puis aucune autre.
calendar-link-label = Où il sera distribué
calendar-link-label-hint = Pour distinguer les liens, comme « affiche du hall ». Jamais le nom d’une personne.
calendar-link-label-odd = Dites où il sera distribué.
calendar-link-label-long = Quelques mots suffisent : 80 caractères au plus.
calendar-link-count = Combien
calendar-link-count-hint = 1 pour quiconque l’a ; jusqu’à 200 pour une personne chacun.
calendar-link-count-odd = Écrivez un nombre de 1 à 200. Un lien pour quiconque l’a se crée un à la fois.
calendar-link-count-most = Cette séance a déjà trop de liens. Servez-vous de ceux qui restent, ou d’un lien pour quiconque l’a.
calendar-link-until = Valable jusqu’au
calendar-link-until-hint = Jusqu’à la fin de ce jour, au lieu de la séance.
calendar-link-until-odd = Choisissez un jour à partir d’aujourd’hui, et dans l’année.
calendar-link-open-n = Pour quiconque l’a. { $n ->
    [0] Personne n’est encore entré par lui.
    [one] Une personne est entrée par lui.
   *[other] { $n } personnes sont entrées par lui.
}
calendar-link-once-n = Pour une personne chacun : { $n } sur { $of } utilisés.
calendar-link-works = Valable jusqu’au { $until }
calendar-link-expired = A été valable jusqu’au { $until }
calendar-link-used-up = Utilisé
calendar-link-withdrawn = Retiré
calendar-link-withdraw = Retirer
calendar-links-ready = { $n ->
    [one] Le lien est prêt
   *[other] { $n } liens sont prêts
}
calendar-link-address = Pour participer
calendar-link-picture = Image du lien, pour l’appareil photo d’un téléphone
calendar-link-shown-once = Montré cette seule fois. Copiez-le ou imprimez-le maintenant : personne ne pourra le retrouver, et s’il se perd, il faut le retirer et en créer un autre.
calendar-link-hand-once = Donnez à chaque personne une autre ligne. Un lien utilisé ne laisse plus entrer personne.
calendar-link-hand-open = Quiconque le voit peut entrer et le transmettre. S’il va trop loin, retirez-le et créez-en un autre.
calendar-link-hand-no-name = Ne notez pas qui a reçu quel lien. Personne ne doit pouvoir savoir qui a dit quoi.
calendar-link-back = Retour aux liens
