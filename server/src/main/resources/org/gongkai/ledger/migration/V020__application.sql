-- Applications (政府信息公开申请). What happened to one is application_event; phase, due_on and what follows it here are a
-- cache of the reply clock over those events (see docs/adr/0018). sort_on is the due day, or a day at the end of the calendar
-- where there is none, so that lists go by it. doubt says why the clock cannot be computed; null when it can.
create table application (
    id             varchar(36)  not null primary key,
    agency_id      varchar(36)  not null,
    number         varchar(40)  not null,
    channel        varchar(20)  not null,
    arrived_on     date         not null,
    applicant_kind varchar(20)  not null,
    sought         text         not null,
    reply_form     varchar(20)  not null,
    reply_way      varchar(20)  not null,
    handler_id     varchar(36),
    entered_by     varchar(100) not null,
    entered_at     bigint       not null,
    phase          varchar(20)  not null,
    is_open        boolean      not null,
    received_on    date,
    due_on         date,
    sort_on        date         not null,
    provisional    boolean      not null,
    extended       boolean      not null,
    doubt          varchar(400),
    outcome        varchar(40),
    closed_on      date,
    unique (agency_id, number)
);

create index application_urgency on application (agency_id, is_open, sort_on, id);
create index application_handler on application (handler_id, is_open, sort_on, id);
create index application_open on application (is_open, agency_id, id);

-- Who applies: personal data, read only by those who handle the application.
create table application_applicant (
    application_id varchar(36)  not null primary key references application (id),
    name           varchar(200) not null,
    contact_person varchar(60)  not null,
    phone          varchar(40)  not null,
    email          varchar(100) not null,
    address        varchar(300) not null
);

-- What happened to an application, in the words of law.clock (received, extended …) and of the office (registered, decided …).
-- An event that was wrong is superseded, never deleted.
create table application_event (
    id                varchar(36)  not null primary key,
    application_id    varchar(36)  not null references application (id),
    kind              varchar(40)  not null,
    happened_on       date         not null,
    event_value       varchar(200) not null,
    note              text         not null,
    entered_by        varchar(100) not null,
    entered_at        bigint       not null,
    superseded_by     varchar(100),
    superseded_at     bigint,
    superseded_reason text,
    successor_id      varchar(36)
);

create index application_event_of on application_event (application_id, id);

-- The last serial number that an agency has given in a year.
create table application_serial (
    agency_id   varchar(36) not null,
    serial_year int         not null,
    last_serial int         not null,
    primary key (agency_id, serial_year)
);
