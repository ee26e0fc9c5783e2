# Diálogos: el calendario, las sesiones, los recursos y dónde los preparan las facilitadoras.

# ---------- MUESTRA ----------
sample-label = Datos de muestra
sample-word = MUESTRA
sample-words = Inventado como demostración. Ninguna persona real escribió estas declaraciones ni emitió estos votos. No los cite.
