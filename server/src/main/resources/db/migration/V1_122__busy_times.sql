-- Room: calendar
-- When somebody is busy, and by what: a kind and an id that only the room knows that has set it. There is no title, and nothing of it in any log.
create table busy (
  person_id text not null references person (id),
  source text ${bytewise} not null,
  begins bigint not null,
  ends bigint not null,
  primary key (person_id, source),
  check (ends > begins)
);

create index busy_by_end on busy (person_id, ends);
