-- Room: organisation
-- What becomes of units from a day on: another name, another place in the tree, part of another unit, closed. What is for a later day waits
-- here, and is kept as the history of the unit once it is done. The former ones are those that it had until then.
create table unit_change (
  id text ${bytewise} not null primary key,
  organisation_id text not null references unit (id),
  unit_id text not null references unit (id),
  kind text not null check (kind in ('ADD', 'RENAME', 'MOVE', 'MERGE', 'CLOSE')),
  from_day text not null,
  name text,
  former_name text,
  other_id text references unit (id),
  former_id text references unit (id),
  state text not null check (state in ('PLANNED', 'DONE', 'WITHDRAWN', 'FAILED')),
  problem text,
  made_by text not null references person (id),
  made_at bigint not null
);

create index unit_change_of_unit on unit_change (unit_id, from_day, id);
create index unit_change_of_other on unit_change (other_id, from_day, id) where other_id is not null;
create index unit_change_planned on unit_change (organisation_id, from_day, id) where state = 'PLANNED';
create index unit_change_due on unit_change (from_day, id) where state = 'PLANNED';
