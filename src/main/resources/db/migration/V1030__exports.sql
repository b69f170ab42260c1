-- What somebody wanted as a file. Whoever writes it holds an advisory lock until it is done: one that is RUNNING
-- without that lock belongs to nobody any more.
create table export_job (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    organisation_id uuid references organisation,
    staff boolean not null,
    list text not null,
    filters text not null,
    format text not null check (format in ('XLSX', 'CSV')),
    locale text not null,
    state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'BROKEN_OFF')),
    rows_done bigint not null default 0,
    rows_expected bigint,
    size bigint,
    created_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz,
    check (state <> 'DONE' or size is not null and ended_at is not null)
);
-- a double click begins one
create unique index export_job_one_at_a_time on export_job (account_id) where state in ('WAITING', 'RUNNING');
create index export_job_of_account on export_job (account_id, created_at desc);
create index export_job_open on export_job (created_at) where state in ('WAITING', 'RUNNING');

-- The file in slices, so that every node can give it out; in the same commit as DONE.
create table export_part (
    job_id uuid not null references export_job on delete cascade,
    number int not null,
    content bytea not null,
    primary key (job_id, number)
);
alter table export_part alter column content set storage external; -- it is packed already
