-- Sessions of signed-in browsers, so that every node on this database knows them. Spring Session reads and writes these
-- tables; on the embedded H2 there is one node, which keeps its sessions in memory.
create table http_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index http_session_id on http_session (session_id);
create index http_session_expiry on http_session (expiry_time);
create index http_session_principal on http_session (principal_name);

create table http_session_attributes (
    session_primary_id char(36)     not null references http_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
