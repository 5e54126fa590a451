-- Room: push
-- What was told is remembered for as long as its kind says: some for two days, most for thirty.
drop index notification_by_end;
create index notification_by_end on notification (kind, expires_at);
drop index reminder_dropped;
create index reminder_dropped on reminder (kind, expires_at) where dropped is not null;
