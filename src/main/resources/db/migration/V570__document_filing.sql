-- Under which category of the Woo a document belongs and how long it is kept. Every statement is a row that stays; document.filing
-- says which counts. A version keeps what was said with it; a signed document gets no version, and this can still be said of it.
-- Of documents from before, what stood on the newest version is the first statement.
create table document_filing (
    document         varchar(36)              not null references document (id),
    number           integer                  not null,
    woo_category     varchar(40)              not null,
    nomination       varchar(20)              not null,
    selection_result varchar(40),
    retention_years  integer,
    retention_from   varchar(40),
    recorded_at      timestamp with time zone not null,
    recorded_by      varchar(100)             not null,
    recorded_as      varchar(60),
    primary key (document, number)
);

insert into document_filing (document, number, woo_category, nomination, selection_result, retention_years, retention_from,
        recorded_at, recorded_by, recorded_as)
    select v.document, 1, v.woo_category, v.nomination, v.selection_result, v.retention_years, v.retention_from,
        v.recorded_at, v.recorded_by, v.recorded_as
    from document d join document_version v on v.document = d.id and v.version = d.newest;

alter table document add column filing integer default 1 not null;
