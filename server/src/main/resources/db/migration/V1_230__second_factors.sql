-- Room: secondfactor
-- With what app somebody makes codes: last_step is that of the last one that was taken.
create table second_factor (
  person_id text ${bytewise} primary key references person (id),
  secret text not null,
  last_step bigint not null,
  set_up_at bigint not null
);

-- A code on paper, until it is used.
create table recovery_code (
  person_id text ${bytewise} not null references person (id),
  code_hash text ${bytewise} not null,
  primary key (person_id, code_hash)
);

-- Somebody has given a password, and is to give a second factor before they are in.
create table half_sign_in (
  token_hash text ${bytewise} primary key,
  person_id text ${bytewise} not null references person (id),
  kind text not null check (kind in ('BROWSER', 'NATIVE')),
  browser text,
  system text,
  ends_at bigint not null
);

create index half_sign_in_by_person on half_sign_in (person_id);
create index half_sign_in_by_end on half_sign_in (ends_at);

-- The secret that somebody was shown, until a code made with it says that an app has it.
create table factor_proposal (
  person_id text ${bytewise} primary key references person (id),
  secret text not null,
  ends_at bigint not null
);

create index factor_proposal_by_end on factor_proposal (ends_at);
