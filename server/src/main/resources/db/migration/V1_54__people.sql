-- Whose employment ended on a day, for what ends with it.
create index employment_by_last_day on employment (last_day) where last_day is not null;
