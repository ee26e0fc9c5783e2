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
    [one] { $n } déclaration
   *[other] { $n } déclarations
  }
board-statements-in = { $n ->
    [one] { $n } déclaration
   *[other] { $n } déclarations
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
board-newer = Plus récentes
board-older = Plus anciennes
board-empty = Rien n’a encore été dit ici.
board-all = { $n ->
    [0] Aucune déclaration
    [one] { $n } déclaration
   *[other] Les { $n } déclarations
  }
board-spotlight = En lumière
board-agree = d’accord { $part } sur { $whole }
board-votes = votes : { $n }
board-times = Dit { $n } fois
board-translate = Ajouter une traduction
board-translation = Traduction :
board-other-words = En d’autres mots :
board-join = Participer :
board-qr = Code QR avec l’adresse de ce dialogue
board-live = Les nouvelles déclarations apparaissent d’elles-mêmes.
board-paused = Le tableau est arrêté.
board-lost = La connexion est perdue. Elle revient d’elle-même.
board-pause = Arrêter
board-resume = Reprendre
board-stale = Les questions ou l’état de ce dialogue ont changé.
board-new = { $n ->
    [one] { $n } nouvelle déclaration
   *[other] { $n } nouvelles déclarations
  }
board-new-many = Plus de { $n } nouvelles déclarations
