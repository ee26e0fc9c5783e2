# Ce que disent les pages d’une organisation. Voir le début de fr.ftl.

## What each role may do, in one sentence

role-reader-may = Lit ce que l’organisation garde pour ses membres.
role-contributor-may = Propose des sources et des corrections au nom de l’organisation.
role-reviewer-may = Décide de ce que d’autres ont proposé, jamais de ses propres propositions.
role-facilitator-may = Prépare et anime des dialogues, et s’occupe de la bibliothèque.
role-case-worker-may = Accompagne des survivantes : regarde ce qui correspond dans les banques d’empreintes de l’organisation, et dit ce que c’est. Le suivi des dossiers ne fait pas encore partie de ce programme.
role-supervisor-may = Répond du travail de celles et ceux qui suivent les dossiers, regarde les correspondances comme elles et eux, et lit le journal de l’organisation.
role-analyst-may = Travaille sur les chiffres, et propose des sources et des corrections.
role-administrator-may = S’occupe des personnes, des rôles et du journal. Examiner des propositions demande un rôle à part.

## The organisation

organisation-keeper = Répond de ce que disent ici les pages publiques
organisation-roles = Vos rôles ici : { $roles }
organisation-log = Ce qui a été fait ici
organisation-make = Créer une autre organisation
organisation-people = Qui en fait partie
organisation-you = vous
organisation-closed = compte fermé
organisation-signs-in = Se connecte sous le nom
organisation-change = Rôles et accès
organisation-invitations = Invitations ouvertes
organisation-no-invitations = Aucune pour le moment.
organisation-works-until = Valable jusqu’au { $until }
organisation-invited-by = faite par { $name }
organisation-shell = la ligne de commande
organisation-withdraw = La retirer
organisation-itself = Cette organisation
organisation-name = Nom de l’organisation
organisation-name-save = Changer le nom
organisation-done-name = L’organisation porte son nouveau nom.
organisation-done-roles = Les rôles sont changés. Ils valent dès maintenant.
organisation-done-removed = Cette personne ne fait plus partie de l’organisation.
organisation-done-sessions = Toutes les sessions de cette personne sont terminées.
organisation-done-withdrawn = L’invitation est retirée. Son lien ne fonctionne plus.
organisation-done-joined = Vous faites maintenant partie de l’organisation.
odd-roles = Choisissez au moins un rôle.

## Inviting

invite-title = Inviter une personne
invite-lead = Un lien est créé, qui fonctionne une seule fois, pendant trois jours. Qui l’ouvre rejoint { $name } avec les rôles choisis ici.
invite-roles = Que fera cette personne ici ?
invite-send = Créer le lien
invited-title = L’invitation est prête
invited-lead = Elle permet à une personne de rejoindre { $name }, avec ces rôles : { $roles }.
invited-until = Elle fonctionne une seule fois, jusqu’au { $until }.
invited-link = Lien à remettre
invited-picture = Image du lien, pour l’appareil photo d’un téléphone
invited-once = Il n’est montré que cette fois et ne peut pas être retrouvé. S’il est perdu, retirez l’invitation et faites-en une autre.
invited-how = Comment le remettre
invited-near = De préférence en personne : la personne photographie l’image avec son téléphone, ou copie le lien.
invited-far = À distance, par un canal que vous êtes seulement deux à lire. Pas dans un groupe, ni dans une boîte aux lettres que d’autres peuvent ouvrir.
invited-account = Une personne qui a déjà un compte se connecte d’abord, puis ouvre le lien : un second compte n’est pas nécessaire.
invited-back = Revenir à { $name }
made-title = { $name } existe
made-lead = Remettez ce lien à la personne qui s’en occupera. Elle en assurera la première l’administration et invitera les autres.
made-apart = Vous n’en voyez pas l’intérieur : ce qui est à une organisation n’est montré qu’à ses membres. Si le lien expire sans avoir servi, la personne qui gère la machine peut en faire un autre :

## Joining with an account

join-have-account = Vous avez déjà un compte ici ? Connectez-vous, et rejoignez avec ce compte.
join-as-lead = Vous avez une invitation, avec ces rôles : { $roles }. Vous avez déjà un compte : rien d’autre n’est nécessaire.
join-as-send = Rejoindre en tant que { $name }
join-as-other = L’invitation est pour quelqu’un d’autre, ou doit donner un compte à part ? Déconnectez-vous ; le lien reste valable.
join-there = Vous faites déjà partie de { $name }
join-there-lead = Le lien n’a donc pas été utilisé. S’il est destiné à une autre personne, transmettez-le : il fonctionne jusqu’au { $until }.
refuse-member-already = Vous faites déjà partie de cette organisation. Le lien n’a pas été utilisé.

## One person

member-lead = Ce que cette personne peut faire dans { $name }.
member-roles = Rôles ici
member-save = Enregistrer les rôles
member-access = Sessions
member-access-lead = Si un appareil est perdu ou en de mauvaises mains, terminez toutes les sessions de cette personne : elles cessent aussitôt, sur tous les appareils. Elle pourra se reconnecter comme avant.
member-access-end = Terminer toutes les sessions
member-access-own = Vos propres sessions sont dans votre compte.
member-leave = Appartenance
member-remove = Retirer de l’organisation
member-remove-own = Quitter l’organisation
remove-title = Retirer { $person } de { $name } ?
remove-own-title = Quitter { $name } ?
remove-at-once = Dès lors, rien de ce que { $name } garde pour ses membres n’est montré à cette personne.
remove-account = Le compte reste. S’il n’appartient à aucune autre organisation, il n’appartient à aucune.
remove-invitations = Les invitations que cette personne a faites et que personne n’a utilisées sont retirées.
remove-log = Ce qui a été fait reste dans le journal, sous le même nom.
remove-back = Pour revenir, cette personne a besoin d’une nouvelle invitation.
remove-yes = Retirer { $person }
remove-own-yes = Quitter
remove-no = Ne rien changer

## Another organisation

make-lead = Pour une organisation partenaire qui garde à part ses membres et ses dossiers. Vous n’en verrez pas l’intérieur.
make-send = La créer, avec un lien pour sa première administration

## Nowhere

account-nowhere = Vous ne faites partie d’aucune organisation pour le moment. Votre compte reste : avec une nouvelle invitation, connectez-vous et ouvrez son lien pour rejoindre.

## The log

log-title = Ce qui a été fait dans { $name }
log-lead = Chaque acte laisse une ligne, enchaînée à la précédente : personne ne peut en changer ou en retirer une sans que cela se voie. La plus récente vient en premier.
log-good = Vérifié à l’instant : les lignes { $from } à { $to } sont telles qu’elles ont été écrites, et chacune suit la précédente.
log-doctor = Le journal entier se vérifie sur la machine même :
log-head = Notez ceci ailleurs : chacun pourra voir plus tard si des lignes manquent. Ligne { $seq } :
log-lines = Lignes
log-by = par { $name }
log-by-program = depuis la ligne de commande, ou par le programme
log-roles = Avec ces rôles : { $roles }
log-before-after = Avant : { $before }. Maintenant : { $after }.
log-name = S’appelle maintenant { $name }
log-sessions = { $n ->
    [one] Une session
   *[other] { $n } sessions
}
log-lines-taken = Jusqu’à la ligne { $seq }
log-proposal = Une proposition au sujet de { $about }
log-older = Lignes plus anciennes
log-newest = Revenir aux plus récentes
log-export = Sortir le journal
log-export-lead = Toutes les lignes, de la première à cet acte même, dans un fichier avec un objet JSON par ligne. Sortir le journal laisse sa propre ligne.
log-export-send = Télécharger le journal
log-check = Comment vérifier le fichier
log-check-lead = Le hash d’une ligne est le SHA-256 de la ligne sans son membre « hash » : noms dans l’ordre alphabétique, sans espaces entre eux, en UTF-8 (RFC 8785). Le membre « prev » est le hash de la ligne précédente, et des zéros dans la première. En Python :

## By e-mail, where there is a mail server

mail-to = Envoyer le lien par courriel à
mail-hint = Laissez vide pour remettre le lien vous-même. Toute personne qui peut lire cette boîte peut utiliser le lien. L’adresse n’est pas conservée.
mail-sent = Le lien a été remis au serveur de courriel. Si rien n’arrive, utilisez le lien ci-dessous.
mail-not-sent = Le courriel n’est pas parti. Remettez le lien ci-dessous par une autre voie.
mail-subject = Invitation à rejoindre { $name } sur Plumbline
mail-body =
    { $name } vous invite à créer un compte sur Plumbline.

    Ce lien fonctionne une seule fois, jusqu’au { $until } :
    { $link }

    Si vous ne l’attendiez pas, ignorez-le : il ne se passera rien.
