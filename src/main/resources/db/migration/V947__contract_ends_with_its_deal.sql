-- Whoever ends a deal ends what is not registered of it: nothing stays signed that nobody talks about any more.
create function deal_ends_its_contract() returns trigger language plpgsql as $$
begin
    with ended as (
        update contract set stage = 'ENDED', version = version + 1, updated_at = new.moved_at
        where deal_id = new.id and stage in ('DRAFT', 'SIGNED')
        returning id)
    insert into contract_step (contract_id, at, staff, step) select id, new.moved_at, false, 'ENDED' from ended;
    return null;
end $$;
create trigger deal_ends_its_contract after update of stage on deal
    for each row when (new.stage = 'ENDED' and old.stage <> 'ENDED') execute function deal_ends_its_contract();
