-- Agencies (行政机关). supervisor_id is the agency that supervises it; null at the top.
create table agency (
    id            varchar(36)  not null primary key,
    supervisor_id varchar(36) references agency (id),
    name          varchar(200) not null,
    short_name    varchar(60)  not null,
    region_code   varchar(12)  not null,
    region_name   varchar(100) not null,
    tier          varchar(20)  not null,
    kind          varchar(20)  not null,
    sort_key      int          not null,
    active        boolean      not null,
    second_factor boolean      not null,
    created_at    bigint       not null
);

create index agency_supervisor on agency (supervisor_id, sort_key, id);

-- The supervising line: one row for each agency and each agency above it, itself (0 steps) included.
create table agency_line (
    agency_id varchar(36) not null references agency (id),
    above_id  varchar(36) not null references agency (id),
    steps     int         not null,
    primary key (agency_id, above_id)
);

create index agency_line_above on agency_line (above_id, agency_id);
