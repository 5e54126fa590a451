-- Room: supervision
-- A series of sessions, by its rule. Each session of it is a row of its own, which has the day by the rule.
create table session_series (
  id text ${bytewise} not null primary key,
  form text not null check (form in ('MENTOR', 'INDIVIDUAL', 'GROUP', 'CASE_REVIEW')),
  on_site boolean not null,
  leader_id text references person (id),
  outside_id text references outside_supervisor (id),
  weekday integer not null check (weekday between 1 and 7),
  begins text not null,
  ends text not null,
  every_weeks integer not null check (every_weeks in (1, 2, 4)),
  first_day text not null,
  last_day text not null,
  made_by text references person (id),
  check ((leader_id is null) <> (outside_id is null))
);

create table session_series_member (
  series_id text ${bytewise} not null references session_series (id),
  person_id text not null references person (id),
  primary key (series_id, person_id)
);

create index session_series_member_by_person on session_series_member (person_id, series_id);

-- Who of a planned session does not work at its time, and who is told of it. Whether it was agreed so is known from when the session was put
-- there; else days or hours have changed since.
create table session_hit (
  session_id text ${bytewise} not null references session (id) on delete cascade,
  person_id text not null references person (id),
  told_id text references person (id),
  day text ${bytewise} not null,
  agreed boolean not null,
  primary key (session_id, person_id)
);

create index session_hit_by_person on session_hit (person_id);
create index session_hit_told on session_hit (told_id, day, session_id) where not agreed;
