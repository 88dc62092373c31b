-- In the order of a list what is unknown comes last, whichever way the list is turned. An agreement without an end ends after all
-- others. A price and staff are their own order.
alter table service_agreement_course alter column ends_sort drop not null;
alter table service_agreement_course alter column review_sort drop not null;
update service_agreement_course set ends_sort = null
where ends is null and (term is null or term like '?%' or term not like '%..');
update service_agreement_course set review_sort = null where review_sort = date '9999-12-31';

drop index service_agreement_by_end;
drop index service_agreement_by_review;
drop index service_agreement_by_price;
drop index service_agreement_by_fte;
alter table service_agreement_course drop column price_sort;
alter table service_agreement_course drop column fte_sort;

create index service_agreement_by_end on service_agreement_course (ends_sort nulls last, id);
create index service_agreement_by_last_end on service_agreement_course (ends_sort desc nulls last, id desc);
create index service_agreement_by_review on service_agreement_course (review_sort nulls last, id);
create index service_agreement_by_last_review on service_agreement_course (review_sort desc nulls last, id desc);
create index service_agreement_by_price on service_agreement_course (year_cents nulls last, id);
create index service_agreement_by_most_price on service_agreement_course (year_cents desc nulls last, id desc);
create index service_agreement_by_fte on service_agreement_course (fte_hundredths nulls last, id);
create index service_agreement_by_most_fte on service_agreement_course (fte_hundredths desc nulls last, id desc);
