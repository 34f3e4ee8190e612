-- name: unsettled_events
SELECT event.key, event.report, entries.number, entries.entry, reports.id, reports.published, reports.publisher
FROM events AS event JOIN entries ON entries.key = event.key JOIN reports ON reports.key = event.report
WHERE event.key > (SELECT ifnull(max(event), 0) FROM tellings) ORDER BY event.key LIMIT ?;

-- name: any_unsettled
SELECT 1 FROM events WHERE key > (SELECT ifnull(max(event), 0) FROM tellings) LIMIT 1;

-- name: told
SELECT event.key, event.report, entries.number, entries.entry, reports.id, reports.published, reports.publisher
FROM events AS event JOIN entries ON entries.key = event.key JOIN reports ON reports.key = event.report
WHERE event.key IN (SELECT value FROM json_each(?)) ORDER BY event.key;

-- name: engagements_in_blocks
WITH near AS MATERIALIZED (
    SELECT blocks.event, max(blocks.turn) AS turn, sum(wanted.value) AS shared
    FROM json_each(:blocks) AS wanted JOIN blocks ON blocks.block = wanted.key AND blocks.turn < :turn
    AND blocks.turn >= ifnull((
        SELECT last.turn FROM blocks AS last WHERE last.block = wanted.key AND last.turn < :turn
        ORDER BY last.turn DESC LIMIT 1 OFFSET :rows
    ), '')
    GROUP BY blocks.event
)
SELECT tellings.engagement FROM near JOIN tellings ON tellings.event = near.event
GROUP BY tellings.engagement ORDER BY max(near.shared) DESC, max(near.turn) DESC LIMIT :limit;

-- name: later_in_blocks
SELECT DISTINCT blocks.event FROM json_each(:blocks) AS wanted JOIN blocks ON blocks.block = wanted.value AND blocks.turn > :turn
AND blocks.turn <= ifnull((
    SELECT last.turn FROM blocks AS last WHERE last.block = wanted.value AND last.turn > :beyond
    ORDER BY last.turn LIMIT 1 OFFSET :rows
), '~');

-- name: told_of
SELECT event, engagement, turn FROM tellings WHERE engagement IN (SELECT value FROM json_each(?)) ORDER BY engagement, turn;

-- name: engagement_of
SELECT engagement FROM tellings WHERE event = ?;

-- name: settled_events
SELECT events.key, events.id FROM events JOIN tellings ON tellings.event = events.key
WHERE events.id IN (SELECT value FROM json_each(?));

-- name: judged_by_people
SELECT one, other, verdict FROM judgements
WHERE "by" = 'person' AND (one = :id OR other = :id);

-- name: put_telling
INSERT INTO tellings (event, engagement, turn) VALUES (?, ?, ?)
ON CONFLICT DO UPDATE SET engagement = excluded.engagement, turn = excluded.turn;

-- name: put_block
INSERT OR IGNORE INTO blocks (block, turn, event) VALUES (?, ?, ?);

-- name: drop_decisions
DELETE FROM decisions WHERE event = ?;

-- name: put_decision
INSERT OR REPLACE INTO decisions (event, other, verdict, score, reason) VALUES (?, ?, ?, ?, ?);

-- name: unprinted
SELECT texts.report, texts.text FROM texts
WHERE texts.report IN (SELECT value FROM json_each(?)) AND texts.report NOT IN (SELECT report FROM prints);

-- name: put_print
INSERT OR IGNORE INTO prints (report, print) VALUES (?, ?);

-- name: prints
SELECT report, print FROM prints WHERE report IN (SELECT value FROM json_each(?));

-- name: unsettle_tellings
DELETE FROM tellings;

-- name: unsettle_blocks
DELETE FROM blocks;

-- name: unsettle_decisions
DELETE FROM decisions;

-- name: unsettle_prints
DELETE FROM prints;

-- name: decisions_on
SELECT one.id AS one, other.id AS other, verdict, score, reason, 'machine' AS "by", NULL AS who, NULL AS "at"
FROM decisions JOIN events AS one ON one.key = decisions.event JOIN events AS other ON other.key = decisions.other
WHERE decisions.event IN (SELECT key FROM events WHERE id = :id) OR decisions.other IN (SELECT key FROM events WHERE id = :id)
ORDER BY one, other;

-- name: settled_event
SELECT engagement FROM tellings JOIN events ON events.key = tellings.event WHERE events.id = :id ORDER BY events.key DESC;

-- name: found_engagements
SELECT tellings.engagement AS key, max(event.day) AS day
FROM events AS event JOIN reports AS report ON report.key = event.report JOIN tellings ON tellings.event = event.key
WHERE {conditions} GROUP BY tellings.engagement {having}
ORDER BY max(event.day) {order}, tellings.engagement {order} LIMIT :limit;

-- name: told_in
SELECT tellings.engagement, event.key, event.report, event.id, entries.entry
FROM tellings JOIN events AS event ON event.key = tellings.event
JOIN entries ON entries.key = event.key JOIN reports AS report ON report.key = event.report
WHERE tellings.engagement IN (SELECT value FROM json_each(:engagements)) AND {conditions}
ORDER BY tellings.engagement, tellings.turn;

-- name: entries_of_reports
SELECT report, kind, entry FROM entries WHERE report IN (SELECT value FROM json_each(?)) AND kind = ? ORDER BY key;

-- name: engagements_by_event
SELECT event.id, first.id FROM tellings JOIN events AS event ON event.key = tellings.event
JOIN events AS first ON first.key = tellings.engagement;

-- name: placed
SELECT event.report, tellings.engagement, event.id, event.type, json_extract(entries.entry, '$.evidence.start') AS start
FROM events AS event JOIN tellings ON tellings.event = event.key JOIN entries ON entries.key = event.key
WHERE event.report IN (SELECT value FROM json_each(?)) ORDER BY event.report, start, event.key;

-- name: days_of_acts
SELECT DISTINCT event.first_day FROM pairs JOIN events AS event ON event.key = pairs.event
JOIN reports AS report ON report.key = event.report
WHERE one = :one AND other = :other AND event.type = :type AND status = 'occurred' AND first_day > '0001-01-01'
AND ifnull(report.published, '9999-12-31') <= :as_of ORDER BY event.first_day DESC;
