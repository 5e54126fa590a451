-- A routine belongs to a unit; version is that of its latest one. A published version never changes; a new one is added beside it.
create table routine (
  id text primary key,
  unit_id text not null references unit (id),
  key text not null,
  owner_id text not null references person (id),
  review_on text not null,
  version integer not null,
  unique (unit_id, key)
);

create index routine_by_owner on routine (owner_id);

-- words holds what people call it besides its title, a line each.
create table routine_version (
  id text primary key,
  routine_id text not null references routine (id),
  version integer not null,
  title text not null,
  sort_key text ${bytewise} not null,
  purpose text not null,
  document_title text not null,
  document_url text not null,
  words text not null,
  note text not null,
  published_at bigint not null,
  published_by text references person (id),
  unique (routine_id, version)
);

create table routine_check (
  version_id text not null references routine_version (id),
  number integer not null,
  title text not null,
  hint text,
  primary key (version_id, number)
);

-- The words of the latest version, with all beginnings of each.
create table routine_word (
  word text ${bytewise} not null,
  routine_id text not null references routine (id),
  primary key (word, routine_id)
);

create index routine_word_by_routine on routine_word (routine_id);

create table routine_favourite (
  person_id text not null references person (id),
  routine_id text not null references routine (id),
  primary key (person_id, routine_id)
);

-- What one person has started. The day is that of the start where the organisation works.
create table routine_run (
  id text primary key,
  person_id text not null references person (id),
  routine_id text not null references routine (id),
  version_id text not null references routine_version (id),
  started_at bigint not null,
  day text not null,
  ordinal integer not null,
  ended_at bigint,
  put_away boolean not null,
  unique (person_id, routine_id, day, ordinal)
);

create index routine_run_in_progress on routine_run (person_id, started_at, id) where ended_at is null;
create index routine_run_ended on routine_run (person_id, ended_at, id) where ended_at is not null;
create index routine_run_by_start on routine_run (started_at);

create table routine_run_check (
  run_id text not null references routine_run (id) on delete cascade,
  number integer not null,
  checked_at bigint not null,
  primary key (run_id, number)
);
