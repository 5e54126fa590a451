-- Room: mentorship
-- Main mentorships that began on certain days, wherever in the organisation: what is asked some weeks later is asked of all at once.
create index mentorship_main_by_first_day on mentorship (first_day, id) where kind = 'MAIN';
