# Ce qui est dit des propositions d’éléments et de leur examen. Voir le début de en.ftl.

refuse-version = Ce formulaire est d’un type ({ $given }) que le programme ne connaît pas.
refuse-id = L’identifiant « { $given } » contient des caractères qui ne sont pas admis.
refuse-empty = Ce champ attend une réponse.
refuse-short = Écrivez au moins { $least } caractères.
refuse-long = Écrivez au plus { $most } caractères.
refuse-control = Ce texte contient des caractères qui ne peuvent pas être affichés.
refuse-url = Donnez l’adresse complète de la page, qui commence par https:// ou http://
refuse-url-login = L’adresse contient un nom ou un mot de passe. Donnez-la sans.
refuse-future = { $given } vient après aujourd’hui, { $today }.
refuse-recall = La mémoire n’est pas une source. Indiquez la page où vous l’avez lu.
refuse-country = « { $given } » n’est pas un pays de la liste.
refuse-provision = « { $given } » n’est pas une disposition de la liste.
refuse-reference = Donnez l’article ou le paragraphe, tel que la source le numérote.
refuse-indicator = « { $given } » n’est pas un indicateur de la liste.
refuse-word = « { $given } » n’est pas un mot de la liste « { $vocabulary } ».
refuse-year = Donnez une année de { $least } à { $most }.
refuse-since = { $since } est antérieur à la loi, qui date de { $year }.
refuse-number = Donnez un nombre.
refuse-unit = La valeur sort de ce que « { $unit } » peut être.
refuse-language = « { $given } » n’est pas un code de langue, comme es.
refuse-entry = « { $given } » n’est pas une entrée des fichiers.
refuse-field = « { $given } » n’est pas un champ de cette entrée.
refuse-same = C’est déjà ce qui est écrit.
