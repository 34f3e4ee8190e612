-- Rows of other people's event data, each one act, in a shorter form than reports: nothing here is derived but the columns and
-- tables that say so. Many rows have the same kind, sides, parties and place, which stand once and go by their keys. A row that
-- is corrected, or of which somebody judges, becomes a report with an entry like any other and leaves this table.

CREATE TABLE coded (
    key INTEGER PRIMARY KEY,
    mark INTEGER NOT NULL,          -- the first 8 bytes of the report's id, as a signed number
    event INTEGER NOT NULL,         -- the event's id, as a signed number
    address TEXT,                   -- its set and its own id there; NULL for a row that goes by its report's id
    dyad INTEGER NOT NULL,          -- coded_dyads
    day INTEGER NOT NULL,           -- of the act: 1 is the first of January of the year 1
    published INTEGER NOT NULL,     -- the same of the row
    kind INTEGER NOT NULL,          -- coded_kinds
    actor INTEGER,                  -- coded_sides
    recipient INTEGER,              -- coded_sides
    place INTEGER,                  -- coded_places
    url TEXT,
    words INTEGER NOT NULL,         -- how many characters at the beginning of the text tell the act
    text TEXT NOT NULL,
    seal INTEGER NOT NULL           -- a checksum of all of this
) STRICT;
CREATE UNIQUE INDEX coded_by_mark ON coded (mark);
CREATE INDEX coded_by_event ON coded (event);
CREATE UNIQUE INDEX coded_by_address ON coded (address) WHERE address IS NOT NULL;
CREATE INDEX coded_by_place ON coded (place) WHERE place IS NOT NULL;
CREATE INDEX coded_by_dyad ON coded (dyad, day, kind, published);
CREATE INDEX coded_by_day ON coded (day, key, dyad, kind, actor, recipient, published);
CREATE INDEX coded_by_publication ON coded (published, key);

-- Each as JSON, with derived columns to find it by.
CREATE TABLE coded_kinds (
    key INTEGER PRIMARY KEY, entry TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL, status TEXT NOT NULL, publisher TEXT NOT NULL, goldstein REAL NOT NULL, quad INTEGER NOT NULL,
    words TEXT NOT NULL, "again" INTEGER NOT NULL
) STRICT;
CREATE TABLE coded_sides (
    key INTEGER PRIMARY KEY, entry TEXT NOT NULL UNIQUE, code TEXT NOT NULL, person TEXT, words TEXT NOT NULL
) STRICT;
CREATE TABLE coded_places (
    key INTEGER PRIMARY KEY, entry TEXT NOT NULL UNIQUE, name TEXT NOT NULL, venue TEXT, country TEXT
) STRICT;
-- Who acts and who is acted upon, by their codes; `one` and `other` are in their order, and NULL where these are no pair.
CREATE TABLE coded_dyads (
    key INTEGER PRIMARY KEY, entry TEXT NOT NULL UNIQUE, actor TEXT, recipient TEXT, one TEXT, other TEXT
) STRICT;
CREATE INDEX coded_dyads_by_pair ON coded_dyads (one, other);

-- Derived: the words of kinds and sides.
CREATE VIRTUAL TABLE kind_words USING fts5 (
    words, content = 'coded_kinds', content_rowid = 'key', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE side_words USING fts5 (
    words, content = 'coded_sides', content_rowid = 'key', tokenize = 'porter unicode61 remove_diacritics 2'
);
