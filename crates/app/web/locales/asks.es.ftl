# Asks, recaps, data of a dialogue.
