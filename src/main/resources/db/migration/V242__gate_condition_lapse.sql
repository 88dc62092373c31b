-- A condition falls away when the municipality whose body set it leaves the cooperation. The condition itself stays.
create table gate_condition_lapse (
    condition_id   bigint                   not null primary key references gate_condition (id),
    reason         varchar(20000)           not null,
    effective      varchar(40)              not null,
    effective_sort date                     not null,
    recorded_at    timestamp with time zone not null,
    recorded_by    varchar(100)             not null
);
