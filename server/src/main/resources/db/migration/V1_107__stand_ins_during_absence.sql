-- Room: calendar
-- Who stands in for somebody while they are away; null where nobody was chosen.
alter table absence add column stand_in_id text references person (id);
