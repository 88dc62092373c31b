-- What a cooperation is to bring about, as it was set; the newest statement counts, earlier ones stay.
create table goals_and_vision (
    id             varchar(36)              not null primary key,
    cooperation_id varchar(36)              not null references cooperation (id),
    place          integer                  not null,
    vision         varchar(20000),
    core_values    varchar(2000),
    effective      varchar(40)              not null,
    effective_sort date                     not null,
    recorded_at    timestamp with time zone not null,
    recorded_by    varchar(100)             not null,
    constraint goals_and_vision_place unique (cooperation_id, place)
);

create table goal (
    statement  varchar(36)   not null references goals_and_vision (id),
    place      integer       not null,
    content    varchar(2000) not null,
    indicator  varchar(2000),
    target     varchar(2000),
    reached_by varchar(40),
    primary key (statement, place)
);
