-- What an organiser would like to be told of a published event instead; its old text stays visible until it is decided.
create table event_proposal (
    event_id uuid primary key references event on delete cascade,
    announcement jsonb not null,
    proposed_at timestamptz not null,
    returned text check (char_length(returned) <= 500)
);
