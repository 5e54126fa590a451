-- Pages of people by name, whatever their unit.
create index person_by_name on person (sort_key, id);
