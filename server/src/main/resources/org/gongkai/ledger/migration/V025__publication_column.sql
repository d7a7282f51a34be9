-- Columns (栏目) under which an agency publishes. column_key never changes, so that addresses hold when a column is renamed
-- or moved below another one.
create table publication_column (
    id         varchar(36)  not null primary key,
    agency_id  varchar(36)  not null,
    column_key varchar(40)  not null,
    name       varchar(60)  not null,
    parent_id  varchar(36),
    channel    varchar(20)  not null,
    sort_key   int          not null,
    active     boolean      not null,
    constraint publication_column_key unique (agency_id, column_key),
    constraint publication_column_parent foreign key (parent_id) references publication_column (id)
);

-- Kinds of information an agency counts its publications by. article_item is the item of article 20 of the Regulation that
-- it falls under, 0 for none.
create table publication_kind (
    id           varchar(36) not null primary key,
    agency_id    varchar(36) not null,
    name         varchar(60) not null,
    article_item int         not null,
    sort_key     int         not null,
    active       boolean     not null,
    constraint publication_kind_name unique (agency_id, name)
);
