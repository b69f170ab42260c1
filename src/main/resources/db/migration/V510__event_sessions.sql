alter table event
    add attendance text not null default 'OPEN' check (attendance in ('OPEN', 'REGISTRATION', 'INVITATION')),
    add questions text[] not null default '{}';

-- One time at which an event takes place; starts_at and ends_at of the event itself are the whole span of its sessions.
-- The seats taken stand beside the seats there are, so that no statement, whoever wrote it, can take one too many.
create table event_session (
    id uuid primary key,
    event_id uuid not null references event on delete cascade,
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at),
    seats int not null default 0 check (seats between 0 and 100000),
    seats_online int check (seats_online between 1 and 100000),
    opens_at timestamptz,
    closes_at timestamptz,
    most_persons int not null default 4 check (most_persons between 1 and 60),
    waiting_list boolean not null default true,
    taken int not null default 0 check (taken >= 0),
    taken_online int not null default 0 check (taken_online >= 0),
    sequence int not null default 0,
    check (taken <= seats),
    check (taken_online <= coalesce(seats_online, 0))
) with (fillfactor = 50); -- a hot session is updated many times a second, each time in its own page
create index event_session_of_event on event_session (event_id, starts_at);

insert into event_session (id, event_id, starts_at, ends_at)
select gen_random_uuid(), id, starts_at, ends_at from event;
