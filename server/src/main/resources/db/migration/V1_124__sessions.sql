-- Room: supervision
-- A session. Its leader is employed, or somebody from outside. The day by the rule stays when one of a series is moved.
create table session (
  id text ${bytewise} not null primary key,
  form text not null check (form in ('MENTOR', 'INDIVIDUAL', 'GROUP', 'CASE_REVIEW')),
  on_site boolean not null,
  leader_id text references person (id),
  outside_id text references outside_supervisor (id),
  unit_id text not null references unit (id),
  day text not null,
  begins text not null,
  ends text not null,
  state text not null check (state in ('PLANNED', 'HELD', 'CALLED_OFF')),
  series_id text,
  series_day text,
  moved boolean not null,
  reason text check (reason in ('HINDERED', 'URGENT_CASE', 'CONFLICT')),
  made_by text references person (id),
  logged_at bigint,
  raised integer,
  not_reached integer,
  revision integer not null,
  unique (series_id, series_day),
  check ((leader_id is null) <> (outside_id is null)),
  check (ends > begins)
);

-- Who takes part and is employed, the leader too. The day and whether it is planned are copies of the session's, written with it.
create table session_member (
  session_id text ${bytewise} not null references session (id) on delete cascade,
  person_id text not null references person (id),
  day text ${bytewise} not null,
  planned boolean not null,
  attended boolean,
  raises boolean not null,
  primary key (session_id, person_id)
);

create index session_member_by_person on session_member (person_id, day, session_id);
create index session_member_planned on session_member (person_id, day, session_id) where planned;
