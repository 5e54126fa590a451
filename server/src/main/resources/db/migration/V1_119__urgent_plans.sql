-- Room: overview
-- The plans of a unit that may be behind, in the order in which they came to be: the others are not in this index.
create index plan_listing_behind on plan_listing (unit_id, on_track_until, plan_id)
  where on_track_until < '9999-12-31';
