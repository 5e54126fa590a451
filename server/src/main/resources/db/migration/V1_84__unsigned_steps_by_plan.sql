-- Room: onboarding
-- What waits for a signature in one plan: few rows, where all steps of the plan would be read else.
create index step_unsigned_by_plan on step (plan_id, due, id)
  where sign_off_role is not null and ending = 'DONE' and signed_at is null;
