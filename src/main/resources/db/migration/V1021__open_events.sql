-- Events are told to harvesters like demands and results. Seats that are taken change nothing of what is told.
alter table open_record drop constraint open_record_kind_check;
alter table open_record add constraint open_record_kind_check check (kind in ('DEMAND', 'RESULT', 'EVENT'));

create trigger event_open_data after insert or update or delete on event
    for each row execute function open_data_changed('EVENT');

create function session_changes_open_data() returns trigger language plpgsql as $$
begin
    insert into open_change (kind, id) values ('EVENT', coalesce(new.event_id, old.event_id));
    return null;
end $$;
create trigger event_session_open_data
    after insert or delete or update of starts_at, ends_at, cancelled_at, cancelled_because on event_session
    for each row execute function session_changes_open_data();

create or replace function organisation_changes_open_data() returns trigger language plpgsql as $$
begin
    insert into open_change (kind, id)
        select 'DEMAND', id from demand where organisation_id = new.id and stage = 'PUBLISHED'
        union all
        select 'RESULT', id from tech_result where organisation_id = new.id and stage = 'PUBLISHED'
        union all
        select 'EVENT', id from event where organisation_id = new.id and stage in ('PUBLISHED', 'CANCELLED', 'REPORTED');
    return null;
end $$;

insert into open_change (kind, id) select 'EVENT', id from event where stage in ('PUBLISHED', 'CANCELLED', 'REPORTED');
