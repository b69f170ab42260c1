-- A spreadsheet between its check and what became of it: every node has it, and neither a session's end nor a restart
-- loses it. Whoever stores its rows holds an advisory lock in the transaction that stores them: STORING without that lock
-- means that nothing was stored.
create table import_file (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    organisation_id uuid not null references organisation on delete cascade,
    kind text not null,
    file_name text not null,
    content bytea,
    locale text not null,
    state text not null check (state in ('CHECKED', 'STORING', 'STORED', 'REFUSED', 'BROKEN_OFF', 'FAILED')),
    part_read real not null default 0,
    rows_done int not null default 0,
    rows_expected int,
    rows_left int not null default 0,
    left_out bytea,
    reason text,
    created_at timestamptz not null,
    ended_at timestamptz,
    check (content is not null or state in ('STORED', 'REFUSED')),
    unique (account_id, kind, organisation_id)
);
alter table import_file alter column content set storage external; -- it is packed already
alter table import_file alter column left_out set storage external;
create index import_file_old on import_file (created_at);
