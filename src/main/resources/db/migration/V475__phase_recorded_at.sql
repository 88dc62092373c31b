-- When each period in a phase was recorded, so that a comparison can say what was known on a day. The first period is
-- recorded with the cooperation; of older later ones the moment was not kept.
alter table cooperation_phase add column recorded_at timestamp with time zone;
update cooperation_phase set recorded_at = (select c.recorded_at from cooperation c where c.id = cooperation_phase.cooperation_id)
    where place = 1;
