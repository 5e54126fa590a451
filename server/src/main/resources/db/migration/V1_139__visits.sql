-- Room: visits
-- The visits that people have said that they are on: each until its end, or until the next one of the same person. The device has made the id, so that
-- one that arrives twice is the same; it is told apart within its person alone. Nothing says why or where, and nothing of it is in any log.
create table visit (
  person_id text not null references person (id),
  id text ${bytewise} not null,
  begins bigint not null,
  ends bigint not null,
  primary key (person_id, id),
  check (ends > begins)
);

create index visit_by_end on visit (ends);

-- What people have said of the hours of one day: null where it begins, or ends, as usual; and when they said so last, or took it back.
create table hours_of_day (
  person_id text not null references person (id),
  day text ${bytewise} not null,
  begins text,
  begins_said bigint,
  ends text,
  ends_said bigint,
  primary key (person_id, day),
  check (ends > begins)
);

create index hours_of_day_by_day on hours_of_day (day);
