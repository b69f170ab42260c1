-- What somebody was told about their ticket. Who left no mail address reads it there, and is called where it matters.
create table ticket_message (
    id uuid primary key, -- the letter's, too, where one was posted
    registration_id uuid not null references registration on delete cascade,
    kind text not null,
    occasion text, -- what may be told only once: which reminder, for which day
    title text not null,
    body text not null,
    way text not null check (way in ('MAIL', 'CALL', 'PAGE')),
    created_at timestamptz not null,
    called_at timestamptz,
    called_by uuid references account on delete set null,
    unique (registration_id, occasion)
);
create index ticket_message_of on ticket_message (registration_id, created_at);
create index ticket_message_call on ticket_message (registration_id) where way = 'CALL' and called_at is null;

-- A letter about a registration goes with it.
alter table mail add about uuid;
create index mail_about on mail (about) where about is not null;

-- Which sessions are about to start, and which have just ended.
create index event_session_start on event_session (starts_at);
create index event_session_end on event_session (ends_at);
