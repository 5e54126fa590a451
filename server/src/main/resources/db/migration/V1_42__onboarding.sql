-- For what is due on a day, whoever does it.
create index step_open_by_due on step (due, id) where done_at is null;
