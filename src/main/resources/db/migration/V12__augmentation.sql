-- What a signature of ours still lacks when it was sent below the configured level, and the file that makes up for it.
alter table entry_file add column level_reached varchar(4);
alter table entry_file add column level_wanted varchar(4);
alter table entry_file add column augmented_sha256 char(64);
alter table entry_file add column augmented_size bigint;
create index entry_file_augmented on entry_file (augmented_sha256);

-- When that is tried again; null for never.
alter table entry add column augment_at timestamp with time zone;
create index entry_augment on entry (augment_at);

-- AUGMENTED is longer than what was there.
alter table deletion_file alter column role set data type varchar(16);
