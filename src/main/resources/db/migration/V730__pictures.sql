-- Pictures, drawn anew as JPEG before they come here. A row never changes; other words make another row.
create table picture (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    width int not null check (width between 1 and 20000),
    height int not null check (height between 1 and 20000),
    alt text not null check (char_length(alt) <= 120),
    content bytea not null,
    small bytea not null,
    created_at timestamptz not null
);
alter table picture alter column content set storage external, alter column small set storage external; -- JPEG is compressed
create index picture_organisation on picture (organisation_id, created_at);
create index tech_result_images on tech_result using gin (images);
