-- Who comes to a session. The number is the ticket's and, for those who wait, their place in the line.
create table registration (
    id uuid primary key,
    number bigint generated always as identity unique,
    session_id uuid not null references event_session,
    seating text not null check (seating in ('ON_SITE', 'ONLINE')),
    name text,
    phone text,
    email text,
    persons int not null check (persons between 1 and 60),
    school text,
    stage text not null check (stage in ('CONFIRMED', 'WAITING', 'OFFERED', 'CANCELLED', 'LAPSED')),
    offered_until timestamptz,
    code text,
    language text not null,
    notice text not null,
    agreed_at timestamptz not null,
    at_desk boolean not null default false,
    demo boolean not null default false,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    reason text,
    forgotten_at timestamptz,
    check ((stage = 'OFFERED') = (offered_until is not null)),
    check (case when forgotten_at is null
        then name is not null and phone is not null and code is not null
        else name is null and phone is null and code is null and email is null and school is null end)
);
create unique index registration_once on registration (session_id, phone) where stage in ('CONFIRMED', 'WAITING', 'OFFERED');
create index registration_line on registration (session_id, seating, number) where stage = 'WAITING';
create index registration_of_session on registration (session_id, number);
create index registration_phone on registration (phone);
create index registration_offers on registration (offered_until) where stage = 'OFFERED';

-- What concerns children under 14 stands apart, with the consent of who looks after them.
create table registration_child (
    registration_id uuid primary key references registration on delete cascade,
    children int not null check (children >= 1),
    ages text,
    guardian text not null,
    notice text not null,
    agreed_at timestamptz not null
);

-- What tickets' addresses are signed with.
create table ticket_key (key text not null);
insert into ticket_key values (replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));
