-- Passkeys (WebAuthn): keys that lie with their owner's devices; here only the public half. handle: a random number that
-- stands for the account on those devices. sign_count: what the device counted last; one that goes backwards is a copy.
-- Binary content is base64url. attestation: what the device said when the key was made.
create table passkey_owner (
    username varchar(100) not null primary key references account (username),
    handle   varchar(100) not null,
    constraint passkey_owner_handle unique (handle)
);

create table passkey (
    id              varchar(36)              not null primary key,
    username        varchar(100)             not null references account (username),
    name            varchar(60)              not null,
    credential_id   varchar(1400)            not null,
    public_key      varchar(4000)            not null,
    attestation     varchar(20000)           not null,
    transports      varchar(200)             not null,
    sign_count      bigint                   not null,
    backup_eligible boolean                  not null,
    backed_up       boolean                  not null,
    made_at         timestamp with time zone not null,
    last_used_at    timestamp with time zone,
    constraint passkey_credential unique (credential_id)
);
create index passkey_of on passkey (username, made_at);
