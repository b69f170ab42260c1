-- What an organiser says of an event that is over. Numbers of registrations and check-ins are counted when somebody reads.
create table event_report (
    event_id uuid primary key references event on delete cascade,
    version int not null,
    text text not null check (char_length(text) <= 3000),
    counted int check (counted between 0 and 100000),
    photos uuid[] not null default '{}' check (cardinality(photos) <= 6),
    photo_consent text,
    stage text not null check (stage in ('DRAFT', 'HANDED_IN', 'RETURNED', 'PUBLISHED')),
    reason text not null default '' check (char_length(reason) <= 500),
    updated_at timestamptz not null,
    handed_in_at timestamptz,
    published_at timestamptz,
    check (photo_consent is not null or cardinality(photos) = 0 or stage in ('DRAFT', 'RETURNED'))
);
create index event_report_waiting on event_report (handed_in_at) where stage = 'HANDED_IN';
create index event_report_photos on event_report using gin (photos);
