-- Room: cadence
-- Which newcomers of a unit have lost contact with their mentor is asked by newcomer, from the list of its plans.
create index mentorship_cadence_by_new_hire on mentorship_cadence (new_hire_id, contact_until);
