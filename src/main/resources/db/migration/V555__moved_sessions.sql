-- Where a session was before it was moved last, for whoever had it in their diary. Whoever moves it, this is kept; a
-- claim of seats, which leaves the start alone, does not come by here.
alter table event_session add previous_starts_at timestamptz;
create function event_session_moved() returns trigger language plpgsql as $$
begin
    if exists (select from event where id = new.event_id and published_at is not null) then
        new.previous_starts_at := old.starts_at;
    end if;
    return new;
end $$;
create trigger event_session_moved before update of starts_at on event_session
    for each row when (old.starts_at is distinct from new.starts_at) execute function event_session_moved();
