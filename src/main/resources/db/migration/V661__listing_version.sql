-- Every text that was before the public, as it was, for ever.
create table listing_version (
    id bigint generated always as identity primary key,
    kind text not null,
    listing_id uuid not null,
    number int not null check (number > 0),
    schema int not null,
    form jsonb not null,
    published_at timestamptz not null,
    decision_id bigint references review_decision,
    unique (listing_id, number)
);
create trigger listing_version_is_append_only before update or delete on listing_version
    for each row execute function review_stays();
create trigger listing_version_is_not_emptied before truncate on listing_version
    for each statement execute function review_stays();
