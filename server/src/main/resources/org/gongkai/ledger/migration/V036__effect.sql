-- Effects outside the database, written in the transaction that wants them and worked off afterwards, at least once.
-- The row itself comes with a change and its journal entry; how far the work has come is not journaled.
create table effect (
    id                varchar(36)  not null primary key,
    kind              varchar(100) not null,
    effect_key        varchar(200) not null,
    in_order          boolean      not null,
    payload           text         not null,
    state             varchar(20)  not null,
    put_at            bigint       not null,
    put_by            varchar(100) not null,
    attempts          integer      not null,
    tries             integer      not null,
    next_at           bigint,
    ended_at          bigint,
    problem           text,
    progress_done     bigint       not null,
    progress_total    bigint       not null,
    progress_message  varchar(500) not null,
    progress_position text
);

create index effect_state on effect (state, id);

create index effect_kind on effect (kind, id);

create index effect_order on effect (effect_key, state);

-- Each time somebody set about it.
create table effect_attempt (
    effect_id      varchar(36) not null references effect (id),
    attempt_number integer     not null,
    node           varchar(50) not null,
    started_at     bigint      not null,
    ended_at       bigint,
    outcome        varchar(20) not null,
    problem        text,
    primary key (effect_id, attempt_number)
);
