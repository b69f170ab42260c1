-- Whoever looks at the desk sees a notice as it comes: each change of what somebody has to read says whose it is, once
-- per transaction, to every portal that listens.
create function bell_rings() returns trigger language plpgsql as $$
begin
    perform pg_notify('bell', coalesce(new.account_id, old.account_id)::text);
    return null;
end $$;
create trigger bell_told after insert on notice
    for each row when (new.shown) execute function bell_rings();
create trigger bell_read after update of read_at, shown on notice
    for each row when ((old.read_at is null) <> (new.read_at is null) or old.shown <> new.shown) execute function bell_rings();
create trigger bell_gone after delete on notice
    for each row when (old.shown) execute function bell_rings();
