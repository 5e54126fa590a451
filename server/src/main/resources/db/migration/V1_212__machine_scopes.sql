-- Room: machines
-- A key may be for SCIM as well. trusted_by is who of HR has said that it may give roles and change addresses; null while nobody has.
create table machine_key_of_scope (
  id text ${bytewise} primary key,
  organisation text ${bytewise} not null,
  name text not null,
  scope text not null check (scope in ('STAFF_FILE', 'SCIM')),
  hash text ${bytewise} not null unique,
  made_by text not null references person (id),
  made_at bigint not null,
  last_day text not null,
  used_at bigint,
  revoked_at bigint,
  full_until bigint not null,
  trusted_by text references person (id)
);

insert into machine_key_of_scope
  (id, organisation, name, scope, hash, made_by, made_at, last_day, used_at, revoked_at, full_until)
select id, organisation, name, scope, hash, made_by, made_at, last_day, used_at, revoked_at, full_until from machine_key;

drop table machine_key;
alter table machine_key_of_scope rename to machine_key;
create index machine_key_by_organisation on machine_key (organisation, id);
