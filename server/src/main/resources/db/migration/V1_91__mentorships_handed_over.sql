-- Room: mentorship
-- The mentorship that handed over to this one, and the last day that it had before, for when this one is withdrawn.
alter table mentorship add column handed_over_by text references mentorship (id);
alter table mentorship add column handed_over_last_day text;

create index mentorship_by_handed_over on mentorship (handed_over_by) where handed_over_by is not null;
