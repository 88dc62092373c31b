-- How often signing in failed lately. subject: SHA-256 of what was tried (an account from an address, an account, an
-- address), so that no name and no address stands here. Forgotten after a day; never more rows than the throttle allows.
create table sign_in_attempt (
    subject  varchar(64)              not null primary key,
    failures integer                  not null,
    last_at  timestamp with time zone not null
);
create index sign_in_attempt_last on sign_in_attempt (last_at);

-- Browsers from which an account signed in before: what others try elsewhere does not slow these down.
create table known_device (
    device_hash varchar(64)              not null,
    username    varchar(100)             not null references account (username),
    last_at     timestamp with time zone not null,
    primary key (username, device_hash)
);
