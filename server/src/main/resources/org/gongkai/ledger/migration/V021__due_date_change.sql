-- How far the open cases have been worked anew for a change of the calendar: agency by agency, in each by key.
create table recomputation (
    calendar_change_id varchar(36) not null primary key references calendar_change (id),
    at_agency_id       varchar(36),
    at_application_id  varchar(36),
    examined           bigint      not null,
    moved              bigint      not null,
    begun_at           bigint      not null,
    finished_at        bigint
);

-- The cases that a change of the calendar has moved.
create table due_date_change (
    id                 varchar(36) not null primary key,
    calendar_change_id varchar(36) not null references calendar_change (id),
    application_id     varchar(36) not null references application (id),
    agency_id          varchar(36) not null,
    due_before         date,
    due_after          date,
    provisional_before boolean     not null,
    provisional_after  boolean     not null,
    unique (calendar_change_id, application_id)
);

create index due_date_change_of on due_date_change (calendar_change_id, agency_id, id);
create index due_date_change_case on due_date_change (application_id);
