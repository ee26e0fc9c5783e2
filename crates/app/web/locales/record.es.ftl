# What platforms tell the EU’s public database of decisions, as evidence. See the head of en.ftl.

record-test = Lo que la plataforma envió a la base de datos pública de decisiones de la UE, en los días leídos. Lo que se vio cuenta. Lo que no se vio solo cuenta si se leyeron todos los días.

why-record-seen = En { $months }, la base de datos pública tiene { $what ->
    [flagged] decisiones de la plataforma que, según ella, partieron del aviso de un alertador fiable
    [account] decisiones de la plataforma contra cuentas
    [words] decisiones de la plataforma bajo { $category }
    [words-keyword] decisiones de la plataforma bajo { $category } con una palabra clave
    [words-flagged] decisiones de la plataforma bajo { $category } que, según ella, partieron del aviso de un alertador fiable
    [words-account] decisiones de la plataforma bajo { $category } contra cuentas
   *[all] decisiones de la plataforma
}. Número de declaraciones de motivos: { $count }.
why-record-none = En lo leído de { $months } no hay { $what ->
    [flagged] decisiones de la plataforma que, según ella, partieran del aviso de un alertador fiable
    [account] decisiones de la plataforma contra cuentas
    [words] decisiones de la plataforma bajo { $category }
    [words-keyword] decisiones de la plataforma bajo { $category } con una palabra clave
    [words-flagged] decisiones de la plataforma bajo { $category } que, según ella, partieran del aviso de un alertador fiable
    [words-account] decisiones de la plataforma bajo { $category } contra cuentas
   *[all] decisiones de la plataforma
}. Puede que no tuviera que tomar ninguna, o que no lo nombrara: eso no decide nada.
why-record-months = En { $seen } de los { $all } meses de { $months } llegaron decisiones de la plataforma a la base de datos pública.
why-record-lag = En { $months }, { $part ->
    [p90] nueve de cada diez
   *[median] la mitad
} de las { $count } declaraciones de motivos de la plataforma llegaron a la base de datos pública en estos días desde la decisión, como máximo: { $days }. Cuánto esperó alguien la decisión no consta en ella.
why-record-few = En lo leído de { $months }, la plataforma envió { $count } declaraciones de motivos; una cifra así necesita { $least }.
why-record-days = De los días de { $months } se leyeron { $held } de { $all } (en { $looked }). De ellos, días de los que consta que están completos y se leyeron enteros: { $whole } (no vacíos, cotejados con el hash publicado, con todas las filas legibles, con las palabras hoy en uso y, en los archivos propios de una plataforma, sin ninguna otra). Lo que no se vio puede estar en los demás.
why-record-erratum = Un error conocido de la base de datos afecta a aquello en que se apoya esta respuesta, o la más completa que está por encima; así que nada se le reprocha a la plataforma: { $because }
why-record-no-days = No se leyó ningún día de { $months } de la base de datos pública.
why-record-old-words = Las palabras para la ciberviolencia existen en la base de datos pública desde julio de 2025, y { $months } es anterior.
why-record-no-name = No se sabe con qué nombre figura esta plataforma en la base de datos pública, así que no se la buscó.
why-record-sample = El registro que se cargó es inventado (SAMPLE). No dice nada de una plataforma real.
why-record-nowhere = Se buscó la plataforma como { $names } y no se encontró en nada de lo leído. La base de datos pública puede tenerla con otro nombre, así que eso no decide nada.
why-record-before = De las { $count } declaraciones de motivos de la plataforma en { $months }, { $before } llevan una fecha de publicación anterior a la de su decisión. No se sabe cuánto tardaron esas, y la respuesta depende de ellas, así que no se da ninguna.
