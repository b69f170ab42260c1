-- What the public is told of an event beside its title and times, and its way from the writer to the public.
alter table event
    drop constraint event_stage_check,
    add check (stage in ('DRAFT', 'REVIEW', 'PUBLISHED', 'CANCELLED', 'REPORTED', 'WITHDRAWN')),
    add summary text not null default '' check (char_length(summary) <= 200),
    add industry text,
    add results uuid[] not null default '{}' check (cardinality(results) <= 20),
    add mode text not null default 'ON_SITE' check (mode in ('ON_SITE', 'ONLINE', 'HYBRID')),
    add accessibility text not null default '' check (char_length(accessibility) <= 200),
    add audience text not null default '' check (char_length(audience) <= 100),
    add age_from int check (age_from between 0 and 120),
    add age_to int check (age_to between 0 and 120),
    add language text not null default '' check (char_length(language) <= 40),
    add co_organisers text[] not null default '{}',
    add office text not null default '' check (char_length(office) <= 80),
    add contact text not null default '' check (char_length(contact) <= 100),
    add speakers jsonb not null default '[]',
    add instructions_on_site text not null default '' check (char_length(instructions_on_site) <= 1000),
    add instructions_online text not null default '' check (char_length(instructions_online) <= 1000),
    add poster uuid,
    add reason text not null default '' check (char_length(reason) <= 500),
    add submitted_at timestamptz,
    add changed_at timestamptz,
    add invitation text,
    add copied uuid references event on delete set null,
    add check (age_from <= age_to);
create index event_in_review on event (submitted_at) where stage = 'REVIEW';
create index event_poster on event (poster) where poster is not null;

-- Settings said until now whether one can take part online.
update event set mode = case when town is null then 'ONLINE' else 'HYBRID' end where 'ONLINE' = any(settings);
