-- Room: setup
-- The one-time links by which the first administrator sets up the organisation, or a further one comes in. The token is stored as its
-- SHA-256: whoever reads this table cannot use it.
create table setup_link (
  token_hash text ${bytewise} primary key,
  made_at bigint not null,
  expires_at bigint not null
);

create index setup_link_by_end on setup_link (expires_at);
