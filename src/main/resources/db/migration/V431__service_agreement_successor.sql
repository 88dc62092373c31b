-- What was proposed after an agreement in force hid that agreement: both had become one, and it stood with the newest. What came
-- after the last that was in force or ended is the second of its field and client; the one in force stays the first, with its own
-- state and days. Left alone is what went further or got a successor since. Until both have been parted, the second names the same
-- version as the first, as no other two do.
insert into service_agreement_course (cooperation, task_field, field_name, client, number, version, state, contractor,
    contractor_municipality, term, begins, ends, ends_sort, review_on, review_sort, year_cents, price_sort, fte_hundredths,
    fte_sort)
select one.cooperation, one.task_field, one.field_name, one.client, 2, one.version, one.state, one.contractor,
    one.contractor_municipality, one.term, one.begins, one.ends, one.ends_sort, one.review_on, one.review_sort, one.year_cents,
    one.price_sort, one.fte_hundredths, one.fte_sort
from service_agreement_course one
join service_agreement newest on newest.id = one.version
where one.number = 1
    and one.state not in ('signed', 'ended')
    and newest.status not in ('in_force', 'signed', 'ended')
    and exists (
        select 1 from service_agreement held
        where held.course = one.id and held.status in ('in_force', 'ended'))
    and not exists (select 1 from service_agreement_step step where step.course = one.id)
    and not exists (
        select 1 from service_agreement_course later
        where later.cooperation = one.cooperation and later.task_field = one.task_field and later.client = one.client
            and later.number > 1);

update service_agreement set course = (
    select successor.id from service_agreement_course one
    join service_agreement_course successor on successor.cooperation = one.cooperation and successor.task_field = one.task_field
        and successor.client = one.client and successor.version = one.version and successor.number = 2
    where one.id = service_agreement.course and one.number = 1)
where exists (
        select 1 from service_agreement_course one
        join service_agreement_course successor on successor.cooperation = one.cooperation
            and successor.task_field = one.task_field and successor.client = one.client and successor.version = one.version
            and successor.number = 2
        where one.id = service_agreement.course and one.number = 1)
    and (id = (select one.version from service_agreement_course one where one.id = service_agreement.course)
        or not exists (
            select 1 from service_agreement held
            where held.course = service_agreement.course and held.status in ('in_force', 'ended')
                and (held.effective_sort > service_agreement.effective_sort
                    or held.effective_sort = service_agreement.effective_sort and held.id >= service_agreement.id)));

-- The first stands with the last that was in force or ended, read as V391 reads it.
update service_agreement_course set (version, state, contractor, contractor_municipality, term, begins, ends, ended_on,
    ends_sort, review_on, review_sort, year_cents, price_sort, fte_hundredths, fte_sort) = (
    select last.id,
        case last.status when 'in_force' then 'signed' else last.status end,
        last.contractor, cast(null as varchar(6)), last.term,
        case
            when last.term is null or last.term like '?%' then
                case when last.status = 'in_force' then last.effective_sort end
            when last.term like '..%' then date '1000-01-01'
            when last.term like '____-__-__%' then cast(substring(last.term from 1 for 10) as date)
            when last.term like '____-__%' then cast(substring(last.term from 1 for 7) || '-01' as date)
            else cast(substring(last.term from 1 for 4) || '-01-01' as date)
        end,
        case
            when last.term is null or last.term like '?%' or last.last_part like '..%' then null
            when last.last_part like '____-__-__%' then cast(substring(last.last_part from 1 for 10) as date)
            when last.last_part like '____-__%' then cast(
                cast(substring(last.last_part from 1 for 7) || '-01' as date) + interval '1' month - interval '1' day
                as date)
            else cast(substring(last.last_part from 1 for 4) || '-12-31' as date)
        end,
        case when last.status = 'ended' then last.effective_sort end,
        date '9999-12-31', cast(null as varchar(40)), date '9999-12-31', cast(null as bigint), -1,
        cast(null as bigint), -1
    from (
        select held.*,
            case when position('/' in held.term) > 0 then substring(held.term from position('/' in held.term) + 1)
                else held.term end as last_part
        from service_agreement held
    ) last
    where last.id = (
        select held.id from service_agreement held
        where held.course = service_agreement_course.id and held.status in ('in_force', 'ended')
        order by held.effective_sort desc, held.id desc
        fetch first 1 rows only))
where number = 1 and exists (
    select 1 from service_agreement_course successor
    where successor.cooperation = service_agreement_course.cooperation
        and successor.task_field = service_agreement_course.task_field
        and successor.client = service_agreement_course.client
        and successor.version = service_agreement_course.version and successor.number = 2);
update service_agreement_course set ends_sort = ends where ends is not null;
