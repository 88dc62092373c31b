-- After how many years an arrangement says it is evaluated.
alter table arrangement add column evaluation_after_years integer;
