-- Room: supervision
-- The sessions of a month.
create index session_by_form on session (form, day);
