-- What a person recognises a session by, as far as the client said it.
alter table sign_in_session add column browser text;
alter table sign_in_session add column system text;
