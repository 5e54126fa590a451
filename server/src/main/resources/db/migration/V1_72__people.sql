-- What people are found by: their name from the beginning of each of its words on.
create table person_name (
  person_id text not null references person (id),
  tail text ${bytewise} not null,
  primary key (person_id, tail)
);

create index person_name_by_tail on person_name (tail, person_id);

insert into person_name (person_id, tail)
with recursive place (n) as (
  select 1
  union all
  select n + 1 from place where n < 400
)
select distinct p.id, substr(p.search_text, place.n)
from place join person p on length(p.search_text) >= place.n
where substr(p.search_text, place.n, 1) not in (' ', '-')
  and (place.n = 1 or substr(p.search_text, place.n - 1, 1) in (' ', '-'));
