-- Which municipality a round on joining is about: its council is asked, too, although it is no partner yet.
alter table view_round add column joining varchar(6);
create index view_round_joining on view_round (joining);

-- Which version of an answer a correction is, so that of two corrections of the same version only one is kept. Corrections
-- from before this have none.
alter table council_view_correction add column version integer;
create unique index council_view_correction_version on council_view_correction (view_round, municipality, version);
