-- What an agency publishes, or means to (主动公开). due_on is computed from formed_on and the calendar and is written anew when
-- either changes. revision counts every change of the row: who edits names the one that was on the page. The text of each
-- version stands in publication_version; a version that was submitted never changes.
create table publication (
    id                 varchar(36)  not null primary key,
    agency_id          varchar(36)  not null,
    column_id          varchar(36)  not null references publication_column (id),
    kind_id            varchar(36)  not null references publication_kind (id),
    title              varchar(500) not null,
    document_number    varchar(100) not null,
    disclosure         varchar(20)  not null,
    disclosure_reason  text         not null,
    formed_on          date         not null,
    due_on             date         not null,
    state              varchar(20)  not null,
    version_number     int          not null,
    revision           int          not null,
    drafted_by_id      varchar(36)  not null,
    drafted_at         bigint       not null,
    state_since_at     bigint       not null,
    approval_item_id   varchar(36),
    publish_at         bigint,
    published_at       bigint,
    withdrawn_at       bigint,
    withdrawal_ground  varchar(20),
    withdrawal_reason  text
);

create index publication_list on publication (agency_id, id);
create index publication_state on publication (agency_id, state, id);
create index publication_column_list on publication (column_id, id);
create index publication_published on publication (agency_id, state, published_at, id);
create index publication_column_published on publication (column_id, state, published_at, id);

create table publication_version (
    publication_id varchar(36)  not null references publication (id),
    version_number int          not null,
    title          varchar(500) not null,
    body           text         not null,
    made_by_id     varchar(36)  not null,
    made_at        bigint       not null,
    primary key (publication_id, version_number)
);
