-- Whether a cooperation has a page everybody may read, and with which documents on it: every change of that. Rows are added,
-- never changed; the newest counts, and there is no page without one.
create table public_page (
    cooperation varchar(36)              not null references cooperation (id),
    number      integer                  not null,
    readable    boolean                  not null,
    changed_at  timestamp with time zone not null,
    changed_by  varchar(100)             not null,
    changed_as  varchar(60),
    primary key (cooperation, number)
);

-- Exactly these versions: a later one is not public until somebody says so.
create table public_page_document (
    cooperation varchar(36) not null,
    number      integer     not null,
    position    integer     not null,
    document    varchar(36) not null references document (id),
    version     integer     not null,
    primary key (cooperation, number, position),
    foreign key (cooperation, number) references public_page (cooperation, number)
);
