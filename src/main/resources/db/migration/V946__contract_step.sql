-- Who did what with a contract, for both sides to read; whoever acts for a client is seen to do so.
create table contract_step (
    id bigint generated always as identity primary key,
    contract_id uuid not null references contract on delete cascade,
    at timestamptz not null,
    organisation_id uuid references organisation,
    client_id uuid references organisation,
    staff boolean not null,
    step text not null
);
create index contract_step_of on contract_step (contract_id, id desc);
