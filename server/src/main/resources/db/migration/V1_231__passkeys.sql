-- Room: passkeys
-- The public half of a passkey. counter is by its own count, and 0 where it does not count.
create table passkey (
  id text ${bytewise} primary key,
  person_id text ${bytewise} not null references person (id),
  credential text ${bytewise} not null unique,
  public_key text not null,
  counter bigint not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  name text not null,
  made_at bigint not null,
  used_at bigint
);

create index passkey_by_person on passkey (person_id, id);

-- What is to be signed with a passkey, once: by whoever wants to come in, or by somebody who adds one.
create table passkey_challenge (
  challenge_hash text ${bytewise} primary key,
  person_id text ${bytewise} references person (id),
  ends_at bigint not null
);

create index passkey_challenge_by_person on passkey_challenge (person_id);
create index passkey_challenge_by_end on passkey_challenge (ends_at);
