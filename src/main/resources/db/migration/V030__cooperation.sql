-- Cooperations of municipalities. Dates that may be known less exactly than a day are kept as written (effective,
-- started_on, …) with the first day they can have been next to them (…_sort), which orders and is never shown.
create table cooperation (
    id varchar(36) not null primary key,
    name varchar(200) not null,
    search_name varchar(200) not null,
    fictional boolean not null,
    parent_id varchar(36),
    status varchar(10) not null,
    phase integer not null,
    phase_since varchar(40) not null,
    phase_since_sort date not null,
    enters_at integer not null,
    signal_source varchar(40),
    signal_kind varchar(40),
    signal_text varchar(20000),
    form integer,
    form_variant varchar(200),
    legal_form varchar(40) not null,
    form_review_on date,
    form_attempt integer not null,
    after_rejection varchar(20),
    routed_on varchar(40),
    started_on varchar(40) not null,
    started_sort date not null,
    planned_start varchar(40),
    realised_on varchar(40),
    realised_sort date,
    ended_on varchar(40),
    ended_sort date,
    observed_until date,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(100) not null,
    constraint cooperation_phase_range check (phase between 1 and 5 and enters_at between 1 and 5)
);
create index cooperation_by_name on cooperation (search_name, id);
create index cooperation_by_phase on cooperation (phase, search_name, id);
create index cooperation_by_status on cooperation (status, search_name, id);
create index cooperation_by_parent on cooperation (parent_id);

create table cooperation_access (
    cooperation_id varchar(36) not null references cooperation (id),
    account varchar(100) not null,
    access varchar(10) not null,
    primary key (account, cooperation_id)
);
create index cooperation_access_of on cooperation_access (cooperation_id, account);

create table cooperation_partner (
    cooperation_id varchar(36) not null references cooperation (id),
    municipality varchar(6) not null,
    place integer not null,
    joined_on varchar(40) not null,
    joined_sort date not null,
    left_on varchar(40),
    left_sort date,
    reason varchar(20000),
    primary key (cooperation_id, place)
);
create index cooperation_partner_of on cooperation_partner (municipality, cooperation_id);

create table cooperation_phase (
    cooperation_id varchar(36) not null references cooperation (id),
    place integer not null,
    phase integer not null,
    from_on varchar(40) not null,
    from_sort date not null,
    until_on varchar(40),
    until_sort date,
    primary key (cooperation_id, place)
);

create table cooperation_hold (
    cooperation_id varchar(36) not null references cooperation (id),
    place integer not null,
    reason varchar(20000) not null,
    since_on varchar(40) not null,
    since_sort date not null,
    review_on date,
    may_resume varchar(20) not null,
    resumed_on varchar(40),
    resumed_sort date,
    primary key (cooperation_id, place)
);

create table form_alternative (
    id varchar(36) not null primary key,
    cooperation_id varchar(36) not null references cooperation (id),
    form integer not null,
    variant varchar(200),
    rank_place integer not null,
    pros varchar(20000),
    cons varchar(20000),
    state varchar(10) not null,
    why varchar(20000),
    dropped_on varchar(40),
    dropped_sort date
);
create index form_alternative_of on form_alternative (cooperation_id, rank_place);

-- A form that failed but whose place the next one has not taken yet: the process falls back in its own step.
create table form_drop (
    cooperation_id varchar(36) not null primary key references cooperation (id),
    why varchar(20000) not null,
    effective varchar(40) not null,
    effective_sort date not null,
    actors varchar(20000) not null,
    what varchar(20000),
    consequence varchar(20000),
    irreversible boolean,
    source varchar(20000),
    recorded_by varchar(100) not null
);

create table plan_decision (
    cooperation_id varchar(36) not null references cooperation (id),
    municipality varchar(6) not null,
    version integer not null,
    decision varchar(20) not null,
    note varchar(20000),
    effective varchar(40) not null,
    effective_sort date not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(100) not null,
    primary key (cooperation_id, municipality, version)
);

create table task_field (
    id varchar(36) not null primary key,
    cooperation_id varchar(36) not null references cooperation (id),
    name varchar(200) not null,
    search_name varchar(200) not null,
    kind varchar(20) not null,
    ahead boolean not null,
    state varchar(20) not null,
    opened_on varchar(40) not null,
    opened_sort date not null,
    implemented_on varchar(40),
    implemented_sort date,
    recorded_at timestamp with time zone not null,
    constraint task_field_once unique (cooperation_id, search_name)
);

create table task_field_verdict (
    task_field_id varchar(36) not null references task_field (id),
    municipality varchar(6) not null,
    version integer not null,
    decision varchar(20) not null,
    note varchar(20000),
    effective varchar(40) not null,
    effective_sort date not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(100) not null,
    primary key (task_field_id, municipality, version)
);

create table course_event (
    id varchar(36) not null primary key,
    cooperation_id varchar(36) not null references cooperation (id),
    place integer not null,
    kind varchar(40) not null,
    effective varchar(40) not null,
    effective_sort date not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(100) not null,
    what varchar(20000) not null,
    municipality varchar(6),
    task_field varchar(36),
    outcome varchar(40),
    actors varchar(20000) not null,
    consequence varchar(20000),
    irreversible boolean,
    source varchar(20000),
    logged boolean not null,
    constraint course_event_place unique (cooperation_id, place)
);
create index course_event_of on course_event (cooperation_id, effective_sort, place);
