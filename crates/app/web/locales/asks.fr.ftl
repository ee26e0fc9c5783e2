# Demandes, bilans, données d’un dialogue. Voir l’en-tête de en.ftl.

## Ce que les gens demandent : la liste, et à côté des preuves

asks-title = Ce que les gens demandent
asks-lead = Les dialogues aboutissent à des demandes : quelques mots à qui doit une réponse, avec les votes qui la portent. Chacune dit depuis quand elle attend et ce qu’elle est devenue.
asks-note = Dans l’ordre de leur publication. Une demande dit ce que les gens veulent. Elle ne change la situation d’aucun pays, sauf dans le seul repère qui compte les réponses aux demandes.
asks-none = Rien n’est encore demandé ici. Une demande apparaît dès qu’une organisation la publie.
asks-filter = Choisir les demandes à montrer
asks-show = Montrer
asks-found = { $n ->
    [one] Une demande
   *[other] { $n } demandes
}
asks-here = Ce que les gens demandent
asks-beside = Les demandes se tiennent à côté des preuves : elles disent ce que les gens veulent et ne déplacent aucune situation.
asks-everyone = { $n ->
    [one] Une demande est faite partout, donc ici aussi
   *[other] { $n } demandes sont faites partout, donc ici aussi
}
ask-any = toutes
ask-by-status = Ce qu’elle est devenue
ask-by-need = Besoin
ask-by-bearer = Qui doit répondre
ask-by-place = Où
ask-to = À :
ask-everywhere = partout
ask-regions = Régions
ask-bearer-in = { $bearer }, { $place }
ask-office-of = { $office } ({ $who })
ask-its-page = La page de la demande

## Où en est une demande

ask-status-published = publiée
ask-status-sent = envoyée, en attente de réponse
ask-status-answered = ayant reçu une réponse
ask-status-acted-on = suivie d’effet
ask-status-refused = refusée
ask-status-no-answer = sans réponse dans le délai
ask-is-published = publiée le { $date }
ask-is-sent = envoyée le { $date }, en attente de réponse
ask-is-answered = réponse reçue le { $date }
ask-is-acted-on = suivie d’effet depuis le { $date }
ask-is-refused = refusée le { $date }
ask-is-no-answer = sans réponse dans le délai : en retard depuis le { $date }
ask-state-draft = Brouillon : seules les personnes qui facilitent le voient.
ask-state-published = Publiée : tout le monde la voit.
ask-state-withdrawn = Cette demande a été retirée
ask-step-sent = Elle a été envoyée
ask-step-answered = Elle a reçu une réponse
ask-step-acted-on = Elle a été suivie d’effet
ask-step-refused = Elle a été refusée
ask-clock = Une réponse est attendue jusqu’au { $until }. { $left ->
    [0] C’est aujourd’hui.
    [one] Il reste un jour sur { $all }.
   *[other] Il reste { $left } jours sur { $all } ; { $gone } sont passés.
}
ask-clock-over = Le délai de réponse a pris fin le { $until }, il y a { $days ->
    [one] un jour
   *[other] { $days } jours
}.
why-asks = Sur { $all } demandes envoyées à cet État et arrivées à échéance, { $answered } ont reçu une réponse en { $days } jours. Encore en attente : { $waiting }.
why-asks-waiting = Des demandes ont été envoyées à cet État, et les { $days } jours de réponse ne sont pas écoulés. Encore en attente : { $waiting } ; échues : { $all }, avec réponse : { $answered }.

## La page d’une demande

ask-published = publiée le { $date }
ask-withdrawn-why = { $organisation } l’a retirée. Ce qu’elle était devenue n’est plus montré.
ask-became = Ce qu’elle est devenue
ask-nothing-yet = On ne sait rien encore : personne n’a dit qu’elle a été envoyée.
ask-waiting = { $n ->
    [one] Une information attend une personne qui facilite dans votre organisation.
   *[other] { $n } informations attendent une personne qui facilite dans votre organisation.
}
ask-behind = Ce que la salle a dit
ask-behind-why = Les phrases qui portent cette demande, avec les votes qu’elles avaient au jour indiqué. Les barres sont des intervalles à 95 %.
ask-behind-none = Aucune phrase ne la porte encore.
ask-ground-gone = La personne qui l’a dit a repris ses mots. Les votes restent.
ask-as-of = votes au { $date }
ask-nobody-voted = Personne n’a voté sur cette phrase.
ask-figures = { $agree } sur { $voters } sont d’accord : { $share }.
ask-share = { $share } % ({ $low } à { $high })
ask-groups = Par groupe d’opinion : { $list }. Le groupe le moins sûr : au moins { $least } %.
ask-axis-none = personne
ask-axis-half = la moitié
ask-axis-all = tout le monde
ask-from = Elle vient du dialogue
ask-stands-on = Sur quoi elle repose
ask-country = Ce qui tient sur le papier et dans la vie : { $country }
ask-tell = Qu’est-elle devenue ?
ask-tell-why = Si vous le savez, dites-le, avec la page où on peut le lire. Aucun compte n’est nécessaire, et personne ne demande votre nom.
ask-tell-open = Dire ce que vous savez
ask-tell-checked = Une personne qui facilite dans l’organisation le lit avant tout le monde. Si c’est accepté, cela paraît ici.
ask-tell-send = Envoyer
ask-step-field-what = Ce qui s’est passé
ask-step-field-day = Quand
ask-step-field-day-hint = Le jour où cela s’est passé.
ask-step-field-source = Où on peut le lire
ask-step-field-source-hint = L’adresse entière d’une page publique. Nécessaire, sauf si la demande a seulement été envoyée.
ask-step-field-words = Ce que dit la page
ask-step-field-words-hint = Avec vos propres mots : qui a répondu, et quoi. Ne nommez aucune survivante.
ask-thanks = Merci. Cela attend une personne qui facilite et paraîtra ici une fois accepté.
ask-done-sent = Elle est maintenant notée comme envoyée, et le délai de réponse court.
ask-done-published = La demande est publiée. Envoyez-la, puis dites ici qu’elle a été envoyée.

## Écrire une demande

ask-new = Écrire une demande
ask-edit = Modifier la demande
ask-form-lead = Quelques mots, à qui peut y répondre. C’est un brouillon jusqu’à sa publication.
ask-part-what = Ce qui est demandé, et à qui
ask-part-behind = Cochez ce que la salle a dit. Les mots et les votes sont gardés tels qu’ils sont aujourd’hui, pour que personne ne dise plus tard que la salle a dit autre chose.
ask-grounds = Propos qui portent cette demande
ask-more-grounds = D’autres phrases, d’abord celles dont la salle est le plus sûre
ask-figures-anew = Prendre les votes d’aujourd’hui
ask-part-norms = Cochez les dispositions qui le promettent déjà. Celles du même besoin sont proposées ; vous pouvez en chercher d’autres.
ask-find = Chercher des dispositions
ask-find-hint = Des mots de l’instrument ou de l’obligation, en anglais, par exemple : cybercrime images
ask-find-do = Chercher
ask-find-none = Aucune autre disposition ne contient tous ces mots.
ask-publish-what = Une fois publiée, la demande est visible de tout le monde, sur sa page et à côté de ses dispositions, sous licence CC BY 4.0. Vous pouvez la retirer à tout moment. Une fois notée comme envoyée, ses mots ne changent plus.
ask-save = Enregistrer le brouillon
ask-publish = Publier
ask-withdraw = Retirer
ask-fixed = Elle a été envoyée, ses mots ne changent donc plus : qui l’a reçue doit pouvoir répondre à ce qui a été lu. Vous pouvez la retirer et en écrire une autre.
ask-changed-since = Quelqu’un a modifié cette demande depuis que vous l’avez ouverte. Rouvrez-la et regardez avant de continuer.
ask-field-text = Ce qui est demandé
ask-field-text-hint = De 20 à 500 caractères. Commencez par ce qui devrait être fait.
ask-field-lang = Langue de la demande
ask-field-lang-hint = Elle est montrée dans cette langue, quelle que soit celle de la page.
ask-field-bearer = Qui doit répondre
ask-field-bearer-hint = Le type de débiteur d’obligation.
ask-field-office = Service ou entreprise (s’il s’agit d’un en particulier)
ask-field-office-hint = Son nom, par exemple un ministère. Jamais une personne privée.
ask-field-place = Où
ask-field-place-hint = Un pays, une région ou partout.
ask-field-need = Besoin
ask-field-need-hint = Celui qu’elle sert le plus.
ask-field-days = Jours pour répondre
ask-field-days-hint = De 7 à 730. Ils courent à partir du jour de l’envoi.
ask-done-made = Le brouillon est conservé. Relisez-le, puis publiez-le.
ask-done-saved = Enregistré.
ask-done-figures = Les votes d’aujourd’hui la portent maintenant.
ask-done-withdrawn = La demande est retirée. Sa page le dit, et elle n’est plus dans les listes.
ask-refuse-days = Donnez un nombre de jours de { $least } à { $most }.
ask-refuse-grounds = Cochez au moins une phrase : une demande repose sur ce que la salle a dit.
ask-refuse-ground = L’une de ces phrases n’est plus montrée. Elle ne peut pas porter une demande.
ask-refuse-many = Choisissez-en { $most } au plus.
ask-refuse-place = « { $given } » n’est ni un pays ni une région de la liste.
ask-refuse-day = Donnez un jour, par exemple 2026-03-10.

## Les demandes d’une organisation

asks-of = Demandes
asks-of-lead = Ce que votre organisation demande, et ce que d’autres disent qu’il en est advenu.
asks-waiting = Informations qui attendent votre décision
asks-waiting-none = Rien n’attend.
asks-all = Toutes les demandes
asks-all-none = Aucune pour l’instant. Ouvrez la carte d’un dialogue et faites une demande de ce que tous les groupes partagent.
ask-step-own = Vous l’avez apportée vous-même : une autre personne qui facilite décide.
ask-step-reason = Motif, si vous la rejetez
ask-step-accept = Accepter
ask-step-reject = Rejeter
ask-step-done-accepted = Acceptée. Elle figure maintenant sur la page de la demande.
ask-step-done-rejected = Rejetée. Elle n’est montrée nulle part.
ask-reason-needed = Pour la rejeter, donnez un motif de 3 à 1 000 caractères.

## Les demandes d’une séance

asks-session = Demandes de cette séance
asks-session-lead = Ce qui est sorti de la séance, à qui cela a été adressé et ce que c’est devenu.
asks-session-none = Rien n’est encore demandé.

## Compte rendu

recap-title = Compte rendu
recap-draft = Seules les personnes qui facilitent voient cette page jusqu’à la clôture de la séance. La clore publie le compte rendu.
recap-facts = { $statements ->
    [one] Une phrase
   *[other] { $statements } phrases
} en { $languages ->
    [one] une langue
   *[other] { $languages } langues
}, { $votes ->
    [one] un vote
   *[other] { $votes } votes
}.
recap-discussed = Ce dont on a parlé
recap-answers = { $n ->
    [0] Personne n’a répondu.
    [one] Une phrase y répond.
   *[other] { $n } phrases y répondent.
}
recap-themes = Thèmes :
recap-surest = Ceux dont la salle est le plus sûre :
recap-alike = Qui voit les choses de la même façon
recap-too-few = Trop peu de personnes ont voté sur assez de phrases pour dire s’il y a des groupes.
recap-no-groups = Les gens divergent, mais pas en camps : les groupes que dessinerait le hasard ne sont pas revenus assez sûrement ({ $support } sur 100). Groupes montrés : { $n }.
recap-groups = { $n ->
    [one] Un groupe
   *[other] { $n } groupes
} de personnes qui ont voté pareil. Redessinés au hasard, ils reviennent avec un appui de { $support } sur 100.
recap-group = Groupe { $letter } : { $n ->
    [one] une personne
   *[other] { $n } personnes
}
recap-more = Plus d’accord que les autres :
recap-less = Moins d’accord que les autres :
recap-between = { $n ->
    [one] Une personne se tient entre les groupes.
   *[other] { $n } personnes se tiennent entre les groupes.
}
recap-consensus = Ce sur quoi tous les groupes sont d’accord
recap-consensus-none = Rien d’assez sûr. Une phrase figure ici quand même le bas de l’intervalle du groupe le moins sûr dépasse la moitié.
recap-against = Ce que tous les groupes rejettent
recap-divisive = Ce qui divise
recap-agree = { $share } des { $voters } personnes qui ont voté sont d’accord.
recap-who = Qui était là, et qui n’y était pas
recap-came = Au moins { $n } personnes sont venues.
recap-silent = Au moins { $n } d’entre elles n’ont ni écrit ni voté.
recap-unreached = Au moins { $n } des personnes attendues ne sont pas venues.
recap-at-least = au moins { $n }
recap-kept-back = moins de 10, ou non communiqué
recap-hoped = (espéré : { $n })
recap-here = Ici
recap-hoped-for = Espéré
recap-who-word = Qui
recap-who-note = Chacune dit cela d’elle-même, et seulement si elle le souhaite. Les nombres sont arrondis vers le bas et les petits ne sont pas communiqués, pour que personne ne puisse être désignée.
recap-lived = personnes qui disent l’avoir vécu
recap-asks = Ce qui est demandé
recap-asks-none = Rien n’est encore demandé.
recap-panel = Qui a parlé et animé
recap-resources = À lire et à voir
recap-recording = L’enregistrement
recap-method = Comment cela a été fait
recap-method-words = Chacun pouvait écrire des phrases et être d’accord, pas d’accord ou passer, sans compte ni nom. Les groupes sont trouvés par les seuls votes. Derrière chaque part figurent, entre parenthèses, les bornes de son intervalle à 95 %. Ce qui unit est classé selon le groupe qui en est le moins sûr. Aucun chiffre ne classe les personnes.
recap-take = À emporter
recap-as-md = En Markdown
recap-as-pdf = En PDF
recap-print = En HTML : cette page s’imprime bien.
recap-no-pdf = Cette version n’a pas de PDF : il lui faut la fonction pdf (cargo build --release --features pdf). Le Markdown, ou cette page sur papier, disent la même chose.
recap-map = La carte et tout ce qu’elle contient
recap-from = Compte rendu d’un dialogue. { $facts }
recap-letters = Les lettres que ces polices n’ont pas sont montrées par […]. La page sur le web les a.

## Données, entrée et sortie

data-title = Données, entrée et sortie
data-open = Données ouvertes
data-open-why = Les phrases et les votes en deux fichiers au format de Polis, pour que chacun puisse recompter : sans noms, avec des participantes renumérotées à chaque téléchargement et des heures arrondies. Ce que les gens ont dit d’eux-mêmes n’y est pas. Les phrases masquées n’ont pas de mots.
data-closed-first = Les fichiers sont faits une fois la séance close.
data-released = Publiés : tout le monde peut les télécharger.
data-withheld = Non publiés : seules les personnes qui facilitent dans cette organisation peuvent les télécharger.
data-release = Publier les fichiers pour tout le monde
data-withhold = Réserver de nouveau les fichiers aux personnes qui facilitent
data-release-warn = Avant de les publier, relisez encore une fois les phrases : qui les télécharge les garde.
data-done-released = Les fichiers sont publiés.
data-done-withheld = Les fichiers sont de nouveau réservés aux personnes qui facilitent. Ce qui a été téléchargé reste où il est.
data-comments = Propos (comments.csv)
data-votes = Votes (votes.csv)
data-import = Apporter une conversation
data-import-how = Les votes et les phrases de Polis entrent par la ligne de commande de la machine, comme une séance à part, close. Les fichiers sont vérifiés en entier avant que rien ne soit écrit ; ce qui ne va pas est nommé avec sa ligne.
data-import-line = Par exemple :
