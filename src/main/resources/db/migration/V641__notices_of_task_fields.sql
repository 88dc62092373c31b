-- A reminder may be of a task field that a municipality left or that stopped: by the course event that says so, told once.
alter table reminder add column course_event varchar(36) references course_event (id);
alter table reminder add constraint reminder_event_once unique (course_event);
