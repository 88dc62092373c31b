-- What is looked at again before some day, not known since when, asks attention by that day.
update service_agreement_course set review_sort = case length(replace(review_on, '!', ''))
    when 7 then cast(substring(review_on from 4 for 4) || '-12-31' as date)
    when 10 then cast(cast(substring(review_on from 4 for 7) || '-01' as date) + interval '1' month - interval '1' day
        as date)
    else cast(substring(review_on from 4 for 10) as date) end
where review_on like '../%' and review_on not like '../..%';
