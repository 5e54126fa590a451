-- Room: staff
-- The number that the organisation's HR system has given a person, by which later files know them.
create table staff_number (
  organisation text ${bytewise} not null,
  number text ${bytewise} not null,
  person_id text ${bytewise} not null references person (id),
  primary key (organisation, number),
  unique (person_id, organisation)
);

-- A file of all staff: READING while its changes are stored, SHOWN until somebody says yes or no, UNDERWAY while they are made. Given by a
-- person of HR, or by a machine, whose key is named then. waits tells why a machine's file waits for HR; null where it need not.
create table staff_file (
  id text ${bytewise} primary key,
  organisation text ${bytewise} not null,
  given_by text references person (id),
  machine text,
  state text not null check (state in ('READING', 'SHOWN', 'UNDERWAY', 'DONE', 'DISCARDED')),
  row_count integer not null,
  employed integer not null,
  kept_back integer not null,
  skipped text not null,
  waits boolean not null,
  given_at bigint not null,
  accepted_by text references person (id),
  ended_at bigint,
  check ((given_by is null) = (machine is not null))
);

-- One at a time for an organisation: two would not know of each other's changes.
create unique index staff_file_open on staff_file (organisation) where state in ('READING', 'SHOWN', 'UNDERWAY');
create index staff_file_by_organisation on staff_file (organisation, id);

-- A change that a file proposes, and what has become of it. What it does not change is null. of_line is the first row of a person who is
-- new, by which the further rows of that person find them.
create table staff_change (
  file_id text ${bytewise} not null references staff_file (id),
  place integer not null,
  kind text not null check (kind in ('PERSON_NEW', 'EMPLOYMENT_NEW', 'PERSON_CHANGED', 'EMPLOYMENT_CHANGED', 'EMPLOYMENT_CONTINUED',
    'EMPLOYMENT_ENDING', 'ROLE_NEW', 'ROLE_ENDING')),
  state text not null check (state in ('PROPOSED', 'ASKED', 'HELD', 'DONE', 'REFUSED')),
  line integer not null,
  of_line integer not null,
  person_id text references person (id),
  alike_id text references person (id),
  employment_id text references employment (id),
  unit_id text references unit (id),
  number text,
  given_name text,
  family_name text,
  email text,
  title text,
  form text,
  first_day text,
  last_day text,
  role text,
  problem text,
  primary key (file_id, place)
);

create index staff_change_by_kind on staff_change (file_id, kind, place);
create index staff_change_by_state on staff_change (file_id, state, place);
create index staff_change_by_line on staff_change (file_id, line);

-- The roles that a file has given, which a later one may take back; what HR has given by hand it leaves alone.
create table staff_role (
  person_id text ${bytewise} not null references person (id),
  unit_id text ${bytewise} not null references unit (id),
  role text not null,
  primary key (person_id, unit_id, role)
);

create index staff_role_by_unit on staff_role (unit_id);
