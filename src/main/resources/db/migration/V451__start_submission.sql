-- Forms with which a cooperation was started, so that pressing the button twice starts one. Rows are added, never changed.
create table start_submission (
    token       varchar(36)              not null primary key,
    account     varchar(100)             not null,
    cooperation varchar(36)              not null references cooperation (id),
    recorded_at timestamp with time zone not null
);
