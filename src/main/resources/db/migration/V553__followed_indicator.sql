-- From which figure, of which day, the shares of a period were taken; null where they were agreed as shares.
alter table cost_key_period add column indicator varchar(30);
alter table cost_key_period add column figures_on varchar(40);
