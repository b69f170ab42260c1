create table notice (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    title text not null,
    body text not null,
    address text not null,
    created_at timestamptz not null,
    read_at timestamptz
);
create index notice_reader on notice (account_id, (read_at is not null), created_at desc);

-- Mail on its way, and what became of it. Written with what it tells of, sent afterwards.
create table mail (
    id uuid primary key,
    account_id uuid references account on delete set null,
    recipient text not null,
    language text not null,
    subject text not null,
    body text not null,
    address text not null,
    secret text,              -- the end of the address that only its recipient may know, for as long as it opens anything
    secret_until timestamptz,
    invented boolean not null default false,
    state text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'FAILED', 'EXPIRED')),
    attempts int not null default 0,
    next_at timestamptz not null,
    trouble text,
    created_at timestamptz not null,
    sent_at timestamptz
);
create index mail_line on mail (next_at) where state = 'WAITING';
create index mail_newest on mail (created_at desc, id);
create index mail_secrets on mail (secret_until) where secret is not null;
