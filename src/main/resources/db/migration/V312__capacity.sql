-- In which role a task was done or set aside, as kernel.Capacity writes it; null: not known, or by the system.
alter table task add column closed_as varchar(60);
