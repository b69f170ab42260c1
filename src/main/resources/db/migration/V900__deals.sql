-- From an intention on a listing to a registered contract. Whose turn it is stands in the row: desks count by it.
create table deal (
    id uuid primary key,
    version int not null,
    kind text not null check (kind in ('DEMAND', 'RESULT')),
    listing_id uuid not null,
    title text not null,
    owner_organisation uuid not null references organisation,
    asker_organisation uuid not null references organisation,
    broker uuid references account,
    broker_side text check (broker_side in ('OWNER', 'ASKER')),
    wishes text[] not null,
    mode text,
    stage text not null check (stage in ('SENT', 'ANSWERED', 'TALKING', 'SIGNING', 'SIGNED', 'REGISTERED', 'ENDED')),
    turn text check (turn in ('OWNER', 'ASKER')),
    turn_since timestamptz not null,
    origin_kind text check (origin_kind in ('DEMAND', 'RESULT', 'EVENT')),
    origin_id uuid,
    sent_at timestamptz not null,
    answered_at timestamptz,
    moved_at timestamptz not null,
    ending text,
    demo boolean not null default false,
    check (owner_organisation <> asker_organisation),
    check ((broker is null) = (broker_side is null)),
    check ((ending is not null) = (stage = 'ENDED')),
    check (turn is null or stage in ('SENT', 'ANSWERED', 'TALKING', 'SIGNING'))
);
-- An organisation asks once for a listing; when that has come to an end it may ask again.
create unique index deal_once on deal (listing_id, asker_organisation) where stage not in ('REGISTERED', 'ENDED');
create index deal_moved on deal (moved_at desc, id desc);
create index deal_stage on deal (stage, moved_at desc, id desc);
create index deal_owner on deal (owner_organisation, moved_at desc, id desc);
create index deal_asker on deal (asker_organisation, moved_at desc, id desc);
create index deal_broker on deal (broker, moved_at desc, id desc) where broker is not null;
create index deal_listing on deal (listing_id, ending);
create index deal_waiting on deal (turn_since) where turn is not null;

-- What was said and done. A note is for one side alone.
create table deal_entry (
    id bigint generated always as identity primary key,
    deal_id uuid not null references deal on delete cascade,
    at timestamptz not null,
    account_id uuid references account,
    hat text not null check (hat in ('OWNER', 'ASKER', 'BROKER', 'STAFF')),
    organisation_id uuid references organisation,
    move text not null,
    words text not null check (char_length(words) <= 4000),
    only_side text check (only_side in ('OWNER', 'ASKER')),
    ending text,
    met_on date,
    met_at text check (char_length(met_at) <= 200),
    met_who text check (char_length(met_who) <= 300),
    files uuid[] not null default '{}',
    check ((move = 'MEET') = (met_on is not null))
);
create index deal_entry_deal on deal_entry (deal_id, id);

-- Whoever's turn it is, is reminded of this turn once per step.
create table deal_reminder (
    deal_id uuid not null references deal on delete cascade,
    turn_since timestamptz not null,
    days int not null,
    at timestamptz not null,
    primary key (deal_id, turn_since, days)
);
