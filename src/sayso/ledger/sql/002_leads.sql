-- What a report begins with. Of a ledger made before, all is taken to lead until `sayso rebuild` reads it anew.

ALTER TABLE accounts ADD COLUMN leads BOOLEAN DEFAULT TRUE;  -- its report tells nothing of the kind before it
ALTER TABLE incidents ADD COLUMN leads INTEGER DEFAULT 0;    -- reports that tell nothing of the kind before it
UPDATE incidents SET leads = reports;
