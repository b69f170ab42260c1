-- A contract told as an example (典型). Each side agrees to one text and may take that back at any time.
create table success_story (
    contract_id uuid primary key references contract on delete cascade,
    version int not null,
    title text not null check (char_length(title) between 2 and 80),
    summary text not null check (char_length(summary) between 10 and 300),
    body text not null check (char_length(body) between 20 and 15000),
    stage text not null check (stage in ('DRAFT', 'ASKED', 'PUBLISHED', 'WITHDRAWN')),
    article_id uuid unique references article,
    updated_at timestamptz not null,
    check ((stage = 'PUBLISHED') <= (article_id is not null))
);
create index success_story_asked on success_story (updated_at) where stage = 'ASKED';

-- What a side said last; nothing while it has said nothing of the text that stands.
create table story_consent (
    contract_id uuid not null references success_story on delete cascade,
    organisation_id uuid not null references organisation,
    granted boolean not null,
    amount_too boolean not null,
    by uuid not null,
    at timestamptz not null,
    primary key (contract_id, organisation_id),
    check (granted or not amount_too)
);
