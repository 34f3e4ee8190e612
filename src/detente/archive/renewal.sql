-- From form 1 to form 2: who judged, and when; and the tables of the settlement, which are made anew.
ALTER TABLE judgements ADD COLUMN who TEXT;
ALTER TABLE judgements ADD COLUMN "at" TEXT;
