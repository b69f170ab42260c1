-- What shows a broker to be one, and in which industries they work; counted once the centre has checked it.
create table broker_credential (
    id uuid primary key,
    version int not null,
    account_id uuid not null references account on delete cascade,
    kind text not null check (kind in ('MANAGER', 'BROKER', 'PATENT_AGENT', 'OTHER')),
    number text not null check (char_length(number) between 2 and 60),
    issued_by text not null check (char_length(issued_by) between 2 and 100),
    issued_on date not null,
    industries text[] not null,
    document_id uuid references stored_file,
    state text not null check (state in ('PENDING', 'VERIFIED', 'REFUSED')),
    reason text,
    demo boolean not null default false,
    created_at timestamptz not null
);
create index broker_credential_account on broker_credential (account_id);
create index broker_credential_waiting on broker_credential (created_at) where state = 'PENDING';
