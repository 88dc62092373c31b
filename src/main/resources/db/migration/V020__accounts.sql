-- Accounts, the roles they hold, and the seats they hold for a municipality. A version counts every change of the
-- account itself, so that sessions from before it end.
create table account (
    username      varchar(100)             not null primary key,
    password_hash varchar(300)             not null,
    enabled       boolean                  not null,
    title         varchar(200),
    demo          boolean                  not null,
    version       integer                  not null,
    created_at    timestamp with time zone not null
);

create table account_role (
    username varchar(100) not null references account (username),
    role     varchar(30)  not null,
    primary key (username, role)
);

-- held from seat_from up to but not including seat_until
create table account_seat (
    username     varchar(100) not null references account (username),
    municipality varchar(6)   not null,
    role         varchar(30)  not null,
    seat_from    date         not null,
    seat_until   date,
    primary key (username, municipality, role, seat_from)
);
