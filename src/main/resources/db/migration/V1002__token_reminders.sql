-- That somebody was reminded of a token's end: the row keeps several nodes from saying it twice.
create table token_reminder (
    token_id uuid not null references api_token on delete cascade,
    days_before int not null,
    told_at timestamptz not null,
    primary key (token_id, days_before)
);
create index api_token_end on api_token (expires_at) where revoked_at is null;
