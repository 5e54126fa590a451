-- How many cases are agreed for a new hire by month of employment. The revision tells who changes it from what they had seen.
create table ramp (
  plan_id text primary key references plan (id),
  revision integer not null
);

create table ramp_month (
  plan_id text not null references ramp (plan_id),
  month integer not null check (month between 1 and 12),
  own integer not null check (own between 0 and 60),
  co_handled integer not null check (co_handled between 0 and 60),
  primary key (plan_id, month)
);

-- What the new hire noted for a week, which is named by its Monday. Counts alone: there is no room for anything about a case.
create table case_count (
  plan_id text not null references plan (id),
  week text not null,
  own integer not null check (own between 0 and 60),
  co_handled integer not null check (co_handled between 0 and 60),
  noted_at bigint not null,
  primary key (plan_id, week)
);
