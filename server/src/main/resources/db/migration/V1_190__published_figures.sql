-- Room: insight
-- A month whose figures are made, once: what is in the other tables of it is seen by nobody before published_at is set, and never changes after.
create table figure_month (
  month text ${bytewise} not null primary key,
  published_at bigint
);

-- The units as they stood when the month was made.
create table figure_unit (
  month text ${bytewise} not null,
  unit_id text ${bytewise} not null,
  parent_id text,
  primary key (month, unit_id)
);

-- What is told of a unit and all below it. A unit of the month without a row has too few people for the measure.
create table figure (
  unit_id text ${bytewise} not null,
  month text ${bytewise} not null,
  measure text ${bytewise} not null,
  state text not null check (state in ('PUBLISHED', 'BANDED', 'GIVES_AWAY')),
  contributors integer not null,
  low bigint not null,
  high bigint not null,
  whole bigint not null,
  more bigint not null,
  primary key (unit_id, month, measure),
  check (low <= high)
);

-- The measures of a month that is being made which are done; a run that was cut off goes on after them.
create table figure_done (
  month text ${bytewise} not null,
  measure text ${bytewise} not null,
  primary key (month, measure)
);
