alter table tech_result
    add column replaces uuid unique references tech_result,
    add column secret_level text check (secret_level = 'PUBLIC'),
    add column readiness_scale text check (readiness_scale in ('GENERAL', 'NEW_MATERIALS')),
    add column assessed_by text not null default '' check (char_length(assessed_by) <= 100),
    add column assessed_on date,
    add column images uuid[] not null default '{}' check (cardinality(images) <= 6),
    add column protected_part text not null default '' check (char_length(protected_part) <= 4000),
    add column contact text not null default '' check (char_length(contact) <= 200),
    drop column intellectual_property;
alter table tech_result add column intellectual_property jsonb not null default '{"rights": []}';
update tech_result set secret_level = 'PUBLIC';
