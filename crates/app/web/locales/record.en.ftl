# What platforms tell the EU’s public database of decisions, as evidence. See the head of en.ftl.

record-test = What the platform sent to the EU’s public database of decisions, in the days that were read. What was seen counts. What was not seen counts only where every day was read.

why-record-seen = In { $months }, the public database has { $what ->
    [flagged] decisions of the platform that began, as it says, with a trusted flagger’s notice
    [account] decisions of the platform against accounts
    [words] decisions of the platform under { $category }
    [words-keyword] decisions of the platform under { $category } with a keyword
    [words-flagged] decisions of the platform under { $category } that began, as it says, with a trusted flagger’s notice
    [words-account] decisions of the platform under { $category } against accounts
   *[all] decisions of the platform
}. Number of statements: { $count }.
why-record-none = In what was read of { $months }, there are no { $what ->
    [flagged] decisions of the platform that began, as it says, with a trusted flagger’s notice
    [account] decisions of the platform against accounts
    [words] decisions of the platform under { $category }
    [words-keyword] decisions of the platform under { $category } with a keyword
    [words-flagged] decisions of the platform under { $category } that began, as it says, with a trusted flagger’s notice
    [words-account] decisions of the platform under { $category } against accounts
   *[all] decisions of the platform
}. It may have had none to take, or may not have named it: that decides nothing.
why-record-months = In { $seen } of the { $all } months { $months }, decisions of the platform reached the public database.
why-record-lag = In { $months }, { $part ->
    [p90] nine of ten
   *[median] half
} of the platform’s { $count } statements reached the public database within this many days of the decision: { $days }. How long anybody waited for the decision is not in it.
why-record-few = In what was read of { $months }, the platform sent { $count } statements; such a figure needs { $least }.
why-record-days = Of the days of { $months }, { $held } of { $all } were read (in { $looked }). Days among them that are known to be whole and were read whole: { $whole } (not empty, compared with the published hash, every row readable, with the words now in use, and in a platform’s own files no other platform). What was not seen may be in the rest.
why-record-erratum = A known error of the database touches what this answer, or the fuller one above it, rests on; so nothing is held against the platform: { $because }
why-record-no-days = No day of { $months } was read from the public database.
why-record-old-words = The words for cyber violence exist in the public database since July 2025, and { $months } is before that.
why-record-no-name = Under which name the public database has this platform is not known, so it was not looked for.
why-record-sample = The record that was brought is invented (SAMPLE). It says nothing of a real platform.
why-record-nowhere = The platform was looked for under { $names } and found nowhere in what was read. The public database may have it under another name, so that decides nothing.
why-record-before = Of the platform’s { $count } statements in { $months }, { $before } are dated as published before their decision. How late those came is not known, and the answer hangs on them, so none is given.
