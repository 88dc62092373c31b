-- A task field follows a track of its own when it runs ahead, and when it was opened after the whole had passed its task
-- fields. A college can say no to a newer business case while its earlier yes stands.
alter table task_field add column own_track boolean default false not null;
update task_field set own_track = true where ahead;

alter table task_field_verdict add column stays boolean default false not null;
