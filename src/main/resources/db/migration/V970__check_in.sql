-- Whoever holds one lets people into its session without an account: while the door is open, and until it is taken back.
create table door_link (
    id uuid primary key,
    session_id uuid not null references event_session on delete cascade,
    hash text not null unique,
    name text not null,
    made_by uuid not null,
    made_at timestamptz not null,
    revoked_at timestamptz
);
create index door_link_of_session on door_link (session_id);

-- A phone at the door of a session; its number is what people call it by.
create table door_device (
    session_id uuid not null references event_session on delete cascade,
    device uuid not null,
    number int not null,
    name text not null,
    seen_at timestamptz not null,
    primary key (session_id, device),
    unique (session_id, number)
);

-- Somebody came. Devices make the ids, so that what is sent twice counts once. Nothing here is ever changed or taken
-- away: who is in follows from all of it, in whatever order it arrived.
create table check_in (
    id uuid not null,
    session_id uuid not null references event_session,
    ticket uuid references registration,
    persons int not null check (persons between 1 and 60),
    admitted boolean not null,
    offline boolean not null,
    doubtful boolean not null default false,
    device uuid not null,
    account_id uuid,
    link_id uuid,
    scanned_at timestamptz not null,
    received_at timestamptz not null,
    check (ticket is not null or admitted),
    check (ticket is null or not doubtful),
    primary key (session_id, id)
);
create index check_in_of_ticket on check_in (ticket);

-- Takes back what has the same id, which may arrive later.
create table check_in_undo (
    check_in_id uuid not null,
    session_id uuid not null references event_session,
    device uuid not null,
    account_id uuid,
    link_id uuid,
    undone_at timestamptz not null,
    received_at timestamptz not null,
    primary key (session_id, check_in_id)
);

-- What counts.
create view check_in_standing as
select c.* from check_in c
where admitted and not exists (
    select from check_in_undo u where u.check_in_id = c.id and u.session_id = c.session_id);

create function check_in_stays() returns trigger language plpgsql as $$
begin
    raise exception 'who came is only ever added to';
end $$;
create trigger check_in_is_append_only before update or delete on check_in
    for each row execute function check_in_stays();
create trigger check_in_undo_is_append_only before update or delete on check_in_undo
    for each row execute function check_in_stays();
