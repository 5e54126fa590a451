-- Room: outsidesupervisors
-- A supervisor from outside, whom a unit has engaged. A name and a firm, no account.
create table outside_supervisor (
  id text ${bytewise} not null primary key,
  unit_id text not null references unit (id),
  name text not null,
  sort_key text ${bytewise} not null,
  firm text,
  first_day text not null,
  last_day text,
  revision integer not null
);

create index outside_supervisor_by_unit on outside_supervisor (unit_id, sort_key, id);
