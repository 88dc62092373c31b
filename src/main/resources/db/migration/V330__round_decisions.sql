-- What councils decide in rounds on changing, joining or leaving a scheme, meeting by meeting, with their votes as at a gate.
-- Rows are added, never changed: one that was recorded wrongly is named by its successor, with the reason.
create table round_decision (
    id             varchar(36)              not null primary key,
    view_round     bigint                   not null,
    municipality   varchar(6)               not null,
    position       integer                  not null,
    effective      varchar(40)              not null,
    effective_sort date                     not null,
    vote_kind      varchar(20)              not null,
    vote_manner    varchar(20),
    seats          integer,
    sitting        integer,
    must_abstain   integer,
    present        integer,
    in_favour      integer,
    against        integer,
    blank          integer,
    words          varchar(2000),
    unanimous      boolean,
    outcome        varchar(20)              not null,
    reasons        varchar(4000)            not null,
    ground         varchar(20),
    motivation     varchar(20000),
    wish_kind      varchar(10),
    wish           varchar(20000),
    source         varchar(2000),
    recorded_at    timestamp with time zone not null,
    recorded_by    varchar(100)             not null,
    corrects       varchar(36) references round_decision (id),
    why            varchar(2000),
    unique (view_round, municipality, position),
    unique (corrects),
    foreign key (view_round, municipality) references view_round_council (view_round, municipality)
);

create table round_fraction_vote (
    decision  varchar(36)  not null references round_decision (id),
    position  integer      not null,
    fraction  varchar(100) not null,
    seats     integer,
    in_favour integer      not null,
    against   integer      not null,
    blank     integer      not null,
    absent    integer,
    primary key (decision, position)
);

-- Consents from before: known only as given or refused. Their ids are those by which the decision log knows them.
insert into round_decision (id, view_round, municipality, position, effective, effective_sort, vote_kind, outcome, reasons,
                            ground, motivation, wish_kind, wish, source, recorded_at, recorded_by)
select concat('round_consent ', cast(view_round as varchar(15)), ' ', municipality), view_round, municipality, 1, effective,
       effective_sort, 'stated', case when given then 'adopted' else 'rejected' end,
       case when given then 'gate.reason.stated.adopted' else 'gate.reason.stated.rejected' end,
       ground, motivation, wish_kind, wish, source, recorded_at, recorded_by
from round_consent;
drop table round_consent;
