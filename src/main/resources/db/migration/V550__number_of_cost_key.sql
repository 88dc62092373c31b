-- Each state of a cost key has its number in the order of recording, so that nobody lays down the next
-- state over one he did not see, and two at once cannot both be the next.
alter table cost_key add column number integer;
update cost_key set number = (
    select count(*) from cost_key earlier
    where earlier.cooperation = cost_key.cooperation and earlier.id <= cost_key.id);
alter table cost_key alter column number set not null;
alter table cost_key add constraint cost_key_number unique (cooperation, number);
