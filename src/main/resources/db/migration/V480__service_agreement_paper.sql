-- Of which version of a service agreement a document was made here, to be signed. Rows are added, never changed; a document from
-- before this table, or from elsewhere, has none.
create table service_agreement_paper (
    document    varchar(36)              not null primary key references document (id),
    version     bigint                   not null references service_agreement (id),
    recorded_at timestamp with time zone not null
);

create index service_agreement_paper_of on service_agreement_paper (version);
