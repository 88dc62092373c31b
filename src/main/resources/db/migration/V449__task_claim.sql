-- Who is at a task: every time somebody takes it, takes it over or lets it go. Rows are added, never changed; the newest
-- says who is at it now, and nobody is when it names no holder.
create table task_claim (
    task     varchar(64)              not null references task (id),
    number   integer                  not null,
    holder   varchar(100),
    taken_at timestamp with time zone not null,
    taken_by varchar(100)             not null,
    taken_as varchar(60),
    primary key (task, number)
);
