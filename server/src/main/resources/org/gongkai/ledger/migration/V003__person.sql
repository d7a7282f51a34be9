-- People of the office. Nobody is ever deleted: who has left has left_at.
create table person (
    id           varchar(36)  not null primary key,
    login_name   varchar(64)  not null unique,
    name         varchar(60)  not null,
    phone        varchar(30)  not null,
    email        varchar(100) not null,
    agency_id    varchar(36)  not null references agency (id),
    active       boolean      not null,
    created_at   bigint       not null,
    changed_at   bigint       not null,
    left_at      bigint,
    successor_id varchar(36) references person (id)
);

create index person_agency on person (agency_id, login_name);

-- Roles of people in agencies. A role that was taken away has ended_at; one that was given for a time has until_day, the
-- last day on which it counts.
create table role_grant (
    id         varchar(36)  not null primary key,
    person_id  varchar(36)  not null references person (id),
    agency_id  varchar(36)  not null references agency (id),
    role       varchar(30)  not null,
    granted_by varchar(100) not null,
    granted_at bigint       not null,
    until_day  date,
    ended_by   varchar(100),
    ended_at   bigint
);

create index role_grant_person on role_grant (person_id, ended_at);
create index role_grant_agency on role_grant (agency_id, role, ended_at);
