-- Room: cadence
-- How often a mentor and a newcomer are to meet in a unit, and in those below it that say nothing. The revision outlives the rows, so that who saw them before they were taken away and set anew is told.
create table unit_cadence (
  unit_id text not null primary key references unit (id),
  revision integer not null
);

-- The rows, by rising weeks of the mentorship; the last one has no end.
create table unit_cadence_row (
  unit_id text not null references unit_cadence (unit_id),
  ordinal integer not null,
  until_week integer,
  every_weeks integer not null check (every_weeks between 1 and 8),
  primary key (unit_id, ordinal)
);

-- What the cadence comes to for each main mentorship that has not ended. Derived from what other rooms keep, and rebuilt every night.
-- unit_id is the unit whose nearest managers are told; until_day is the last day on which the two work there and one mentors the other.
create table mentorship_cadence (
  mentorship_id text not null primary key references mentorship (id) on delete cascade,
  mentor_id text not null references person (id),
  new_hire_id text not null references person (id),
  unit_id text not null references unit (id),
  last_held text,
  due text,
  contact_until text,
  until_day text not null
);

create index mentorship_cadence_by_mentor on mentorship_cadence (mentor_id, due);
create index mentorship_cadence_by_unit on mentorship_cadence (unit_id, contact_until);
