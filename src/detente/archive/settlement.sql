-- Derived: which events tell of the same act, as the room of engagements settled it, each event once, in the order of their keys.
-- Emptied, all of it is made anew from events, reports and what people judged.

-- `engagement` is the event that told of the act first, `turn` when an event was decided on, by publication.
CREATE TABLE tellings (
    event INTEGER PRIMARY KEY REFERENCES events (key),
    engagement INTEGER NOT NULL REFERENCES events (key),
    turn TEXT NOT NULL
) STRICT;
CREATE INDEX tellings_by_engagement ON tellings (engagement, turn);

-- Under what an event is looked for by others: two parties, a kind of act and a stretch of time.
CREATE TABLE blocks (
    block TEXT NOT NULL, turn TEXT NOT NULL, event INTEGER NOT NULL REFERENCES events (key),
    PRIMARY KEY (block, turn, event)
) STRICT, WITHOUT ROWID;

-- Why an event was put beside another that came before it, or kept apart from the one that was nearest to it otherwise.
CREATE TABLE decisions (
    event INTEGER NOT NULL REFERENCES events (key), other INTEGER NOT NULL REFERENCES events (key),
    verdict TEXT NOT NULL, score REAL NOT NULL, reason TEXT NOT NULL,
    PRIMARY KEY (event, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX decisions_by_other ON decisions (other);

-- What near-identical texts have in common.
CREATE TABLE prints (report INTEGER PRIMARY KEY REFERENCES reports (key), print BLOB NOT NULL) STRICT;
