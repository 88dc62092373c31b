-- Trying and importing a case file is work of its own: how far it is and what came of it, kept for who asked for it.
create table casebook_run (
    id          varchar(36)              not null primary key,
    account     varchar(100)             not null,
    dry_run     boolean                  not null,
    file_name   varchar(200),
    -- until nobody needs it any more
    content     text,
    state       varchar(20)              not null,
    stage       varchar(20)              not null,
    steps_done  integer                  not null,
    steps_all   integer                  not null,
    asked_at    timestamp with time zone not null,
    -- when the node that works on it last said that it still does
    beat_at     timestamp with time zone not null,
    ended_at    timestamp with time zone,
    cooperation varchar(36) references cooperation (id),
    outcome     text
);

create index casebook_run_account on casebook_run (account, asked_at);
