-- A decision that was recorded wrongly gets a successor, which says which one it takes the place of and why. Both stay.
-- Column meeting numbers the rows of a body in a round; how many times it met is counted without the successors.
alter table gate_decision add column corrects varchar(36);
alter table gate_decision add column why varchar(2000);
alter table gate_decision add constraint gate_decision_corrects foreign key (corrects) references gate_decision (id);
alter table gate_decision add constraint gate_decision_corrected_once unique (corrects);
