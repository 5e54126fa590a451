-- How fast passwords are guessed: for each bucket when it will be empty. The bucket's name is a hash of whom and whence it counts.
create table sign_in_throttle (
  bucket text ${bytewise} primary key,
  empty_at bigint not null
);

create index sign_in_throttle_by_instant on sign_in_throttle (empty_at);
