-- Cooperations whose terms of evaluation were counted anew with every state of what was agreed. At the next start they are
-- counted from when it was agreed, and the row goes.
create table evaluation_to_settle (
    cooperation varchar(36) not null primary key
);
insert into evaluation_to_settle (cooperation)
select cooperation from cost_key where status in ('agreed', 'in_force')
union
select cooperation from arrangement where status in ('agreed', 'in_force');
