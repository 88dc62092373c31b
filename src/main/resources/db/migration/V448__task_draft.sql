-- What somebody filled in on the form of a task and did not record yet: the person's own, one per task. Gone once he
-- recorded the task or threw it away; nothing is decided by it.
create table task_draft (
    task     varchar(64)              not null references task (id),
    account  varchar(100)             not null,
    number   integer                  not null,
    answers  varchar(1000000)         not null,
    saved_at timestamp with time zone not null,
    primary key (task, account)
);
