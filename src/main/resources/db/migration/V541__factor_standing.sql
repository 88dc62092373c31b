-- The score of each factor that counts now, one row for each cooperation: of very many at once these are read in place of every
-- assessment, also for a day by which the last of them counted and was recorded. Follows from the assessments and is written with
-- them.
create table factor_standing (
    cooperation   varchar(36)              not null primary key,
    scores        varchar(8000)            not null,
    last_counted  date                     not null,
    last_recorded timestamp with time zone not null
);
insert into factor_standing (cooperation, scores, last_counted, last_recorded)
select l.cooperation, string_agg(l.factor || '=' || l.score, ';'), max(l.last_counted), max(l.last_recorded)
from (
    select a.cooperation, a.factor, a.score,
        row_number() over (partition by a.cooperation, a.factor order by a.counted_from desc, a.version desc) as place,
        max(a.counted_from) over (partition by a.cooperation) as last_counted,
        max(a.recorded_at) over (partition by a.cooperation) as last_recorded
    from factor_assessment a) l
where l.place = 1
group by l.cooperation;
