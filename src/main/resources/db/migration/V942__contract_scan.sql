create table contract_scan (
    contract_id uuid not null references contract on delete cascade,
    file_id uuid not null unique references stored_file,
    added_at timestamptz not null,
    primary key (contract_id, file_id)
);
