-- Sessions as their owner sees them: since when, from where, last seen to the minute. id is not what the cookie holds; it
-- only tells sessions apart. The session itself lies in memory or in http_session; one that is ended here counts no more.
create table account_session (
    id           varchar(36)              not null primary key,
    username     varchar(100)             not null references account (username),
    started_at   timestamp with time zone not null,
    last_seen_at timestamp with time zone not null,
    address      varchar(100)             not null,
    browser      varchar(200)             not null,
    ended_at     timestamp with time zone
);
create index account_session_of on account_session (username, ended_at, last_seen_at);
