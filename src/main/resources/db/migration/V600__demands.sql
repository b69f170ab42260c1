create table demand (
    id uuid primary key,
    version int not null,
    organisation_id uuid not null references organisation,
    stage text not null check (stage in ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'WITHDRAWN')),
    title text not null check (char_length(title) <= 80),
    industry text not null,
    livelihood text,
    town text,
    problem text not null check (char_length(problem) <= 4000),
    targets text not null check (char_length(targets) <= 2000),
    tried text not null check (char_length(tried) <= 2000),
    summary text not null check (char_length(summary) <= 200),
    protected_part text not null check (char_length(protected_part) <= 4000),
    contact text not null check (char_length(contact) <= 200),
    budget_from bigint check (budget_from >= 0),
    budget_to bigint check (budget_to >= budget_from),
    cooperation text[] not null,
    deadline date,
    expires_on date not null,
    return_reason text,
    demo boolean not null default false,
    published_at timestamptz,
    updated_at timestamptz not null
);
create index demand_stage on demand (stage, updated_at desc);
create index demand_organisation on demand (organisation_id, updated_at desc);
create trigger demand_searchable after insert or update or delete on demand
    for each row execute function search_changed('DEMAND');

create function organisation_changes_its_demands() returns trigger language plpgsql as $$
begin
    insert into search_change (kind, id) select 'DEMAND', id from demand where organisation_id = new.id;
    return null;
end $$;
create trigger organisation_changes_its_demands after update of name, status on organisation
    for each row execute function organisation_changes_its_demands();
