-- How much of its limit a token or a network has used, for all nodes together: the moment at which it has all of it
-- again. Unlogged, because a crash may forget it, and so that no request waits for a disk.
create unlogged table api_rate (
    who text primary key check (char_length(who) <= 100),
    full_at timestamptz not null
) with (fillfactor = 50);
