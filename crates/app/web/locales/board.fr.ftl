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
    [one] { $n } propos
   *[other] { $n } propos
  }
board-statements-in = { $n ->
    [one] { $n } propos
   *[other] { $n } propos
  } en { $langs } langues
board-all-votes = { $n ->
    [one] { $n } vote
   *[other] { $n } votes
  }
board-phase-open = Ouvert maintenant
board-phase-closed = Clos : plus personne n’écrit ni ne vote
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
board-newer = Plus récents
board-older = Plus anciens
board-empty = Rien n’a encore été dit ici.
board-all = { $n ->
    [0] Aucun propos
    [one] { $n } propos
   *[other] Les { $n } propos
  }
board-spotlight = En lumière
board-agree = d’accord { $part } sur { $whole }
board-steps = Les comptes changent quand { $n } personnes de plus ont voté.
board-votes = votes : { $n }
board-times = Dit { $n } fois
board-translate = Ajouter une traduction
board-translation = Traduction :
board-other-words = En d’autres mots :
board-join = Participer :
board-qr = Code QR avec l’adresse de ce dialogue
board-live = Les nouveaux propos apparaissent d’eux-mêmes.
board-paused = Le tableau est arrêté.
board-lost = La connexion est perdue. Elle revient d’elle-même.
board-pause = Arrêter
board-resume = Reprendre
board-stale = Les questions ou l’état de ce dialogue ont changé.
board-new = { $n ->
    [one] { $n } nouveau propos
   *[other] { $n } nouveaux propos
  }
board-new-many = Plus de { $n } nouveaux propos

# ---------- Pour les facilitatrices : ce qui attend, ce qui est là ----------
board-shelves = Que regarder
board-shelf-waiting = En attente
board-shelf-shown = Au tableau
board-shelf-hidden = Masqués
board-shelf-translations = Traductions en attente
board-lead-waiting = Lisez ce qui est arrivé, le plus ancien d’abord. Marquez ce qui va ensemble et décidez une seule fois. Ce qui attend n’est vu que de vous et de son autrice.
board-lead-shown = Ce que tout le monde voit. Marquez des propos pour les garder en haut, en mettre un en lumière, ou les masquer.
board-lead-hidden = Ce qui a été masqué, avec la raison donnée à son autrice. On peut l’afficher de nouveau.
board-lead-translations = Des traductions que des personnes ont données. L’original reste toujours à côté.
board-none-waiting = Rien n’attend.
board-none-shown = Rien n’est encore au tableau.
board-none-hidden = Rien n’est masqué.
board-none-translations = Aucune traduction n’attend.
board-translation-of = Traduction de :
board-near = Ressemble au nº { $n } :
board-compare = Comparer
board-reason-was = Raison :
board-pinned = En haut
board-number = Nº { $n }
board-more = { $n ->
    [one] { $n } autre vient après ceux-ci.
   *[other] { $n } autres viennent après ceux-ci.
  }
board-marked = Ce qui est marqué
board-reason = Pourquoi c’est masqué
board-reason-hint = Son autrice lit cette phrase. Dites ce qui le rendrait acceptable, en 3 à 280 caractères. Nécessaire seulement pour masquer.
board-do-show-waiting = Afficher au tableau
board-do-show-hidden = Afficher de nouveau
board-do-hide = Masquer
board-do-pin = Garder en haut
board-do-unpin = Ne plus garder en haut
board-do-light = Mettre en lumière
board-do-unlight = Rien en lumière
board-do-publish = Afficher à côté de l’original
board-do-drop = Retirer
board-wrong-marks = Rien n’est marqué. Marquez-en au moins un, puis appuyez de nouveau sur le bouton.
board-wrong-reason = La raison manque, ou dépasse 280 caractères. L’autrice a besoin de savoir pourquoi.
board-done-nothing = Rien n’a changé : quelqu’un vous a précédée, ou c’était déjà ainsi.
board-done-show = { $n ->
    [one] { $n } propos est au tableau.
   *[other] { $n } propos sont au tableau.
  }
board-done-hide = { $n ->
    [one] { $n } propos est masqué.
   *[other] { $n } propos sont masqués.
  }
board-done-pin = { $n ->
    [one] { $n } propos reste en haut.
   *[other] { $n } propos restent en haut.
  }
board-done-unpin = { $n ->
    [one] { $n } propos est revenu à sa place.
   *[other] { $n } propos sont revenus à leur place.
  }
board-done-light = { $n ->
   *[other] Tout le monde voit ce propos en lumière.
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
    [one] { $n } propos
   *[other] { $n } propos
  }
board-theme-new = Nouveau thème
board-theme-hint = Jusqu’à { $n } caractères.
board-do-name = Enregistrer
board-do-up = Monter
board-do-down = Descendre
board-do-remove = Supprimer
board-do-make = Créer
board-do-put = Placer là
board-put-title = Propos
board-loose = Sans thème
board-put-under = Placer ce qui est marqué sous
board-put-how = Cochez ce qui va ensemble, puis choisissez son thème plus bas.
board-drag = Ou faites glisser un propos par ses points jusqu’à un thème. Pour annuler, faites-le glisser en sens inverse.
board-drag-grip = Faire glisser vers un thème
board-drag-drop = Relâchez sur un thème
board-drag-under = Il est maintenant sous { $theme }.
board-drag-loose = Il n’a plus de thème.
board-drag-lost = La connexion est perdue, rien n’a été déplacé. Réessayez, ou cochez le propos et utilisez le bouton.
board-wrong-title = Le titre manque, ou il est trop long.
board-done-theme = Les thèmes sont tels que vous les avez voulus.
board-done-put = { $n ->
    [one] { $n } propos a été déplacé.
   *[other] { $n } propos ont été déplacés.
  }
board-refused-themes = Cette question a vingt thèmes. Supprimez-en un avant d’en créer un autre.

# ---------- Pour les facilitatrices : ce qui a été dit deux fois ----------
board-duplicates = Dit deux fois
board-duplicates-lead = Des propos aux mots semblables, côte à côte. Si les deux disent la même chose, l’un vaut pour les deux : sa carte montre les deux formulations, et qui a voté sur l’un ou l’autre compte une fois. On peut les séparer de nouveau à tout moment.
board-alike = Mots semblables
board-none-alike = Aucun propos n’a les mots d’un autre.
board-keep = Le nº { $n } vaut aussi pour le nº { $other }
board-leave = Laisser les deux
board-by-number = Réunir par numéro
board-by-number-hint = Pour deux propos qui disent la même chose en d’autres mots. Les deux doivent répondre à la même question.
board-stays = Reste
board-goes = Lui est réuni
board-do-join = Réunir
board-joined = Ce qui a été réuni
board-none-joined = Rien n’a été réuni.
board-do-part = Séparer de nouveau
board-done-join = Ils ne font plus qu’un au tableau. Les deux formulations sont montrées.
board-done-leave = Les deux restent, et ne seront plus proposés.
board-done-part = Il est de nouveau seul, avec ses propres votes.
board-refused-merge = Ces deux-là ne peuvent pas être réunis : les deux doivent répondre à la même question, et celui qui reste doit être au tableau.
