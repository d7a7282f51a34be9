-- Holiday notices that were imported, beside those that are shipped. The text is what counts: it is read anew whenever the
-- calendar is made; of a file that it came in, name and SHA-256 are noted. One that was imported by mistake has withdrawn_at and stays.
create table holiday_notice (
    id                varchar(36)  not null primary key,
    number            varchar(60)  not null,
    notice_year       int          not null,
    title             varchar(200) not null,
    signed_on         date         not null,
    notice_text       text         not null,
    file_name         varchar(200) not null,
    file_hash         varchar(64)  not null,
    imported_by       varchar(100) not null,
    imported_at       bigint       not null,
    withdrawn_by      varchar(100),
    withdrawn_at      bigint,
    withdrawal_reason text
);

create index holiday_notice_number on holiday_notice (number);

-- Days off that a place with ethnic customs gives (全国年节及纪念日放假办法第四条), with the document that gives them.
create table local_holiday (
    id                varchar(36)  not null primary key,
    region_code       varchar(12)  not null,
    region_name       varchar(100) not null,
    name              varchar(60)  not null,
    document          varchar(200) not null,
    first_day         date         not null,
    last_day          date         not null,
    entered_by        varchar(100) not null,
    entered_at        bigint       not null,
    withdrawn_by      varchar(100),
    withdrawn_at      bigint,
    withdrawal_reason text
);

-- Every change of the calendar, in order; what hangs on the calendar is worked anew for each. Before first_day nothing is
-- different; null when that is not known.
create table calendar_change (
    id               varchar(36)  not null primary key,
    version          bigint       not null unique,
    kind             varchar(40)  not null,
    notice_id        varchar(36) references holiday_notice (id),
    local_holiday_id varchar(36) references local_holiday (id),
    summary          varchar(300) not null,
    first_day        date,
    changed_by       varchar(100) not null,
    changed_at       bigint       not null
);

-- One row: the version of the calendar, and which notices the program had when it was last looked at.
create table calendar_state (
    id             varchar(36) not null primary key,
    version        bigint      not null,
    shipped_digest varchar(64) not null
);
