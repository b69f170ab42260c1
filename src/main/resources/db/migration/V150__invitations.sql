-- Somebody is asked by mail to come into an organisation. The link's secret is kept as a hash only.
create table invitation (
    id uuid primary key,
    version int not null,
    organisation_id uuid not null references organisation,
    email text not null check (char_length(email) <= 200),
    member text not null check (member in ('OWNER', 'EDITOR', 'READER')),
    language text not null,
    invited_by uuid not null references account,
    token_hash text not null unique,
    state text not null check (state in ('WAITING', 'ACCEPTED', 'REVOKED')),
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create unique index invitation_waits_once on invitation (organisation_id, lower(email)) where state = 'WAITING';

-- Every letter of invitation, for as long as it counts against those that may still be sent.
create table invitation_letter (
    organisation_id uuid not null,
    email text not null,
    sent_at timestamptz not null
);
create index invitation_letter_sender on invitation_letter (organisation_id, sent_at);
create index invitation_letter_reader on invitation_letter (email, sent_at);
