-- Filters that a person has saved for a list, which is named by its path. Nobody else sees them.
create table saved_filter (
    id          varchar(36)   not null primary key,
    person_id   varchar(36)   not null,
    list_path   varchar(200)  not null,
    filter_name varchar(60)   not null,
    filters     varchar(2000) not null,
    opens       boolean       not null,
    saved_at    bigint        not null,
    unique (person_id, list_path, filter_name)
);
