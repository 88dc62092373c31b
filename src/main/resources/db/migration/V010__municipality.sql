-- Municipalities, their councils per term, and background figures per reference date.
create table municipality (
    code        varchar(6)   not null primary key,
    name        varchar(100) not null,
    province    varchar(4),
    valid_from  date,
    valid_until date,
    successor   varchar(6)
);

create table council_term (
    municipality varchar(6)  not null references municipality (code),
    starts       varchar(40) not null,
    starts_sort  date        not null,
    ends         varchar(40),
    ends_sort    date,
    seats        integer     not null,
    source       varchar(2000),
    primary key (municipality, starts)
);

create table council_fraction (
    municipality varchar(6)   not null,
    starts       varchar(40)  not null,
    position     integer      not null,
    name         varchar(100) not null,
    seats        integer      not null,
    primary key (municipality, starts, position),
    foreign key (municipality, starts) references council_term (municipality, starts)
);

-- part is 'coalition' (a party backing the college) or 'alderman' (one row per alderman, with his party)
create table council_college (
    municipality varchar(6)   not null,
    starts       varchar(40)  not null,
    part         varchar(10)  not null,
    position     integer      not null,
    party        varchar(100) not null,
    primary key (municipality, starts, part, position),
    foreign key (municipality, starts) references council_term (municipality, starts)
);

create table municipality_figure (
    municipality   varchar(6)     not null references municipality (code),
    kind           varchar(20)    not null,
    reference      varchar(40)    not null,
    reference_sort date           not null,
    stated         numeric(18, 4) not null,
    corrected      numeric(18, 4),
    correction     varchar(2000),
    source         varchar(2000),
    primary key (municipality, kind, reference)
);

-- The municipalities of the province the first regions come from; others are registered by the administrator or come
-- with a case file.
insert into municipality (code, name, province, valid_from, successor)
values ('GM0141', 'Almelo', 'PV23', null, null),
       ('GM0147', 'Borne', 'PV23', null, null),
       ('GM0148', 'Dalfsen', 'PV23', null, null),
       ('GM0150', 'Deventer', 'PV23', null, null),
       ('GM1774', 'Dinkelland', 'PV23', null, null),
       ('GM0153', 'Enschede', 'PV23', null, null),
       ('GM0158', 'Haaksbergen', 'PV23', null, null),
       ('GM0160', 'Hardenberg', 'PV23', null, null),
       ('GM0163', 'Hellendoorn', 'PV23', null, null),
       ('GM0164', 'Hengelo', 'PV23', null, null),
       ('GM1735', 'Hof van Twente', 'PV23', null, null),
       ('GM0166', 'Kampen', 'PV23', null, null),
       ('GM0168', 'Losser', 'PV23', null, null),
       ('GM0173', 'Oldenzaal', 'PV23', null, null),
       ('GM1773', 'Olst-Wijhe', 'PV23', null, null),
       ('GM0175', 'Ommen', 'PV23', null, null),
       ('GM0177', 'Raalte', 'PV23', null, null),
       ('GM1742', 'Rijssen-Holten', 'PV23', null, null),
       ('GM0180', 'Staphorst', 'PV23', null, null),
       ('GM1708', 'Steenwijkerland', 'PV23', null, null),
       ('GM0183', 'Tubbergen', 'PV23', null, null),
       ('GM1700', 'Twenterand', 'PV23', null, null),
       ('GM0189', 'Wierden', 'PV23', null, null),
       ('GM1896', 'Zwartewaterland', 'PV23', null, null),
       ('GM0193', 'Zwolle', 'PV23', null, null);
