-- Keys that clients gave to mutations, with the first outcome of each, kept for 30 days.
create table idempotency (
  person text ${bytewise} not null,
  key text ${bytewise} not null,
  mutation text not null,
  -- SHA-256 of the input in a canonical form, in hexadecimal.
  input_hash text not null,
  -- JSON: the outer id of what changed, and the problems. Empty only inside the unit of work.
  outcome text not null,
  created_at bigint not null,
  primary key (person, key)
);

create index idempotency_by_age on idempotency (created_at);
