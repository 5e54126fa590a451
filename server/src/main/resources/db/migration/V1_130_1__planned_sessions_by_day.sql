-- Room: supervision
-- What is planned on a day, wherever in the organisation: whoever takes part is reminded of it, and asked afterwards.
create index session_planned_by_day on session (day, id) where state = 'PLANNED';
