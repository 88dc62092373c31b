-- What was imported, so that no case is imported twice. Rows are only added.
create table casebook_import (
    case_id varchar(40) not null,
    checksum varchar(64) not null,
    cooperation varchar(36) not null,
    fictional boolean not null,
    events integer not null,
    observed_until varchar(40),
    imported_at timestamp with time zone not null,
    imported_by varchar(100) not null,
    constraint casebook_import_pk primary key (case_id),
    constraint casebook_import_checksum unique (checksum)
);
