-- Room: dataprotection
-- How many rows went on a day, by the kind of data, and how many people HR erased. No row tells of anybody.
create table retention_count (
  day text ${bytewise} not null,
  kind text ${bytewise} not null,
  rows integer not null,
  primary key (day, kind)
);
