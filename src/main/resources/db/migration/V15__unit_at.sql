-- When an entry's unit was found out or said: a code means whoever had it then. Null: when the entry was made.
alter table entry add unit_at timestamp with time zone;
-- A duplicate is nobody's first copy: one that was opened anew may have kept the key of the time before.
update entry set twin_key = null where state = 'DUPLICATE' and twin_key is not null;
