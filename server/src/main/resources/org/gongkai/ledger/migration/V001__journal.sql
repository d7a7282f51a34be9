-- The journal: every change of the office, in order, each entry sealed with the hash of the one before it.
-- agency_id names the chain; entries that concern the whole installation use the nil UUID.
create table journal_entry (
    agency_id     varchar(36)  not null,
    entry_number  bigint       not null,
    happened_at   bigint       not null,
    actor         varchar(100) not null,
    kind          varchar(60)  not null,
    subject       varchar(200) not null,
    reason        text         not null,
    state_before  text,
    state_after   text,
    previous_hash varchar(64)  not null,
    entry_hash    varchar(64)  not null,
    primary key (agency_id, entry_number)
);

create index journal_entry_subject on journal_entry (subject, happened_at);

-- The end of each chain; locked by whoever appends to it.
create table journal_head (
    agency_id    varchar(36) not null primary key,
    entry_number bigint      not null,
    happened_at  bigint      not null,
    entry_hash   varchar(64) not null
);
