-- What shares were measured by, for keys that follow use: hours, cases, euros of a business case. Null: agreed as shares.
alter table cost_key_period add column measured_in varchar(200);
alter table cost_key_share add column quantity numeric(24, 6);
