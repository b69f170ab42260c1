-- Venues (科普阵地). What is before the public stands in the columns; an edit of it that nobody has checked yet, in the revision.
create table venue (
    id uuid primary key,
    version int not null,
    organisation_id uuid not null references organisation,
    name text not null check (char_length(name) between 2 and 60),
    kind text not null check (kind in ('HALL', 'CLASSROOM', 'STATION', 'BASE')),
    level text not null check (level in ('NATIONAL', 'REGION', 'CITY', 'COUNTY')),
    town text not null,
    address text not null check (char_length(address) between 2 and 120),
    latitude double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    capacity int not null check (capacity between 1 and 100000),
    group_capacity int not null check (group_capacity between 0 and capacity),
    access text[] not null,
    hours jsonb not null,
    contact text not null check (char_length(contact) <= 40),
    phone text not null check (char_length(phone) <= 20),
    description text not null check (char_length(description) between 10 and 5000),
    picture uuid,
    stage text not null check (stage in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    revision jsonb,
    submitted_at timestamptz,
    return_reason text,
    demo boolean not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    published_at timestamptz,
    check ((latitude is null) = (longitude is null)),
    check (stage <> 'PUBLISHED' or published_at is not null),
    check (revision is null or stage = 'PUBLISHED')
);
create index venue_published on venue (name) where stage = 'PUBLISHED';
create index venue_organisation on venue (organisation_id);
create index venue_submitted on venue (submitted_at) where submitted_at is not null;
create index venue_picture on venue (picture) where picture is not null;
