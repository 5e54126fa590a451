-- Room: scim
-- Whom a directory names as the manager of somebody. unit_id is the unit that the manager leads since it did; null where they led it already, or the
-- naming gave them nothing. The role ends when the directory names them for nobody of those any more.
create table scim_manager (
  organisation text ${bytewise} not null,
  person_id text ${bytewise} not null references person (id),
  manager_id text ${bytewise} not null references person (id),
  unit_id text references unit (id),
  primary key (organisation, person_id)
);

create index scim_manager_by_person on scim_manager (person_id);
create index scim_manager_by_manager on scim_manager (manager_id, unit_id);
create index scim_manager_by_unit on scim_manager (unit_id);
