-- What is to go before the public is read by the centre first; its days count from when it is published.
create table publicity_proposal (
    id uuid primary key,
    version int not null,
    result_id uuid not null references tech_result,
    organisation_id uuid not null references organisation,
    agency_id uuid references organisation,
    title text not null,
    price bigint not null check (price > 0), -- fen
    transferee text not null check (char_length(transferee) <= 100),
    basis text not null check (char_length(basis) between 1 and 1000),
    starts_on date not null,
    days int not null check (days >= 15),
    stage text not null check (stage in ('WAITING', 'PUBLISHED', 'RETURNED', 'WITHDRAWN')),
    reason text not null default '' check (char_length(reason) <= 1000),
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    decided_at timestamptz,
    publicity_id uuid references publicity,
    check ((stage = 'PUBLISHED') = (publicity_id is not null)),
    check ((stage = 'WAITING') = (decided_at is null)),
    check ((stage = 'RETURNED') = (reason <> ''))
);
create unique index publicity_proposal_waiting on publicity_proposal (result_id) where stage = 'WAITING';
create index publicity_proposal_queue on publicity_proposal (proposed_at, id) where stage = 'WAITING';
create index publicity_proposal_owner on publicity_proposal (organisation_id, proposed_at desc);

-- The agency that announced it for its client.
alter table publicity add agency_id uuid references organisation;
create or replace function publicity_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then raise exception 'what was announced stays'; end if;
    if (new.id, new.result_id, new.organisation_id, new.agency_id, new.title, new.price, new.transferee, new.basis,
            new.starts_on, new.ends_on, new.announced_by, new.announced_at)
            is distinct from (old.id, old.result_id, old.organisation_id, old.agency_id, old.title, old.price,
            old.transferee, old.basis, old.starts_on, old.ends_on, old.announced_by, old.announced_at)
            or old.stopped_at is not null or old.ended_at is not null then
        raise exception 'what was announced stays as it is';
    end if;
    return new;
end $$;
