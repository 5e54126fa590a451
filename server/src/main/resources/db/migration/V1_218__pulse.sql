-- Room: pulse
-- That a newcomer answered the questions of a week: neither when, nor what.
create table pulse_answered (
  person_id text not null references person (id),
  week text not null check (week in ('WEEK_2', 'WEEK_6', 'WEEK_12', 'WEEK_26')),
  primary key (person_id, week)
);

-- What somebody answered to one question. The id is random; the unit is one in which at least five could have answered, and the quarter is its last month.
create table pulse_answer (
  id text ${bytewise} not null primary key,
  unit_id text not null references unit (id),
  week text not null check (week in ('WEEK_2', 'WEEK_6', 'WEEK_12', 'WEEK_26')),
  quarter text ${bytewise} not null,
  question text not null check (question in ('WELCOME', 'SUPPORT', 'LOAD')),
  value integer not null check (value between 1 and 5)
) ${withoutRowid};

create index pulse_answer_by_quarter on pulse_answer (quarter, week, question);
