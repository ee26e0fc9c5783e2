# Ce que disent les pages où l’on se connecte. Voir le début de en.ftl.
# Les rôles portent le nom de la tâche (Lecture, Examen), non celui de la personne.

## Frame

nav-member = Session ouverte
nav-organisation = Votre organisation
nav-review = Examiner les propositions
nav-propose = Une erreur ou un oubli ici ? Proposer une source
nav-worklist = Ce qui demande une source
nav-accepted = Ce qui a été proposé et accepté
foot-help = Aider à viser juste
sign-in = Se connecter
sign-out = Se déconnecter
moment = { $day }, { $time } UTC
form-look-again = Quelque chose n’a pas pu être accepté. Chaque champ dit quoi changer ; rien n’est encore enregistré.

## Signing in

sign-in-lead = Pour les personnes qui examinent les éléments, administrent une organisation ou travaillent avec elle. Aucun compte n’est nécessaire pour lire, ni pour proposer une source.
sign-in-again = Pour changer ce qui ouvre un compte, connectez-vous une fois de plus. Ainsi, une autre personne assise à votre bureau ne peut pas le faire.
sign-in-name = Nom de connexion
sign-in-passphrase = Phrase secrète
sign-in-code = Code
sign-in-code-hint = Six chiffres de votre application d’authentification, ou un de vos codes de secours.
sign-in-passkey = Se connecter avec une clé d’accès
sign-in-or = Ou avec une phrase secrète et un code :
sign-in-lost = Plus aucun moyen d’entrer ? Une personne qui administre votre organisation peut vous inviter à nouveau. Nous ne le pouvons pas : il n’y a pas de porte dérobée.
method-passkey = par clé d’accès
method-totp = par phrase secrète et code
method-recovery = par phrase secrète et code de secours
method-invitation = par invitation
device-android = Un téléphone ou une tablette Android
device-ios = Un iPhone ou un iPad
device-windows = Un ordinateur sous Windows
device-mac = Un Mac
device-linux = Un ordinateur sous Linux
device-other = Un autre appareil

## Taking up an invitation

join-title = Créer votre compte
join-first-title = Créer le premier compte
join-at = Rejoindre { $name }
join-first-lead = Vous êtes la première personne ici. Donnez un nom à votre organisation : elle répondra de ce que disent ces pages. Vous en recevez l’administration et pouvez inviter d’autres personnes.
join-lead = Votre invitation porte sur : { $roles }. Le compte est à vous ; personne d’autre ne peut voir ce qui l’ouvre.
join-who = Qui vous êtes
join-organisation = Nom de l’organisation
join-name = Votre nom
join-name-hint = Ce que voient vos collègues. Ce n’est pas forcément le nom de votre passeport.
join-sign-in-hint = Lettres minuscules sans accent, chiffres et « . - _ @ + », trois au moins. Personne d’autre n’a besoin de le connaître.
join-unlock = Ce qui ouvre votre compte
join-passphrase-hint = Au moins 12 caractères. Quatre mots peu courants conviennent ; un gestionnaire de mots de passe vaut mieux.
join-picture = Image du secret, pour l’appareil photo de votre application d’authentification
join-scan = Ajoutez Plumbline à une application d’authentification : scannez cette image avec elle.
join-type = Pas d’appareil photo ? Saisissez ce secret dans l’application :
join-code = Code affiché par l’application
join-code-hint = Six chiffres ; ils changent toutes les trente secondes.
join-send = Créer le compte
join-again = Ajoutez la nouvelle image à votre application d’authentification et renvoyez le formulaire.
gone-title = Ce lien ne fonctionne plus
gone-words = Un lien fonctionne une seule fois, peu de temps, et peut être retiré. Demandez-en un nouveau à la personne dont vient l’invitation. Si votre compte est déjà créé, connectez-vous.
odd-name = Écrivez un nom de 1 à 80 caractères, sur une seule ligne.
odd-sign-in = Utilisez de 3 à 64 lettres minuscules sans accent, chiffres et « . - _ @ + »
odd-organisation = Écrivez un nom de 1 à 80 caractères, sur une seule ligne.
refuse-sign-in-taken = Une autre personne se connecte déjà avec ce nom. Choisissez-en un autre.
refuse-invitation-gone = Ce lien ne fonctionne plus.
codes-title = Vos codes de secours
codes-lead = Chacun ouvre votre compte une seule fois, avec votre phrase secrète, quand votre application d’authentification est perdue. Ils ne sont montrés que cette fois-ci.
codes-note = Écrivez-les sur papier, ou imprimez cette page, et rangez le papier là où vous rangeriez un passeport. Pas dans le téléphone qui porte votre application d’authentification.
codes-done = Je les ai sur papier
codes-left = { $n ->
    [0] Il ne vous reste aucun code.
    [one] Il vous reste { $n } code.
   *[other] Il vous reste { $n } codes.
}

## Account

account = Votre compte
account-lead = Vos organisations, les endroits où une session est ouverte, et ce qui ouvre ce compte.
account-places = Vos organisations
account-self = Vous
account-sign-in = Votre nom de connexion :
account-save = Enregistrer
account-back = Revenir à votre compte
account-sessions = Où une session est ouverte
account-sessions-lead = Une session se termine d’elle-même après deux heures sans activité, et après douze heures dans tous les cas. Terminez-en une ici si un appareil est perdu ou n’est pas à vous.
account-here = cette session
account-since = depuis : { $since } ; dernière activité : { $seen }
account-end = Terminer
account-end-others = Terminer toutes les autres
account-unlock = Ce qui ouvre votre compte
account-unlock-lead = Tout changement ici termine les autres sessions.
account-passkeys = Clés d’accès
account-passphrase = Phrase secrète
account-present = Votre phrase secrète actuelle
account-new = Nouvelle phrase secrète
account-change-passphrase = Changer la phrase secrète
account-authenticator = Application d’authentification
account-authenticator-lead = La nouvelle remplace aussitôt l’ancienne.
account-authenticator-new = Utiliser une autre application d’authentification
account-authenticator-set = Configurer une application d’authentification
account-codes = Codes de secours
account-codes-new = Créer de nouveaux codes ; les anciens ne valent plus
account-not-fresh = Votre connexion date un peu. Pour changer vos clés d’accès, votre application d’authentification ou vos codes de secours, connectez-vous une fois de plus.
passkey-name = Le nom que vous lui donnez, par exemple « mon téléphone »
passkey-add = Ajouter une clé d’accès
passkey-remove = Retirer
passkey-used = dernière utilisation : { $at }
passkey-script = Ajouter une clé d’accès demande JavaScript, car seul un script peut en demander une à votre appareil.
passkey-first = Ma première clé d’accès
passkey-known = Cet appareil contient déjà une clé d’accès pour ce compte.
passkey-last = Cette clé d’accès est votre seul moyen d’entrer. Ajoutez-en une autre, ou définissez une phrase secrète et une application d’authentification, avant de la retirer.
passkey-refused = Cette clé d’accès n’ouvre aucun compte ici, ou plus de cinq minutes se sont écoulées. Réessayez, ou entrez d’une autre façon.
passkey-stopped = Aucune clé d’accès n’est venue de votre appareil. Réessayez quand vous voulez, ou entrez d’une autre façon.
passkey-elsewhere = Une clé d’accès appartient à une seule adresse. Pour en ajouter une, connectez-vous à :
passkey-join = Créer le compte avec une clé d’accès
passkey-join-lead = Une clé d’accès reste sur votre appareil et s’ouvre avec votre doigt, votre visage ou son code PIN : rien à retenir, rien que l’on puisse saisir sur une fausse page.
passkey-join-or = Ou avec une phrase secrète et une application d’authentification :
done-name = Votre nom est changé.
done-passphrase = Votre phrase secrète est changée, et vos autres sessions sont terminées.
done-authenticator = Votre nouvelle application d’authentification est configurée, et vos autres sessions sont terminées.
done-sessions = C’est terminé.
done-passkey = La clé d’accès est ajoutée.
done-passkey-removed = La clé d’accès est retirée.

## Roles and acts

role-reader = Lecture
role-contributor = Contribution
role-reviewer = Examen
role-facilitator = Animation
role-case-worker = Accompagnement
role-supervisor = Supervision
role-analyst = Analyse
role-administrator = Administration
act-organisation-made = Organisation créée
act-organisation-changed = Organisation modifiée
act-person-invited = Personne invitée
act-invitation-withdrawn = Invitation retirée
act-person-joined = Personne arrivée
act-person-role-changed = Rôles changés
act-person-renamed = Nom changé
act-people-read = Membres consultés
act-person-removed = Personne retirée de l’organisation
act-session-started = Connexion
act-session-ended = Session terminée
act-session-refused = Connexion refusée
act-access-refused = Accès refusé
act-passphrase-changed = Phrase secrète changée
act-passkey-added = Clé d’accès ajoutée
act-passkey-removed = Clé d’accès retirée
act-totp-set = Application d’authentification configurée
act-totp-removed = Application d’authentification retirée
act-recovery-made = Codes de secours créés
act-recovery-used = Code de secours utilisé
act-evidence-proposed = Élément proposé
act-evidence-withdrawn = Élément retiré
act-evidence-seconded = Élément appuyé
act-evidence-read = Élément non publié lu
act-evidence-accepted = Élément accepté
act-evidence-undone = Acceptation annulée
act-evidence-rejected = Élément refusé
act-audit-read = Journal lu
act-audit-exported = Journal exporté
act-backup-made = Sauvegarde faite
act-backup-restored = Sauvegarde restaurée
act-series-made = Série créée
act-series-changed = Série modifiée
act-dialogue-made = Dialogue créé
act-dialogue-changed = Dialogue modifié
act-dialogue-phase = Dialogue annoncé, annulé, ouvert ou clos
act-dialogue-exported = Votes d’un dialogue exportés
act-dialogue-imported = Votes d’un dialogue importés
act-link-made = Lien de participation créé
act-link-withdrawn = Lien de participation retiré
act-statement-added = Phrase ajoutée par l’animation
act-statement-moderated = Phrases modérées
act-statement-merged = Phrases réunies ou séparées
act-theme-changed = Thème modifié
act-ask-made = Demande rédigée
act-ask-changed = Demande modifiée, publiée ou retirée
act-ask-step = Suite d’une demande notée
act-resource-made = Ressource ajoutée
act-resource-changed = Ressource modifiée ou retirée
act-client-made = Un programme peut interroger des banques
act-client-withdrawn = Un programme ne peut plus interroger
act-client-probed = Un programme s’approchait d’une empreinte à tâtons, et il est ralenti
act-bank-poisoned = Une banque contient une image que tout le monde a
act-match-full = Tant de correspondances d’un programme attendent qu’aucune autre n’a été présentée aux personnes
act-match-opened = Correspondance trouvée
act-match-read = Correspondances consultées
act-match-seconded = Correspondance confirmée par la première de deux personnes
act-match-decided = Correspondance décidée
act-match-answered = La plateforme a dit ce qu’elle a fait

## When something cannot be done

problem-refused = Cela n’a pas été fait
problem-later = Pas maintenant
problem-later-todo = Revenez en arrière, attendez une minute et renvoyez. Ce qui était déjà confirmé est en sûreté.
problem-broken = Quelque chose s’est cassé ici
problem-broken-words = C’est une erreur du programme, pas la vôtre. Rien n’a été gardé à moitié fait. Dites à qui s’occupe du programme ce que vous étiez en train de faire.
problem-full = Il n’y a plus de place sur le disque de ce programme ; rien n’a donc été enregistré.
problem-gone = La base de données ne répond pas pour l’instant ; rien n’a donc été enregistré.
problem-unsure = La connexion s’est interrompue au dernier moment. L’enregistrement a peut-être eu lieu : regardez avant de renvoyer.
problem-form-todo = Revenez en arrière, rechargez la page et envoyez le formulaire une fois de plus.
problem-form-kind = Ce qui a été envoyé n’est pas un formulaire de ces pages.
problem-form-large = Le formulaire contient plus de 64 Ko, plus que ses champs n’acceptent.
problem-form-unreadable = Le formulaire contient des caractères illisibles.
problem-form-elsewhere = Le formulaire n’a pas été envoyé depuis une de ces pages.
refuse-id-malformed = Cette adresse n’est pas complète.
refuse-role-unknown = Ce rôle n’existe pas.
refuse-not-allowed = Vos rôles ici ne comprennent pas cela. Une personne qui administre l’organisation peut les changer.
refuse-own-proposal = Cette proposition vient de vous ; une autre personne doit donc l’examiner.
refuse-last-administrator = Quelqu’un doit pouvoir administrer l’organisation. Confiez d’abord ce rôle à une autre personne.
refuse-passphrase-short = Utilisez au moins { $least } caractères.
refuse-passphrase-long = Utilisez au plus { $most } caractères.
refuse-passphrase-common = Beaucoup de personnes utilisent celle-ci ; elle est donc parmi les premières que l’on essaierait. Choisissez-en une autre.
refuse-passphrase-context = Ce n’est guère plus qu’un nom que tout le monde connaît ici. Ajoutez des mots auxquels personne d’autre ne penserait.
refuse-passphrase-simple = Les mêmes quelques caractères répétés, ou des caractères dans leur ordre habituel, se devinent vite. Choisissez-en une autre.
refuse-sign-in-wrong = Le nom, la phrase secrète ou le code n’est pas le bon. Nous ne disons pas lequel : cela aiderait d’autres à deviner.
refuse-totp-wrong = Ce ne sont pas les six chiffres de cet instant. Attendez les suivants et vérifiez que l’horloge de votre téléphone est à l’heure.
refuse-recovery-wrong = Ce n’est pas un des codes qui vous restent.
refuse-token-malformed = Ce lien a été coupé ou modifié en chemin.
refuse-form-foreign = Ce formulaire n’a pas été créé ici pour vous, ou l’a été avant votre connexion ou votre déconnexion.
refuse-form-fast = Le formulaire est revenu plus vite qu’on ne pourrait le lire. Regardez-le une fois de plus et renvoyez-le.
refuse-form-old = Le formulaire est resté ouvert plus de douze heures.
refuse-too-many = { $seconds ->
    [one] Trop d’essais. Attendez { $seconds } seconde et recommencez.
   *[other] Trop d’essais. Attendez { $seconds } secondes et recommencez.
}
refuse-audit-malformed = Cela n’a pas pu être inscrit au journal ; cela n’a donc pas été fait.
refuse-stored = Quelque chose d’enregistré ici ne peut pas être lu. C’est notre erreur, pas la vôtre.
audit-broken-changed = La ligne { $seq } du journal a été modifiée après avoir été écrite.
audit-broken-unlinked = La ligne { $seq } du journal ne suit pas la précédente.
audit-broken-missing = Des lignes manquent au journal avant la ligne { $seq }.
audit-broken-repeated = La ligne { $seq } du journal s’y trouve deux fois.
audit-broken-foreign = La ligne { $seq } appartient à un autre journal.
audit-broken-truncated = Le journal s’arrête avant la ligne { $seq }, qu’il avait atteinte.
audit-broken-replaced = La ligne { $seq } du journal n’est pas celle qui avait été notée.
