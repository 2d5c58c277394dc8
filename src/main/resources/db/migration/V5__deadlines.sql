-- What deadlines need of a header: whether it is to be sent at once, and the day by which the document is to be dealt with.
alter table entry add column urgent boolean not null default false;
alter table entry add column due_date date;

-- The header is JSON as we write it: a quote inside a value is escaped, so these texts are fields and nothing else.
update entry set urgent = true
    where header like '%"priority":"%' and header not like '%"priority":"NORMAL"%';
update entry set due_date = cast(substring(header from position('"dueDate":"' in header) + 11 for 10) as date)
    where header like '%"dueDate":"2___-__-__"%' and header not like '%"business":{"type":"RECALL"%';

-- Documents in a state since a time; serves what only asks for the state, too.
create index entry_state_since on entry (kind, direction, state, state_since);
drop index entry_state;
create index entry_due_date on entry (kind, direction, state, due_date);
