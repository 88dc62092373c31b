-- Digest of the token that stands in the forms a session shows: it tells whose form it was that comes after its session ended.
-- Null until the session showed a page.
alter table account_session add column forms varchar(64);
create index account_session_forms on account_session (forms);

-- A form that an account sent after its session had ended: its own, for some minutes, until it signs in again.
create table typed_work (
    account varchar(100)             not null primary key references account (username),
    action  varchar(1000)            not null,
    fields  text                     not null,
    kept_at timestamp with time zone not null
);
