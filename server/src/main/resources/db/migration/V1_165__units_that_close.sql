-- Room: people
-- From when a unit is there, null where it always was; from when it is no more, and the unit that it became a part of. A unit that is closed
-- keeps its place in the tree, so that who worked there is still found in their organisation.
alter table unit add column opens_on text;
alter table unit add column closed_on text;
alter table unit add column merged_into text references unit (id);
create index unit_by_merger on unit (merged_into) where merged_into is not null;

-- The units that an employment was in before its unit became part of another; until_day is the last day there.
create table former_workplace (
  employment_id text not null references employment (id),
  unit_id text not null references unit (id),
  until_day text not null,
  primary key (employment_id, until_day)
);

create index former_workplace_by_unit on former_workplace (unit_id, until_day);
