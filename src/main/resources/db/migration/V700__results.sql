create table tech_result (
    id uuid primary key,
    version int not null,
    organisation_id uuid not null references organisation,
    stage text not null check (stage in ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'WITHDRAWN')),
    title text not null check (char_length(title) <= 80),
    team text not null check (char_length(team) <= 100),
    summary text not null check (char_length(summary) <= 4000),
    advantages text not null check (char_length(advantages) <= 2000),
    keywords text[] not null check (cardinality(keywords) <= 5),
    field text not null check (char_length(field) <= 50),
    industry text not null,
    livelihood text,
    readiness int check (readiness between 1 and 9),
    readiness_evidence text not null check (char_length(readiness_evidence) <= 1000),
    intellectual_property text not null check (char_length(intellectual_property) <= 1000),
    cases text not null check (char_length(cases) <= 2000),
    cooperation text[] not null,
    price_mode text not null,
    price_from bigint check (price_from >= 0),
    price_to bigint check (price_to >= price_from),
    expires_on date not null,
    return_reason text,
    demo boolean not null default false,
    published_at timestamptz,
    updated_at timestamptz not null
);
create index tech_result_stage on tech_result (stage, updated_at desc);
create index tech_result_organisation on tech_result (organisation_id, updated_at desc);
create trigger tech_result_searchable after insert or update or delete on tech_result
    for each row execute function search_changed('RESULT');

create function organisation_changes_its_results() returns trigger language plpgsql as $$
begin
    insert into search_change (kind, id) select 'RESULT', id from tech_result where organisation_id = new.id;
    return null;
end $$;
create trigger organisation_changes_its_results after update of name, status on organisation
    for each row execute function organisation_changes_its_results();
