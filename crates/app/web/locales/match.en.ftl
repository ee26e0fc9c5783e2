# Matches in banks of fingerprints, as people look at them. See the head of en.ftl.

match-title = Matches
match-lead = { $n ->
    [0] Nothing waits.
    [one] One match waits. The oldest comes first.
   *[other] { $n } matches wait. The oldest comes first.
}
match-what = A match means that two fingerprints are near in numbers. Different pictures can be that near, and somebody can make them so. Look at both pictures before you say anything: nobody should lose a picture, or be accused, by a number.
match-poisoned = { $n ->
    [one] In { $bank } one match is of a picture that everybody has.
   *[other] In { $bank } { $n } matches are of pictures that everybody has.
}
match-holds = { $n ->
    [one] { $bank } holds a picture that everybody has.
   *[other] { $bank } holds { $n } pictures that everybody has.
}
match-poisoned-do = Somebody may have put it there on purpose. No platform was told of it. Look at the entry, and withdraw it with plumbline bank withdraw if it does not belong there.
match-open = To look at
match-none = Nothing waits.
match-later = Later ones
match-decided = Decided
match-kept = What was decided is kept for half a year and then forgotten.
match-no-label = An entry without a name
match-distance = { $n ->
    [0] the same in all 256 bits
    [one] one of 256 bits differs
   *[other] { $n } of 256 bits differ
}
match-untold-canary = The platform was not told: a picture that everybody has is behind it.
match-untold-held = The platform was not told: it asked too often near here. It is told when two people have confirmed it.
match-is-waiting = Nobody has looked
match-is-seconded = Confirmed by one, needs a second
match-is-unsure = Unsure
match-is-confirmed = Confirmed by two
match-is-different = Another picture
match-facts = What is known
match-col-what = What
match-col-is = How it is
match-client = Who asked
match-reference = What they call their picture
match-no-reference = they gave none
match-bank = Bank
match-near = How near
match-when = When
match-feedback = What the platform says it did
match-no-feedback = nothing yet
match-did-none = nothing so far
match-did-qualityunknown = it cannot judge the quality
match-did-pendingreview = its people are looking
match-did-blocked = the picture is blocked
match-did-notblocked = the picture is not blocked
match-did-withdrawn = it has withdrawn the fingerprint on its side
match-did-deleted = it has deleted the fingerprint on its side
match-say = What is it?
match-how = Find out with the platform which picture it is, by the name that it gave, and compare it with the case. It need not be sent to you: you can look together. Confirming needs two people, one after the other.
match-hers = You have confirmed it. Now somebody else has to look. You can still change what you said.
match-confirm = It is the same picture
match-confirm-second = I have looked too: the same picture
match-different = It is another picture
match-unsure = I cannot tell
match-history = What was said
match-program = the program
match-done-seconded = Noted. Somebody else has to look before it counts.
match-done-confirmed = Two have confirmed it. The platform sees that when it asks.
match-done-different = Noted as another picture. The platform sees that when it asks.
match-done-unsure = Noted as unsure. It stays here for others to look at.
match-own = You have said what you think of this already. Somebody else has to look.
match-moved = Somebody else said something about this match in the meantime. Open it again and look at what stands there now.
