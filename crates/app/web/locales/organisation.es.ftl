# Lo que dicen las páginas de una organización. Véase el comienzo de es.ftl.

## What each role may do, in one sentence

role-reader-may = Lee lo que la organización guarda para sus integrantes.
role-contributor-may = Propone fuentes y correcciones en nombre de la organización.
role-reviewer-may = Decide sobre lo que propusieron otras personas, nunca sobre sus propias propuestas.
role-facilitator-may = Prepara y conduce diálogos, y cuida de la biblioteca.
role-case-worker-may = Acompaña a sobrevivientes: mira lo que coincidió en los bancos de huellas de la organización y dice qué es. La mesa de casos todavía no forma parte de este programa.
role-supervisor-may = Responde por el trabajo de quienes llevan casos, mira las coincidencias igual que ellas y ellos, y lee el registro de la organización.
role-analyst-may = Trabaja con cifras y propone fuentes y correcciones.
role-administrator-may = Se ocupa de las personas, los roles y el registro. Para revisar hace falta otro rol.

## The organisation

organisation-keeper = Responde por lo que dicen aquí las páginas públicas
organisation-roles = Roles propios aquí: { $roles }
organisation-log = Lo que se hizo aquí
organisation-make = Crear otra organización
organisation-people = Quiénes pertenecen
organisation-you = cuenta propia
organisation-closed = cuenta cerrada
organisation-signs-in = Inicia sesión como
organisation-change = Roles y acceso
organisation-invitations = Invitaciones abiertas
organisation-no-invitations = Ninguna por ahora.
organisation-works-until = Sirve hasta el { $until }
organisation-invited-by = hecha por { $name }
organisation-shell = la línea de comandos
organisation-withdraw = Retirarla
organisation-itself = Esta organización
organisation-name = Nombre de la organización
organisation-name-save = Cambiar el nombre
organisation-done-name = La organización tiene su nuevo nombre.
organisation-done-roles = Los roles cambiaron. Valen desde ahora.
organisation-done-removed = Esta persona ya no pertenece a la organización.
organisation-done-sessions = Terminaron todas las sesiones de esta persona.
organisation-done-withdrawn = La invitación fue retirada. Su enlace ya no sirve.
organisation-done-joined = La cuenta pertenece ahora a esta organización.
odd-roles = Elegir al menos un rol.

## Inviting

invite-title = Invitar a alguien
invite-lead = Se crea un enlace que sirve una sola vez, durante tres días. Quien lo abra entra en { $name } con los roles que se elijan aquí.
invite-roles = ¿Qué hará aquí esta persona?
invite-send = Crear el enlace
invited-title = La invitación está lista
invited-lead = Con ella, una persona puede entrar en { $name }, con estos roles: { $roles }.
invited-until = Sirve una sola vez, hasta el { $until }.
invited-link = Enlace para entregar
invited-picture = Imagen del enlace, para la cámara de un teléfono
invited-once = Se muestra solo esta vez y no se puede volver a consultar. Si se pierde, hay que retirar la invitación y crear otra.
invited-how = Cómo entregarlo
invited-near = Mejor en persona: que escanee la imagen con su teléfono, o copie el enlace.
invited-far = A distancia, por un canal que solo lean las dos personas. No en un grupo ni en un buzón que otras puedan abrir.
invited-account = Quien ya tiene cuenta inicia sesión primero y luego abre el enlace: no hace falta otra cuenta.
invited-back = Volver a { $name }
made-title = { $name } ya existe
made-lead = Este enlace es para la persona que se ocupará de ella. Será quien primero la administre e invitará a las demás.
made-apart = Su interior no se ve desde aquí: lo que es de una organización se muestra solo a sus integrantes. Si el enlace vence sin usarse, quien maneja la máquina puede crear otro:

## Joining with an account

join-have-account = ¿Ya hay una cuenta aquí? Basta iniciar sesión y entrar con ella.
join-as-lead = La invitación es con estos roles: { $roles }. Ya hay una cuenta, así que no hace falta nada nuevo.
join-as-send = Entrar como { $name }
join-as-other = ¿La invitación es para otra persona, o se necesita una cuenta aparte? Entonces conviene cerrar la sesión; el enlace sigue sirviendo.
join-there = Esta cuenta ya pertenece a { $name }
join-there-lead = Por eso el enlace no se usó. Si es para otra persona, se le puede entregar: sirve hasta el { $until }.
refuse-member-already = Esta cuenta ya pertenece a la organización. El enlace no se usó.

## One person

member-lead = Lo que esta persona puede hacer en { $name }.
member-roles = Roles aquí
member-save = Guardar los roles
member-access = Sesiones
member-access-lead = Si un dispositivo se perdió o está en otras manos, se pueden terminar todas las sesiones de esta persona: acaban en el acto, en todos los dispositivos. Después se inicia sesión como siempre.
member-access-end = Terminar todas las sesiones
member-access-own = Las sesiones propias están en la cuenta.
member-leave = Pertenencia
member-remove = Sacar de la organización
member-remove-own = Dejar la organización
remove-title = ¿Sacar a { $person } de { $name }?
remove-own-title = ¿Dejar { $name }?
remove-at-once = Desde ese momento no se muestra a esta persona nada de lo que { $name } guarda para sus integrantes.
remove-account = La cuenta se conserva. Si no pertenece a otra organización, no pertenece a ninguna.
remove-invitations = Se retiran las invitaciones que hizo esta persona y que nadie ha usado.
remove-log = Lo que se hizo queda en el registro, con el mismo nombre.
remove-back = Para volver, esta persona necesita una nueva invitación.
remove-yes = Sacar a { $person }
remove-own-yes = Dejarla
remove-no = No cambiar nada

## Another organisation

make-lead = Para una organización aliada que guarda aparte a sus personas y sus registros. Su interior no se verá desde aquí.
make-send = Crearla, con un enlace para quien la administre primero

## Nowhere

account-nowhere = Esta cuenta no pertenece por ahora a ninguna organización. La cuenta se conserva: con una nueva invitación, basta iniciar sesión y abrir su enlace para entrar.

## The log

log-title = Lo que se hizo en { $name }
log-lead = Cada acto deja una línea encadenada a la anterior, de modo que nadie puede cambiar ni quitar una sin que se note. Primero está la más reciente.
log-good = Comprobado ahora: las líneas { $from } a { $to } están como se escribieron, y cada una sigue a la anterior.
log-doctor = El registro entero se comprueba en la propia máquina:
log-head = Anotado en otro lugar, esto permite saber más tarde si faltan líneas. Línea { $seq }:
log-lines = Líneas
log-by = por { $name }
log-by-program = desde la línea de comandos, o por el programa
log-roles = Con estos roles: { $roles }
log-before-after = Antes: { $before }. Ahora: { $after }.
log-name = Ahora se llama { $name }
log-sessions = { $n ->
    [one] Una sesión
   *[other] { $n } sesiones
}
log-lines-taken = Hasta la línea { $seq }
log-proposal = Una propuesta sobre { $about }
log-older = Líneas anteriores
log-newest = Volver a las más recientes
log-export = Sacar el registro
log-export-lead = Todas las líneas, desde la primera hasta este mismo acto, en un archivo con un objeto JSON por línea. Sacar el registro deja su propia línea.
log-export-send = Descargar el registro
log-check = Cómo comprobar el archivo
log-check-lead = El hash de una línea es el SHA-256 de la línea sin su miembro «hash»: nombres en orden alfabético, sin espacios entre ellos, en UTF-8 (RFC 8785). El miembro «prev» es el hash de la línea anterior, y ceros en la primera. En Python se hace así:

## By e-mail, where there is a mail server

mail-to = Enviar el enlace por correo a
mail-hint = Se puede dejar vacío y entregar el enlace en persona. Quien pueda leer ese buzón podrá usar el enlace. La dirección no se guarda.
mail-sent = El enlace se entregó al servidor de correo. Si no llega, sirve el enlace de abajo.
mail-not-sent = El correo no salió. Conviene entregar el enlace de abajo por otra vía.
mail-subject = Invitación a { $name } en Plumbline
mail-body =
    { $name } invita a crear una cuenta en Plumbline.

    Este enlace funciona una sola vez, hasta { $until }:
    { $link }

    Si esta invitación no se esperaba, puede ignorarse: no pasará nada.
