-- Groups that come to see a venue. The people taken stand beside those that may come in the same hour, so that no
-- statement, whoever wrote it, can take one too many.
create table visit_hour (
    venue_id uuid not null references venue,
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at),
    places int not null check (places >= 0),
    taken int not null default 0 check (taken between 0 and places),
    primary key (venue_id, starts_at)
);
create table visit (
    id uuid primary key,
    number bigint generated always as identity unique,
    venue_id uuid not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    name text,
    phone text,
    email text,
    party text,
    persons int not null check (persons between 1 and 100000),
    remarks text,
    stage text not null check (stage in ('ASKED', 'ACCEPTED', 'DECLINED', 'CANCELLED')),
    reason text,
    language text not null,
    notice text not null,
    agreed_at timestamptz not null,
    demo boolean not null default false,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    forgotten_at timestamptz,
    foreign key (venue_id, starts_at) references visit_hour,
    check (case when forgotten_at is null
        then name is not null and phone is not null and party is not null
        else name is null and phone is null and email is null and party is null and remarks is null and reason is null end)
);
create unique index visit_once on visit (venue_id, starts_at, phone) where stage in ('ASKED', 'ACCEPTED');
create index visit_asked on visit (starts_at) where stage = 'ASKED';
create index visit_of_venue on visit (venue_id, starts_at);
create index visit_known on visit (ends_at) where forgotten_at is null;

-- What concerns children under 14 stands apart, with the consent of who is responsible for them.
create table visit_child (
    visit_id uuid primary key references visit on delete cascade,
    children int not null check (children >= 1),
    guardian text not null,
    notice text not null,
    agreed_at timestamptz not null
);

-- What the addresses of bookings are signed with.
create table visit_key (key text not null);
insert into visit_key values (replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));
