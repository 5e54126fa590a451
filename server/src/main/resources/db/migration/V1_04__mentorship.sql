-- A mentorship is an interval of time between two people. "No mentor yet" is derived from its absence.
create table mentorship (
  id text primary key,
  mentor_id text not null references person (id),
  new_hire_id text not null references person (id),
  kind text not null check (kind in ('MAIN', 'CO')),
  first_day text not null,
  last_day text,
  check (mentor_id <> new_hire_id),
  check (last_day >= first_day)
);

create index mentorship_by_mentor on mentorship (mentor_id, new_hire_id);
create index mentorship_by_new_hire on mentorship (new_hire_id, first_day);
