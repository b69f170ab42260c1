-- Marks this database, so that an index filled from another one is not taken for its own. To be renewed after a backup
-- was restored, whose drains count from an earlier number: update search_database set id = gen_random_uuid();
create table search_database (id uuid primary key default gen_random_uuid());
insert into search_database default values;
