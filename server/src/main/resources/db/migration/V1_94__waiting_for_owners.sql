-- Room: onboarding
-- What waits in a plan for whoever answers for it: few rows, where all steps of the plan would be read else.
create index step_credit_asked_by_plan on step (plan_id) where credit_asked_at is not null;
create index step_passed_by_plan on step (plan_id) where passed;
