create table calls as
select id, caller, callee, agentId, subject, direction, purpose, outcome, consentId, recordingFile,
       try_cast(talkSeconds as integer) as talk,
       case when length(startedAt) >= 16 then epoch(try_cast(startedAt as timestamp))::bigint end as start,
       case when length(startedAt) >= 16 then try_cast(startedAt as timestamp)::date end as day,
       case when length(startedAt) >= 16 then (epoch(try_cast(startedAt as timestamp))::bigint % 86400) end as second,
       direction = 'OUTBOUND' and purpose = 'MARKETING' as marketing,
       outcome = 'CONNECTED' or (outcome = 'USER_HUNG_UP' and try_cast(talkSeconds as integer) > 0) as connected,
       case when direction = 'OUTBOUND' and purpose = 'MARKETING'
            then regexp_extract(segments, 'MARKETING_IDENTIFICATION@[^|]*') end as announced
from read_csv('${calls}', header = true, all_varchar = true, delim = ',', quote = '"');
create table consents as
select id, phone, subject, purpose,
       epoch(try_cast(givenAt as timestamp))::bigint as given,
       coalesce(epoch(try_cast(expiresAt as timestamp))::bigint + if(length(expiresAt) = 10, 86399, 0), 9e15::bigint) as expires,
       coalesce(epoch(try_cast(withdrawnAt as timestamp))::bigint, 9e15::bigint) as withdrawn
from read_csv('${consents}', header = true, all_varchar = true, delim = ',', quote = '"');
-- MISSING_FIELDS
select count(*) from calls
where caller is null or callee is null or start is null or talk is null
   or direction is null or direction not in ('INBOUND', 'OUTBOUND') or outcome is null;
-- NUMBER_SHAPE
select count(*) from calls
where not coalesce(regexp_full_match(caller, '1[3-9][0-9]{9}|0(10|2[0-9]|[3-9][0-9]{2})[2-8][0-9]{6,7}|95[0-9]{3,6}|96[0-9]{3,4}|1[0-9]{2}|1[0-9]{4}|11[68][0-9]{3}|[48]00[0-9]{7}|(\+|00)[1-9][0-9]{6,14}'), true)
   or not coalesce(regexp_full_match(callee, '1[3-9][0-9]{9}|0(10|2[0-9]|[3-9][0-9]{2})[2-8][0-9]{6,7}|95[0-9]{3,6}|96[0-9]{3,4}|1[0-9]{2}|1[0-9]{4}|11[68][0-9]{3}|[48]00[0-9]{7}|(\+|00)[1-9][0-9]{6,14}'), true);
-- CALLING_HOURS
select count(*) from calls where marketing and (second < 32400 or second >= 75600);
-- CONSENT
select count(*) from calls c
where marketing and start is not null and callee is not null
  and not exists (
    select 1 from consents s
    where s.id = c.consentId and s.phone = c.callee
      and (c.subject is null or s.subject is null or c.subject = s.subject)
      and s.purpose = 'MARKETING' and s.given <= c.start and c.start <= s.expires and c.start < s.withdrawn)
  and not exists (
    select 1 from consents s
    where c.consentId is null and s.phone = c.callee
      and (c.subject is null or s.subject is null or c.subject = s.subject)
      and s.purpose = 'MARKETING' and s.given <= c.start and c.start <= s.expires and c.start < s.withdrawn);
-- IDENTIFICATION
select count(*) from calls
where marketing and connected
  and not coalesce(contains(announced, '营销电话')
    and try_cast(regexp_extract(announced, '@([0-9.]+)-', 1) as decimal(9, 3)) <= 10
    and length(regexp_replace(regexp_extract(announced, ':(.*)$', 1), '[^\p{L}\p{N}]', '', 'g'))
        <= 8 * (try_cast(regexp_extract(announced, '-([0-9.]+):', 1) as decimal(9, 3)) - try_cast(regexp_extract(announced, '@([0-9.]+)-', 1) as decimal(9, 3))), false);
-- CONNECT_RATE
select count(*) from calls where connected;
-- SHORT_SHARE
with agents as (
  select agentId, count(*) as talks, count(*) filter (where talk < 5) as brief
  from calls where connected and talk is not null group by agentId),
whole as (select sum(talks) as talks, sum(brief) as brief from agents)
select coalesce((select sum(brief) from agents where agentId is not null and talks >= 20 and brief * 10 > talks * 3), 0)
     + coalesce((select brief from whole where brief * 10 > talks * 3), 0);
-- MORE_THAN_50_AN_HOUR
with windows as (
  select caller, start, count(*) over (
    partition by caller order by start range between current row and 3599 following) as held
  from calls where direction = 'OUTBOUND' and caller is not null and start is not null),
marked as (
  select max(case when held > 50 then 1 else 0 end) over (
    partition by caller order by start range between 3599 preceding and current row) as busy
  from windows)
select count(*) from marked where busy = 1;
-- NIGHT
select count(*) from calls
where direction = 'OUTBOUND' and caller is not null and purpose is distinct from 'EMERGENCY'
  and second >= 7200 and second < 18000;
-- MORE_THAN_30_A_DAY
select coalesce(sum(n), 0) from (
  select count(*) as n from calls
  where direction = 'OUTBOUND' and caller is not null and day is not null group by caller, day having count(*) > 30);
-- WEEK_GAPS
with days as (
  select day from calls where day between date '2024-01-01' and date '2024-12-31'
  union select date '2023-12-31' union select date '2025-01-01'),
gaps as (select day + 1 as first, lead(day) over (order by day) as next from days)
select coalesce(sum(next - first), 0) from gaps
where first < next and (first + ((8 - isodow(first)) % 7)::integer + 7) <= next;
-- RETENTION
select count(*) from calls
where connected and recordingFile is null and day is not null
  and day + interval 6 months >= date '${asOf}' and day <= date '${asOf}';
