-- Room: scim
-- What a directory calls somebody, by which it finds them again: its own name for the account (user_key is the same in lower case) and its
-- own id. Whoever has no row is found by their address. gone is true once the directory has deleted the user, of whom the person stays;
-- ended_on is the day on which it said that somebody works here no more.
create table scim_user (
  organisation text ${bytewise} not null,
  person_id text ${bytewise} not null references person (id),
  user_name text not null,
  user_key text ${bytewise} not null,
  external_id text ${bytewise},
  ended_on text,
  gone boolean not null,
  primary key (organisation, person_id)
);

create index scim_user_by_person on scim_user (person_id);
create unique index scim_user_by_name on scim_user (organisation, user_key);
create index scim_user_by_external_id on scim_user (organisation, external_id);
create index scim_user_by_end on scim_user (organisation, ended_on);
