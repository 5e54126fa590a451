-- Room: today
-- What is said or done about a step and reaches somebody, until they have answered it or put it away. seen_at tells when they first had it before them.
create table step_notice (
  person_id text not null references person (id),
  cause_id text not null,
  step_id text not null references step (id),
  kind text not null check (kind in ('COMMENT', 'ANSWER', 'CREDIT_ASKED', 'CREDITED', 'CREDIT_DECLINED', 'TO_SIGN', 'SENT_BACK', 'REMINDED')),
  comment_id text references step_comment (id) on delete cascade,
  by_id text not null references person (id),
  at bigint not null,
  seen_at bigint,
  primary key (person_id, cause_id)
);

create index step_notice_by_comment on step_notice (comment_id);
create index step_notice_by_step on step_notice (step_id, person_id);
create index step_notice_unseen on step_notice (person_id) where seen_at is null;

insert into step_notice (person_id, cause_id, step_id, kind, comment_id, by_id, at)
select n.person_id, n.comment_id, n.step_id, case when n.answers then 'ANSWER' else 'COMMENT' end, n.comment_id, c.author_id, c.at
from comment_notice n
join step_comment c on c.id = n.comment_id;

drop table comment_notice;

-- When somebody has last reminded those for whom they wait of a step.
create table step_nudge (
  step_id text not null references step (id),
  by_id text not null references person (id),
  at bigint not null,
  on_day text not null,
  primary key (step_id, by_id)
);
