-- What the bodies know when a gate opens, frozen: canonical JSON (RFC 8785) with its SHA-256. A version is added, never changed.
create table gate_snapshot (
    id          varchar(36)              not null primary key,
    gate        bigint                   not null references gate (id),
    cooperation varchar(36)              not null,
    gate_key    varchar(2)               not null,
    version     integer                  not null,
    content     text                     not null,
    checksum    varchar(64)              not null,
    prepared    boolean                  not null,
    afterwards  boolean                  not null,
    frozen_at   timestamp with time zone not null,
    frozen_by   varchar(100)             not null,
    unique (cooperation, gate_key, version)
);
create index gate_snapshot_gate on gate_snapshot (gate);

-- Which version a decision was taken on.
create table gate_decision_snapshot (
    decision varchar(36) not null primary key references gate_decision (id),
    snapshot varchar(36) not null references gate_snapshot (id)
);

create table gate_dossier_document (
    dossier  bigint       not null references gate_dossier (id),
    position integer      not null,
    title    varchar(400) not null,
    place    varchar(2000),
    dated    varchar(40),
    checksum varchar(64),
    primary key (dossier, position)
);
