-- Room: cadence
-- Who has lost contact, by the unit whose manager follows them up: the first of thousands are found in the index alone.
drop index mentorship_cadence_by_unit;
create index mentorship_cadence_by_unit on mentorship_cadence (unit_id, contact_until, until_day, mentorship_id, new_hire_id, last_held);
