alter table event
    add campaign_id uuid references campaign,
    add venue_id uuid references venue;
create index event_campaign on event (campaign_id, starts_at) where campaign_id is not null;
create index event_venue on event (venue_id, starts_at) where venue_id is not null;
