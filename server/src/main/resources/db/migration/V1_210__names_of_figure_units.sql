-- Room: insight
-- What a unit was called, and what it was, when the month was made: a report shows it as it was known then. Null in months that were made before.
alter table figure_unit add column name text;
alter table figure_unit add column kind text;
