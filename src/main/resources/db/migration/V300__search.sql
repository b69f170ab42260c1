-- What changed since the index was last fed. Rows leave when the index has them.
create table search_change (
    seq bigint generated always as identity primary key,
    kind text not null,
    id uuid not null
);
create sequence search_drain;

-- A searchable table calls it: create trigger … execute function search_changed('DEMAND')
create function search_changed() returns trigger language plpgsql as $$
begin
    insert into search_change (kind, id) values (tg_argv[0], coalesce(new.id, old.id));
    return null;
end $$;
