-- Spreadsheets that became drafts: whoever agrees twice to the same file gets its results once.
create table result_import (
    organisation_id uuid not null references organisation,
    digest text not null,
    file_name text not null,
    taken_at timestamptz not null,
    primary key (organisation_id, digest)
);
