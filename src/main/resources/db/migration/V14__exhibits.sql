-- What each judgement rested on: certificates, revocation data, time stamps, as files of the document store.
create table verification_exhibit (
    entry       uuid                     not null references entry (id),
    n           integer                  not null,
    place       integer                  not null,
    kind        varchar(12)              not null,
    sha256      char(64)                 not null,
    size        bigint                   not null,
    primary key (entry, n, place)
);
create index verification_exhibit_sha256 on verification_exhibit (sha256);
