-- What two sides signed. The registry outside registers it; the portal keeps the number that it issued.
create table contract (
    id uuid primary key,
    version int not null,
    deal_id uuid unique,
    kind text not null check (kind in ('DEVELOPMENT', 'TRANSFER', 'LICENCE', 'CONSULTING', 'SERVICE')),
    title text not null check (char_length(title) between 2 and 120),
    buyer_organisation uuid not null references organisation,
    seller_organisation uuid not null references organisation,
    industry text not null,
    town text,
    signed_on date,
    starts_on date,
    ends_on date check (ends_on >= starts_on),
    total bigint not null check (total > 0),
    technology bigint not null check (technology > 0 and technology <= total),
    stage text not null check (stage in ('DRAFT', 'SIGNED', 'REGISTERED', 'ENDED')),
    registration_number text unique check (char_length(registration_number) between 4 and 40),
    registered_on date check (registered_on >= signed_on),
    demo boolean not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check (buyer_organisation <> seller_organisation),
    check (stage in ('DRAFT', 'ENDED') or signed_on is not null),
    check (stage <> 'REGISTERED' or registration_number is not null and registered_on is not null)
);
create index contract_buyer on contract (buyer_organisation, updated_at desc, id desc);
create index contract_seller on contract (seller_organisation, updated_at desc, id desc);
create index contract_updated on contract (updated_at desc, id desc);
create index contract_stage on contract (stage, updated_at desc, id desc);

-- What is to be paid, and when it was. Whether one is due or late is a matter of the day on which it is read.
create table contract_instalment (
    id uuid primary key,
    contract_id uuid not null references contract on delete cascade,
    place int not null check (place > 0),
    amount bigint not null check (amount > 0),
    due_on date not null,
    paid_on date,
    note text not null default '' check (char_length(note) <= 100),
    unique (contract_id, place)
);
create index contract_instalment_open on contract_instalment (due_on) where paid_on is null;

-- The ledger (台账): only ever added to. What was wrong is taken back by a line with the exact negative and a reason;
-- each line once at most, so that what a contract comes to never falls below zero.
create table contract_entry (
    id bigint generated always as identity primary key,
    contract_id uuid not null references contract,
    at timestamptz not null,
    by uuid not null,
    reason text not null check (char_length(reason) <= 300),
    total bigint not null,
    technology bigint not null,
    reverses bigint unique references contract_entry,
    check (case when reverses is null then technology > 0 and technology <= total
                else technology < 0 and total <= technology and char_length(reason) > 0 end)
);
create index contract_entry_of on contract_entry (contract_id, id);

create function contract_entry_checked() returns trigger language plpgsql as $$
declare
    before contract_entry;
begin
    if not exists (select from contract where id = new.contract_id and stage = 'REGISTERED') then
        raise exception 'the ledger takes registered contracts only' using errcode = 'check_violation';
    end if;
    if new.reverses is not null then
        select * into before from contract_entry
        where id = new.reverses and contract_id = new.contract_id and reverses is null;
        if not found or before.total <> -new.total or before.technology <> -new.technology then
            raise exception 'a counter-entry carries the exact negative of a line of the same contract'
                using errcode = 'check_violation';
        end if;
    end if;
    return new;
end $$;
create trigger contract_entry_checked before insert on contract_entry
    for each row execute function contract_entry_checked();

create function contract_entry_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is only ever added to';
end $$;
create trigger contract_entry_is_append_only before update or delete on contract_entry
    for each row execute function contract_entry_stays();
create trigger contract_entry_is_not_emptied before truncate on contract_entry
    for each statement execute function contract_entry_stays();

-- Who once counted stays counted, and with both sides: what was registered neither vanishes nor changes hands.
create function contract_registered_stays() returns trigger language plpgsql as $$
begin
    if old.stage = 'REGISTERED' and (new.stage <> 'REGISTERED'
            or (new.total, new.technology, new.buyer_organisation, new.seller_organisation, new.kind, new.signed_on)
            is distinct from
            (old.total, old.technology, old.buyer_organisation, old.seller_organisation, old.kind, old.signed_on)) then
        raise exception 'a registered contract is corrected in the ledger' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger contract_registered_stays before update on contract
    for each row execute function contract_registered_stays();
