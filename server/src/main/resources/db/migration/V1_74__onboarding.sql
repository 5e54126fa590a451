-- Running plans by name in their unit and in each above it, with the last days on which they are known to be on track, owned, mentored and within
-- the ramp: a page of plans goes along the list of one unit and judges those alone that it may show. It may be made anew from what it
-- is derived from at any time, and is each night; until the first one nothing is known of what is here already.
create table plan_listing (
  plan_id text not null references plan (id),
  unit_id text not null references unit (id),
  sort_key text ${bytewise} not null,
  on_track_until text not null,
  owned_until text not null,
  mentored_until text not null,
  within_ramp_until text not null,
  primary key (plan_id, unit_id)
);

create index plan_listing_by_name on plan_listing
  (unit_id, sort_key, plan_id, on_track_until, owned_until, mentored_until, within_ramp_until);

insert into plan_listing
  (plan_id, unit_id, sort_key, on_track_until, owned_until, mentored_until, within_ramp_until)
with recursive place (plan_id, unit_id) as (
  select p.id, e.unit_id
  from plan p join employment e on e.id = p.employment_id
  where p.closed_at is null
  union all
  select place.plan_id, u.parent_id
  from place join unit u on u.id = place.unit_id
  where u.parent_id is not null
)
select place.plan_id, place.unit_id, n.sort_key, '0001-01-01', '0001-01-01', '0001-01-01', '0001-01-01'
from place
join plan p on p.id = place.plan_id
join person n on n.id = p.new_hire_id;
