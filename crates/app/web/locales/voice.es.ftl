# Participar en un diálogo: entrar, votar, decir algo, traducir, retirarlo.

voice-nav = Participar
voice-nav-vote = Votar
voice-nav-say = Decir algo
voice-nav-me = Lo tuyo
voice-nav-board = El tablero
voice-dialogues = Diálogos
voice-nothing-lost = No se ha perdido nada.
voice-words-kept = Tus palabras siguen aquí.
voice-look-again = Hay una parte que conviene mirar otra vez. Tus palabras siguen aquí.

# ---------- Entrar ----------
voice-join-title = Participar
voice-join-lead = Lees lo que dicen otras personas, una frase cada vez. Estás de acuerdo, no lo estás o pasas, y dices lo que falta. Lo dejas cuando quieras.
voice-join-button = Participar
voice-join-once = Este enlace es para una sola persona. Se gasta cuando pulsas el botón, no antes.
voice-join-questions = Lo que se pregunta
voice-join-kept = Lo que se guarda
voice-join-kept-words = Lo que escribes, con su idioma.
voice-join-kept-votes = Cómo votas, para poder contarlo y para que puedas cambiarlo. Se guarda la hora, no el minuto.
voice-join-kept-self = Lo que dices de ti, solo si quieres. Se publica como recuentos de diez personas o más, y nunca junto a tus palabras.
voice-join-kept-cookie = Una cookie en este navegador, para que puedas volver a lo tuyo. Termina treinta días después del diálogo.
voice-join-not = Lo que no se guarda
voice-join-not-name = Tu nombre, tu correo, tu teléfono. Nadie los pide.
voice-join-not-network = La dirección de tu conexión. Está un rato en memoria, para frenar a las máquinas, y no se apunta en ninguna parte.
voice-join-not-link = Con qué enlace entraste.
voice-join-know = Conviene saberlo
voice-join-know-public = Lo que escribes es público y va sin nombre. No pongas nada con lo que alguien pudiera encontrarte a ti o a otra persona.
voice-join-know-device = Quien use este navegador después de ti puede ver lo tuyo aquí. En cualquier momento puedes hacer que te olvide.
voice-join-know-back = Puedes retirar una frase, o todo lo tuyo, en cualquier momento y sin dar razones.
voice-join-home = Sobre este diálogo
voice-join-inside = Ya participas en este navegador.
voice-join-needs-link = A este diálogo se entra con un enlace.
voice-join-needs-link-todo = Quien te habló de él puede darte uno.
voice-join-early = Todavía no ha empezado. Empieza el { $moment }.
voice-join-early-todo = Vuelve entonces a esta página: te dejará entrar.
voice-join-late = Ha terminado. Aquí ya nadie escribe ni vota.
voice-join-late-todo = Lo que salió de él lo puede leer todo el mundo.
voice-link-used = Este enlace era para una sola persona, y alguien ya ha entrado con él.
voice-link-expired = El plazo de este enlace ha terminado.
voice-link-withdrawn = Quienes facilitan el diálogo han retirado este enlace.
voice-link-unknown = Este enlace no lleva a ninguna parte. Quizá se cortó al copiarlo.
voice-link-todo = Quien te lo dio puede darte uno nuevo.

# ---------- Negativas ----------
voice-refused-gone = Este diálogo ya no está aquí.
voice-refused-closed = Ahora nadie puede escribir ni votar en este diálogo.
voice-refused-statement = Esta frase ya no está en el tablero. Tu voto no se ha contado.
voice-refused-left = Has salido de este diálogo.
voice-refused-translated = Otra persona ya ha dado una traducción a este idioma.

# ---------- Votar ----------
voice-vote-title = Una frase cada vez
voice-vote-lead = De acuerdo, en desacuerdo o paso. Cambia de opinión cuando quieras. Déjalo cuando quieras.
voice-vote-agree = De acuerdo
voice-vote-disagree = En desacuerdo
voice-vote-pass = Paso, o no lo sé
voice-voted-agree = Estás de acuerdo
voice-voted-disagree = No estás de acuerdo
voice-voted-pass = Has pasado
voice-vote-now = tu voto ahora
voice-vote-own = Son tus propias palabras.
voice-vote-changes = Ya has votado sobre esta frase. Cuenta el último voto.
voice-vote-skip = Ahora no: ver otra
voice-vote-translate = Añadir una traducción
voice-vote-elsewhere =
    { $n ->
        [one] En otro idioma
       *[other] En otros { $n } idiomas
    }
voice-vote-count =
    { $all ->
        [one] Has votado sobre { $voted } de { $all } frase
       *[other] Has votado sobre { $voted } de { $all } frases
    }
voice-vote-missing = ¿Falta algo aquí?
voice-vote-unclear = No decía qué frase era, o cuál es tu voto. Vuelve atrás y pulsa uno de los tres botones.
voice-change = Cambiar
voice-translated = Traducción de alguien que participa:
voice-early = Todavía no ha empezado
voice-early-todo = Cuando quienes facilitan abran el diálogo, aquí habrá frases.
voice-closed = Ha terminado
voice-closed-todo = Aquí ya nadie escribe ni vota. Lo tuyo todavía se puede retirar.
voice-none-yet = Nadie ha dicho nada todavía
voice-none-yet-todo = La tuya puede ser la primera frase.
voice-all-done = Has votado sobre todo lo que hay
voice-all-done-todo = Llegan frases nuevas mientras el diálogo está abierto. Puedes volver, o decir lo que falta.
voice-for-now = Nada más por ahora
voice-for-now-todo = Cada frase recibe diez votos antes de que otras reciban más. Las pocas que no has visto ya tienen los suyos y esperan a las demás. Vuelve dentro de un rato.

# ---------- Decir algo ----------
voice-say-lead = Con tus palabras, en cualquier idioma. Otras personas estarán de acuerdo, no lo estarán o pasarán.
voice-say-prompt = ¿A qué respondes?
voice-say-prompt-missing = Elige la pregunta a la que respondes.
voice-say-text = Tus palabras
voice-say-hint =
    { $n ->
        [one] Hasta { $n } carácter.
       *[other] Hasta { $n } caracteres.
    }
voice-say-before = Una persona que facilita lo lee antes de que se muestre.
voice-say-after = Se muestra enseguida. Una persona que facilita puede ocultarlo, y dice por qué.
voice-say-lang = Su idioma
voice-lang-guess = Que lo averigüe el programa
voice-lang-other = Otro idioma
voice-lang-choose = Elige un idioma
voice-lang-odd = Elige un idioma de la lista, distinto del de la frase.
voice-say-send = Enviar
voice-say-good = Lo que ayuda
voice-say-good-one = Una sola idea en cada frase, para que se pueda estar de acuerdo o no.
voice-say-good-own = Que se entienda sin haber leído las demás.
voice-say-good-nobody = No nombres a nadie a quien pueda dañar, ni nada con lo que se pueda encontrar a alguien.
voice-say-good-read = Una frase con una dirección o un número la lee siempre primero una persona que facilita.
voice-say-left = Este navegador ya no te conoce. Copia tus palabras, entra otra vez y envíalas entonces.
voice-text-empty = Todavía no hay nada escrito.
voice-text-long =
    { $over ->
        [one] Caben { $most } caracteres y tiene { $count }: sobra { $over }.
       *[other] Caben { $most } caracteres y tiene { $count }: sobran { $over }.
    }
voice-text-wall =
    { $n ->
        [one] Es demasiado largo: cabe { $n } carácter.
       *[other] Es demasiado largo: caben { $n } caracteres.
    }
voice-text-wordless = No hay ninguna palabra. Con dibujos y números solos nadie puede estar de acuerdo.
voice-text-stacked = Algunos signos están amontonados y taparían otras líneas. Escribe las letras sin ellos.
voice-said-title = Ha llegado
voice-said-waits = Una persona que facilita lo lee antes de que lo vean las demás. En «Lo tuyo» se ve cómo va.
voice-said-shown = Está en el tablero, y otras personas pueden votar.
voice-said-alike = Otras personas han dicho algo parecido
voice-said-alike-todo = También puedes votar sobre eso. Una persona que facilita puede unir las dos frases, y ambas siguen contando como de quien las dijo.
voice-said-lang = Idioma:
voice-said-again = Decir otra cosa

# ---------- Traducir ----------
voice-translate-title = Traducir una frase
voice-translate-lead = El original se queda, y tu traducción va a su lado como lo que es: el trabajo de alguien que participa.
voice-original = El original
voice-translate-others = Traducciones que ya hay
voice-translate-into = A qué idioma
voice-translate-text = Tu traducción
voice-translate-back = Volver a votar sobre ella
voice-translate-shown = Tu traducción está al lado del original.
voice-translate-waits = Tu traducción ha llegado. Una persona que facilita la lee antes de que se muestre.

# ---------- Lo tuyo ----------
voice-me-lead = Lo que has dicho y cómo has votado, para tus ojos. Puedes cambiarlo o retirarlo.
voice-me-saved = Guardado.
voice-me-taken = La frase está retirada. Sus palabras ya no existen.
voice-me-said = Lo que has dicho
voice-me-said-none = Nada todavía.
voice-me-voted = Cómo has votado
voice-me-voted-none = Todavía no has votado.
voice-me-voted-lead =
    { $n ->
        [one] Sobre { $n } frase.
       *[other] Sobre { $n } frases.
    }
voice-own-waiting = Espera a que la lea una persona que facilita
voice-own-shown = De acuerdo { $agree }, en desacuerdo { $disagree }, pasan { $pass }
voice-own-few = Votos hasta ahora: { $n }
voice-own-hidden = Una persona que facilita la ha ocultado:
voice-own-merged = Unida a otra frase que dice lo mismo
voice-own-erased = Retirada
voice-me-self = Quién eres, si quieres
voice-me-self-lead = Ayuda a ver quién falta en el diálogo. Cada parte puede quedar en blanco. Se publica solo como recuentos de diez personas o más, y los grupos de opinión salen únicamente de los votos.
voice-me-silent = Prefiero no decirlo
voice-me-region = Parte del mundo
voice-me-sector = Desde dónde trabajas en esto
voice-me-lived = Tu propia experiencia
voice-me-lived-yes = He vivido este tipo de violencia
voice-me-groups = Grupos de los que formas parte
voice-me-groups-hint =
    { $n ->
        [one] Uno como máximo.
       *[other] { $n } como máximo.
    }
voice-me-save = Guardar
voice-me-leave = Salir
voice-me-leave-lead = Puedes retirar todo lo tuyo, o hacer solo que este navegador te olvide. Ninguna de las dos cosas necesita una razón.
voice-me-leave-button = Ver las dos maneras de salir
voice-declared-region = Esta parte del mundo no está en la lista.
voice-declared-sector = Este lugar de trabajo no está en la lista.
voice-declared-group = Uno de estos grupos no está en la lista.
voice-declared-groups = Elige cinco grupos como máximo: más describirían a una persona.
voice-declared-unreadable = Esto no se puede leer. Vuelve atrás y elige otra vez.
voice-sector-survivor-support = Apoyo a supervivientes, líneas de ayuda
voice-sector-womens-organisation = Una organización de mujeres
voice-sector-civil-society = Otra organización de la sociedad civil
voice-sector-health = Salud y atención social
voice-sector-education-research = Educación e investigación
voice-sector-justice-police = Justicia y policía
voice-sector-government = Gobierno
voice-sector-parliament = Parlamento
voice-sector-media = Medios de comunicación
voice-sector-technology-company = Una empresa tecnológica
voice-sector-international-organisation = Una organización internacional
voice-sector-funder = Una entidad que financia
voice-sector-other = Otro lugar

# ---------- Retirar ----------
voice-back-one = Retirar esta frase
voice-back-one-lead = Sus palabras y sus traducciones se borran al instante y no se pueden recuperar. Su número queda vacío.
voice-back-one-button = Retirarla
voice-leave-lead = Hay dos maneras. Cuál, lo decides tú.
voice-leave-everything = Retirarlo todo
voice-leave-everything-votes = En estas tablas nadie puede encontrar qué votos eran tuyos. Con una copia de seguridad anterior todavía se puede.
voice-leave-everything-words = Tus frases pierden sus palabras, y las traducciones que diste se borran.
voice-leave-everything-self = Lo que dijiste de ti se borra.
voice-leave-everything-others = Lo que otras personas copiaron del tablero, o imprimieron, se queda con ellas. Las copias de seguridad de este programa lo pierden cuando se sustituyen.
voice-leave-everything-asks = Una petición que escribió quien facilita conserva sus propias palabras.
voice-leave-votes = Cuándo salen tus votos de los recuentos
voice-leave-votes-others = Junto con los de otras personas, que es más seguro. Siguen en los recuentos sin ser de nadie, y salen de cada recuento con los de otras, de { $n } personas en { $n }, o cuando se cierre este diálogo. Así, quien haya anotado los recuentos antes y después no puede deducir cómo votaste. En un diálogo que ya se cerró y se abrió otra vez pueden quedarse.
voice-leave-votes-now = En el momento, y no queda nada de ellos en las tablas. Quien haya anotado los recuentos antes y después puede deducir cómo votaste.
voice-leave-votes-closed = Este diálogo está cerrado, así que tus votos salen de los recuentos en el momento. Quien los haya anotado antes, o tenga los archivos de este diálogo, puede deducir cómo votaste.
voice-leave-everything-button = Retirarlo todo
voice-leave-device = Solo que este navegador te olvide
voice-leave-device-words = Tus frases y tus votos se quedan. Nadie que use este navegador ve cuáles son tuyos, y ya no puedes cambiarlos.
voice-leave-device-button = Olvidarme en este navegador
voice-leave-stay = No, me quedo
voice-leave-unclear = No decía de qué manera sales. Vuelve atrás y pulsa uno de los dos botones.
voice-gone-title = Has salido
voice-gone-everything = Todo lo tuyo ha desaparecido de este diálogo.
voice-gone-others = Nada en este diálogo está ya vinculado contigo. Tus votos saldrán de los recuentos junto con los de otras personas.
voice-gone-device = Este navegador te ha olvidado. Su historial de páginas es otra cosa: lo guarda el navegador, y allí lo puedes borrar.
voice-gone-nobody = Este navegador no conoce a nadie que participe en este diálogo.
