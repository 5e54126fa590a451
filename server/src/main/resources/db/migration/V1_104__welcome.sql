-- Room: welcome
-- How the first day of an employment begins, and how it usually does in a unit and below. What is null was not said.
create table welcome (
  employment_id text not null primary key references employment (id),
  begins_at text,
  place text,
  meets_id text references person (id),
  bring text
);

create index welcome_by_meets on welcome (meets_id) where meets_id is not null;

create table unit_welcome (
  unit_id text not null primary key references unit (id),
  begins_at text,
  place text,
  bring text
);
