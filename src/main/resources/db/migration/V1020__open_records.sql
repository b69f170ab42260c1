-- Since when the public has been reading something as it is, or could read it no longer: what others ask by who keep
-- copies. Stamped after the change was committed, never by its own time: a late commit would be missed.
create table open_record (
    id uuid primary key,
    kind text not null check (kind in ('DEMAND', 'RESULT')),
    industry text,
    town text,
    stamped_at timestamptz not null,
    deleted boolean not null,
    expires_at timestamptz,
    fingerprint text not null
);
create index open_record_stamped on open_record (stamped_at, id);
create index open_record_of_kind on open_record (kind, stamped_at, id);
create index open_record_of_industry on open_record (industry, stamped_at, id);
create index open_record_expires on open_record (expires_at) where not deleted;
create index open_record_expired on open_record (expires_at) where deleted;

-- The latest moment that was promised to anybody: no later stamp lies before it, whatever a clock says.
create table open_clock (
    single boolean primary key default true check (single),
    at timestamptz not null
);
insert into open_clock (at) values ('epoch');

create table open_change (
    seq bigint generated always as identity primary key,
    kind text not null,
    id uuid not null
);

create function open_data_changed() returns trigger language plpgsql as $$
begin
    insert into open_change (kind, id) values (tg_argv[0], coalesce(new.id, old.id));
    return null;
end $$;
create trigger demand_open_data after insert or update or delete on demand
    for each row execute function open_data_changed('DEMAND');
create trigger tech_result_open_data after insert or update or delete on tech_result
    for each row execute function open_data_changed('RESULT');

create function organisation_changes_open_data() returns trigger language plpgsql as $$
begin
    insert into open_change (kind, id)
        select 'DEMAND', id from demand where organisation_id = new.id and stage = 'PUBLISHED'
        union all
        select 'RESULT', id from tech_result where organisation_id = new.id and stage = 'PUBLISHED';
    return null;
end $$;
create trigger organisation_open_data after update of name, status, town on organisation
    for each row execute function organisation_changes_open_data();

insert into open_change (kind, id)
    select 'DEMAND', id from demand where stage = 'PUBLISHED'
    union all
    select 'RESULT', id from tech_result where stage = 'PUBLISHED';
