-- Number and notation as their issuer gave them, to find a number that is used twice. Cut, because an index entry of PostgreSQL has
-- 2,704 bytes at most; whoever asks compares the whole.
alter table entry add column number_text varchar(200) not null default '';

update entry set number_text = substring(
    case when doc_number = '' or doc_notation = '' then doc_number || doc_notation else doc_number || '/' || doc_notation end
    from 1 for 200);

create index entry_number on entry (sender, number_text);
