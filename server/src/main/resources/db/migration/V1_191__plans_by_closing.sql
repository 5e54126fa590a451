-- Room: onboarding
-- What was completed in a month.
create index plan_by_closed_at on plan (closed_at) where closed_at is not null;
