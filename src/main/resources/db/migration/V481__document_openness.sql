-- What is said of making a document public: when it was, and the ground of the Woo on which it is not. Every statement is a row that
-- stays; the newest counts, and stands with the document, where lists find it. A signed document changes no more, and this can
-- still be said of it.
create table document_openness (
    document         varchar(36)              not null references document (id),
    number           integer                  not null,
    published_on     varchar(40),
    exception_ground varchar(40)              not null,
    recorded_at      timestamp with time zone not null,
    recorded_by      varchar(100)             not null,
    recorded_as      varchar(60),
    primary key (document, number)
);

alter table document add column openness integer default 0 not null;
alter table document add column published_on varchar(40);
alter table document add column exception_ground varchar(40) default 'unknown' not null;
