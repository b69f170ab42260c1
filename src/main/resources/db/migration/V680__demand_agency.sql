-- The transfer agency that wrote it for its client; readers are told.
alter table demand
    add column agency_id uuid references organisation;
