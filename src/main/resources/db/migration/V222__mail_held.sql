-- What waited in a portal when it was dumped is kept back by the one that is rebuilt: the first may have sent it.
alter table mail drop constraint mail_state_check;
alter table mail add constraint mail_state_check
    check (state in ('WAITING', 'SENDING', 'SENT', 'PERHAPS', 'FAILED', 'BLOCKED', 'EXPIRED', 'CLOSED', 'HELD'));
drop index mail_stuck;
-- Counted on every page of the desk.
create index mail_stuck on mail (state) where state in ('FAILED', 'PERHAPS', 'HELD');

-- The centre looks for a part of an address.
create extension if not exists pg_trgm;
create index mail_recipient on mail using gin (lower(recipient) gin_trgm_ops);
