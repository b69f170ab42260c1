-- What the registry asks, as far as the sides have answered; the template is data of the portal.
create table registration_form (
    contract_id uuid primary key references contract on delete cascade,
    version int not null,
    template text not null,
    fields jsonb not null,
    updated_by uuid not null,
    updated_at timestamptz not null
);
