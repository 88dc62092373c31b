-- Which rule a rule follows (0 for the first), so that of two people who change the same rule at once one is told. Null in
-- rows from before.
alter table gate_rule add column follows bigint;
create unique index gate_rule_follows on gate_rule (cooperation, gate_key, follows);
