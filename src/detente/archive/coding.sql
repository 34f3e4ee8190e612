-- name: part
SELECT key FROM coded_{sort} WHERE entry = ?;

-- name: part_of
SELECT entry FROM coded_{sort} WHERE key = ?;

-- name: parts
SELECT * FROM coded_{sort} ORDER BY key;

-- name: put_part
INSERT INTO coded_{sort} ({columns}) VALUES ({marks});

-- name: mend_part
UPDATE coded_{sort} SET {columns} WHERE key = ?;

-- name: put_part_words
INSERT INTO {table} (rowid, words) VALUES (?, ?);

-- name: put_name
INSERT OR IGNORE INTO names (kind, name, plain) VALUES (?, ?, ?);

-- name: next_coded
SELECT ifnull(max(key), 0) + 1 FROM coded;

-- name: any_coded
SELECT 1 FROM coded LIMIT 1;

-- name: put_coded
INSERT OR IGNORE INTO coded VALUES (
    ?, ?, ?, nullif(?, ''), ?, ?, ?, ?, nullif(?, 0), nullif(?, 0), nullif(?, 0), nullif(?, ''), ?, ?, ?
);

-- name: put_since
SELECT key FROM coded WHERE key >= ?;

-- name: drop_coded
DELETE FROM coded WHERE key = ?;

-- name: coded_with_marks
SELECT mark, event, ifnull(address, ''), dyad, day, published, kind, ifnull(actor, 0), ifnull(recipient, 0),
    ifnull(place, 0), ifnull(url, ''), words, text, seal
FROM coded WHERE mark IN (SELECT value FROM json_each(?));

-- name: any_of_scheme
SELECT 1 FROM reports WHERE address >= :scheme || ':' AND address < :scheme || ';' LIMIT 1;

-- name: reports_at
SELECT DISTINCT address FROM reports WHERE address IN (SELECT value FROM json_each(?));

-- name: coded_of
SELECT * FROM coded WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key;

-- name: coded_at
SELECT * FROM coded WHERE address = ?;

-- name: coded_marked
SELECT * FROM coded WHERE mark = ?;

-- name: coded_by_marks
SELECT key FROM coded WHERE mark BETWEEN :first AND :last AND {conditions} LIMIT :limit;

-- name: coded_by_events
SELECT key FROM coded WHERE event BETWEEN :first AND :last AND {conditions} LIMIT :limit;

-- name: found_coded
SELECT {by}, key FROM coded WHERE {conditions} ORDER BY {by} {order}, key {order} LIMIT :limit;

-- name: any_side_with
SELECT rowid FROM side_words WHERE side_words MATCH ? LIMIT 1;

-- name: kinds_with
SELECT rowid FROM kind_words WHERE kind_words MATCH ?;

-- name: coded_days_of_acts
SELECT DISTINCT coded.day FROM coded_dyads JOIN coded ON coded.dyad = coded_dyads.key
JOIN coded_kinds ON coded_kinds.key = coded.kind
WHERE one = :one AND other = :other AND type = :type AND status = 'occurred' AND {conditions};

-- name: all_coded
SELECT * FROM coded ORDER BY key;

-- name: coded_deeds
SELECT min(coded.event) AS event, coded.day, coded.kind, min(coded.published) AS published, count(*) AS tellings,
    dyad.actor = :one AS forth
FROM coded_dyads AS dyad CROSS JOIN coded ON coded.dyad = dyad.key
WHERE dyad.one = :one AND dyad.other = :other AND {conditions} GROUP BY coded.dyad, coded.day, coded.kind;

-- name: coded_tallies
WITH once AS (
    SELECT DISTINCT coded.dyad, min(coded.day, coded.published) AS day, coded.kind
    FROM coded_dyads AS dyad CROSS JOIN coded ON coded.dyad = dyad.key
    WHERE dyad.one IS NOT NULL AND coded.day >= :since AND min(coded.day, coded.published) BETWEEN :since AND :until
    AND {conditions}
)
SELECT dyad.one, dyad.other, :until - (:until - day) / 7 * 7 AS week, max(day) AS last, count(DISTINCT day) AS days,
    sum(quad % 2) AS words, sum(1 - quad % 2) AS deeds, sum(goldstein * (quad % 2)) AS verbal,
    sum(goldstein * (1 - quad % 2)) AS material
FROM once JOIN coded_kinds AS kind ON kind.key = once.kind JOIN coded_dyads AS dyad ON dyad.key = once.dyad
WHERE kind.status IN ('occurred', 'ongoing') AND NOT kind."again"
GROUP BY dyad.one, dyad.other, week ORDER BY dyad.one, dyad.other, week;

-- name: naming_rows
SELECT 'sides' AS sort, side AS part, published, day, count(*) AS events FROM (
    SELECT actor AS side, published, day FROM coded WHERE {rows}
    UNION ALL SELECT recipient, published, day FROM coded WHERE recipient IS NOT actor AND {rows}
) WHERE side IN (SELECT key FROM coded_sides WHERE person IS NOT NULL) GROUP BY side, published, day
UNION ALL
SELECT 'places', place, published, day, count(*) FROM coded WHERE place IS NOT NULL AND {rows} GROUP BY place, published, day;

-- name: put_named
INSERT INTO coded_named (sort, part, published, day, events) SELECT * FROM ({naming_rows}) WHERE TRUE
ON CONFLICT DO UPDATE SET events = events + excluded.events;

-- name: drop_named
UPDATE coded_named SET events = coded_named.events - gone.events FROM ({naming_rows}) AS gone
WHERE coded_named.sort = gone.sort AND coded_named.part = gone.part AND coded_named.published = gone.published
AND coded_named.day = gone.day;

-- name: empty_named
DELETE FROM coded_named;

-- name: any_wrong_named
WITH kept AS (SELECT sort, part, published, day, events FROM coded_named WHERE events <> 0), told AS ({naming_rows})
SELECT EXISTS (SELECT * FROM kept EXCEPT SELECT * FROM told) OR EXISTS (SELECT * FROM told EXCEPT SELECT * FROM kept);

-- name: coded_people
SELECT side.person AS name, sum(coded.events) AS events, min(coded.day) AS first, max(coded.day) AS last
FROM coded_sides AS side CROSS JOIN coded_named AS coded ON coded.sort = 'sides' AND coded.part = side.key
WHERE side.person IN (SELECT name FROM names AS found WHERE {names}) AND coded.events > 0 AND {conditions}
GROUP BY side.person ORDER BY side.person LIMIT :limit;

-- name: coded_at_places
WITH found AS MATERIALIZED (SELECT name FROM names AS found WHERE {names}), called AS (
    SELECT name, key FROM coded_places WHERE name IN found
    UNION SELECT venue, key FROM coded_places WHERE venue IN found
    UNION SELECT country, key FROM coded_places WHERE country IN found
)
SELECT called.name, sum(coded.events) AS events, min(coded.day) AS first, max(coded.day) AS last
FROM called CROSS JOIN coded_named AS coded ON coded.sort = 'places' AND coded.part = called.key
WHERE coded.events > 0 AND {conditions} GROUP BY called.name ORDER BY called.name LIMIT :limit;

-- name: newest_coded
SELECT max(published) FROM coded WHERE {conditions};

-- name: oldest_coded
SELECT min(published) FROM coded;

-- name: has_coded
SELECT 1 FROM coded WHERE key = :key AND {conditions};

-- name: rebuild_kind_words
INSERT INTO kind_words (kind_words) VALUES ('rebuild');

-- name: rebuild_side_words
INSERT INTO side_words (side_words) VALUES ('rebuild');

-- name: check_kind_words
INSERT INTO kind_words (kind_words, rank) VALUES ('integrity-check', 1);

-- name: check_side_words
INSERT INTO side_words (side_words, rank) VALUES ('integrity-check', 1);
