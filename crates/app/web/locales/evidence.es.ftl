# Lo que se dice de las propuestas de pruebas y de su revisión. Véase el comienzo de en.ftl.

refuse-version = Este formulario es de un tipo ({ $given }) que el programa no conoce.
refuse-id = El identificador «{ $given }» contiene caracteres que no se admiten.
refuse-empty = Este campo necesita una respuesta.
refuse-short = Aquí hacen falta al menos { $least } caracteres.
refuse-long = Aquí caben como máximo { $most } caracteres.
refuse-control = Hay caracteres que no pueden mostrarse.
refuse-url = Hace falta la dirección completa de la página, que empieza por https:// o http://
refuse-url-login = La dirección contiene un nombre o una contraseña. Hay que escribirla sin ellos.
refuse-future = { $given } es posterior a hoy, { $today }.
refuse-recall = La memoria no es una fuente. Hace falta la página donde se leyó.
refuse-country = «{ $given }» no es un país de la lista.
refuse-provision = «{ $given }» no es una disposición de la lista.
refuse-reference = Falta el artículo o el párrafo, con la numeración de la fuente.
refuse-indicator = «{ $given }» no es un indicador de la lista.
refuse-word = «{ $given }» no es una palabra de la lista «{ $vocabulary }».
refuse-year = Hace falta un año entre { $least } y { $most }.
refuse-since = { $since } es anterior a la ley, que es de { $year }.
refuse-number = Hace falta un número.
refuse-unit = El valor queda fuera de lo que puede ser «{ $unit }».
refuse-language = «{ $given }» no es un código de idioma, como es.
refuse-entry = «{ $given }» no es una entrada de los archivos.
refuse-field = «{ $given }» no es un campo de esta entrada.
refuse-same = Ya dice esto.
