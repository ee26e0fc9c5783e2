# What those pages say that people sign in to. See the head of en.ftl.

## Frame

nav-member = Signed in
nav-organisation = Your organisation
nav-review = Review proposals
nav-propose = Something wrong or missing here? Propose a source
nav-worklist = What needs a source
nav-accepted = What was proposed and accepted
foot-help = Help to get it right
sign-in = Sign in
sign-out = Sign out
moment = { $day }, { $time } UTC
form-look-again = Something was not taken. Each field says what to change; nothing was saved yet.

## Signing in

sign-in-lead = For people who review evidence, look after an organisation or work with it. Nobody needs an account to read, or to propose a source.
sign-in-again = To change what unlocks an account, sign in once more. It keeps others out who may sit down at your desk.
sign-in-name = Name to sign in
sign-in-passphrase = Passphrase
sign-in-code = Code
sign-in-code-hint = Six digits from your authenticator, or one of your recovery codes.
sign-in-passkey = Sign in with a passkey
sign-in-or = Or with passphrase and code:
sign-in-lost = Lost your way in? An administrator of your organisation can invite you again. We cannot: there is no back door.
method-passkey = by passkey
method-totp = by passphrase and code
method-recovery = by passphrase and recovery code
method-invitation = by invitation
device-android = A phone or tablet with Android
device-ios = An iPhone or iPad
device-windows = A computer with Windows
device-mac = A Mac
device-linux = A computer with Linux
device-other = Another device

## Taking up an invitation

join-title = Make your account
join-first-title = Make the first account
join-at = Join { $name }
join-first-lead = You are the first here. Name your organisation: it will answer for what these pages say. You become its administrator and can invite others.
join-lead = You were invited as: { $roles }. The account is yours; nobody else can see what unlocks it.
join-who = Who you are
join-organisation = Name of the organisation
join-name = Your name
join-name-hint = What colleagues see. It need not be the name in your passport.
join-sign-in-hint = Small letters, digits and . - _ @ +, at least three. Only you need to know it.
join-unlock = What unlocks your account
join-passphrase-hint = At least 12 characters. Four unusual words are good; a password manager is better.
join-picture = Picture of the secret, for the camera of your authenticator
join-scan = Add Plumbline to an authenticator app: scan this picture with it.
join-type = No camera? Type this secret into the app:
join-code = Code that the app shows
join-code-hint = Six digits; they change every half minute.
join-send = Make the account
join-again = Add the new picture to your authenticator and send the form again.
gone-title = This link does not work any more
gone-words = A link works once, for a short time, and can be taken back. Ask the person who invited you for a new one. If you have made your account already, sign in.
odd-name = Write a name of 1 to 80 characters, on one line.
odd-sign-in = Use 3 to 64 small letters, digits and . - _ @ +
odd-organisation = Write a name of 1 to 80 characters, on one line.
refuse-sign-in-taken = Somebody signs in with this name already. Choose another.
refuse-invitation-gone = This link does not work any more.
codes-title = Your recovery codes
codes-lead = Each of these opens your account once, together with your passphrase, when your authenticator is lost. They are shown this one time.
codes-note = Write them on paper, or print this page, and keep the paper where you would keep a passport. Not on the phone that holds your authenticator.
codes-done = I have them on paper
codes-left = { $n ->
    [0] You have no code left.
    [one] You have one code left.
   *[other] You have { $n } codes left.
}

## Account

account = Your account
account-lead = What you belong to, where you are signed in, and what unlocks this account.
account-places = You belong to
account-self = You
account-sign-in = You sign in as
account-save = Save
account-back = Back to your account
account-sessions = Where you are signed in
account-sessions-lead = A session ends by itself after two hours without use, and after twelve hours in any case. End one here if a device is lost or not yours.
account-here = this one
account-since = since { $since }; last used { $seen }
account-end = End it
account-end-others = End all others
account-unlock = What unlocks your account
account-unlock-lead = Changing any of these ends all other sessions.
account-passkeys = Passkeys
account-passphrase = Passphrase
account-present = Your present passphrase
account-new = New passphrase
account-change-passphrase = Change the passphrase
account-authenticator = Authenticator
account-authenticator-lead = The new one replaces the old at once.
account-authenticator-new = Use another authenticator
account-authenticator-set = Set an authenticator
account-codes = Recovery codes
account-codes-new = Make new codes; the old ones end
account-not-fresh = You signed in some time ago. To change your passkeys, authenticator or recovery codes, sign in once more.
passkey-name = What you call it, such as “my phone”
passkey-add = Add a passkey
passkey-remove = Remove
passkey-used = last used { $at }
passkey-script = Adding a passkey needs JavaScript, because only a script may ask your device for one.
passkey-first = My first passkey
passkey-known = This device holds a passkey for this account already.
passkey-last = This passkey is your only way in. Add another, or set a passphrase and an authenticator, before you remove it.
passkey-refused = This passkey does not open an account here, or more than five minutes went by. Try again, or go another way in.
passkey-stopped = No passkey came from your device. Try again when you are ready, or go another way in.
passkey-elsewhere = Passkeys belong to one address. To add one, sign in at:
passkey-join = Make the account with a passkey
passkey-join-lead = A passkey stays on your device and opens with your finger, your face or its PIN: nothing to remember, nothing that can be typed into a false page.
passkey-join-or = Or with a passphrase and an authenticator:
done-name = Your name is changed.
done-passphrase = Your passphrase is changed, and your other sessions have ended.
done-authenticator = Your new authenticator is set, and your other sessions have ended.
done-sessions = Ended.
done-passkey = The passkey is added.
done-passkey-removed = The passkey is removed.

## Roles and acts

role-reader = Reader
role-contributor = Contributor
role-reviewer = Reviewer
role-facilitator = Facilitator
role-case-worker = Case worker
role-supervisor = Supervisor
role-analyst = Analyst
role-administrator = Administrator
act-organisation-made = Organisation made
act-organisation-changed = Organisation changed
act-person-invited = Person invited
act-invitation-withdrawn = Invitation taken back
act-person-joined = Person joined
act-person-role-changed = Roles changed
act-person-renamed = Name changed
act-people-read = Members looked at
act-person-removed = Person removed
act-session-started = Signed in
act-session-ended = Session ended
act-session-refused = Sign-in refused
act-access-refused = Access refused
act-passphrase-changed = Passphrase changed
act-passkey-added = Passkey added
act-passkey-removed = Passkey removed
act-totp-set = Authenticator set
act-totp-removed = Authenticator removed
act-recovery-made = Recovery codes made
act-recovery-used = Recovery code used
act-evidence-proposed = Evidence proposed
act-evidence-withdrawn = Evidence taken back
act-evidence-seconded = Evidence seconded
act-evidence-read = Unpublished evidence read
act-evidence-accepted = Evidence accepted
act-evidence-undone = Acceptance taken back
act-evidence-rejected = Evidence rejected
act-audit-read = Log read
act-audit-exported = Log exported
act-backup-made = Backup made
act-backup-restored = Backup restored
act-series-made = Series made
act-series-changed = Series changed
act-dialogue-made = Dialogue made
act-dialogue-changed = Dialogue changed
act-dialogue-phase = Dialogue announced, cancelled, opened or closed
act-dialogue-exported = Votes of a dialogue exported
act-dialogue-imported = Votes of a dialogue imported
act-link-made = Link to take part made
act-link-withdrawn = Link to take part withdrawn
act-statement-added = Statement added by a facilitator
act-statement-moderated = Statements moderated
act-statement-merged = Statements merged or parted
act-theme-changed = Theme changed
act-ask-made = Ask written
act-ask-changed = Ask changed, published or withdrawn
act-ask-step = Progress of an ask noted
act-resource-made = Resource added
act-resource-changed = Resource changed or withdrawn
act-client-made = A program may ask banks
act-client-withdrawn = A program may ask no more
act-client-probed = A program asked its way towards a fingerprint, and is slowed down
act-bank-poisoned = A bank holds a picture that everybody has
act-match-full = So many matches of a program wait that no more were put before people
act-match-opened = Match found
act-match-read = Matches looked at
act-match-seconded = Match confirmed by the first of two
act-match-decided = Match decided
act-match-answered = Platform said what it did

## When something cannot be done

problem-refused = That was not done
problem-later = Not now
problem-later-todo = Go back, wait a minute, and send it again. What was confirmed before is safe.
problem-broken = Something broke here
problem-broken-words = It is a mistake of the program, not yours. Nothing half-done was kept. Tell whoever runs it what you were doing.
problem-full = There is no room left on the disk of this program, so nothing was saved.
problem-gone = The database does not answer at the moment, so nothing was saved.
problem-unsure = The connection broke at the last moment. It may have been saved: look before you send it again.
problem-form-todo = Go back, load the page again, and send the form once more.
problem-form-kind = What was sent is not a form of these pages.
problem-form-large = The form holds more than 64 KB, which is more than its fields take.
problem-form-unreadable = The form holds characters that cannot be read.
problem-form-elsewhere = The form was not sent from one of these pages.
refuse-id-malformed = This address is not complete.
refuse-role-unknown = There is no such role.
refuse-not-allowed = Your roles here do not include this. An administrator of the organisation can change them.
refuse-own-proposal = You proposed this yourself, so somebody else has to review it.
refuse-last-administrator = Somebody has to be able to look after the organisation. Make another person administrator first.
refuse-passphrase-short = Use at least { $least } characters.
refuse-passphrase-long = Use at most { $most } characters.
refuse-passphrase-common = Many people use this one, so it is among the first that anyone would try. Choose another.
refuse-passphrase-context = This is little more than a name that everyone here knows. Add words that only you would think of.
refuse-passphrase-simple = The same few characters again, or characters in their usual order, are guessed fast. Choose another.
refuse-sign-in-wrong = Name, passphrase or code is not right. Which of them, is not told: it would help others to guess.
refuse-totp-wrong = These are not the six digits of this moment. Wait for the next ones and check that the clock of your phone is right.
refuse-recovery-wrong = This is not one of your codes that are left.
refuse-token-malformed = This link was cut off or changed on its way.
refuse-form-foreign = This form was not made for you here, or was made before you signed in or out.
refuse-form-fast = The form came back faster than anyone could read it. Please look at it once more and send it again.
refuse-form-old = The form lay open for more than twelve hours.
refuse-too-many = { $seconds ->
    [one] Too many tries. Wait one second and try again.
   *[other] Too many tries. Wait { $seconds } seconds and try again.
}
refuse-audit-malformed = This could not be written into the log, so it was not done.
refuse-stored = Something stored here cannot be read. It is our mistake, not yours.
audit-broken-changed = Line { $seq } of the log was changed after it was written.
audit-broken-unlinked = Line { $seq } of the log does not follow the one before.
audit-broken-missing = Lines before { $seq } are missing from the log.
audit-broken-repeated = Line { $seq } of the log is there twice.
audit-broken-foreign = Line { $seq } belongs to another log.
audit-broken-truncated = The log ends before line { $seq }, which it had reached.
audit-broken-replaced = Line { $seq } of the log is not the one that was noted.
