# What is said about proposals of evidence and their review. See the head of en.ftl.

refuse-version = This form is of a kind ({ $given }) that the program does not know.
refuse-id = The id “{ $given }” holds characters that it may not.
refuse-empty = Please fill this in.
refuse-short = Write at least { $least } characters.
refuse-long = Write at most { $most } characters.
refuse-control = This holds characters that cannot be shown.
refuse-url = Give the whole address of the page, starting with https:// or http://
refuse-url-login = The address holds a name or password. Give it without.
refuse-future = { $given } is after today, { $today }.
refuse-recall = Memory is not a source. Name the page where you read it.
refuse-country = “{ $given }” is no country of the list.
refuse-provision = “{ $given }” is no provision of the list.
refuse-reference = Give the article or paragraph, as the source numbers it.
refuse-indicator = “{ $given }” is no indicator of the list.
refuse-word = “{ $given }” is no word of the list “{ $vocabulary }”.
refuse-year = Give a year from { $least } to { $most }.
refuse-since = { $since } is before the law of { $year } was made.
refuse-number = Give a number.
refuse-unit = The value lies outside what “{ $unit }” can be.
refuse-language = “{ $given }” is no code of a language, such as es.
refuse-entry = “{ $given }” is no entry of the files.
refuse-field = “{ $given }” is no field of this entry.
refuse-same = It says this already.
