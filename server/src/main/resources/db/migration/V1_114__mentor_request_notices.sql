-- Room: mentorship
-- When those who may pair were told that a request has no answer yet; null while they were not.
alter table mentor_request add column unanswered_at bigint;

-- Whom the state of a request has reached and who has not put that away: those who asked or may pair, and the newcomer once it was accepted.
create table mentor_request_notice (
  person_id text not null references person (id),
  request_id text not null references mentor_request (id),
  reached_at bigint not null,
  primary key (person_id, request_id)
);

create index mentor_request_notice_of_request on mentor_request_notice (request_id);
