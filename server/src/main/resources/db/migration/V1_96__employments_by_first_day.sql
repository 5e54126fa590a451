-- Room: people
-- Who is about to begin, wherever in the organisation: HR asks that of all units at once.
create index employment_by_first_day on employment (first_day, id);
