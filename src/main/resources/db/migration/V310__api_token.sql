-- Tokens with which other systems use the API in the name of one account. Only the SHA-256 of a token is kept: it is 256
-- random bits, so nothing can be guessed from it. ended_at: revoked, or ended with the account's access.
create table api_token (
    id           varchar(36)              not null primary key,
    username     varchar(100)             not null references account (username),
    name         varchar(100)             not null,
    token_hash   varchar(64)              not null,
    scope        varchar(10)              not null,
    created_at   timestamp with time zone not null,
    expires_at   timestamp with time zone not null,
    last_used_at timestamp with time zone,
    ended_at     timestamp with time zone,
    ended_by     varchar(100),
    constraint api_token_hash unique (token_hash)
);
create index api_token_of on api_token (username, created_at);
