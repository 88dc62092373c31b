-- When an agreement ended, no more exact than was said; ended_on is the first day on which it can no longer hold, and empty
-- where nobody knows one.
alter table service_agreement_course add column ended varchar(40);

-- The end laid down last: a step with the version that counts, that version itself, or a step with one before.
update service_agreement_course set ended = coalesce(
    (select step.effective from service_agreement_step step where step.id = (
        select max(last.id) from service_agreement_step last
        where last.course = service_agreement_course.id and last.version = service_agreement_course.version
            and last.step = 'ended')),
    (select version.effective from service_agreement version
        where version.id = service_agreement_course.version and version.status = 'ended'),
    (select step.effective from service_agreement_step step where step.id = (
        select max(last.id) from service_agreement_step last
        where last.course = service_agreement_course.id and last.step = 'ended')),
    cast(ended_on as varchar(40)))
where state = 'ended';

update service_agreement_course set ended_on = null where ended like '?%' or ended like '..%';
