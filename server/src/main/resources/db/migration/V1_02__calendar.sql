-- Intervals away from work. There is no column for a reason, and there will be none.
create table absence (
  id text primary key,
  person_id text not null references person (id),
  first_day text not null,
  last_day text,
  check (last_day >= first_day)
);

create index absence_by_person on absence (person_id, first_day);

-- Intervals in which a person works on some weekdays only: the digits of ISO 8601, Monday is 1.
create table part_time (
  id text primary key,
  person_id text not null references person (id),
  first_day text not null,
  last_day text,
  working_days text not null check (length(working_days) between 1 and 7),
  check (last_day >= first_day)
);

create index part_time_by_person on part_time (person_id, first_day);
