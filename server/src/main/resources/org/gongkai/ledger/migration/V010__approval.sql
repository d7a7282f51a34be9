-- Approval routes: versions that never change. Those of the nil UUID are shipped with the program and noted when first used.
create table approval_route (
    id               varchar(36)  not null primary key,
    agency_id        varchar(36)  not null,
    kind             varchar(20)  not null,
    version_number   int          not null,
    second_look_days int          not null,
    made_at          bigint       not null,
    made_by_id       varchar(36),
    note             text         not null,
    constraint approval_route_version unique (agency_id, kind, version_number)
);

create table approval_route_step (
    route_id     varchar(36) not null references approval_route (id),
    step_number  int         not null,
    name         varchar(60) not null,
    role         varchar(40) not null,
    within_days  int         not null,
    returns_to   int         not null,
    primary key (route_id, step_number)
);

-- What travels along them. While it waits, step_role is who decides now and place its position in their lists: the urgent
-- first, then by due day, then by age. open_key holds kind and subject until it is closed, so that nothing is submitted twice.
create table approval_item (
    id           varchar(36)  not null primary key,
    agency_id    varchar(36)  not null,
    kind         varchar(20)  not null,
    subject      varchar(200) not null,
    title        text         not null,
    link         varchar(300) not null,
    drafter_id   varchar(36)  not null,
    route_id     varchar(36)  not null references approval_route (id),
    state        varchar(20)  not null,
    step_number  int          not null,
    step_role    varchar(40),
    urgent       boolean      not null,
    round_number int          not null,
    revision     int          not null,
    submitted_at bigint       not null,
    since_at     bigint       not null,
    due_on       date,
    place        varchar(60),
    open_key     varchar(300),
    constraint approval_item_open unique (open_key)
);

create index approval_item_waiting on approval_item (agency_id, state, place);
create index approval_item_drafter on approval_item (agency_id, drafter_id, id);
create index approval_item_subject on approval_item (subject);

-- What was done with it, in order. bound_step is the step that a decision binds its people to: nobody decides two.
create table approval_act (
    item_id      varchar(36) not null references approval_item (id),
    act_number   int         not null,
    round_number int         not null,
    act          varchar(20) not null,
    step_number  int         not null,
    bound_step   int,
    to_step      int         not null,
    person_id    varchar(36) not null,
    on_behalf_id varchar(36),
    remarks      text        not null,
    happened_at  bigint      not null,
    primary key (item_id, act_number)
);

-- Who stands in for whom while absent, from day to day, both included.
create table approval_delegation (
    id          varchar(36) not null primary key,
    agency_id   varchar(36) not null,
    person_id   varchar(36) not null,
    delegate_id varchar(36) not null,
    first_day   date        not null,
    last_day    date        not null,
    reason      text        not null,
    made_at     bigint      not null,
    ended_at    bigint
);

create index approval_delegation_delegate on approval_delegation (agency_id, delegate_id, last_day);
create index approval_delegation_person on approval_delegation (agency_id, person_id, last_day);
