# What platforms tell the EU’s public database of decisions, as evidence. See the head of en.ftl.

record-test = Ce que la plateforme a envoyé à la base de données publique des décisions de l’UE, les jours qui ont été lus. Ce qui a été vu compte. Ce qui n’a pas été vu ne compte que si tous les jours ont été lus.

why-record-seen = En { $months }, la base de données publique contient { $what ->
    [flagged] des décisions de la plateforme qui, selon elle, sont parties du signalement d’un signaleur de confiance
    [account] des décisions de la plateforme contre des comptes
    [words] des décisions de la plateforme sous { $category }
    [words-keyword] des décisions de la plateforme sous { $category } avec un mot-clé
    [words-flagged] des décisions de la plateforme sous { $category } qui, selon elle, sont parties du signalement d’un signaleur de confiance
    [words-account] des décisions de la plateforme sous { $category } contre des comptes
   *[all] des décisions de la plateforme
}. Nombre d’exposés des motifs : { $count }.
why-record-none = Dans ce qui a été lu de { $months }, il n’y a pas { $what ->
    [flagged] de décisions de la plateforme qui, selon elle, soient parties du signalement d’un signaleur de confiance
    [account] de décisions de la plateforme contre des comptes
    [words] de décisions de la plateforme sous { $category }
    [words-keyword] de décisions de la plateforme sous { $category } avec un mot-clé
    [words-flagged] de décisions de la plateforme sous { $category } qui, selon elle, soient parties du signalement d’un signaleur de confiance
    [words-account] de décisions de la plateforme sous { $category } contre des comptes
   *[all] de décisions de la plateforme
}. Elle n’a peut-être eu aucune décision de ce genre à prendre, ou ne l’a pas nommée ainsi : cela ne décide de rien.
why-record-months = Pour { $seen } des { $all } mois de { $months }, des décisions de la plateforme sont arrivées dans la base de données publique.
why-record-lag = En { $months }, { $part ->
    [p90] neuf sur dix
   *[median] la moitié
} des { $count } exposés des motifs de la plateforme sont arrivés dans la base de données publique dans ce nombre de jours après la décision, au plus : { $days }. Combien de temps quelqu’un a attendu la décision n’y figure pas.
why-record-few = Dans ce qui a été lu de { $months }, la plateforme a envoyé { $count } exposés des motifs ; un tel chiffre en demande { $least }.
why-record-days = Des jours de { $months }, { $held } sur { $all } ont été lus (en { $looked }). Parmi eux, jours dont on sait qu’ils sont complets et lus en entier : { $whole } (non vides, comparés à l’empreinte publiée, chaque ligne lisible, avec les mots aujourd’hui en usage et, dans les fichiers propres à une plateforme, aucune autre). Ce qui n’a pas été vu peut se trouver dans les autres.
why-record-erratum = Une erreur connue de la base de données touche ce sur quoi repose cette réponse, ou celle, plus complète, qui est au-dessus ; rien n’est donc reproché à la plateforme : { $because }
why-record-no-days = Aucun jour de { $months } n’a été lu de la base de données publique.
why-record-old-words = Les mots pour la cyberviolence existent dans la base de données publique depuis juillet 2025, et { $months } est antérieur.
why-record-no-name = On ne sait pas sous quel nom cette plateforme figure dans la base de données publique ; elle n’y a donc pas été cherchée.
why-record-sample = Le registre chargé est inventé (SAMPLE). Il ne dit rien d’une plateforme réelle.
why-record-nowhere = La plateforme a été cherchée sous { $names } et trouvée nulle part dans ce qui a été lu. La base de données publique l’a peut-être sous un autre nom : cela ne décide donc de rien.
why-record-before = Sur les { $count } exposés des motifs de la plateforme en { $months }, { $before } portent une date de publication antérieure à celle de leur décision. On ne sait pas avec quel retard ceux-là sont arrivés, et la réponse en dépend ; aucune n’est donc donnée.
