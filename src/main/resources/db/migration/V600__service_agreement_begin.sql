-- A signed agreement whose term does not say when it begins runs from the day of the last signature, as far as that day is known.
update service_agreement_course set begins = (
    select max(step.effective_sort) from service_agreement_step step
    where step.course = service_agreement_course.id and step.step in ('signed_by_client', 'signed_by_contractor')
        and step.effective not like '?%' and step.effective not like '..%')
where state in ('signed', 'ended')
    and (begins is null or term like '..%')
    and exists (
        select 1 from service_agreement_step step
        where step.course = service_agreement_course.id and step.step in ('signed_by_client', 'signed_by_contractor')
            and step.effective not like '?%' and step.effective not like '..%');

-- What was laid down as signed, without steps, says itself when that was.
update service_agreement_course set begins = (
    select max(version.effective_sort) from service_agreement version
    where version.course = service_agreement_course.id and version.status in ('signed', 'in_force')
        and version.effective not like '?%' and version.effective not like '..%')
where state in ('signed', 'ended')
    and (begins is null or begins = date '1000-01-01')
    and exists (
        select 1 from service_agreement version
        where version.course = service_agreement_course.id and version.status in ('signed', 'in_force')
            and version.effective not like '?%' and version.effective not like '..%');
