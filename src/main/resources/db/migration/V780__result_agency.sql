-- The transfer agency that wrote it for its client; readers are told.
alter table tech_result
    add column agency_id uuid references organisation;
