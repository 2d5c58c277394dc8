-- What was irregular about an entry and tolerated, as JSON.
alter table entry add column remarks varchar(1000000);

-- Which other documents a document names: what it answers, replaces, updates or recalls. By identity and not by entry, for the other
-- document may come later, or never.
create table entry_link (
    entry        uuid          not null references entry (id),
    n            integer       not null,
    kind         varchar(10)   not null,
    document_id  varchar(1000) not null,
    -- number/notation, where a peer gives no identity
    doc_text     varchar(1000) not null,
    organization varchar(250)  not null,
    primary key (entry, n)
);

create index entry_link_document_id on entry_link (document_id);
create index entry_link_doc_text on entry_link (doc_text);

-- Identity of the document that an entry asks to give back: a recall, or an update that takes a recipient off; null on all else.
alter table entry add column recalled_id varchar(1000);

create index entry_recalled on entry (recalled_id);
