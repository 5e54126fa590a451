-- Room: overview
-- Closed plans in their unit and in each above it, so that the last ones are found without a look at all. A plan that runs again stays here, at
-- the time of a closing that is no more its own; what is shown is judged by the plan itself.
create table closed_plan_listing (
  plan_id text not null references plan (id),
  unit_id text not null references unit (id),
  closed_at bigint not null,
  primary key (plan_id, unit_id)
);

create index closed_plan_listing_by_time on closed_plan_listing (unit_id, closed_at, plan_id);

insert into closed_plan_listing (plan_id, unit_id, closed_at)
with recursive place (plan_id, unit_id, closed_at) as (
  select p.id, e.unit_id, p.closed_at
  from plan p join employment e on e.id = p.employment_id
  where p.closed_at is not null
  union all
  select place.plan_id, u.parent_id, place.closed_at
  from place join unit u on u.id = place.unit_id
  where u.parent_id is not null
)
select plan_id, unit_id, closed_at from place;
