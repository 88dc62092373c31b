-- Lists of open tasks among those of 10,000 cooperations: each index is in the order in which its list is shown and holds
-- every column a count looks at.

-- what project leaders do, in any cooperation
create index task_of_leaders on task (state, body, due_sort, opened_at, id, cooperation);

-- what a seat does
drop index task_of_body;
create index task_of_seat on task (municipality, body, state, due_sort, opened_at, id);

-- what waits in a cooperation
drop index task_of_cooperation;
create index task_in_cooperation on task (cooperation, state, due_sort, body);
