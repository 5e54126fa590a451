-- Room: freelines
-- What people write of how it goes, with nothing that tells who did: ids are random, and there is no time. counts is false of what HR noted.
-- A line without a batch is read by nobody.
create table free_line (
  id text ${bytewise} not null primary key,
  organisation_id text not null references unit (id),
  kind text ${bytewise} not null check (kind in ('EXIT_KEEP', 'EXIT_CHANGE', 'PULSE_WEEK_2', 'PULSE_WEEK_6', 'PULSE_WEEK_12', 'PULSE_WEEK_26')),
  text text not null,
  counts boolean not null,
  batch text ${bytewise},
  batch_month text ${bytewise},
  check ((batch is null) = (batch_month is null))
) ${withoutRowid};

create index free_line_waiting on free_line (organisation_id, kind, id) where batch is null;
create index free_line_unread on free_line (id) where batch is null;
create index free_line_released on free_line (organisation_id, batch_month, batch, id) where batch is not null;
create index free_line_by_month on free_line (batch_month) where batch_month is not null;
