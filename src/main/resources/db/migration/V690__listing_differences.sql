-- What an author said of a listing that looks alike: it is another matter. Either may be a demand or a result.
create table listing_difference (
    listing_id uuid not null,
    other_id uuid not null,
    said_by uuid not null,
    said_at timestamptz not null,
    primary key (listing_id, other_id)
);
