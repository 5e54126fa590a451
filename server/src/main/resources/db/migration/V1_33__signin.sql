-- Who may open an account. The token is stored as its SHA-256. A person has one invitation at a time; a used one is deleted.
create table invitation (
  id text primary key,
  token_hash text ${bytewise} not null unique,
  person_id text not null unique references person (id),
  created_at bigint not null,
  expires_at bigint not null
);

create index invitation_by_end on invitation (expires_at);
