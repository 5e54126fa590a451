-- Room: people
-- When somebody was erased; null while they were not. Their row stays, and names nobody.
alter table person add column erased_at bigint;
