-- What was filled in can be read back for ever: every version of a form is kept once, a submission says which one it
-- answered (null before this was kept), and choices that came from the cooperation keep the words they were offered in.
-- closed_sort orders what was done by the first day it can have happened.
create table form_version (
    digest  varchar(64)              not null primary key,
    form    varchar(100)             not null,
    source  varchar(1000000)         not null,
    kept_at timestamp with time zone not null
);

alter table task_submission add column form_version varchar(64);
alter table task_submission add constraint task_submission_form_version
    foreign key (form_version) references form_version (digest);
alter table task_submission add column offered varchar(1000000);

alter table task add column closed_sort date;
update task set closed_sort = cast(closed_at as date) where closed_at is not null;
update task set closed_sort = cast(case
        when closed_effective like '____-__-__%' then substring(closed_effective from 1 for 10)
        when closed_effective like '____-__%' then substring(closed_effective from 1 for 7) || '-01'
        when closed_effective like '..%' or closed_effective like '?%' then '1000-01-01'
        else substring(closed_effective from 1 for 4) || '-01-01'
    end as date)
where closed_effective is not null;
