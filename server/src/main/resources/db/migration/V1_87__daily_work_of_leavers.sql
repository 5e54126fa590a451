-- Room: jobs
-- The morning's daily work also broke off the plans of those who had left. That is daily work of its own now, and goes on with the same day. The
-- identifier of its job differs from the other's in the last digit.
insert into job (id, kind, key, data, due, failures)
select substr(id, 1, 35) || case substr(id, 36) when '0' then '1' else '0' end, 'onboarding.leavers', key, '', due, 0
from job where kind = 'onboarding.morning';
