-- Room: calendar
-- When people are at work: the hours of a unit, which hold below it where nothing nearer does, or a person's own. A cycle of two weeks counts from the week of
-- the first day. A weekday without hours is one on which the person does not work.
create table working_hours (
  id text not null primary key,
  unit_id text references unit (id),
  person_id text references person (id),
  first_day text not null,
  last_day text,
  weeks integer not null check (weeks in (1, 2)),
  check ((unit_id is null) <> (person_id is null))
);

create table working_hours_day (
  hours_id text not null references working_hours (id) on delete cascade,
  week integer not null check (week in (1, 2)),
  weekday integer not null check (weekday between 1 and 5),
  begins text not null,
  ends text not null,
  primary key (hours_id, week, weekday)
);

create index working_hours_by_person on working_hours (person_id, first_day);
create index working_hours_by_unit on working_hours (unit_id, first_day);
