-- Room: evaluation
-- What was answered in a month.
create index evaluation_by_time on evaluation (given_at) where given_at is not null;
