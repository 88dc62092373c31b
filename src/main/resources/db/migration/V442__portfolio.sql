-- The portfolio with 10,000 cooperations: each order it can be read in has an index, and each count one that holds every
-- column it looks at.
create index cooperation_since on cooperation (phase_since_sort, search_name, id);
create index cooperation_started on cooperation (started_sort, search_name, id);
create index cooperation_past on cooperation (observed_until, id);
drop index cooperation_status_of;
create index cooperation_standing on cooperation (id, status, observed_until, phase_since_sort);

-- what waits for whom and how late
create index task_waiting on task (state, body, gate, due_sort, cooperation, municipality);
