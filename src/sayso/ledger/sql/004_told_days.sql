-- The days that the words of an account tell: of two that are too far apart nothing is compared.

ALTER TABLE accounts ADD COLUMN told_first DATE;  -- null: its words tell no day
ALTER TABLE accounts ADD COLUMN told_last DATE;
UPDATE accounts SET
    told_first = TRY_CAST(json_extract_string(profile, '$.days[0]') AS DATE),
    told_last = TRY_CAST(json_extract_string(profile, '$.days[1]') AS DATE)
WHERE json_extract_string(profile, '$.dated') = 'true';
