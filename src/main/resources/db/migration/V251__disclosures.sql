-- An organisation asks to read the protected part of a listing; its owner grants or refuses.
create table disclosure (
    id uuid primary key,
    version int not null,
    kind text not null check (kind in ('DEMAND', 'RESULT')),
    listing_id uuid not null,
    title text not null,
    owner_organisation uuid not null references organisation,
    asker_organisation uuid not null references organisation check (asker_organisation <> owner_organisation),
    asked_by uuid not null,
    asked_by_name text not null,
    reason text not null check (char_length(reason) between 1 and 1000),
    stage text not null check (stage in ('ASKED', 'GRANTED', 'REFUSED', 'ENDED')),
    answer text check (char_length(answer) <= 1000),
    asked_at timestamptz not null,
    moved_at timestamptz not null
);
create unique index disclosure_running on disclosure (listing_id, asker_organisation) where stage in ('ASKED', 'GRANTED');
create index disclosure_owner on disclosure (owner_organisation, moved_at desc);
create index disclosure_asker on disclosure (asker_organisation, moved_at desc);
create index disclosure_listing on disclosure (listing_id, moved_at desc);

create function disclosure_log_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what was agreed, opened and deposited is only ever added to';
end $$;

-- What the owner wants agreed to first; a new text is a new version, an empty one asks for nothing any more.
create table disclosure_agreement (
    id uuid primary key,
    listing_id uuid not null,
    number int not null check (number > 0),
    text text not null check (char_length(text) <= 8000),
    sha256 text not null,
    written_by uuid not null,
    written_at timestamptz not null,
    unique (listing_id, number)
);
create table disclosure_acceptance (
    disclosure_id uuid not null references disclosure,
    agreement_id uuid not null references disclosure_agreement,
    accepted_by uuid not null,
    accepted_by_name text not null,
    accepted_at timestamptz not null,
    primary key (disclosure_id, agreement_id)
);

-- The protected part as it was read, and who read it. A text gets its number when it is opened for the first time.
create table disclosure_text (
    listing_id uuid not null,
    number int not null check (number > 0),
    sha256 text not null,
    text text not null,
    since timestamptz not null,
    primary key (listing_id, number)
);
create table disclosure_opening (
    seq bigint generated always as identity primary key,
    listing_id uuid not null,
    disclosure_id uuid references disclosure,
    text_number int,
    file_id uuid references stored_file,
    account_id uuid not null,
    account_name text not null,
    organisation_id uuid references organisation,
    ground text not null check (ground in ('GRANT', 'MANDATE', 'CENTRE')),
    opened_at timestamptz not null,
    check (num_nonnulls(text_number, file_id) = 1),
    foreign key (listing_id, text_number) references disclosure_text
);
create index disclosure_opening_listing on disclosure_opening (listing_id, seq desc);
create index disclosure_opening_disclosure on disclosure_opening (disclosure_id, seq desc);

-- Files that one side gave the other, so that either can prove what was disclosed and when.
create table disclosure_deposit (
    id uuid primary key,
    number text not null unique,
    disclosure_id uuid not null references disclosure,
    file_id uuid not null unique references stored_file,
    sha256 text not null,
    organisation_id uuid not null references organisation,
    deposited_by uuid not null,
    deposited_by_name text not null,
    note text not null check (char_length(note) <= 300),
    deposited_at timestamptz not null
);
create index disclosure_deposit_disclosure on disclosure_deposit (disclosure_id, deposited_at);
create index disclosure_deposit_sum on disclosure_deposit (sha256);

do $$
declare name text;
begin
    foreach name in array array['disclosure_agreement', 'disclosure_acceptance', 'disclosure_text', 'disclosure_opening', 'disclosure_deposit'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function disclosure_log_stays()',
                name || '_stays', name);
        execute format('create trigger %I before truncate on %I for each statement execute function disclosure_log_stays()',
                name || '_is_not_emptied', name);
    end loop;
end $$;
