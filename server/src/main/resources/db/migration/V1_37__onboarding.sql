-- What is open in a plan: whether it is behind, and what falls to somebody who does steps in few plans.
create index step_open_by_plan on step (plan_id, due, role, required) where done_at is null;
