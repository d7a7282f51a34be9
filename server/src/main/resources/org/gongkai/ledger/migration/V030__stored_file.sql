-- What the office keeps as files, by the hash of its content. Whoever uses a file declares a column that ends in _sha256
-- with a foreign key to this table: what no column refers to is swept away after a day.
create table stored_file (
    sha256        varchar(64)  not null primary key,
    size_bytes    bigint       not null,
    media_type    varchar(200) not null,
    first_used_at bigint       not null,
    first_used_by varchar(100) not null
);
