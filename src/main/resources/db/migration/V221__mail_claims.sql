-- A message is claimed before it leaves: who has it, and since when by the database's own clock. What was claimed and never
-- noted as sent is perhaps sent, and nobody but a person sends it again.
alter table mail drop constraint mail_state_check;
alter table mail
    add constraint mail_state_check check (state in ('WAITING', 'SENDING', 'SENT', 'PERHAPS', 'FAILED', 'BLOCKED', 'EXPIRED', 'CLOSED')),
    add cause text check (cause in ('ADDRESS', 'RETURNED', 'REFUSED', 'GAVE_UP')),
    add claim uuid,
    add claimed_at timestamptz,
    add tried_at timestamptz;
update mail set cause = 'GAVE_UP' where state = 'FAILED';

create index mail_sending on mail (channel, recipient) where state = 'SENDING';
drop index mail_failed;
-- Counted on every page of the desk.
create index mail_stuck on mail (state) where state in ('FAILED', 'PERHAPS');

-- Addresses that do not exist, as long as the letter is known that told us so.
create table dead_address (
    channel text not null check (channel in ('MAIL', 'SMS')),
    address text not null check (address = lower(address)),
    mail_id uuid not null references mail on delete cascade,
    reason text not null,
    since timestamptz not null,
    primary key (channel, address)
);
create index dead_address_letter on dead_address (mail_id);
