# Dialogues : le calendrier, les séances, les ressources, et où les facilitatrices les préparent.

# ---------- EXEMPLE ----------
sample-label = Données d’exemple
sample-word = EXEMPLE
sample-words = Inventé pour la démonstration. Aucune personne réelle n’a écrit ces propos ni exprimé ces votes. Ne les citez pas.
