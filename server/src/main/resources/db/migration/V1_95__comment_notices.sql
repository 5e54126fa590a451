-- Room: today
-- Whom a comment on a step reaches, until they have answered or seen it. answers tells that they had said something before.
create table comment_notice (
  person_id text not null references person (id),
  comment_id text not null references step_comment (id) on delete cascade,
  step_id text not null references step (id),
  answers boolean not null,
  primary key (person_id, comment_id)
);

create index comment_notice_by_comment on comment_notice (comment_id);
create index comment_notice_by_step on comment_notice (person_id, step_id);
