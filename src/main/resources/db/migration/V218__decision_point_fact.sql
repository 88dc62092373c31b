-- Which entry of a log is about which row, so that who reads the row finds the entry. Not part of the entry or its hash.
create table decision_point_fact (
    fact        varchar(36) not null,
    cooperation varchar(36) not null,
    sequence    bigint      not null,
    primary key (fact, sequence)
);
