-- Room: people
-- An employment that was withdrawn before its first day; its days are set to one that has passed, so that nothing begins.
alter table employment add column withdrawn boolean not null default false;

-- Where colleagues reach somebody at work. The address that letters go to may be a private one, and stays in email.
alter table person add column work_email text;
alter table person add column phone text;
