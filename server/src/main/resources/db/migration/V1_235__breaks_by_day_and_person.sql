-- Room: breaks
-- What everybody answered on a day: figures count it from the index alone, person by person.
drop index break_slot_by_day;
create index break_slot_by_day on break_slot (day, person_id, state);
