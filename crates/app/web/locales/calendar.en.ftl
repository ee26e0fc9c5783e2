# Dialogues: the calendar, sessions, resources, and where facilitators make them.

# ---------- SAMPLE ----------
sample-label = Sample data
sample-word = SAMPLE
sample-words = Invented for demonstration. No real person wrote these statements or cast these votes. Do not quote them.
