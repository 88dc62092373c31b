-- Each state of an arrangement has its number in the order of recording, as cost keys have.
alter table arrangement add column number integer;
update arrangement set number = (
    select count(*) from arrangement earlier
    where earlier.cooperation = arrangement.cooperation and earlier.id <= arrangement.id);
alter table arrangement alter column number set not null;
alter table arrangement add constraint arrangement_number unique (cooperation, number);

-- What the arrangement says of powers, tasks, staff, leaving and conflicts; null where that is not known.
alter table arrangement add column powers varchar(20);
alter table arrangement add column tasks varchar(20000);
alter table arrangement add column staff varchar(2000);
alter table arrangement add column exit_rules varchar(2000);
alter table arrangement add column conflict_rules varchar(2000);
