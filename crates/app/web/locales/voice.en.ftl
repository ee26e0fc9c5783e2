# Taking part in a dialogue: coming in, voting, saying something, translating, taking it back.

voice-nav = Taking part
voice-nav-vote = Vote
voice-nav-say = Say something
voice-nav-me = What is yours
voice-nav-board = The board
voice-dialogues = Dialogues
voice-nothing-lost = Nothing was lost.
voice-words-kept = Your words are still here.
voice-look-again = One part needs another look. Your words are still here.

# ---------- Coming in ----------
voice-join-title = Take part
voice-join-lead = You read what others say, one statement at a time. You agree, disagree or pass, and you say what is missing. Stop whenever you like.
voice-join-button = Take part
voice-join-once = This link is for one person. It is used up when you press the button, and not before.
voice-join-questions = What is asked
voice-join-kept = What is kept
voice-join-kept-words = What you write, with its language.
voice-join-kept-votes = How you vote, so that it can be counted and you can change it. The hour is kept, not the minute.
voice-join-kept-self = What you say of yourself, only if you wish. It is published as counts of ten people or more, and never beside your words.
voice-join-kept-cookie = One cookie in this browser, so that you can come back to what is yours. It ends thirty days after the dialogue.
voice-join-not = What is not kept
voice-join-not-name = Your name, your e-mail address, your telephone number. Nobody asks for them.
voice-join-not-network = The address of your connection. It is held in memory for a short time, to slow down machines, and is written down nowhere.
voice-join-not-link = Which link you came by.
voice-join-know = Good to know
voice-join-know-public = What you write is public and stands without a name. Leave out whatever would let somebody find you, or anybody else.
voice-join-know-device = Whoever uses this browser after you can see what is yours here. You can make it forget you at any time.
voice-join-know-back = You can take back a statement, or everything of yours, at any time and without giving a reason.
voice-join-home = About this dialogue
voice-join-inside = You take part in this browser already.
voice-join-needs-link = People come into this dialogue by a link.
voice-join-needs-link-todo = Whoever told you about it can give you one.
voice-join-early = It has not begun yet. It begins on { $moment }.
voice-join-early-todo = Come back to this page then: it lets you in.
voice-join-late = It is over. Nobody writes or votes here any more.
voice-join-late-todo = What came of it can be read by everybody.
voice-link-used = This link was for one person, and somebody has come in by it.
voice-link-expired = The time of this link is over.
voice-link-withdrawn = The facilitators have taken this link back.
voice-link-unknown = This link leads nowhere. It may have been cut off when it was copied.
voice-link-todo = Whoever gave it to you can give you a new one.

# ---------- Refusals ----------
voice-refused-gone = This dialogue is not here any more.
voice-refused-closed = Nobody can write or vote in this dialogue now.
voice-refused-statement = This statement is not on the board any more. Your vote was not counted.
voice-refused-left = You have left this dialogue.
voice-refused-translated = Somebody else has given a translation into this language.

# ---------- Voting ----------
voice-vote-title = One statement at a time
voice-vote-lead = Agree, disagree or pass. Change your mind whenever you like. Stop whenever you like.
voice-vote-agree = Agree
voice-vote-disagree = Disagree
voice-vote-pass = Pass, or not sure
voice-voted-agree = You agree
voice-voted-disagree = You disagree
voice-voted-pass = You passed
voice-vote-now = your vote now
voice-vote-own = These are your own words.
voice-vote-changes = You have voted on this. The newest vote is the one that counts.
voice-vote-skip = Not now: show another
voice-vote-translate = Add a translation
voice-vote-elsewhere =
    { $n ->
        [one] In another language
       *[other] In { $n } other languages
    }
voice-vote-count =
    { $all ->
        [one] You have voted on { $voted } of { $all } statement
       *[other] You have voted on { $voted } of { $all } statements
    }
voice-vote-missing = Is something missing here?
voice-vote-unclear = It did not say which statement, or how you vote. Go back and press one of the three buttons.
voice-change = Change
voice-translated = Translation by a participant:
voice-early = It has not begun yet
voice-early-todo = When the facilitators open the dialogue, statements stand here.
voice-closed = It is over
voice-closed-todo = Nobody writes or votes here any more. What is yours can still be taken back.
voice-none-yet = Nobody has said anything yet
voice-none-yet-todo = Yours can be the first statement.
voice-all-done = You have voted on everything that is here
voice-all-done-todo = New statements come as long as the dialogue is open. You can come back, or say what is missing.
voice-for-now = Nothing more for now
voice-for-now-todo = Every statement gets ten votes before others get more. The few that you have not seen have theirs and wait for the others. Come back in a while.

# ---------- Saying something ----------
voice-say-lead = In your own words, in any language. Others will agree, disagree or pass.
voice-say-prompt = What do you answer?
voice-say-prompt-missing = Choose the question that you answer.
voice-say-text = Your words
voice-say-hint =
    { $n ->
        [one] Up to { $n } character.
       *[other] Up to { $n } characters.
    }
voice-say-before = A facilitator reads it before it shows.
voice-say-after = It shows at once. A facilitator may hide it, and says why.
voice-say-lang = Its language
voice-lang-guess = Leave it to us
voice-lang-other = Another language
voice-lang-choose = Choose a language
voice-lang-odd = Choose a language from the list, another one than that of the statement.
voice-say-send = Send
voice-say-good = What helps
voice-say-good-one = One thought in each statement, so that others can agree with it or not.
voice-say-good-own = It should make sense to somebody who has not read the others.
voice-say-good-nobody = Name no person who could be hurt by it, and nothing by which somebody could be found.
voice-say-good-read = A statement with an address or a number in it is always read by a facilitator first.
voice-say-left = This browser does not know you any more. Copy your words, come in again, and send them then.
voice-text-empty = There is nothing in it yet.
voice-text-long =
    { $over ->
        [one] There is room for { $most } characters, and it has { $count }: { $over } too many.
       *[other] There is room for { $most } characters, and it has { $count }: { $over } too many.
    }
voice-text-wall =
    { $n ->
        [one] It is far too long: there is room for { $n } character.
       *[other] It is far too long: there is room for { $n } characters.
    }
voice-text-wordless = There is no word in it. Pictures and numbers alone are nothing that others can agree with.
voice-text-stacked = Some marks in it are piled on one another and would cover other lines. Write the letters without them.
voice-said-title = It has arrived
voice-said-waits = A facilitator reads it before others see it. Where it stands is under “What is yours”.
voice-said-shown = It stands on the board, and others can vote on it.
voice-said-alike = Others have said something close to it
voice-said-alike-todo = You can vote on that too. A facilitator may join the two, and both stay credited.
voice-said-lang = Language:
voice-said-again = Say something else

# ---------- Translating ----------
voice-translate-title = Translate a statement
voice-translate-lead = The original stays, and your translation stands beside it as what it is: the work of somebody who takes part.
voice-original = The original
voice-translate-others = Translations that are there
voice-translate-into = Into which language
voice-translate-text = Your translation
voice-translate-back = Back to voting on it
voice-translate-shown = Your translation stands beside the original.
voice-translate-waits = Your translation has arrived. A facilitator reads it before it shows.

# ---------- What is yours ----------
voice-me-lead = What you said and how you voted, for your eyes. You can change it or take it back.
voice-me-saved = It is saved.
voice-me-taken = The statement is taken back. Its words are gone.
voice-me-said = What you said
voice-me-said-none = Nothing yet.
voice-me-voted = How you voted
voice-me-voted-none = You have not voted yet.
voice-me-voted-lead =
    { $n ->
        [one] On { $n } statement.
       *[other] On { $n } statements.
    }
voice-own-waiting = Waits for a facilitator to read it
voice-own-shown = Agree { $agree }, disagree { $disagree }, pass { $pass }
voice-own-few = Votes so far: { $n }
voice-own-hidden = A facilitator has hidden it:
voice-own-merged = Joined with another statement that says the same
voice-own-erased = Taken back
voice-me-self = Who you are, if you wish
voice-me-self-lead = This helps to see who is missing from the dialogue. Each part can be left open. It is published only as counts of ten people or more, and the groups of opinion are found by votes alone.
voice-me-silent = I leave this open
voice-me-region = Part of the world
voice-me-sector = Where you work on this
voice-me-lived = Your own experience
voice-me-lived-yes = I have lived through this kind of violence
voice-me-groups = Groups that you count yourself among
voice-me-groups-hint =
    { $n ->
        [one] One at most.
       *[other] { $n } at most.
    }
voice-me-save = Save
voice-me-leave = Leave
voice-me-leave-lead = You can take everything of yours back, or let only this browser forget you. Neither needs a reason.
voice-me-leave-button = See the two ways to leave
voice-declared-region = This part of the world is not in the list.
voice-declared-sector = This place of work is not in the list.
voice-declared-group = One of these groups is not in the list.
voice-declared-groups = Choose five groups at most: more would describe one person.
voice-declared-unreadable = This cannot be read. Go back and choose again.
voice-sector-survivor-support = Support for survivors, helplines
voice-sector-womens-organisation = A women’s organisation
voice-sector-civil-society = Another civil society organisation
voice-sector-health = Health and social care
voice-sector-education-research = Education and research
voice-sector-justice-police = Justice and police
voice-sector-government = Government
voice-sector-parliament = Parliament
voice-sector-media = Media
voice-sector-technology-company = A technology company
voice-sector-international-organisation = An international organisation
voice-sector-funder = A funder
voice-sector-other = Somewhere else

# ---------- Taking back ----------
voice-back-one = Take this statement back
voice-back-one-lead = Its words and their translations are deleted at once and cannot be brought back. Its number stays empty.
voice-back-one-button = Take it back
voice-leave-lead = There are two ways. Which one is yours to choose.
voice-leave-everything = Take everything back
voice-leave-everything-votes = In these tables nobody can find which votes were yours. A backup that was made before still can.
voice-leave-everything-words = Your statements lose their words, and translations that you gave are deleted.
voice-leave-everything-self = What you said of yourself is deleted.
voice-leave-everything-others = What others copied from the board, or printed, stays with them. Backups of this program lose it when they are replaced.
voice-leave-everything-asks = An ask that a facilitator wrote keeps its own words.
voice-leave-votes = When your votes leave the counts
voice-leave-votes-others = Together with those of others, which is safer. They stay in the counts as nobody’s, and leave each count with those of others, { $n } people at a time, or when this dialogue closes. So nobody who wrote the counts down before and after can work out how you voted. In a dialogue that was closed before and opened again they may stay.
voice-leave-votes-now = At once, and nothing of them stays in the tables. Whoever wrote the counts down before and after can work out how you voted.
voice-leave-votes-closed = This dialogue is closed, so your votes leave the counts at once. Whoever wrote them down before, or has the files of this dialogue, can work out how you voted.
voice-leave-everything-button = Take everything back
voice-leave-device = Only let this browser forget you
voice-leave-device-words = Your statements and votes stay. Nobody who uses this browser sees which are yours, and you cannot change them any more.
voice-leave-device-button = Forget me in this browser
voice-leave-stay = No, stay
voice-leave-unclear = It did not say in which way you leave. Go back and press one of the two buttons.
voice-gone-title = You have left
voice-gone-everything = Everything of yours is gone from this dialogue.
voice-gone-others = Nothing in this dialogue is tied to you any more. Your votes will leave the counts together with those of others.
voice-gone-device = This browser has forgotten you. Its history of pages is another matter: the browser keeps that, and you can clear it there.
voice-gone-nobody = This browser knows of nobody who takes part in this dialogue.
