-- Each form for reporting an event can be sent once: who sends it again is shown what was recorded.
create table report_submission (
    cooperation_id varchar(36)              not null references cooperation (id),
    token          varchar(36)              not null,
    kind           varchar(40)              not null,
    recorded_at    timestamp with time zone not null,
    recorded_by    varchar(100)             not null,
    primary key (cooperation_id, token)
);
