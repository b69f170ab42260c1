-- A draft may be half written: all it needs is a title. What is to be read by others is whole.
alter table event
    alter kind drop not null,
    alter starts_at drop not null,
    alter ends_at drop not null,
    add unfinished jsonb not null default '[]', -- sessions of which something is missing, as they were typed
    drop constraint event_settings_check,
    drop constraint event_venue_check,
    add constraint event_venue_check check (char_length(venue) <= 200),
    add constraint event_whole check (stage = 'DRAFT' or kind is not null and starts_at is not null
        and ends_at is not null and cardinality(settings) > 0 and char_length(venue) >= 2 and unfinished = '[]'),
    add constraint event_span check ((starts_at is null) = (ends_at is null));
