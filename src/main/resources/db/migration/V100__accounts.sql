create table organisation (
    id uuid primary key,
    version int not null,
    kind text not null check (kind in ('ENTERPRISE', 'UNIVERSITY', 'AGENCY', 'ORGANISER', 'CENTRE')),
    name text not null check (char_length(name) between 2 and 100),
    credit_code text not null unique check (char_length(credit_code) = 18),
    town text,
    status text not null check (status in ('PENDING', 'APPROVED', 'REFUSED')),
    status_reason text,
    demo boolean not null default false,
    created_at timestamptz not null default now()
);
create table account (
    id uuid primary key,
    version int not null,
    organisation_id uuid references organisation,
    email text not null,
    name text not null check (char_length(name) between 1 and 50),
    phone text,
    role text not null check (role in ('ENTERPRISE', 'UNIVERSITY', 'BROKER', 'ORGANISER', 'STAFF', 'ADMIN')),
    password_hash text not null,
    enabled boolean not null default true,
    failures int not null default 0,
    locked_until timestamptz,
    language text not null default 'zh-CN',
    demo boolean not null default false,
    created_at timestamptz not null default now()
);
create unique index account_email on account (lower(email));
create index account_organisation on account (organisation_id);
