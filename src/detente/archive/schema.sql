-- An archive, form 4. `reports`, `texts`, `entries` and (in `coded.sql`) `coded` are what was read, `rejections`, `judgements` and
-- (in `corrections.sql`) `corrections` what was decided; every other table, and the columns that say so, are derived from them and
-- can be made anew. `settlement.sql` has some more of these.

-- A version of a report, and never changed: a corrected text, or another reading of the same, is a later version.
CREATE TABLE reports (
    key INTEGER PRIMARY KEY,
    series INTEGER NOT NULL REFERENCES reports (key), -- the first version
    published TEXT,                 -- the day; NULL where nobody knows
    until TEXT,                     -- derived: the day on which a later version took its place; NULL for the latest
    id TEXT NOT NULL,               -- SHA-256 of the text
    source TEXT NOT NULL,           -- SHA-256 of the text and all that is known of it
    digest TEXT NOT NULL UNIQUE,    -- SHA-256 of that and the entries
    address TEXT NOT NULL,          -- where it comes from: a web address, a file, or just its text
    publisher TEXT,
    url TEXT,
    language TEXT NOT NULL,
    title TEXT,
    opening TEXT NOT NULL,          -- how the text begins
    events INTEGER NOT NULL         -- how many it tells of
) STRICT;
CREATE INDEX reports_by_day ON reports (ifnull(published, ''), key);
CREATE INDEX reports_by_id ON reports (id);
CREATE INDEX reports_by_source ON reports (source);
CREATE INDEX reports_by_address ON reports (address);
CREATE INDEX reports_by_series ON reports (series, key);

-- The texts, apart, so that going through reports does not go through their texts.
CREATE TABLE texts (report INTEGER PRIMARY KEY REFERENCES reports (key), text TEXT NOT NULL) STRICT;

-- Everything that a record says, as JSON: `kind` is the field of the record, `number` the place in it, from 0.
CREATE TABLE entries (
    key INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES reports (key),
    kind TEXT NOT NULL,
    number INTEGER NOT NULL,
    entry TEXT NOT NULL,
    UNIQUE (report, kind, number)
) STRICT;

-- Sources that gave no report, or no record, the last time they were tried.
CREATE TABLE rejections (item TEXT PRIMARY KEY, stage TEXT NOT NULL, reason TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Whether two events, by their ids, are the same act.
CREATE TABLE judgements (
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    verdict TEXT NOT NULL,
    score REAL,
    reason TEXT NOT NULL,
    "by" TEXT NOT NULL,
    who TEXT,                       -- the person's name
    "at" TEXT,                      -- the moment, ISO 8601 in UTC
    PRIMARY KEY (one, other),
    CHECK (one < other)
) STRICT, WITHOUT ROWID;
CREATE INDEX judgements_by_other ON judgements (other);

-- Derived, for every entry that is an event; `day` is where it stands in the order of days.
CREATE TABLE events (
    key INTEGER PRIMARY KEY REFERENCES entries (key),
    report INTEGER NOT NULL REFERENCES reports (key),
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    day TEXT NOT NULL,
    first_day TEXT,                 -- the days that the date allows; NULL for no date
    last_day TEXT
) STRICT;
CREATE INDEX events_by_day ON events (day, key, first_day, last_day, type, status, report);
CREATE INDEX events_by_type ON events (type, status, day);
CREATE INDEX events_by_id ON events (id);
CREATE INDEX events_by_report ON events (report);

-- Derived. `role` is actor or recipient; of a pair of parties that had to do with each other, `one` < `other`.
CREATE TABLE parties (
    event INTEGER NOT NULL REFERENCES events (key), role TEXT NOT NULL, code TEXT NOT NULL,
    PRIMARY KEY (code, event, role)
) STRICT, WITHOUT ROWID;
CREATE TABLE pairs (
    event INTEGER NOT NULL REFERENCES events (key), one TEXT NOT NULL, other TEXT NOT NULL,
    PRIMARY KEY (one, other, event)
) STRICT, WITHOUT ROWID;
CREATE TABLE people (
    event INTEGER NOT NULL REFERENCES events (key), name TEXT NOT NULL,
    PRIMARY KEY (name, event)
) STRICT, WITHOUT ROWID;
CREATE TABLE places (
    event INTEGER NOT NULL REFERENCES events (key), name TEXT NOT NULL,
    PRIMARY KEY (name, event)
) STRICT, WITHOUT ROWID;
CREATE TABLE issues (
    event INTEGER NOT NULL REFERENCES events (key), issue TEXT NOT NULL,
    PRIMARY KEY (issue, event)
) STRICT, WITHOUT ROWID;

-- Derived: names of people and places, with small letters and no accents, for finding them by some of their words.
CREATE TABLE names (kind TEXT NOT NULL, name TEXT NOT NULL, plain TEXT NOT NULL, PRIMARY KEY (kind, name))
    STRICT, WITHOUT ROWID;

-- Derived: the words of the evidence, and of the reports.
CREATE VIEW evidence (key, words) AS
    SELECT key, ifnull(json_extract(entry, '$.evidence.text'), json_extract(entry, '$.text')) FROM entries;
CREATE VIEW report_texts (key, title, text) AS
    SELECT key, title, text FROM reports JOIN texts ON texts.report = reports.key;
CREATE VIRTUAL TABLE evidence_words USING fts5 (
    words, content = 'evidence', content_rowid = 'key', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE report_words USING fts5 (
    title, text, content = 'report_texts', content_rowid = 'key', tokenize = 'porter unicode61 remove_diacritics 2'
);
