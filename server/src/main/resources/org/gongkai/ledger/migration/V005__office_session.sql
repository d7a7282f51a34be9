-- Who is signed in. Only the SHA-256 of the cookie's token is kept. stage says what is still missing before the session is
-- open. last_used_at is written at most once a minute and is the only column that changes without a journal entry.
create table office_session (
    id           varchar(36)  not null primary key,
    token_hash   varchar(64)  not null unique,
    person_id    varchar(36)  not null references person (id),
    agency_id    varchar(36)  not null references agency (id),
    stage        varchar(20)  not null,
    begun_at     bigint       not null,
    last_used_at bigint       not null,
    address      varchar(60)  not null,
    device       varchar(200) not null
);

create index office_session_person on office_session (person_id, begun_at);
