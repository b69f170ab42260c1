-- What an organiser says in messages to those who registered, in place of the standing words; empty where those stand.
create table organiser_words (
    event_id uuid not null references event on delete cascade,
    kind text not null,
    version int not null,
    chinese text not null check (char_length(chinese) <= 500),
    english text not null check (char_length(english) <= 500),
    changed_at timestamptz not null,
    primary key (event_id, kind)
);

-- Who called stands in the audit log.
alter table ticket_message drop column called_by;
