-- What a notice is about, why its reader gets it, and whether it stands in the portal or only waits for a digest.
alter table notice
    add kind text,
    add why text,
    add shown boolean not null default true,
    add digest text check (digest in ('DAILY', 'WEEKLY'));
create index notice_digest_line on notice (account_id) where digest is not null;

-- When somebody wants to be told. Who has no row here has what is usual.
create table notice_times (
    account_id uuid primary key references account on delete cascade,
    version int not null,
    quiet_from time not null,
    quiet_to time not null,
    quiet_mail boolean not null,
    quiet_sms boolean not null,
    digest_hour int not null check (digest_hour between 0 and 23),
    digest_day int not null check (digest_day between 1 and 7)
);

-- How they want to be told of one kind, where that is not the usual.
create table notice_pace (
    account_id uuid not null references account on delete cascade,
    kind text not null,
    channel text not null check (channel in ('PORTAL', 'MAIL', 'SMS')),
    pace text not null check (pace in ('AT_ONCE', 'DAILY', 'WEEKLY', 'NEVER')),
    primary key (account_id, kind, channel)
);

-- The last digest of each pace: of a day or a week there is one, whoever writes it and however clocks jump.
create table notice_digest (
    account_id uuid not null references account on delete cascade,
    pace text not null check (pace in ('DAILY', 'WEEKLY')),
    slot timestamptz not null,
    primary key (account_id, pace)
);
