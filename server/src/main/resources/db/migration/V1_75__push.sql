-- What waits for a person. It holds for all reminders, not only for those that wait: PostgreSQL believes that there are hardly any of these, as
-- there are on most of the day, and would look through all of them for each batch when there are thirty thousand.
drop index reminder_waiting;
create index reminder_waiting on reminder (person_id, coalesce(notification_id, ''), not_before);
