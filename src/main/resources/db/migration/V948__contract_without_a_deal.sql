-- A contract to which no deal led is entered by the centre. One of its sides may be a stranger to the portal, named here.
alter table contract
    alter buyer_organisation drop not null,
    alter seller_organisation drop not null,
    add outside_name text check (char_length(outside_name) between 2 and 100),
    add outside_credit_code text check (char_length(outside_credit_code) = 18),
    add outside_town text,
    add constraint contract_has_two_sides check (case
        when outside_name is null then num_nonnulls(outside_credit_code, outside_town) = 0
            and num_nulls(buyer_organisation, seller_organisation) = 0
        else outside_credit_code is not null and deal_id is null
            and num_nulls(buyer_organisation, seller_organisation) = 1 end);

-- Whoever sends the form twice, or in two windows, enters one.
create unique index contract_entered_once on contract
    (buyer_organisation, seller_organisation, outside_credit_code, kind, title, total, signed_on) nulls not distinct
    where deal_id is null and stage = 'DRAFT' and not demo;

-- Contracts as they are shown: with the names and towns of both sides, wherever these come from.
create view contract_shown as
select c.*, coalesce(b.name, c.outside_name) as buyer, coalesce(s.name, c.outside_name) as seller,
    case when c.buyer_organisation is null then c.outside_town else b.town end as buyer_town,
    case when c.seller_organisation is null then c.outside_town else s.town end as seller_town
from contract c
    left join organisation b on b.id = c.buyer_organisation
    left join organisation s on s.id = c.seller_organisation;

create or replace function contract_registered_stays() returns trigger language plpgsql as $$
begin
    if old.stage = 'REGISTERED' and (new.stage <> 'REGISTERED'
            or (new.total, new.technology, new.buyer_organisation, new.seller_organisation, new.outside_name,
                new.outside_credit_code, new.kind, new.signed_on)
            is distinct from
            (old.total, old.technology, old.buyer_organisation, old.seller_organisation, old.outside_name,
                old.outside_credit_code, old.kind, old.signed_on)) then
        raise exception 'a registered contract is corrected in the ledger' using errcode = 'check_violation';
    end if;
    return new;
end $$;
