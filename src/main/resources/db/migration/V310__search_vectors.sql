-- The direction of each indexed text, so that a rebuild of the index embeds only what changed. May be emptied any time.
create table search_vector (
    id uuid primary key,
    digest bytea not null,
    vector bytea not null
);
