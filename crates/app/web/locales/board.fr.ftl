# Le tableau : ce que tout le monde voit, et ce qu’en font les facilitatrices.

# ---------- Le tableau ----------
board-title = Tableau
board-dialogues = Dialogues
board-people = { $n ->
    [0] Personne n’est encore entré
    [one] { $n } personne est entrée
   *[other] { $n } personnes sont entrées
  }
board-statements = { $n ->
    [one] { $n } phrase
   *[other] { $n } phrases
  }
board-statements-in = { $n ->
    [one] { $n } phrase
   *[other] { $n } phrases
  } en { $langs } langues
board-all-votes = { $n ->
    [one] { $n } vote
   *[other] { $n } votes
  }
board-phase-open = Ouvert maintenant
board-phase-closed = Clos : plus personne n’écrit ni ne vote
board-phase-soon = Pas encore ouvert
board-say = Dire quelque chose
board-vote = Voter
board-map = Voir la carte
board-moderate = Modérer
board-themes = Thèmes
board-wait = { $n } en attente
board-as-of = Le tableau à { $time } UTC.
board-refresh = Actualiser
board-projector = Pour le mur d’une salle
board-back = Retour au tableau
board-whole = Toutes les questions
board-newer = Plus récentes
board-older = Plus anciennes
board-empty = Rien n’a encore été dit ici.
board-all = { $n ->
    [0] Aucune phrase
    [one] { $n } phrase
   *[other] Les { $n } phrases
  }
board-spotlight = En lumière
board-agree = d’accord { $part } sur { $whole }
board-steps = Les comptes changent quand { $n } personnes de plus ont voté.
board-votes = votes : { $n }
board-times = Dite { $n } fois
board-translate = Ajouter une traduction
board-translation = Traduction :
board-other-words = En d’autres mots :
board-join = Participer :
board-qr = Code QR avec l’adresse de ce dialogue
board-live = Les nouvelles phrases apparaissent d’elles-mêmes.
board-paused = Le tableau est arrêté.
board-lost = La connexion est perdue. Elle revient d’elle-même.
board-pause = Arrêter
board-resume = Reprendre
board-stale = Les questions ou l’état de ce dialogue ont changé.
board-new = { $n ->
    [one] { $n } nouvelle phrase
   *[other] { $n } nouvelles phrases
  }
board-new-many = Plus de { $n } nouvelles phrases

# ---------- Pour les facilitatrices : ce qui attend, ce qui est là ----------
board-shelves = Que regarder
board-shelf-waiting = En attente
board-shelf-shown = Au tableau
board-shelf-hidden = Masquées
board-shelf-translations = Traductions en attente
board-lead-waiting = Lisez ce qui est arrivé, le plus ancien d’abord. Marquez ce qui va ensemble et décidez une seule fois. Ce qui attend n’est vu que de vous et de son autrice.
board-lead-shown = Ce que tout le monde voit. Marquez des phrases pour les garder en haut, en mettre une en lumière, ou les masquer.
board-lead-hidden = Ce qui a été masqué, avec la raison donnée à son autrice. On peut l’afficher de nouveau.
board-lead-translations = Des traductions que des personnes ont données. L’original reste toujours à côté.
board-none-waiting = Rien n’attend.
board-none-shown = Rien n’est encore au tableau.
board-none-hidden = Rien n’est masqué.
board-none-translations = Aucune traduction n’attend.
board-translation-of = Traduction de :
board-near = Ressemble au nº { $n } :
board-compare = Comparer
board-reason-was = Raison :
board-pinned = En haut
board-number = Nº { $n }
board-more = { $n ->
    [one] { $n } autre vient après celles-ci.
   *[other] { $n } autres viennent après celles-ci.
  }
board-marked = Ce qui est marqué
board-reason = Pourquoi c’est masqué
board-reason-hint = Son autrice lit cette raison. Dites ce qui rendrait la phrase acceptable, en 3 à 280 caractères. Nécessaire seulement pour masquer.
board-do-show-waiting = Afficher au tableau
board-do-show-hidden = Afficher de nouveau
board-do-hide = Masquer
board-do-pin = Garder en haut
board-do-unpin = Ne plus garder en haut
board-do-light = Mettre en lumière
board-do-unlight = Rien en lumière
board-do-publish = Afficher à côté de l’original
board-do-drop = Retirer
board-wrong-marks = Rien n’est marqué. Marquez-en au moins une, puis appuyez de nouveau sur le bouton.
board-wrong-reason = La raison manque, ou dépasse 280 caractères. L’autrice a besoin de savoir pourquoi.
board-done-nothing = Rien n’a changé : quelqu’un vous a précédée, ou c’était déjà ainsi.
board-done-show = { $n ->
    [one] { $n } phrase est au tableau.
   *[other] { $n } phrases sont au tableau.
  }
board-done-hide = { $n ->
    [one] { $n } phrase est masquée.
   *[other] { $n } phrases sont masquées.
  }
board-done-pin = { $n ->
    [one] { $n } phrase reste en haut.
   *[other] { $n } phrases restent en haut.
  }
board-done-unpin = { $n ->
    [one] { $n } phrase est revenue à sa place.
   *[other] { $n } phrases sont revenues à leur place.
  }
board-done-light = { $n ->
   *[other] Tout le monde voit cette phrase en lumière.
  }
board-done-unlight = { $n ->
   *[other] Rien n’est en lumière.
  }
board-done-publish = { $n ->
    [one] { $n } traduction est affichée.
   *[other] { $n } traductions sont affichées.
  }
board-done-drop = { $n ->
    [one] { $n } traduction a été retirée.
   *[other] { $n } traductions ont été retirées.
  }

# ---------- Pour les facilitatrices : thèmes ----------
board-themes-lead = Un thème rassemble des réponses à une question sous quelques mots. Ce qui n’a pas de thème vient d’abord.
board-prompts = Questions
board-themes-here = Thèmes de cette question
board-no-themes = Pas encore de thème.
board-theme-title = Titre
board-theme-holds = { $n ->
    [0] Rien dessous
    [one] { $n } phrase
   *[other] { $n } phrases
  }
board-theme-new = Nouveau thème
board-theme-hint = Jusqu’à { $n } caractères.
board-do-name = Enregistrer
board-do-up = Monter
board-do-down = Descendre
board-do-remove = Supprimer
board-do-make = Créer
board-do-put = Placer là
board-put-title = Phrases
board-loose = Sans thème
board-put-under = Placer ce qui est marqué sous
board-put-how = Cochez ce qui va ensemble, puis choisissez son thème plus bas.
board-drag = Ou faites glisser une phrase par ses points jusqu’à un thème. Pour annuler, faites-la glisser en sens inverse.
board-drag-grip = Faire glisser vers un thème
board-drag-drop = Relâchez sur un thème
board-drag-under = Elle est maintenant sous { $theme }.
board-drag-loose = Elle n’a plus de thème.
board-drag-lost = La connexion est perdue, rien n’a été déplacé. Réessayez, ou cochez la phrase et utilisez le bouton.
board-wrong-title = Le titre manque, ou il est trop long.
board-done-theme = Les thèmes sont tels que vous les avez voulus.
board-done-put = { $n ->
    [one] { $n } phrase a été déplacée.
   *[other] { $n } phrases ont été déplacées.
  }
board-refused-themes = Cette question a vingt thèmes. Supprimez-en un avant d’en créer un autre.

# ---------- Pour les facilitatrices : ce qui a été dit deux fois ----------
board-duplicates = Dit deux fois
board-duplicates-lead = Des phrases aux mots semblables, côte à côte. Si les deux disent la même chose, l’une vaut pour les deux : sa carte montre les deux formulations, et qui a voté sur l’une ou l’autre compte une fois. On peut les séparer de nouveau à tout moment.
board-alike = Mots semblables
board-none-alike = Aucune phrase n’a les mots d’une autre.
board-keep = Le nº { $n } vaut aussi pour le nº { $other }
board-leave = Laisser les deux
board-by-number = Réunir par numéro
board-by-number-hint = Pour deux phrases qui disent la même chose en d’autres mots. Les deux doivent répondre à la même question.
board-stays = Reste
board-goes = Lui est réunie
board-do-join = Réunir
board-joined = Ce qui a été réuni
board-none-joined = Rien n’a été réuni.
board-do-part = Séparer de nouveau
board-done-join = Elles ne font plus qu’une au tableau. Les deux formulations sont montrées.
board-done-leave = Les deux restent, et ne seront plus proposées.
board-done-part = Elle est de nouveau seule, avec ses propres votes.
board-refused-merge = Ces deux-là ne peuvent pas être réunies : les deux doivent répondre à la même question, et celle qui reste doit être au tableau.
