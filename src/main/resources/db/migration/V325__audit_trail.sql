-- The audit trail: who did what to this installation, apart from the decision logs. One chain; entries are only added,
-- and removed when they are old. What the database itself can refuse is in db/vendor. docs/security.md describes it.
create table audit_entry (
    sequence      bigint                   not null primary key,
    recorded_at   timestamp with time zone not null,
    account       varchar(100)             not null,
    action        varchar(40)              not null,
    object        varchar(300)             not null,
    result        varchar(10)              not null,
    detail        varchar(500),
    origin        varchar(100),
    previous_hash varchar(64)              not null,
    hash          varchar(64)              not null,
    foreign key (sequence) references audit_entry (sequence)
);
create index audit_entry_account on audit_entry (account, sequence);
create index audit_entry_action on audit_entry (action, sequence);
create index audit_entry_recorded_at on audit_entry (recorded_at);

-- sequence, hash: the last entry ever written; start_*: the last entry that was removed because it was old
create table audit_chain (
    id             integer     not null primary key,
    sequence       bigint      not null,
    hash           varchar(64) not null,
    start_sequence bigint      not null,
    start_hash     varchar(64) not null,
    check (id = 1),
    check (start_sequence <= sequence)
);
insert into audit_chain (id, sequence, hash, start_sequence, start_hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000',
        0, '0000000000000000000000000000000000000000000000000000000000000000');
