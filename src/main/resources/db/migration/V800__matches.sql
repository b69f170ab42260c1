-- Who said of which pair that it does not fit, and why: it leaves the matches of that organisation.
create table match_feedback (
    demand_id uuid not null references demand on delete cascade,
    result_id uuid not null references tech_result on delete cascade,
    organisation_id uuid not null references organisation,
    account_id uuid not null,
    reason text not null,
    note text not null check (char_length(note) <= 300),
    created_at timestamptz not null,
    primary key (demand_id, result_id, organisation_id)
);

-- Published, and nobody of the other side has been told yet. A later text of the same listing takes a new number.
create table match_pending (
    kind text not null,
    id uuid not null,
    seq bigint generated always as identity,
    tries int not null default 0,
    primary key (kind, id)
);

-- Of each pair somebody is told once, however often either side is published.
create table match_told (
    demand_id uuid not null references demand on delete cascade,
    result_id uuid not null references tech_result on delete cascade,
    told_at timestamptz not null,
    primary key (demand_id, result_id)
);

create function match_published() returns trigger language plpgsql as $$
begin
    insert into match_pending (kind, id) values (tg_argv[0], new.id)
    on conflict (kind, id) do update set seq = default, tries = 0;
    return null;
end $$;
create trigger demand_published after insert or update on demand
    for each row when (new.stage = 'PUBLISHED' and not new.demo) execute function match_published('DEMAND');
create trigger tech_result_published after insert or update on tech_result
    for each row when (new.stage = 'PUBLISHED' and not new.demo) execute function match_published('RESULT');
