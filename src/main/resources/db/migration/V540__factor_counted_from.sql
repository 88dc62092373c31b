-- From which day a score counts, so that what is read of very many at once counts on the same days as what is read of a few: of
-- what is only known to have been before some day that day, of a day nobody knows the first there is, of the others their first.
alter table factor_assessment add column counted_from date;
update factor_assessment set counted_from = effective_sort;
update factor_assessment set counted_from = cast(substring(effective from 4 for 10) as date)
where effective like '../____-__-__%';
update factor_assessment
set counted_from =
    cast(cast(substring(effective from 4 for 7) || '-01' as date) + interval '1' month - interval '1' day as date)
where effective like '../____-__' or effective like '../____-__!';
update factor_assessment set counted_from = cast(substring(effective from 4 for 4) || '-12-31' as date)
where effective like '../____' or effective like '../____!';
alter table factor_assessment alter column counted_from set not null;
drop index factor_assessment_scores;
create index factor_assessment_scores
    on factor_assessment (cooperation, factor, counted_from, version, score, recorded_at);
