# Dinero: lo que las organizaciones informan de la ayuda, y lo que eso no dice. STYLE.md tiene las palabras.

fund-title = Dinero
fund-lead = Lo que las organizaciones informan que dieron o gastaron para poner fin a la violencia contra las mujeres y las niñas, por año, tal como cada una lo publicó.
fund-sample = Las organizaciones, actividades e importes marcados SAMPLE son inventados, para mostrar qué hacen estas páginas. No deciden nada. No los cite.
fund-in = Dinero: { $country }
fund-country-link = Dinero del que se informa para { $country }
fund-country-lead = Lo que otros informan como enviado aquí, lo que sus propios organismos de gobierno informan como dado, y lo que el Estado dice de sus propios presupuestos.
fund-box = Lo que falta aquí falta en los archivos leídos, y no deben sumarse importes de organizaciones o monedas distintas: pueden ser un mismo dinero en su camino.
fund-org-lead = Lo que esta organización publica de sí misma en el estándar abierto de la ayuda (IATI), y nada más.
fund-its-page = De qué informa
fund-test = Dinero del que las organizaciones informan para esto en los archivos leídos. Un informe cuenta; un informe que falta, no.
fund-findings = Hallazgos sobre financiación

fund-no-files = Nadie ha traído todavía a este sitio archivos sobre dinero.
fund-no-files-words = No es una afirmación de que no lo haya.
fund-no-files-who = Para quien opera este sitio
fund-no-files-how = Se pueden traer los archivos de actividades que las organizaciones publican en el estándar abierto de la ayuda (IATI). Una orden los lee en una carpeta y otra los muestra:

fund-limits = Lo que no se puede concluir
fund-limit-missing = Lo que falta aquí falta en los archivos leídos. Un informe que falta no es dinero que falta: muchos dan y no publican.
fund-limit-add = Las filas de organizaciones distintas no deben sumarse. El pago de un donante a una agencia y lo que la agencia gasta son un mismo dinero, publicado dos veces. Tampoco se suman importes en monedas distintas.
fund-limit-arrive = Un pago dice que el dinero salió de la organización que informa. No dice que llegara a nadie.
fund-limit-code = El código de propósito 15180 trata de la violencia contra las mujeres y las niñas en su conjunto. El estándar no tiene un código para la violencia facilitada por la tecnología.
fund-limit-marker = El marcador de género es de actividades enteras. Está al lado del código de propósito, cubre parte del mismo dinero y nunca se le suma.
fund-limit-steps = Prometido no es pagado. Los compromisos y los pagos no deben dividirse entre sí: algunos publican solo uno de los dos.

fund-evaw = Poner fin a la violencia contra las mujeres y las niñas
fund-evaw-words = Organizaciones que informan con el código de propósito 15180, cada una en la moneda en que informa, todos sus años juntos. Están por nombre, nunca por importe.
fund-code-words = 15180 es el código de propósito de la IATI para poner fin a la violencia contra las mujeres y las niñas.
fund-rounded = Los importes están redondeados a unidades enteras; los archivos tienen los céntimos.
fund-less = menos de 1
fund-less-back = menos de 1, devuelto
fund-axis = en { $currency }
fund-years = Años
fund-of-it = De ello, 15180
fund-evaw-none = Ninguna organización de las leídas informa de dinero con este código.
fund-chart = { $name }: pagado por año, { $currency }
fund-table = Por año, en { $currency }. Un guion: no se informa de nada.
fund-year = Año
fund-paid = Pagado (15180)
fund-promised = Comprometido (15180)
fund-gender-pri = Al lado: por actividades cuya razón es la igualdad de género
fund-gender-sig = Al lado: por actividades con la igualdad de género como un objetivo
fund-org-paid = Lo que pagó, por año
fund-got = Quién recibió, según los informes
fund-got-words = Pagos con el código de propósito 15180. Hay un identificador donde no se conoce un nombre.
fund-receiver = Quién recibe
fund-nothing = no se informa de nada
fund-reporter = Quién informa
fund-step = Paso
fund-amount = Importe (15180)
fund-budget = Presupuesto, todos los propósitos
fund-value = Respuesta
fund-nobody = sin nombrar
fund-no-currency = moneda no indicada
fund-no-place = lugar no indicado
fund-region = Región { $code }, sin país nombrado
fund-step-payment = pagado
fund-step-commitment = comprometido
fund-step-pledge = prometido sin contrato
fund-step-incoming = recibido
fund-step-incoming-promise = prometido a quien informa
fund-step-other = otro
fund-status-committed = vinculante
fund-status-indicative = indicativo


fund-pledges = Prometido sin contrato
fund-pledges-words = Aparte de todo lo demás, y nunca sumado a ello.
fund-incoming = Recibido por quienes informan, o prometido a ellos
fund-incoming-words = El mismo dinero del que otros informan cuando lo dan. Se muestra para que puedan leerse los dos lados; nunca se suma.
fund-budgets = Presupuestos
fund-budgets-words = Lo que se pensaba gastar, para todos los propósitos: los presupuestos no nombran ninguno. Nunca se suma a los pagos.

fund-named = Actividades que nombran la violencia facilitada por la tecnología
fund-named-code = El estándar no tiene un código para ella, así que solo hay palabras. Junto a cada actividad están las palabras por las que se encontró.
fund-named-words = Lo que no se encuentra puede tratar de ello, y lo que se encuentra puede no hacerlo.
fund-named-here = Actividades con dinero para este país.
fund-named-none = No se encontró ninguna actividad por sus palabras. Puede que algunas traten de ello.
fund-named-correct = Si una actividad trata de ello y falta aquí, o se muestra y no trata de ello, dígalo con una fuente: lo que una persona ha leído prevalece sobre las palabras.
fund-activity = Actividad
fund-words = Encontrada por
fund-by-hand = La leyó una persona:
fund-paid-all = Pagado, para cualquier propósito
fund-say = Corregir esta lectura
fund-not-meant-title = Encontradas por palabras, y tratan de otra cosa
fund-not-meant = { $n ->
    [one] Una actividad se encontró por palabras, y una persona leyó que trata de otra cosa
   *[other] { $n } actividades se encontraron por palabras, y una persona leyó que tratan de otra cosa
}
fund-unseen = { $n ->
    [one] Una actividad que una persona leyó y que trata de ello no está entre ellas: contará cuando la carpeta de flujos se haga de nuevo con su archivo.
   *[other] { $n } actividades que una persona leyó y que tratan de ello no están entre ellas: contarán cuando la carpeta de flujos se haga de nuevo con sus archivos.
}

fund-silent = Quién no está en estos informes
fund-silent-words = En los archivos leídos. Dice quién no está en estos informes, que pueden pedirse, y nada sobre lo que se dio.
fund-reached = Estados para los que alguien informa de pagos para poner fin a la violencia contra las mujeres y las niñas (código de propósito 15180 de la IATI):
fund-tracking = Si sigue lo que destina a la igualdad de género, y lo hace público (indicador 5.c.1 de los ODS)
fund-tracking-all = { $n } Estados respondieron si siguen lo que destinan a la igualdad de género y lo hacen público: { $fully } cumplen del todo la norma, { $near } se acercan a ella, { $not } no la cumplen.
fund-tracking-why = Cómo se lee esto
fund-tracks-fully = Cumple del todo la norma
fund-tracks-near = Se acerca a la norma
fund-tracks-not = No cumple la norma
fund-plan = Cómo se paga el plan nacional de estadística
fund-plan-words = Las cifras sobre la violencia necesitan ese plan. Trata de la estadística en su conjunto, y no de lo que el Estado da (indicador 17.18.3 de los ODS).
fund-plan-fully = Si el plan está financiado del todo
fund-plan-government = Si lo financia el gobierno
fund-plan-donors = Si lo financian donantes
fund-question = Pregunta
fund-nowhere = Ninguno en estos archivos.
fund-quiet-donors = { $n ->
    [one] Un organismo de gobierno en estos archivos que no informa de nada con el código de propósito 15180
   *[other] { $n } organismos de gobierno en estos archivos que no informan de nada con el código de propósito 15180
}
fund-silent-states = { $n ->
    [one] Un Estado para el que nadie en estos archivos informa de pagos con este código
   *[other] { $n } Estados para los que nadie en estos archivos informa de pagos con este código
}

fund-publishers = Quién publica, y desde cuándo
fund-publishers-words = Organizaciones cuyos archivos se leyeron. El primer año es el de la transacción más antigua en ellos.
fund-id = Identificador
fund-kind = Tipo
fund-since = Primer año del que informa
fund-newest = Archivo más reciente
fund-activities = Actividades

fund-received = De lo que se informa como enviado aquí
fund-received-words = Por cada organización que informa, por año. Pueden informar del mismo dinero en su camino.
fund-received-none = Ninguna organización de las leídas informa de dinero con el código de propósito 15180 para este país. Si lo hay, estos archivos no lo dicen.
fund-givers = Quién dio, según los informes
fund-givers-words = Solo donde quien da es otra que la organización que informa.
fund-other = Otras que informan de pagos aquí
fund-other-words = Sin el código de propósito 15180 y sin marca de igualdad de género. Por nombre, todos los años juntos.
fund-where = Para qué países
fund-go = Mostrar
fund-giver = Quién da
fund-given = Lo que sus propios organismos de gobierno informan como dado
fund-given-words = Aquí cuentan los organismos que estos archivos llaman gobierno y cuyo identificador consta como del gobierno de este Estado: por una lista de gobiernos, por su código como proveedor de ayuda o por una página que lo diga. Otros también pueden ser del Estado.
fund-given-nobody = Ningún organismo así está entre aquellos cuyos archivos se leyeron.
fund-given-none = No informan de nada con el código de propósito 15180.

fund-domestic = Lo que el Estado dice de sus propios presupuestos
fund-domestic-words = Su propia respuesta. Trata de la igualdad de género en su conjunto, y no nombra la violencia digital.
fund-parts-short = Actividades enteras y partes de actividades: el mismo dinero puede estar dos veces
fund-choose = Elegir un país
fund-places = Por lugar
fund-places-words = Como la organización nombra el lugar. Solo los lugares para los que informa con el código de propósito 15180.
fund-place = Lugar
fund-org-none = No informa de nada con el código de propósito 15180 en los archivos leídos.

fund-benches = Con qué se contrasta
fund-benches-words = Puntos de referencia que leen aquello de lo que se informa. Un informe puede dar uno por cumplido; un informe que falta lo deja desconocido.
fund-files = Llévelo consigo
fund-licence = Cada organización fija la licencia de sus propios archivos, y los archivos no nombran ninguna: pregunte a quien publica antes de usar sus importes en otro lugar. Lo que este programa añade está bajo CC BY 4.0.
file-funding = Dinero tal como se informa: organización, quién da, quién recibe, lugar, año, tipo, moneda, importes con céntimos, con una nota sobre la licencia
file-funding-json = Lo mismo, con las organizaciones y las actividades que nombran la violencia facilitada por la tecnología
fund-api = Lo mismo como respuesta de la API
fund-read = Lo que se leyó
fund-file = Archivo
fund-parts = En { $years } informan aquí actividades enteras y partes de actividades. Donde una organización informa del mismo dinero en ambas, está aquí dos veces.
fund-refused-title = Archivos que no se pudieron leer
fund-refused = { $n ->
    [one] Un archivo no se pudo leer. Las cifras son solo de los demás.
   *[other] { $n } archivos no se pudieron leer. Las cifras son solo de los demás.
}
fund-twice-title = Actividades que están en dos lugares
fund-twice = { $n ->
    [one] Una actividad está en dos lugares: se cuenta la más reciente
   *[other] { $n } actividades están en dos lugares: se cuentan las más recientes
}
fund-counted = Contada de
fund-left = No contada
fund-files-n = { $n ->
    [one] Un archivo
   *[other] { $n } archivos
}
fund-aside = Lo que se dejó aparte, y por qué
fund-noted = Lo que se contó, y no tal como se publicó
fund-times = Veces

fund-org-government = Gobierno
fund-org-local-government = Gobierno local
fund-org-other-public-sector = Otro organismo público
fund-org-international-ngo = Organización no gubernamental internacional
fund-org-national-ngo = Organización no gubernamental nacional
fund-org-regional-ngo = Organización no gubernamental regional
fund-org-partner-country-ngo = Organización no gubernamental del país socio
fund-org-public-private-partnership = Asociación público-privada
fund-org-multilateral = Organización multilateral
fund-org-foundation = Fundación
fund-org-private-sector = Sector privado
fund-org-private-sector-provider = Sector privado del país que da
fund-org-private-sector-receiver = Sector privado del país que recibe
fund-org-private-sector-third = Sector privado de otro país
fund-org-academic = Universidad, formación o investigación
fund-org-other = Otra

why-flow-met = Se informa de { $step ->
    [payment] pagos
    [commitment] compromisos
   *[other] importes
} { $what ->
    [evaw] para poner fin a la violencia contra las mujeres y las niñas (código de propósito 15180)
    [gender] de actividades que marcan la igualdad de género como objetivo
   *[all] para cualquier propósito
} en { $years }, por: { $reporter }. Que el dinero salió de ahí, no que llegara.
why-flow-below = Los { $step ->
    [payment] pagos
    [commitment] compromisos
   *[other] importes
} { $what ->
    [evaw] para poner fin a la violencia contra las mujeres y las niñas (código de propósito 15180)
    [gender] de actividades que marcan la igualdad de género como objetivo
   *[all] para cualquier propósito
} de los que { $reporter } informa en { $years } no llegan a lo que se pide, en ninguna moneda por sí sola. Un informe que falta no es dinero que falta.
why-flow-stale = Se informa de { $step ->
    [payment] pagos
    [commitment] compromisos
   *[other] importes
} { $what ->
    [evaw] para poner fin a la violencia contra las mujeres y las niñas (código de propósito 15180)
    [gender] de actividades que marcan la igualdad de género como objetivo
   *[all] para cualquier propósito
} en { $years }, por: { $reporter }. Es demasiado antiguo para decidir.
why-flow-none = Ninguna organización en los archivos leídos informa aquí de dinero { $what ->
    [evaw] para poner fin a la violencia contra las mujeres y las niñas (código de propósito 15180)
    [gender] de actividades que marcan la igualdad de género como objetivo
   *[all] para cualquier propósito
}. Un informe que falta no es dinero que falta.
why-flow-none-given = En los archivos leídos, los propios organismos de gobierno del Estado no informan de dinero de este tipo { $what ->
    [evaw] para poner fin a la violencia contra las mujeres y las niñas (código de propósito 15180)
    [gender] de actividades que marcan la igualdad de género como objetivo
   *[all] para cualquier propósito
}. Un informe que falta no es dinero que falta.
why-flow-no-publisher = Entre las organizaciones cuyos archivos se leyeron, ninguna puede reconocerse como organismo de gobierno de este Estado, ni por su identificador ni por una página que lo diga. Puede que esté con un identificador que no dice nada. Un informe que falta no es dinero que falta.
why-flow-not-abroad = Del dinero { $what ->
    [evaw] para poner fin a la violencia contra las mujeres y las niñas (código de propósito 15180)
    [gender] de actividades que marcan la igualdad de género como objetivo
   *[all] para cualquier propósito
} del que aquí informan: { $reporter }, de ninguno consta que venga del extranjero: quien lo dio es del propio país, o por el identificador nadie puede decir dónde tiene su sede. Un informe que falta no es dinero que falta.
why-not-giver = No se aplica: según las listas de { $asof }, este Estado no es miembro del Comité de Ayuda al Desarrollo ni está entre los que le informan de su ayuda.
why-not-receiver = No se aplica: según las listas de { $asof }, este Estado no está entre los que pueden recibir ayuda al desarrollo (lista del CAD de receptores de AOD).
