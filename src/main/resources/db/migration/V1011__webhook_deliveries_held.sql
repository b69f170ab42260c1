alter table webhook_delivery drop constraint webhook_delivery_state_check;
alter table webhook_delivery
    -- HELD: it waited in the portal from whose dump this one was rebuilt.
    add constraint webhook_delivery_state_check check (state in ('WAITING', 'DELIVERED', 'FAILED', 'HELD')),
    add taken_at timestamptz, -- by the database's own clock
    add tried_at timestamptz; -- by the portal's: one of the future shows that it was turned back
alter table webhook_delivery drop taken_until;
