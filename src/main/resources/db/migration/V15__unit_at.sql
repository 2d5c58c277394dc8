-- When an entry's unit was found out or said: a code means whoever had it then. Null: when the entry was made.
alter table entry add unit_at timestamp with time zone;
