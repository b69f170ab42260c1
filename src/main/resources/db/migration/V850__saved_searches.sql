-- A state of the search page of which somebody wants to hear what is new.
create table saved_search (
    id uuid primary key,
    version int not null default 1,
    account_id uuid not null references account on delete cascade,
    name text not null check (char_length(name) between 1 and 60),
    address text not null check (char_length(address) <= 2000),
    pace text not null check (pace in ('AT_ONCE', 'DAILY', 'WEEKLY', 'OFF')),
    direction bytea,      -- of the words' meaning, where there are words
    created_at timestamptz not null,
    opened_at timestamptz not null,
    unique (account_id, address)
);
create index saved_search_newest on saved_search (account_id, created_at desc, id);

-- Published, and not held against the saved searches yet. A later text of the same listing takes a new number.
create table saved_pending (
    kind text not null,
    id uuid not null,
    seq bigint generated always as identity,
    tries int not null default 0,
    primary key (kind, id)
);

-- Each pair once, however often the listing is published or the index built anew.
create table saved_hit (
    search_id uuid not null references saved_search on delete cascade,
    kind text not null,
    listing_id uuid not null,
    marked text,          -- a piece of the listing with the search's words marked
    closeness real,       -- where meaning alone found it
    found_at timestamptz not null,
    told_at timestamptz,
    primary key (search_id, listing_id)
);
create index saved_hit_untold on saved_hit (found_at) where told_at is null;
create index saved_hit_newest on saved_hit (search_id, found_at desc, listing_id);

create function saved_published() returns trigger language plpgsql as $$
begin
    insert into saved_pending (kind, id) values (tg_argv[0], new.id)
    on conflict (kind, id) do update set seq = default, tries = 0;
    return null;
end $$;
create trigger demand_saved after insert or update on demand
    for each row when (new.stage = 'PUBLISHED' and not new.demo) execute function saved_published('DEMAND');
create trigger tech_result_saved after insert or update on tech_result
    for each row when (new.stage = 'PUBLISHED' and not new.demo) execute function saved_published('RESULT');
create trigger event_saved after insert or update on event
    for each row when (new.stage = 'PUBLISHED' and not new.demo) execute function saved_published('EVENT');
create trigger article_saved after insert or update on article
    for each row when (new.stage = 'PUBLISHED' and not new.demo) execute function saved_published('ARTICLE');
create index saved_search_address on saved_search (address);
