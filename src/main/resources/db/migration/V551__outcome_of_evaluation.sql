-- Whether what was evaluated goes on or is to be changed, where the evaluation said so.
alter table evaluation add column outcome varchar(20);
update evaluation set outcome = 'continue' where subject = 'cost_key' and advice like 'De sleutel voortzetten.%';
update evaluation set outcome = 'change' where subject = 'cost_key' and advice like 'De sleutel wijzigen.%';
