-- What an organisation's own system signs in with. The token itself is shown once and kept as a hash only.
create table api_token (
    id uuid primary key,
    version int not null,
    organisation_id uuid not null references organisation,
    account_id uuid not null references account,
    name text not null check (char_length(name) between 1 and 60),
    scopes text[] not null check (cardinality(scopes) > 0),
    hash text not null unique,
    ending text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    last_used_at timestamptz,
    check (expires_at > created_at and expires_at <= created_at + interval '367 days')
);
create index api_token_organisation on api_token (organisation_id, created_at desc);

-- Whoever leaves an organisation leaves no key to it behind, and finds none when they come back.
create function api_token_ends_with_membership() returns trigger language plpgsql as $$
begin
    update api_token set revoked_at = now(), version = version + 1 where account_id = new.id and revoked_at is null;
    return new;
end $$;
create trigger account_leaves_no_token after update of organisation_id, email on account for each row
    when (old.organisation_id is distinct from new.organisation_id or new.email like 'closed:%')
    execute function api_token_ends_with_membership();

-- Which token acted, where it was no page.
alter table audit add column token text;
