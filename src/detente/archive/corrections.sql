-- What people corrected in events, by their ids; the latest word on an aspect counts. A corrected event stands in a later
-- version of its report, and is corrected again whenever the report is read again.
CREATE TABLE corrections (
    event TEXT NOT NULL,
    aspect TEXT NOT NULL,           -- act, status, actors or recipients
    value TEXT NOT NULL,            -- the status, or codes parted by |; empty where it is no act
    reason TEXT NOT NULL,
    who TEXT NOT NULL,
    "at" TEXT NOT NULL,             -- the moment, ISO 8601 in UTC
    PRIMARY KEY (event, aspect)
) STRICT, WITHOUT ROWID;
