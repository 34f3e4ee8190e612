-- Derived from `coded`: how many rows of each day of publication and of the act have a side with a person, or a place.

CREATE TABLE coded_named (
    sort TEXT NOT NULL,             -- sides or places
    part INTEGER NOT NULL,          -- coded_sides or coded_places
    published INTEGER NOT NULL,
    day INTEGER NOT NULL,
    events INTEGER NOT NULL,
    PRIMARY KEY (sort, part, published, day)
) STRICT, WITHOUT ROWID;
