-- How people prove who they are. The password is an Argon2id hash; totp_secret, and totp_pending
-- while it is being enrolled, are sealed with the key of the data folder;
-- totp_step is the time step of the last code that was accepted, so that a code counts once.
create table credential (
    person_id        varchar(36)  not null primary key references person (id),
    password_hash    varchar(300) not null,
    must_change      boolean      not null,
    changed_at       bigint       not null,
    totp_secret      varchar(200),
    totp_pending     varchar(200),
    totp_enrolled_at bigint,
    totp_step        bigint       not null
);

create table recovery_code (
    id        varchar(36) not null primary key,
    person_id varchar(36) not null references person (id),
    code_hash varchar(64) not null,
    used_at   bigint
);

create index recovery_code_person on recovery_code (person_id);

-- Failures to sign in, by login name (its hash) and by address. A row goes when somebody signs in.
create table sign_in_failure (
    subject         varchar(80) not null primary key,
    failures        int         not null,
    last_failure_at bigint      not null,
    locked_until_at bigint
);
