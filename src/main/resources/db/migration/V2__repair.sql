-- Where work goes on when a person lets an entry that was set aside go on; null while nobody has to.
alter table entry add column resume_state varchar(16);

-- How often a document was sent without anybody knowing what came of it.
alter table entry add column unclear_sends integer not null default 0;

-- documents of one sender leave in the order in which they were accepted
create index entry_line on entry (unit, state, kind, direction, seq);
