-- Room: calendar
-- What the organisation has decided about its days when it was set up: by which time zone it is told what day it is, and which eves are free or
-- short, by name and separated by commas. At most one row; without one the settings of the server hold.
create table organisation_days (
  id integer primary key check (id = 1),
  time_zone text not null,
  free_eves text not null,
  short_eves text not null
);
