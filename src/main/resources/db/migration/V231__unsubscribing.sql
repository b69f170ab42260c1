-- Of what a letter is, where its reader may say that they want no more of these.
alter table mail add topic text;

-- Addresses of that kind are signed with this: nobody makes one up.
create table unsubscribe_key (key text not null);
insert into unsubscribe_key values (replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));

-- What the holder of a ticket wants no more letters of.
create table letter_stop (
    about uuid not null,
    topic text not null,
    stopped_at timestamptz not null,
    primary key (about, topic)
);

-- How a kind was told before a letter's link switched it off, to be taken back.
alter table notice_pace add before text check (before in ('AT_ONCE', 'DAILY', 'WEEKLY'));

-- A digest's letter has a key of its day, and that is enough.
drop table notice_digest;
