-- Room: overview
-- Plans of a unit in which a signal stands or is to stand, for signals that few plans show: the others are not in these indexes.
create index plan_listing_unowned on plan_listing (unit_id, owned_until, plan_id, sort_key)
  where owned_until < '9999-12-31';
create index plan_listing_unmentored on plan_listing (unit_id, mentored_until, plan_id, sort_key)
  where mentored_until < '9999-12-31';
create index plan_listing_above_ramp on plan_listing (unit_id, within_ramp_until, plan_id, sort_key)
  where within_ramp_until < '9999-12-31';
