-- Room: oidc
-- By what the issuer that let somebody in knows their session. The hashes are of the issuer and its own names for person and session: these
-- may be identity numbers, and are only ever compared.
create table issuer_session (
  session_id text primary key references sign_in_session (id) on delete cascade,
  issuer text not null,
  subject_hash text not null,
  sid_hash text
);

create index issuer_session_by_subject on issuer_session (subject_hash);
create index issuer_session_by_sid on issuer_session (sid_hash);

-- The logout tokens that have come, so that none counts twice.
create table logout_token (
  token_hash text primary key,
  seen_at bigint not null
);

create index logout_token_by_time on logout_token (seen_at);
