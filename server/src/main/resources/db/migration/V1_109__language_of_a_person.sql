-- Room: people
-- The language that somebody has chosen; null where the device that they use decides.
alter table person add column language text check (language in ('SV', 'EN'));
