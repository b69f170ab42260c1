-- Files that people hand in, as they were: a row never changes, so its SHA-256 and its time prove what was handed in.
create table stored_file (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    purpose text not null,
    name text not null check (char_length(name) between 1 and 120),
    type text not null,
    size bigint not null check (size between 1 and 20971520),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content bytea not null check (octet_length(content) = size),
    uploaded_by uuid not null,
    created_at timestamptz not null
);
alter table stored_file alter column content set storage external; -- compressed already, and read in slices
create index stored_file_uploads on stored_file (uploaded_by, created_at);

create function stored_file_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a stored file never changes';
end $$;
create trigger stored_file_never_changes before update on stored_file
    for each row execute function stored_file_stays();
