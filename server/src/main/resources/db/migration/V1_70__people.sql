-- Whom an e-mail address belongs to, whatever the case of its letters.
create index person_by_email on person (lower(email));
