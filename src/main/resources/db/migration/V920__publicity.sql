-- A university tells the public at what price a result is to go, before anything is signed. What was announced stays.
create table publicity (
    id uuid primary key,
    version int not null,
    result_id uuid not null references tech_result,
    organisation_id uuid not null references organisation,
    title text not null,
    price bigint not null check (price > 0), -- fen
    transferee text not null check (char_length(transferee) <= 100),
    basis text not null check (char_length(basis) between 1 and 1000),
    starts_on date not null,
    ends_on date not null check (ends_on - starts_on >= 14), -- both days count
    announced_by uuid not null,
    announced_at timestamptz not null,
    stopped_at timestamptz,
    stopped_by text check (stopped_by in ('OWNER', 'STAFF')),
    stop_reason text check (char_length(stop_reason) <= 1000),
    ended_at timestamptz,
    demo boolean not null default false,
    check (stopped_at is null or ended_at is null),
    check ((stopped_at is null) = (stopped_by is null) and (stopped_at is null) = (stop_reason is null))
);
create unique index publicity_one_at_a_time on publicity (result_id) where stopped_at is null and ended_at is null;
create index publicity_newest on publicity (announced_at desc, id);
create index publicity_result on publicity (result_id, announced_at desc);
create index publicity_owner on publicity (organisation_id, announced_at desc);
create index publicity_due on publicity (ends_on) where stopped_at is null and ended_at is null;

create function publicity_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then raise exception 'what was announced stays'; end if;
    if (new.id, new.result_id, new.organisation_id, new.title, new.price, new.transferee, new.basis, new.starts_on,
            new.ends_on, new.announced_by, new.announced_at)
            is distinct from (old.id, old.result_id, old.organisation_id, old.title, old.price, old.transferee,
            old.basis, old.starts_on, old.ends_on, old.announced_by, old.announced_at)
            or old.stopped_at is not null or old.ended_at is not null then
        raise exception 'what was announced stays as it is';
    end if;
    return new;
end $$;
create trigger publicity_stays before update or delete on publicity for each row execute function publicity_stays();

-- The listing behind it stays as well, whoever writes. Runs when the row is locked, so it sees what was announced meanwhile.
create function tech_result_frozen() returns trigger language plpgsql as $$
begin
    if exists (select 1 from publicity where result_id = old.id and stopped_at is null and ended_at is null
            and now() < (ends_on + 1)::timestamp at time zone 'Asia/Shanghai') then
        raise exception 'the result is before the public with its price and stays as it is';
    end if;
    return new;
end $$;
create trigger tech_result_frozen before update on tech_result for each row
    when ((old.stage, old.title, old.team, old.summary, old.advantages, old.keywords, old.field, old.industry,
        old.readiness, old.cases, old.cooperation, old.price_mode, old.price_from, old.price_to, old.images,
        old.intellectual_property, old.expires_on, old.organisation_id)
        is distinct from (new.stage, new.title, new.team, new.summary, new.advantages, new.keywords, new.field,
        new.industry, new.readiness, new.cases, new.cooperation, new.price_mode, new.price_from, new.price_to,
        new.images, new.intellectual_property, new.expires_on, new.organisation_id))
    execute function tech_result_frozen();

-- What somebody holds against it. Name, contact and text are read by the centre only and forgotten in time; the digest stays.
create table objection (
    id uuid primary key,
    version int not null,
    publicity_id uuid not null references publicity,
    name text not null check (char_length(name) <= 50),
    contact text not null check (char_length(contact) <= 200),
    body text not null check (char_length(body) <= 2000),
    language text not null,
    notice_version text not null,
    digest text not null unique check (digest ~ '^[0-9a-f]{64}$'),
    received_at timestamptz not null,
    outcome text check (outcome in ('UPHELD', 'REJECTED')),
    reasons text check (char_length(reasons) between 1 and 2000),
    decided_by uuid,
    decided_at timestamptz,
    check ((outcome is null) = (decided_at is null) and (outcome is null) = (reasons is null))
);
create index objection_of on objection (publicity_id, received_at);
create index objection_open on objection (received_at) where outcome is null;
create index objection_decided on objection (decided_at desc) where outcome is not null;
create unique index objection_once on objection (publicity_id, contact, md5(body)) where outcome is null;

-- Every step for everybody to check: each line's hash covers the line before it.
create table publication_head (
    here boolean primary key default true check (here),
    number bigint not null,
    hash text not null
);
insert into publication_head values (true, 0, repeat('0', 64));
create table publication_log (
    number bigint primary key,
    hash text not null,
    text text not null
);
create function publication_log_grows() returns trigger language plpgsql as $$
declare
    head publication_head;
begin
    select * into head from publication_head for update;
    if new.number <> head.number + 1
            or new.hash <> encode(sha256(convert_to(head.hash || new.text, 'UTF8')), 'hex') then
        raise exception 'the line does not go on from the one before it';
    end if;
    update publication_head set number = new.number, hash = new.hash;
    return new;
end $$;
create trigger publication_log_grows before insert on publication_log for each row execute function publication_log_grows();
create function publication_log_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the publication log is only ever added to';
end $$;
create trigger publication_log_is_append_only before update or delete on publication_log
    for each row execute function publication_log_stays();
create trigger publication_log_is_not_emptied before truncate on publication_log
    for each statement execute function publication_log_stays();
