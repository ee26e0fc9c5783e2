# Correspondances dans les banques d’empreintes, telles que des personnes les regardent. Voir le début de en.ftl.

match-title = Correspondances
match-lead = { $n ->
    [0] Rien n’attend.
    [one] Une correspondance attend. La plus ancienne vient d’abord.
   *[other] { $n } correspondances attendent. La plus ancienne vient d’abord.
}
match-what = Une correspondance veut dire que deux empreintes sont proches en nombres. Des images différentes peuvent l’être, et quelqu’un peut les fabriquer ainsi. Regardez les deux images avant de dire quoi que ce soit : personne ne devrait perdre une image, ni être accusé, à cause d’un nombre.
match-poisoned = { $n ->
    [one] Dans { $bank }, une correspondance porte sur une image que tout le monde a.
   *[other] Dans { $bank }, { $n } correspondances portent sur des images que tout le monde a.
}
match-holds = { $n ->
    [one] { $bank } contient une image que tout le monde a.
   *[other] { $bank } contient { $n } images que tout le monde a.
}
match-poisoned-do = Quelqu’un l’y a peut-être mise exprès. Aucune plateforme n’en a été informée. Regardez l’entrée et retirez-la avec plumbline bank withdraw si elle n’y a pas sa place.
match-open = À regarder
match-none = Rien n’attend.
match-later = Les suivantes
match-decided = Décidées
match-kept = Ce qui est décidé est gardé six mois, puis oublié.
match-no-label = Une entrée sans nom
match-distance = { $n ->
    [0] identiques sur les 256 bits
    [one] un bit sur 256 diffère
   *[other] { $n } bits sur 256 diffèrent
}
match-untold-canary = La plateforme n’en a pas été informée : il y a derrière une image que tout le monde a.
match-untold-held = La plateforme n’en a pas été informée : elle a posé trop de questions près d’ici. Elle le sera quand deux personnes l’auront confirmé.
match-is-waiting = Personne n’a regardé
match-is-seconded = Confirmée par une personne, il en faut une seconde
match-is-unsure = Incertain
match-is-confirmed = Confirmée par deux personnes
match-is-different = Une autre image
match-facts = Ce que l’on sait
match-col-what = Quoi
match-col-is = Ce qu’il en est
match-client = Qui a demandé
match-reference = Comment leur image s’appelle chez eux
match-no-reference = aucun nom n’a été donné
match-bank = Banque
match-near = À quel point c’est proche
match-when = Quand
match-feedback = Ce que la plateforme dit avoir fait
match-no-feedback = rien encore
match-did-none = rien pour l’instant
match-did-qualityunknown = elle ne peut pas juger de la qualité
match-did-pendingreview = son équipe regarde
match-did-blocked = l’image est bloquée
match-did-notblocked = l’image n’est pas bloquée
match-did-withdrawn = elle a retiré l’empreinte de son côté
match-did-deleted = elle a supprimé l’empreinte de son côté
match-say = Qu’est-ce que c’est ?
match-how = Voyez avec la plateforme de quelle image il s’agit, par le nom qu’elle a donné, et comparez-la au dossier. Il n’est pas nécessaire qu’on vous l’envoie : vous pouvez la regarder ensemble. Pour confirmer, il faut deux personnes, l’une après l’autre.
match-hers = Vous l’avez confirmée. Une autre personne doit maintenant regarder. Vous pouvez encore changer d’avis.
match-confirm = C’est la même image
match-confirm-second = J’ai regardé aussi : c’est la même image
match-different = C’est une autre image
match-unsure = Je ne peux pas le dire
match-history = Ce qui a été dit
match-program = le programme
match-done-seconded = C’est noté. Une autre personne doit regarder avant que cela compte.
match-done-confirmed = Deux personnes l’ont confirmée. La plateforme le voit quand elle demande.
match-done-different = Notée comme une autre image. La plateforme le voit quand elle demande.
match-done-unsure = Notée comme incertaine. Elle reste ici pour que d’autres la regardent.
match-own = Vous avez déjà dit ce que vous en pensez. Une autre personne doit regarder.
match-moved = Entre-temps, une autre personne a dit quelque chose de cette correspondance. Ouvrez-la de nouveau et voyez où elle en est.
