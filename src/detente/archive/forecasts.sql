-- Forecasts as they were made: they are held against what came, so none is ever changed. The table is made with the first.

-- name: make_forecasts
CREATE TABLE IF NOT EXISTS forecasts (
    as_of TEXT NOT NULL,            -- the day whose knowledge it rests on
    one TEXT NOT NULL,              -- the pair, one < other
    other TEXT NOT NULL,
    question TEXT NOT NULL,         -- what is asked: a kind of act and by whom, or an engagement
    due TEXT NOT NULL,              -- the last day that counts
    made TEXT NOT NULL,             -- the moment, ISO 8601 in UTC
    forecast TEXT NOT NULL,         -- as JSON
    PRIMARY KEY (as_of, one, other, question, due)
) STRICT, WITHOUT ROWID;

-- name: knows_forecasts
SELECT 1 FROM sqlite_schema WHERE name = 'forecasts';

-- name: keep_forecast
INSERT OR IGNORE INTO forecasts (as_of, one, other, question, due, made, forecast) VALUES (?, ?, ?, ?, ?, ?, ?);

-- name: kept_forecasts
SELECT as_of, one, other, question, due, made, forecast FROM forecasts
WHERE as_of <= :as_of AND (:one IS NULL OR (one = :one AND other = :other)) ORDER BY as_of, one, other, due, question;

-- name: all_forecasts
SELECT as_of, one, other, question, due, made, forecast FROM forecasts;
