-- Secrecy reviews (保密审查, article 17 of the Regulation), each of one version of the text. Nothing is published without one
-- that passed the version which goes out.
create table publication_review (
    id             varchar(36) not null primary key,
    publication_id varchar(36) not null references publication (id),
    version_number int         not null,
    reviewer_id    varchar(36) not null,
    conclusion     varchar(20) not null,
    ground         text        not null,
    reviewed_on    date        not null,
    reviewed_at    bigint      not null
);

create index publication_review_publication on publication_review (publication_id, version_number);
