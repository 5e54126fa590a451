-- Room: breaks
-- What became of breaks goes after some days, the oldest first.
create index break_slot_by_day on break_slot (day);
create index break_day_by_day on break_day (day);
create index break_taken_by_age on break_taken (day);
