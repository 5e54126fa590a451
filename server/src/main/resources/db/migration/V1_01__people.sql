-- The organisation: a tree of units whose root is the municipality. A unit's path is the ids from the root down to itself, each
-- followed by a slash, so that all below it are one range of the path's index.
create table unit (
  id text primary key,
  parent_id text references unit (id),
  kind text not null check (kind in ('MUNICIPALITY', 'SECTOR', 'UNIT', 'TEAM')),
  name text not null,
  sort_key text ${bytewise} not null,
  path text ${bytewise} not null unique,
  check ((parent_id is null) = (kind = 'MUNICIPALITY'))
);

create index unit_by_parent on unit (parent_id, sort_key, id);

-- A person with an alias has protected identity: the alias is shown in place of the name.
create table person (
  id text primary key,
  given_name text not null,
  family_name text not null,
  alias text,
  email text,
  sort_key text ${bytewise} not null,
  search_text text ${bytewise} not null
);

create table employment (
  id text primary key,
  person_id text not null references person (id),
  unit_id text not null references unit (id),
  title text not null,
  form text not null check (form in ('PERMANENT', 'TEMPORARY', 'CONSULTANT', 'INTERN')),
  first_day text not null,
  last_day text,
  unique (person_id, unit_id, first_day),
  check (last_day >= first_day)
);

create index employment_by_unit on employment (unit_id, first_day);

create table role_assignment (
  id text primary key,
  person_id text not null references person (id),
  unit_id text not null references unit (id),
  role text not null check (role in ('MANAGER', 'HR', 'EXPERT', 'IT', 'ADMIN')),
  first_day text not null,
  last_day text,
  unique (person_id, unit_id, role, first_day),
  check (last_day >= first_day)
);

create index role_assignment_by_unit on role_assignment (unit_id, role);

-- The audit trail of changes, written in the transaction that makes the change. The actor is null for what no person did.
create table change (
  id text primary key,
  at bigint not null,
  actor_id text references person (id),
  subject_id text references person (id),
  kind text not null,
  thing_id text not null,
  detail text not null
);

create index change_by_subject on change (subject_id, id);
create index change_by_thing on change (thing_id, id);
