-- Accounts that sign in with a provider of identities (OpenID Connect). Whose account it is hangs on the provider's own,
-- unchanging name for the person (subject), never on a name that may be given to somebody else later.
alter table account add column provided boolean default false not null;

create table provided_account (
    issuer     varchar(500)             not null,
    subject    varchar(255)             not null,
    username   varchar(100)             not null references account (username),
    created_at timestamp with time zone not null,
    primary key (issuer, subject),
    constraint provided_account_of unique (username)
);
