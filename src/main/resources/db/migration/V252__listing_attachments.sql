-- Files that everybody may download with a demand or a result. A new text begins with those of the old one.
create table listing_attachment (
    listing_id uuid not null,
    position int not null check (position between 0 and 4),
    file_id uuid not null references stored_file,
    primary key (listing_id, position),
    unique (listing_id, file_id)
);
create index listing_attachment_file on listing_attachment (file_id);
