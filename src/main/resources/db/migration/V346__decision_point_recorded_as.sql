-- In which role somebody recorded a decision point, as kernel.Capacity writes it; null: not known, or by the system. It is in
-- the hash of an entry that has it (docs/decision-log.md).
alter table decision_point add column recorded_as varchar(60);
