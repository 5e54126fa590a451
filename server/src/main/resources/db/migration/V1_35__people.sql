-- Who read whose data, once for each hour, kept for 24 months. The key serves a subject's list from the newest on; the index, what is to
-- be deleted, and it only grows at its end. There are no foreign keys: nothing may keep what was read from being noted.
create table data_read (
  subject_id text ${bytewise} not null,
  hour bigint not null,
  viewer_id text ${bytewise} not null,
  kind text ${bytewise} not null,
  primary key (subject_id, hour, viewer_id, kind)
);

create index data_read_by_hour on data_read (hour);
