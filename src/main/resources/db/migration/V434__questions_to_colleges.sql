-- A reminder may be of a question to a college instead of a task: about a windfall or setback, by its number in the cooperation.
-- It has no last day. Of one question each kind is told a college once.
alter table reminder alter column task drop not null;
alter table reminder alter column due drop not null;
alter table reminder add column deviation integer;
alter table reminder add column about varchar(200);
alter table reminder add constraint reminder_asked_once unique (cooperation, deviation, municipality, kind);
