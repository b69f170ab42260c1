create table password_reset (
    token_hash text primary key,
    account_id uuid not null references account on delete cascade,
    expires_at timestamptz not null
);

-- Which version of the personal-information notice somebody agreed to, and when.
create table consent (
    account_id uuid not null references account on delete cascade,
    notice text not null,
    version text not null,
    agreed_at timestamptz not null,
    primary key (account_id, notice, version)
);

create table audit (
    seq bigint generated always as identity primary key,
    happened_at timestamptz not null default now(),
    account_id uuid,
    address text,
    action text not null,
    object text not null,
    outcome text not null
);
create index audit_time on audit (happened_at);

create function audit_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is only ever added to';
end $$;
create trigger audit_is_append_only before update or delete on audit
    for each row execute function audit_stays();
create trigger audit_is_not_emptied before truncate on audit
    for each statement execute function audit_stays();
