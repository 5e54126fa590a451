-- Local accounts. The user name is stored as it is compared; the password as an Argon2id hash in the PHC form.
create table account (
  person_id text primary key references person (id),
  username text ${bytewise} not null unique,
  password text not null,
  changed_at bigint not null
);

-- Who is signed in, and where. The token is stored as its SHA-256: whoever reads this table cannot sign in with it.
create table sign_in_session (
  id text primary key,
  token_hash text ${bytewise} not null unique,
  person_id text not null references account (person_id),
  client text not null check (client in ('BROWSER', 'NATIVE')),
  started_at bigint not null,
  used_at bigint not null
);

create index sign_in_session_by_person on sign_in_session (person_id, id);
