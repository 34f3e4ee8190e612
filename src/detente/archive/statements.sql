-- name: knows_digest
SELECT 1 FROM reports WHERE digest = ?;

-- name: knows_source
SELECT 1 FROM reports WHERE source = ?;

-- name: latest_at_address
SELECT key, series, text FROM reports AS report JOIN texts ON texts.report = report.key
WHERE address = ? AND key = (SELECT max(key) FROM reports WHERE series = report.series)
ORDER BY key DESC;

-- name: next_report
SELECT ifnull(max(key), 0) + 1 FROM reports;

-- name: next_entry
SELECT ifnull(max(key), 0) + 1 FROM entries;

-- name: add_report
INSERT INTO reports
    (key, series, published, id, source, digest, address, publisher, url, language, title, opening, events)
VALUES
    (:key, :series, :published, :id, :source, :digest, :address, :publisher, :url, :language, :title, :opening, :events);

-- name: add_text
INSERT INTO texts (report, text) VALUES (?, ?);

-- name: settle_series
UPDATE reports AS report SET until = (
    SELECT min(ifnull(later.published, '9999-12-31')) FROM reports AS later
    WHERE later.series = report.series AND later.key > report.key
) WHERE series = ?;

-- name: unsettled
SELECT key, id FROM reports AS report WHERE until IS NOT (
    SELECT min(ifnull(later.published, '9999-12-31')) FROM reports AS later
    WHERE later.series = report.series AND later.key > report.key
);

-- name: add_report_words
INSERT INTO report_words (rowid, title, text) SELECT key, title, text FROM report_texts WHERE key BETWEEN ? AND ?;

-- name: add_entry
INSERT INTO entries (key, report, kind, number, entry) VALUES (?, ?, ?, ?, ?);

-- name: add_evidence_words
INSERT INTO evidence_words (rowid, words) SELECT key, words FROM evidence WHERE key BETWEEN ? AND ?;

-- name: add_rejection
INSERT INTO rejections (item, stage, reason) VALUES (?, ?, ?)
ON CONFLICT DO UPDATE SET stage = excluded.stage, reason = excluded.reason;

-- name: knows_rejection
SELECT 1 FROM rejections WHERE item = ?;

-- name: drop_rejection
DELETE FROM rejections WHERE item = ?;

-- name: drop_rejections
DELETE FROM rejections WHERE item >= :first AND item < :end;

-- name: add_judgement
INSERT INTO judgements (one, other, verdict, score, reason, "by", who, "at") VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET
    verdict = excluded.verdict, score = excluded.score, reason = excluded.reason, "by" = excluded."by",
    who = excluded.who, "at" = excluded."at"
WHERE judgements."by" = 'machine' OR excluded."by" = 'person';

-- name: add_correction
INSERT OR REPLACE INTO corrections (event, aspect, value, reason, who, "at") VALUES (?, ?, ?, ?, ?, ?);

-- name: corrections
SELECT event, aspect, value, reason, who, "at" FROM corrections ORDER BY "at" DESC, event, aspect;

-- name: rejections
SELECT item, stage, reason FROM rejections ORDER BY item;

-- name: judgements
SELECT one, other, verdict, score, reason, "by", who, "at" FROM judgements ORDER BY one, other;

-- name: judgements_on
SELECT one, other, verdict, score, reason, "by", who, "at" FROM judgements WHERE one = :id OR other = :id ORDER BY one, other;

-- name: names
SELECT name FROM names WHERE kind = ?;

-- name: added_after
SELECT key FROM reports AS report WHERE key > :key AND {conditions} ORDER BY key DESC LIMIT :limit;

-- name: report
SELECT id, title, publisher, url, published, language, text FROM reports JOIN texts ON report = key WHERE key = ?;

-- name: report_line
SELECT id, title, publisher, url, published, address, until, opening, events FROM reports WHERE key = ?;

-- name: report_at
SELECT key FROM reports WHERE address = ? AND until IS NULL ORDER BY key DESC LIMIT 1;

-- name: report_keys
SELECT key FROM reports ORDER BY key;

-- name: entries
SELECT key, kind, entry FROM entries WHERE report = ? ORDER BY key;

-- name: sealed
SELECT key, address, id, source, digest, opening, events, title, publisher, url, published, language, text
FROM reports JOIN texts ON report = key WHERE key = ?;

-- name: last_key
SELECT max(key) FROM reports;

-- name: last_key_by_entries
SELECT max(report) FROM entries;

-- name: settle_all
UPDATE reports AS report SET until = (
    SELECT min(ifnull(later.published, '9999-12-31')) FROM reports AS later
    WHERE later.series = report.series AND later.key > report.key
);

-- name: rebuild_evidence_words
INSERT INTO evidence_words (evidence_words) VALUES ('rebuild');

-- name: rebuild_report_words
INSERT INTO report_words (report_words) VALUES ('rebuild');

-- name: check_evidence_words
INSERT INTO evidence_words (evidence_words, rank) VALUES ('integrity-check', 1);

-- name: check_report_words
INSERT INTO report_words (report_words, rank) VALUES ('integrity-check', 1);

-- name: reports_named
SELECT key, id FROM reports WHERE id BETWEEN :id AND :id || 'g' AND ifnull(published, '9999-12-31') <= :as_of;

-- name: events_named
SELECT event.key, event.report, event.id FROM events AS event JOIN reports ON reports.key = event.report
WHERE event.id BETWEEN :id AND :id || 'g' AND ifnull(published, '9999-12-31') <= :as_of;

-- name: entry
SELECT entry FROM entries WHERE key = ?;

-- name: versions
SELECT key FROM reports
WHERE series = (SELECT series FROM reports WHERE key = :key) AND ifnull(published, '9999-12-31') <= :as_of
ORDER BY key;

-- name: found_events
WITH found AS (
    SELECT event.key, event.day FROM events AS event JOIN reports AS report ON report.key = event.report
    WHERE {conditions} ORDER BY event.day {order}, event.key {order} LIMIT :limit
)
SELECT found.key, found.day, entries.report, entries.entry FROM found JOIN entries ON entries.key = found.key
ORDER BY found.day {order}, found.key {order};

-- name: found_reports
SELECT report.key, ifnull(report.published, '') AS day FROM reports AS report
WHERE {conditions} ORDER BY ifnull(report.published, '') {order}, report.key {order} LIMIT :limit;

-- name: names_of_kind
SELECT name FROM names AS found WHERE {conditions} ORDER BY name LIMIT :limit;

-- name: found_names
SELECT found.name, count(*) AS events, min(event.day) AS first, max(event.day) AS last
FROM names AS found
CROSS JOIN {kind} AS named ON named.name = found.name
CROSS JOIN events AS event ON event.key = named.event
CROSS JOIN reports AS report ON report.key = event.report
WHERE {conditions} GROUP BY found.name ORDER BY found.name LIMIT :limit;

-- name: has_report
SELECT 1 FROM reports WHERE key = :key AND ifnull(published, '9999-12-31') <= :as_of;

-- name: deeds
SELECT event.id, event.status, event.day, event.first_day, julianday(event.last_day) - julianday(event.first_day) AS width,
    entries.entry, report.published, report.publisher, ifnull(tellings.engagement, event.key) AS act
FROM pairs JOIN events AS event ON event.key = pairs.event JOIN entries ON entries.key = event.key
JOIN reports AS report ON report.key = event.report LEFT JOIN tellings ON tellings.event = event.key
WHERE one = :one AND other = :other AND event.status IN ('occurred', 'ongoing', 'denied', 'cancelled')
AND event.day > '' AND {conditions}
ORDER BY act, tellings.turn, event.key;

-- name: tallies
WITH acts AS (
    SELECT one, other, ifnull(tellings.engagement, event.key) AS act,
        CASE WHEN julianday(event.last_day) - julianday(event.first_day) > 31 THEN ifnull(report.published, event.day)
            ELSE min(event.day, ifnull(report.published, event.day)) END AS day,
        json_extract(entries.entry, '$.cameo.goldstein') AS value, json_extract(entries.entry, '$.plover.quad') % 2 AS verbal
    FROM events AS event JOIN pairs ON pairs.event = event.key JOIN entries ON entries.key = event.key
    JOIN reports AS report ON report.key = event.report LEFT JOIN tellings ON tellings.event = event.key
    WHERE event.status IN ('occurred', 'ongoing') AND event.day > '' AND {conditions}
), once AS (
    SELECT one, other, min(day) AS day, avg(value) AS value, max(verbal) AS verbal FROM acts GROUP BY one, other, act
)
SELECT one, other, date(:until, printf('-%d days', 7 * (CAST(julianday(:until) - julianday(day) AS INTEGER) / 7))) AS week,
    max(day) AS last, count(DISTINCT day) AS days, sum(verbal) AS words, sum(1 - verbal) AS deeds,
    sum(value * verbal) AS verbal, sum(value * (1 - verbal)) AS material
FROM once WHERE day BETWEEN :since AND :until GROUP BY one, other, week ORDER BY one, other, week;

-- name: days_of_party
SELECT event.day, count(DISTINCT event.key) FROM parties JOIN events AS event ON event.key = parties.event
JOIN reports AS report ON report.key = event.report
WHERE code = :code AND event.status IN ('occurred', 'ongoing') AND event.day > '' AND {conditions} GROUP BY event.day;

-- name: newest_day
SELECT nullif(max(ifnull(published, '')), '') FROM reports AS report WHERE {conditions};

-- name: oldest_day
SELECT min(ifnull(published, '')) FROM reports WHERE ifnull(published, '') > '';
