-- Campaigns (主题活动) that come back every year; each year's has a theme and events of its own.
create table campaign (
    id uuid primary key,
    version int not null,
    kind text not null check (kind in ('SCIENCE_WEEK', 'SCIENCE_MONTH', 'VILLAGE_SERVICE')),
    year int not null check (year between 2000 and 2100),
    theme text not null check (char_length(theme) between 2 and 80),
    starts_on date not null,
    ends_on date not null check (ends_on >= starts_on),
    description text not null check (char_length(description) <= 10000),
    stage text not null check (stage in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    demo boolean not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    published_at timestamptz,
    check (stage <> 'PUBLISHED' or published_at is not null)
);
create unique index campaign_once_a_year on campaign (kind, year) where stage <> 'WITHDRAWN';
create index campaign_published on campaign (starts_on desc) where stage = 'PUBLISHED';
