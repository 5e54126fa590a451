-- Room: people
-- The first two and the first three letters of what somebody is found by, with their place in the order of names: a page of a name that thousands
-- bear is read in order.
create table person_stem (
  person_id text not null references person (id),
  stem text ${bytewise} not null,
  sort_key text ${bytewise} not null,
  primary key (person_id, stem)
);

create index person_stem_in_order on person_stem (stem, sort_key, person_id);

insert into person_stem (person_id, stem, sort_key)
select distinct n.person_id, substr(n.tail, 1, size.letters), p.sort_key
from person_name n
join person p on p.id = n.person_id
join (select 2 as letters union all select 3) size on length(n.tail) >= size.letters;

-- Those of people whose names were blanked with an import that was taken back.
delete from person_stem where person_id in (select id from person where search_text = '');
delete from person_name where person_id in (select id from person where search_text = '');
