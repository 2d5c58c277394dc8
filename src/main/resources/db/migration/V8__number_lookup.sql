-- Documents by number alone: what a peer answers, or reports on, without an identity.
create index entry_number_text on entry (number_text);
