-- Room: machines
-- A key with which another program asks, of which the hash alone is kept. full_until is when the bucket of its uses will be empty.
create table machine_key (
  id text ${bytewise} primary key,
  organisation text ${bytewise} not null,
  name text not null,
  scope text not null check (scope in ('STAFF_FILE')),
  hash text ${bytewise} not null unique,
  made_by text not null references person (id),
  made_at bigint not null,
  last_day text not null,
  used_at bigint,
  revoked_at bigint,
  full_until bigint not null
);

create index machine_key_by_organisation on machine_key (organisation, id);
