-- Sessions that repeat. Each of them has its own row in event_session, with its seats; the rule says which of them belong
-- together and where they would be had nobody moved them. What the rule gives, less the days left out, are its sessions.
create table event_series (
    id uuid primary key,
    event_id uuid not null references event on delete cascade,
    rrule text not null,
    starts_at timestamptz not null,
    minutes int not null check (minutes > 0),
    exdates timestamptz[] not null default '{}',
    sequence int not null default 0
);
create index event_series_of_event on event_series (event_id);

alter table event_session
    add series_id uuid references event_series,
    add recurrence_id timestamptz,
    add cancelled_at timestamptz,
    add cancelled_because text,
    add check ((series_id is null) = (recurrence_id is null)),
    add check ((cancelled_at is null) = (cancelled_because is null)),
    add constraint event_session_once unique (series_id, recurrence_id) deferrable initially deferred;
