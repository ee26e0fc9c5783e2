# What the pages of an organisation say. See the head of en.ftl.

## What each role may do, in one sentence

role-reader-may = Reads what the organisation keeps for its members.
role-contributor-may = Proposes sources and corrections in the name of the organisation.
role-reviewer-may = Decides on what others proposed, never on her or his own proposals.
role-facilitator-may = Prepares and leads dialogues, and looks after the library.
role-case-worker-may = Stands by survivors: looks at what matched in the organisation’s banks of fingerprints, and says what it is. The case desk is not part of this program yet.
role-supervisor-may = Answers for the work of case workers, looks at matches as they do, and reads the log of the organisation.
role-analyst-may = Works with figures, and proposes sources and corrections.
role-administrator-may = Looks after people, roles and the log. Reviewing needs a role of its own.

## The organisation

organisation-keeper = Answers for what the public pages here say
organisation-roles = You are here as: { $roles }
organisation-log = What was done here
organisation-make = Make another organisation
organisation-people = Who belongs here
organisation-you = you
organisation-closed = account closed
organisation-signs-in = Signs in as
organisation-change = Roles and access
organisation-invitations = Open invitations
organisation-no-invitations = None at the moment.
organisation-works-until = Works until { $until }
organisation-invited-by = made by { $name }
organisation-shell = the command line
organisation-withdraw = Take it back
organisation-itself = This organisation
organisation-name = Name of the organisation
organisation-name-save = Change the name
organisation-done-name = The organisation has its new name.
organisation-done-roles = The roles are changed. They count from now on.
organisation-done-removed = This person does not belong here any more.
organisation-done-sessions = All sessions of this person have ended.
organisation-done-withdrawn = The invitation is taken back. Its link does not work any more.
organisation-done-joined = You belong here now.
odd-roles = Choose at least one role.

## Inviting

invite-title = Invite somebody
invite-lead = This makes a link that works once, for three days. Whoever opens it joins { $name } with the roles chosen here.
invite-roles = What will this person do here?
invite-send = Make the link
invited-title = The invitation is ready
invited-lead = One person can join { $name } with it, as: { $roles }.
invited-until = It works once, until { $until }.
invited-link = Link to hand over
invited-picture = Picture of the link, for the camera of a phone
invited-once = It is shown this one time and cannot be looked up again. If it is lost, take the invitation back and make another.
invited-how = How to hand it over
invited-near = Best in person: let the person scan the picture with a phone, or copy the link.
invited-far = From afar, use a channel that only the two of you read. Not a group, and not a mailbox that others can open.
invited-account = Somebody who has an account signs in first and then opens the link: no second account is needed.
invited-back = Back to { $name }
made-title = { $name } is there
made-lead = Hand this link to the person who will look after it. She or he becomes its first administrator and invites the others.
made-apart = You do not see inside it: what belongs to an organisation is shown to its members alone. If the link runs out unused, whoever runs the machine can make another:

## Joining with an account

join-have-account = You have an account here already? Sign in, and join with it.
join-as-lead = You were invited as: { $roles }. You have an account, so nothing new is needed.
join-as-send = Join as { $name }
join-as-other = Is the invitation for somebody else, or should it be a separate account? Then sign out; the link stays good.
join-there = You belong to { $name } already
join-there-lead = So the link was not used. If it is meant for somebody else, hand it on: it works until { $until }.
refuse-member-already = You belong to this organisation already. The link was not used.

## One person

member-lead = What this person may do in { $name }.
member-roles = Roles here
member-save = Save the roles
member-access = Signed in
member-access-lead = If a device is lost or in the wrong hands, end all sessions of this person: they stop at once, on every device. Signing in again works as before.
member-access-end = End all sessions
member-access-own = Your own sessions are in your account.
member-leave = Belonging
member-remove = Take out of the organisation
member-remove-own = Leave the organisation
remove-title = Take { $person } out of { $name }?
remove-own-title = Leave { $name }?
remove-at-once = From then on, nothing that { $name } keeps for its members is shown to this person.
remove-account = The account stays. If it belongs to no other organisation, it belongs nowhere.
remove-invitations = Invitations that this person made and that nobody has used are taken back.
remove-log = What was done stays in the log, under the same name.
remove-back = To come back, this person needs a new invitation.
remove-yes = Take { $person } out
remove-own-yes = Leave
remove-no = Change nothing

## Another organisation

make-lead = For a partner who keeps people and records apart from yours. You will not see inside it.
make-send = Make it, with a link for its first administrator

## Nowhere

account-nowhere = You belong to no organisation at the moment. Your account stays: with a new invitation, sign in and open its link to join.

## The log

log-title = What was done in { $name }
log-lead = Every act leaves a line that is chained to the one before, so that nobody can change or remove one unseen. The newest comes first.
log-good = Checked just now: lines { $from } to { $to } stand as they were written, and each follows the one before.
log-doctor = The whole log is checked on the machine itself:
log-head = Note this somewhere else, and anybody can tell later whether lines are missing. Line { $seq }:
log-lines = Lines
log-by = by { $name }
log-by-program = from the command line, or by the program
log-roles = As: { $roles }
log-before-after = Before: { $before }. Now: { $after }.
log-name = Now called { $name }
log-sessions = { $n ->
    [one] One session
   *[other] { $n } sessions
}
log-lines-taken = Up to line { $seq }
log-proposal = A proposal about { $about }
log-older = Older lines
log-newest = Back to the newest
log-export = Take the log out
log-export-lead = All lines, from the first to this act itself, as a file with one JSON object a line. Taking the log out leaves its own line.
log-export-send = Download the log
log-check = How to check the file
log-check-lead = The hash of a line is the SHA-256 of the line itself without its member “hash”: names in alphabetical order, no spaces between, UTF-8 (RFC 8785). The member “prev” is the hash of the line before, and zeros in the first. Python does it like this:

## By e-mail, where there is a mail server

mail-to = Send the link by e-mail to
mail-hint = Leave it empty to hand the link over yourself. Whoever can read that mailbox can use the link. The address is not kept.
mail-sent = The link was handed to the mail server. If nothing arrives, use the link below.
mail-not-sent = The mail did not go out. Hand the link below over another way.
mail-subject = Invitation to { $name } on Plumbline
mail-body =
    { $name } invites you to make an account on Plumbline.

    This link works once, until { $until }:
    { $link }

    If you did not expect it, ignore it: nothing happens.
