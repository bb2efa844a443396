-- Who took a judgement or a correction back. Of what was taken back before, nobody knows.

ALTER TABLE judgements ADD COLUMN withdrawn_by VARCHAR;
ALTER TABLE corrections ADD COLUMN withdrawn_by VARCHAR;
