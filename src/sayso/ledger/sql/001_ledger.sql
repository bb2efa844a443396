-- The first ledger. Every row has two times: when it happened (first, last) and when it was known
-- (the day of the report), beside the moment it was added (UTC). `record` columns hold whole records
-- as JSON; the columns beside them are what is asked for. Tables have no indexes: a scan of one
-- column is fast, and an index of strings is slow to add to.

CREATE TABLE meta (key VARCHAR NOT NULL, value VARCHAR NOT NULL);

CREATE TABLE reports (
    id VARCHAR NOT NULL,
    identity VARCHAR NOT NULL,      -- of text, publisher and address: the same report is added once
    hash VARCHAR NOT NULL,          -- SHA-256 of the text
    length INTEGER NOT NULL,        -- characters
    text VARCHAR,                   -- null in a ledger without texts
    published DATE,
    known DATE NOT NULL,            -- published, else the day it was added
    publisher VARCHAR,
    title VARCHAR,
    url VARCHAR,
    extra VARCHAR,                  -- unknown keys of the report line, as JSON
    coded BOOLEAN NOT NULL,         -- false: it could not be coded, and is tried again
    origin VARCHAR NOT NULL,        -- the report whose story it prints, or itself
    credits VARCHAR[] NOT NULL,     -- agencies it names as its source
    signature VARCHAR,              -- what copies are recognised by, as JSON
    coder VARCHAR NOT NULL,         -- the version that read it
    added TIMESTAMP NOT NULL
);

CREATE TABLE bands (band UBIGINT NOT NULL, report VARCHAR NOT NULL, known DATE NOT NULL);

CREATE TABLE copies (a VARCHAR NOT NULL, b VARCHAR NOT NULL, share DOUBLE NOT NULL);

CREATE TABLE claims (
    id VARCHAR NOT NULL,
    report VARCHAR NOT NULL,
    account VARCHAR NOT NULL,       -- empty: a person said that there is no event
    begins INTEGER NOT NULL,        -- its trigger, characters from the start of the text
    first DATE,
    last DATE,
    known DATE NOT NULL,
    added TIMESTAMP NOT NULL,
    type VARCHAR NOT NULL,
    mode VARCHAR,
    status VARCHAR NOT NULL,
    historical BOOLEAN NOT NULL,
    actor VARCHAR[] NOT NULL,
    recipient VARCHAR[] NOT NULL,
    sources VARCHAR[] NOT NULL,
    parties VARCHAR[] NOT NULL,     -- actor, recipient and mediator: codes, and their countries alone
    places VARCHAR[] NOT NULL,      -- names in lower case, GeoNames ids, countries
    confidence DOUBLE NOT NULL,
    record VARCHAR NOT NULL,        -- as the machine coded it, whatever persons say
    corrected VARCHAR               -- as it reads with their corrections; null where that is the same
);

CREATE TABLE accounts (
    id VARCHAR NOT NULL,
    report VARCHAR NOT NULL,
    origin VARCHAR NOT NULL,
    publisher VARCHAR,
    first DATE,
    last DATE,
    known DATE NOT NULL,
    added TIMESTAMP NOT NULL,
    component VARCHAR NOT NULL,     -- smallest id of those it is joined with by judgements
    incident VARCHAR NOT NULL,
    profile VARCHAR NOT NULL        -- what is compared, as JSON
);

CREATE TABLE keys (key UBIGINT NOT NULL, account VARCHAR NOT NULL, known DATE NOT NULL);

CREATE TABLE judgements (
    a VARCHAR NOT NULL,
    b VARCHAR NOT NULL,
    same BOOLEAN NOT NULL,
    score DOUBLE NOT NULL,
    reasons VARCHAR NOT NULL,       -- as JSON
    judge VARCHAR NOT NULL,         -- machine, or a name
    made TIMESTAMP,                 -- null for the machine's
    withdrawn TIMESTAMP,
    given_a VARCHAR,                -- the ids that the person named
    given_b VARCHAR
);

CREATE TABLE corrections (
    claim VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    value VARCHAR NOT NULL,         -- as JSON
    judge VARCHAR NOT NULL,         -- the name of a person
    made TIMESTAMP NOT NULL,
    withdrawn TIMESTAMP
);

CREATE TABLE incidents (
    id VARCHAR NOT NULL,
    first DATE,
    last DATE,
    known_first DATE NOT NULL,
    known_last DATE NOT NULL,
    added TIMESTAMP NOT NULL,       -- when the last of its reports was
    reports INTEGER NOT NULL,
    claims INTEGER NOT NULL,
    types VARCHAR[] NOT NULL,
    statuses VARCHAR[] NOT NULL,
    parties VARCHAR[] NOT NULL,
    places VARCHAR[] NOT NULL,
    sources VARCHAR[] NOT NULL,     -- who holds any of its values: codes, and their countries alone
    lat DOUBLE,                     -- of its closest told place; null where none has a point
    lon DOUBLE,
    reach DOUBLE,                   -- how sharp that place is, in km
    contested BOOLEAN NOT NULL,
    record VARCHAR NOT NULL
);

CREATE TABLE issues (
    report VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    begins INTEGER,                 -- characters of the report's text; null: the whole of it
    ends INTEGER,
    known DATE NOT NULL,
    added TIMESTAMP NOT NULL,
    resolved TIMESTAMP              -- when the report was coded after all
);
