-- That an owner was asked whether a listing that soon ends goes on; once for each end and each of the two days.
create table expiry_question (
    listing_id uuid not null,
    expires_on date not null,
    days_before int not null,
    asked_at timestamptz not null,
    primary key (listing_id, expires_on, days_before)
);
create index demand_ending on demand (expires_on) where stage = 'PUBLISHED';
create index tech_result_ending on tech_result (expires_on) where stage = 'PUBLISHED';
