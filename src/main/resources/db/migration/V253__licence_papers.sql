-- The paper that shows an organisation to be what it says it is.
create table licence_paper (
    file_id uuid primary key references stored_file on delete cascade,
    organisation_id uuid not null references organisation,
    handed_in_at timestamptz not null
);
create index licence_paper_organisation on licence_paper (organisation_id, handed_in_at);
