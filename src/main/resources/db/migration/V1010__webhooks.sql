-- Addresses of an organisation's own systems that are told what happens. The secret signs, so it is kept as it is.
create table webhook (
    id uuid primary key,
    version int not null,
    organisation_id uuid not null references organisation,
    address text not null check (char_length(address) between 9 and 500),
    happenings text[] not null check (cardinality(happenings) > 0),
    secret text not null,
    created_at timestamptz not null,
    failing_since timestamptz,
    paused_at timestamptz
);
create index webhook_organisation on webhook (organisation_id, created_at desc);

-- What they are told, written with what it tells of, sent afterwards.
create table webhook_delivery (
    id uuid primary key,
    webhook_id uuid not null references webhook on delete cascade,
    happening text not null,
    body text not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'FAILED')),
    attempts int not null default 0,
    created_at timestamptz not null,
    next_at timestamptz not null,
    taken_until timestamptz, -- whoever took it is given up on then
    status int,
    trouble text,
    took_ms int,
    done_at timestamptz
);
create index webhook_delivery_line on webhook_delivery (webhook_id, next_at) where state = 'WAITING';
create index webhook_delivery_newest on webhook_delivery (webhook_id, created_at desc, id);
create index webhook_delivery_old on webhook_delivery (created_at);
