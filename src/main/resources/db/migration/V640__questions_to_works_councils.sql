-- A reminder may be of a question to a works council beside the tasks: by the request it answers. Of one request each kind is
-- told once.
alter table reminder add column advice_request bigint references works_council_request (id);
alter table reminder add constraint reminder_advice_once unique (advice_request, kind);
