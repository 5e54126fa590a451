-- Room: signin
-- Who made an invitation: it opens nothing once they might not make it any longer. For those made before it is in the trail.
create table invitation_with_maker (
  id text primary key,
  token_hash text ${bytewise} not null unique,
  person_id text not null unique references person (id),
  kind text not null check (kind in ('ACCOUNT', 'PASSWORD')),
  created_by text not null references person (id),
  created_at bigint not null,
  expires_at bigint not null
);

insert into invitation_with_maker (id, token_hash, person_id, kind, created_by, created_at, expires_at)
select i.id, i.token_hash, i.person_id, i.kind, c.actor_id, i.created_at, i.expires_at
from invitation i
join change c on c.thing_id = i.id and c.kind in ('INVITATION_CREATED', 'PASSWORD_LINK_CREATED')
where c.actor_id is not null;

drop table invitation;
alter table invitation_with_maker rename to invitation;
create index invitation_by_end on invitation (expires_at);
create index invitation_by_maker on invitation (created_by);
