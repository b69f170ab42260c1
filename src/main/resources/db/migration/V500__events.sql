create table event (
    id uuid primary key,
    version int not null,
    organisation_id uuid not null references organisation,
    title text not null check (char_length(title) between 2 and 80),
    kind text not null,
    settings text[] not null check (cardinality(settings) > 0),
    livelihoods text[] not null default '{}',
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at),
    venue text not null check (char_length(venue) between 2 and 200),
    town text,
    description text not null check (char_length(description) <= 5000),
    stage text not null check (stage in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    demo boolean not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    published_at timestamptz
);
create index event_start on event (starts_at) where stage = 'PUBLISHED';
create index event_organisation on event (organisation_id);
create trigger event_search after insert or update or delete on event
    for each row execute function search_changed('EVENT');
