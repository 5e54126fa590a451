-- A unit's key is the organisation's own short name for it, by which files refer to it.
alter table unit add column key text;

create index unit_by_key on unit (key);

-- Null while nobody has said.
alter table employment add column experience text check (experience in ('NEWLY_GRADUATED', 'EXPERIENCED'));
