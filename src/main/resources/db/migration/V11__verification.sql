-- Every judgement of a document's signatures, the first one on receipt; none is ever changed.
create table verification (
    entry       uuid                     not null references entry (id),
    n           integer                  not null,
    at          timestamp with time zone not null,
    occasion    varchar(20)              not null,
    actor       varchar(200)             not null,
    verdict     varchar(16)              not null,
    files       varchar(1000000)         not null,
    primary key (entry, n)
);

-- When signatures are judged again by themselves, because what was missing may have come; null for never.
alter table entry add column verify_again_at timestamp with time zone;
create index entry_verify_again on entry (verify_again_at);
