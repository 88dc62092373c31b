-- The decision logs: one chain of entries per cooperation. Entries are only added; what the database itself can refuse
-- is in db/vendor. docs/decision-log.md describes the hash.
create table decision_log_head (
    cooperation varchar(36) not null primary key,
    sequence    bigint      not null,
    hash        varchar(64) not null
);

-- actors: one per line
create table decision_point (
    cooperation    varchar(36)              not null,
    sequence       bigint                   not null,
    kind           varchar(40)              not null,
    effective      varchar(40)              not null,
    effective_sort date                     not null,
    actors         varchar(20000)           not null,
    what           varchar(20000)           not null,
    consequence    varchar(20000),
    irreversible   boolean,
    gate           varchar(2),
    source         varchar(20000),
    corrects       bigint,
    recorded_at    timestamp with time zone not null,
    recorded_by    varchar(100)             not null,
    previous_hash  varchar(64)              not null,
    hash           varchar(64)              not null,
    primary key (cooperation, sequence),
    foreign key (cooperation, corrects) references decision_point (cooperation, sequence)
);
create unique index decision_point_corrected_once on decision_point (cooperation, corrects);
create index decision_point_effective on decision_point (cooperation, effective_sort, sequence);
