-- In which role somebody recorded a course event, until and after its entry in the decision log is written; null: not known.
alter table course_event add column recorded_as varchar(60);
