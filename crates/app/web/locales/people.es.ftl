# Lo que dicen las páginas en las que se inicia sesión. Véase el comienzo de en.ftl.
# Las funciones se nombran por la tarea (Revisión, Lectura), no por la persona.

## Frame

nav-member = Sesión iniciada
nav-organisation = Mi organización
nav-review = Revisar propuestas
nav-propose = ¿Hay un error o falta algo? Proponer una fuente
nav-worklist = Lo que necesita una fuente
nav-accepted = Lo que se propuso y se aceptó
foot-help = Ayudar a que sea exacto
sign-in = Iniciar sesión
sign-out = Cerrar sesión
moment = { $day }, { $time } UTC
form-look-again = Algo no se pudo aceptar. Cada campo dice qué cambiar; aún no se ha guardado nada.

## Signing in

sign-in-lead = Para quienes revisan pruebas, administran una organización o trabajan con ella. Para leer o para proponer una fuente no hace falta ninguna cuenta.
sign-in-again = Para cambiar lo que abre una cuenta hay que iniciar sesión una vez más. Así no puede hacerlo otra persona que se siente ante este equipo.
sign-in-name = Nombre de acceso
sign-in-passphrase = Frase de contraseña
sign-in-code = Código
sign-in-code-hint = Seis cifras de la aplicación de autenticación, o uno de los códigos de recuperación.
sign-in-passkey = Iniciar sesión con una llave de acceso
sign-in-or = O con frase de contraseña y código:
sign-in-lost = ¿No hay manera de entrar? Quien administra la organización puede enviar otra invitación. Nosotros no podemos: no hay puerta trasera.
method-passkey = con llave de acceso
method-totp = con frase de contraseña y código
method-recovery = con frase de contraseña y código de recuperación
method-invitation = por invitación
device-android = Un teléfono o una tableta con Android
device-ios = Un iPhone o un iPad
device-windows = Una computadora con Windows
device-mac = Una Mac
device-linux = Una computadora con Linux
device-other = Otro dispositivo

## Taking up an invitation

join-title = Crear la cuenta
join-first-title = Crear la primera cuenta
join-at = Entrar en { $name }
join-first-lead = Aquí todavía no hay nadie más. El primer paso es dar nombre a la organización, que responderá de lo que digan estas páginas. Quien crea esta cuenta la administra y puede invitar a otras personas.
join-lead = La invitación es para: { $roles }. La cuenta es personal; nadie más puede ver lo que la abre.
join-who = Quién entra
join-organisation = Nombre de la organización
join-name = Nombre de la persona
join-name-hint = Lo que ven las demás personas del equipo. No tiene que ser el nombre del pasaporte.
join-sign-in-hint = Letras minúsculas (sin tildes ni ñ), cifras y «. - _ @ +», tres como mínimo. Nadie más necesita saberlo.
join-unlock = Lo que abre la cuenta
join-passphrase-hint = 12 caracteres como mínimo. Cuatro palabras poco comunes están bien; un gestor de contraseñas es mejor.
join-picture = Imagen del secreto, para la cámara de la aplicación de autenticación
join-scan = Para añadir Plumbline a una aplicación de autenticación, hay que escanear esta imagen con ella.
join-type = ¿Sin cámara? Este es el secreto que hay que escribir en la aplicación:
join-code = Código que muestra la aplicación
join-code-hint = Seis cifras; cambian cada medio minuto.
join-send = Crear la cuenta
join-again = Hay que añadir la imagen nueva a la aplicación de autenticación y enviar otra vez el formulario.
gone-title = Este enlace ya no funciona
gone-words = Un enlace funciona una sola vez, por poco tiempo, y puede retirarse. La persona que envió la invitación puede enviar otra. Si la cuenta ya está creada, basta con iniciar sesión.
odd-name = Hace falta un nombre de 1 a 80 caracteres, en una sola línea.
odd-sign-in = Hacen falta de 3 a 64 letras minúsculas (sin tildes ni ñ), cifras y «. - _ @ +»
odd-organisation = Hace falta un nombre de 1 a 80 caracteres, en una sola línea.
refuse-sign-in-taken = Otra persona ya inicia sesión con este nombre. Hay que elegir otro.
refuse-invitation-gone = Este enlace ya no funciona.
codes-title = Códigos de recuperación
codes-lead = Cada uno abre la cuenta una sola vez, junto con la frase de contraseña, cuando se pierde la aplicación de autenticación. Solo se muestran ahora.
codes-note = Conviene escribirlos en papel, o imprimir esta página, y guardar el papel donde se guardaría un pasaporte. No en el teléfono que lleva la aplicación de autenticación.
codes-done = Ya están en papel
codes-left = { $n ->
    [0] No queda ningún código.
    [one] Queda un código.
   *[other] Quedan { $n } códigos.
}

## Account

account = Mi cuenta
account-lead = A qué organizaciones pertenece esta cuenta, dónde tiene una sesión iniciada y qué la abre.
account-places = Organizaciones
account-self = Datos personales
account-sign-in = Nombre de acceso:
account-save = Guardar
account-back = Volver a la cuenta
account-sessions = Dónde hay una sesión iniciada
account-sessions-lead = Una sesión termina sola tras dos horas sin uso y, en cualquier caso, tras doce horas. Si un dispositivo se perdió o no se reconoce, aquí puede terminarse su sesión.
account-here = esta sesión
account-since = desde: { $since }; último uso: { $seen }
account-end = Terminar
account-end-others = Terminar todas las demás
account-unlock = Lo que abre la cuenta
account-unlock-lead = Cambiar algo de esto termina todas las demás sesiones.
account-passkeys = Llaves de acceso
account-passphrase = Frase de contraseña
account-present = Frase de contraseña actual
account-new = Frase de contraseña nueva
account-change-passphrase = Cambiar la frase de contraseña
account-authenticator = Aplicación de autenticación
account-authenticator-lead = La nueva sustituye a la anterior de inmediato.
account-authenticator-new = Usar otra aplicación de autenticación
account-authenticator-set = Configurar una aplicación de autenticación
account-codes = Códigos de recuperación
account-codes-new = Crear códigos nuevos; los anteriores dejan de valer
account-not-fresh = Esta sesión se inició hace un rato. Para cambiar las llaves de acceso, la aplicación de autenticación o los códigos de recuperación, hay que iniciar sesión una vez más.
passkey-name = Cómo llamarla; por ejemplo, «mi teléfono»
passkey-add = Añadir una llave de acceso
passkey-remove = Quitar
passkey-used = último uso: { $at }
passkey-script = Para añadir una llave de acceso hace falta JavaScript, porque solo un script puede pedírsela al dispositivo.
passkey-first = Mi primera llave de acceso
passkey-known = Este dispositivo ya guarda una llave de acceso para esta cuenta.
passkey-last = Esta llave de acceso es la única manera de entrar. Antes de quitarla, hay que añadir otra, o configurar una frase de contraseña y una aplicación de autenticación.
passkey-refused = Esta llave de acceso no abre ninguna cuenta aquí, o pasaron más de cinco minutos. Se puede intentar de nuevo o entrar de otra manera.
passkey-stopped = No llegó ninguna llave de acceso del dispositivo. Se puede intentar de nuevo en otro momento o entrar de otra manera.
passkey-elsewhere = Las llaves de acceso pertenecen a una sola dirección. Para añadir una, hay que iniciar sesión en:
passkey-join = Crear la cuenta con una llave de acceso
passkey-join-lead = Una llave de acceso queda en el dispositivo y se abre con la huella, el rostro o el PIN: nada que recordar, nada que se pueda escribir en una página falsa.
passkey-join-or = O con una frase de contraseña y una aplicación de autenticación:
done-name = El nombre se ha cambiado.
done-passphrase = La frase de contraseña se ha cambiado y las demás sesiones han terminado.
done-authenticator = La nueva aplicación de autenticación está configurada y las demás sesiones han terminado.
done-sessions = Terminado.
done-passkey = Se ha añadido la llave de acceso.
done-passkey-removed = Se ha quitado la llave de acceso.

## Roles and acts

role-reader = Lectura
role-contributor = Contribución
role-reviewer = Revisión
role-facilitator = Facilitación
role-case-worker = Atención de casos
role-supervisor = Supervisión
role-analyst = Análisis
role-administrator = Administración
act-organisation-made = Organización creada
act-organisation-changed = Organización modificada
act-person-invited = Persona invitada
act-invitation-withdrawn = Invitación retirada
act-person-joined = Persona incorporada
act-person-role-changed = Funciones cambiadas
act-person-renamed = Nombre cambiado
act-people-read = Datos de integrantes consultados
act-person-removed = Persona retirada de la organización
act-session-started = Sesión iniciada
act-session-ended = Sesión terminada
act-session-refused = Inicio de sesión rechazado
act-access-refused = Acceso rechazado
act-passphrase-changed = Frase de contraseña cambiada
act-passkey-added = Llave de acceso añadida
act-passkey-removed = Llave de acceso quitada
act-totp-set = Aplicación de autenticación configurada
act-totp-removed = Aplicación de autenticación quitada
act-recovery-made = Códigos de recuperación creados
act-recovery-used = Código de recuperación usado
act-evidence-proposed = Prueba propuesta
act-evidence-withdrawn = Prueba retirada
act-evidence-seconded = Prueba respaldada
act-evidence-read = Prueba no publicada leída
act-evidence-accepted = Prueba aceptada
act-evidence-undone = Aceptación retirada
act-evidence-rejected = Prueba rechazada
act-audit-read = Registro leído
act-audit-exported = Registro exportado
act-backup-made = Copia de seguridad hecha
act-backup-restored = Copia de seguridad restaurada
act-series-made = Serie creada
act-series-changed = Serie modificada
act-dialogue-made = Diálogo creado
act-dialogue-changed = Diálogo modificado
act-dialogue-phase = Diálogo anunciado, cancelado, abierto o cerrado
act-dialogue-exported = Votos de un diálogo exportados
act-dialogue-imported = Votos de un diálogo importados
act-link-made = Enlace para participar creado
act-link-withdrawn = Enlace para participar retirado
act-statement-added = Frase añadida por quien facilita
act-statement-moderated = Frases moderadas
act-statement-merged = Frases unidas o separadas
act-theme-changed = Tema modificado
act-ask-made = Petición escrita
act-ask-changed = Petición modificada, publicada o retirada
act-ask-step = Avance de una petición anotado
act-resource-made = Recurso añadido
act-resource-changed = Recurso modificado o retirado
act-client-made = Un programa puede preguntar a bancos
act-client-withdrawn = Un programa ya no puede preguntar
act-client-probed = Un programa tanteaba hacia una huella, y se le frena
act-bank-poisoned = Un banco contiene una imagen que todo el mundo tiene
act-match-full = Esperan tantas coincidencias de un programa que no se presentaron más a las personas
act-match-opened = Coincidencia encontrada
act-match-read = Coincidencias consultadas
act-match-seconded = Coincidencia confirmada por la primera de dos personas
act-match-decided = Coincidencia decidida
act-match-answered = La plataforma dijo lo que hizo

## When something cannot be done

problem-refused = Eso no se hizo
problem-later = Ahora no es posible
problem-later-todo = Conviene volver atrás, esperar un minuto y enviarlo otra vez. Lo que se confirmó antes está a salvo.
problem-broken = Algo se rompió aquí
problem-broken-words = Es un error del programa, de nadie más. Nada quedó a medias. A quien lo administra le ayudará saber qué se estaba haciendo.
problem-full = No queda espacio en el disco de este programa, así que no se guardó nada.
problem-gone = La base de datos no responde en este momento, así que no se guardó nada.
problem-unsure = La conexión se cortó en el último momento. Puede que se haya guardado: conviene comprobarlo antes de enviarlo otra vez.
problem-form-todo = Hay que volver atrás, cargar otra vez la página y enviar de nuevo el formulario.
problem-form-kind = Lo que se envió no es un formulario de estas páginas.
problem-form-large = El formulario ocupa más de 64 KB, y eso es más de lo que admiten sus campos.
problem-form-unreadable = El formulario contiene caracteres que no pueden leerse.
problem-form-elsewhere = El formulario no se envió desde una de estas páginas.
refuse-id-malformed = Esta dirección no está completa.
refuse-role-unknown = No existe esa función.
refuse-not-allowed = Las funciones de esta cuenta no incluyen esto. Quien administra la organización puede cambiarlas.
refuse-own-proposal = La propuesta salió de esta misma cuenta, así que tiene que revisarla otra persona.
refuse-last-administrator = Alguien tiene que poder administrar la organización. Primero hay que dar esa función a otra persona.
refuse-passphrase-short = Hacen falta al menos { $least } caracteres.
refuse-passphrase-long = Caben como máximo { $most } caracteres.
refuse-passphrase-common = Muchas personas usan esta, así que está entre las primeras que cualquiera probaría. Hay que elegir otra.
refuse-passphrase-context = Es poco más que un nombre que aquí todo el mundo conoce. Conviene añadir palabras que no se le ocurrirían a nadie más.
refuse-passphrase-simple = Los mismos pocos caracteres repetidos, o caracteres en su orden habitual, se adivinan pronto. Hay que elegir otra.
refuse-sign-in-wrong = El nombre, la frase de contraseña o el código no es correcto. No se dice cuál, porque ayudaría a otras personas a adivinar.
refuse-totp-wrong = No son las seis cifras de este momento. Conviene esperar las siguientes y comprobar que el reloj del teléfono esté en hora.
refuse-recovery-wrong = No es uno de los códigos que quedan.
refuse-token-malformed = Este enlace se cortó o cambió por el camino.
refuse-form-foreign = Este formulario no se creó aquí para esta sesión, o se creó antes de iniciarla o cerrarla.
refuse-form-fast = El formulario volvió más rápido de lo que nadie podría leerlo. Conviene mirarlo una vez más y enviarlo de nuevo.
refuse-form-old = El formulario estuvo abierto más de doce horas.
refuse-too-many = { $seconds ->
    [one] Demasiados intentos. Hay que esperar un segundo antes de probar otra vez.
   *[other] Demasiados intentos. Hay que esperar { $seconds } segundos antes de probar otra vez.
}
refuse-audit-malformed = Esto no pudo anotarse en el registro, así que no se hizo.
refuse-stored = Algo que está guardado aquí no puede leerse. El error es nuestro.
audit-broken-changed = La línea { $seq } del registro se cambió después de escribirse.
audit-broken-unlinked = La línea { $seq } del registro no es continuación de la anterior.
audit-broken-missing = Faltan en el registro líneas anteriores a la { $seq }.
audit-broken-repeated = La línea { $seq } del registro aparece dos veces.
audit-broken-foreign = La línea { $seq } pertenece a otro registro.
audit-broken-truncated = El registro termina antes de la línea { $seq }, a la que había llegado.
audit-broken-replaced = La línea { $seq } del registro no es la que se había anotado.
