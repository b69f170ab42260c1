create table mandate (
    id uuid primary key,
    version int not null,
    agency_id uuid not null references organisation,
    client_id uuid not null references organisation,
    scope text not null check (scope in ('ALL', 'INDUSTRY', 'LISTING')),
    industry text,
    listing_id uuid,
    starts_on date not null,
    ends_on date not null,
    stage text not null check (stage in ('ASKED', 'OFFERED', 'CONFIRMED', 'DECLINED', 'ENDED')),
    note text not null default '' check (char_length(note) <= 500),
    document_id uuid,
    ended_by uuid references organisation,
    ended_at timestamptz,
    demo boolean not null default false,
    created_at timestamptz not null,
    check (agency_id <> client_id),
    check (starts_on <= ends_on),
    check ((scope = 'INDUSTRY') = (industry is not null)),
    check ((scope = 'LISTING') = (listing_id is not null))
);
create index mandate_agency on mandate (agency_id, client_id);
create index mandate_client on mandate (client_id, stage);

-- Nobody is asked the same thing a second time before they have answered the first.
create unique index mandate_asked_once on mandate
    (agency_id, client_id, scope, coalesce(industry, ''), coalesce(listing_id, '00000000-0000-0000-0000-000000000000'))
    where stage in ('ASKED', 'OFFERED');
