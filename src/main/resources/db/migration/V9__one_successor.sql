-- The version that a new version was made from. Two people may change one document at the same moment; one of them is first.
alter table entry add column succeeds uuid;
alter table entry add constraint entry_succeeds unique (succeeds);
