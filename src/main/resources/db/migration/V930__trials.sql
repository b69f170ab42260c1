-- Trying a result before it is bought (先用后转), agreed between both sides of a deal.
create table trial (
    id uuid primary key,
    version int not null,
    deal_id uuid not null references deal,
    result_id uuid not null,
    owner_organisation uuid not null references organisation,
    user_organisation uuid not null references organisation,
    starts_on date not null,
    ends_on date not null check (ends_on >= starts_on),
    decides_on date not null check (decides_on >= ends_on),
    place text not null check (char_length(place) between 1 and 200),
    criteria text not null check (char_length(criteria) between 1 and 1000),
    proposed_by text not null check (proposed_by in ('OWNER', 'ASKER')),
    proposed_at timestamptz not null,
    agreed_at timestamptz,
    declined_at timestamptz,
    extension_ends_on date,
    extension_decides_on date check (extension_decides_on >= extension_ends_on),
    extension_by text check (extension_by in ('OWNER', 'ASKER')),
    extended_at timestamptz, -- once
    outcome text check (outcome in ('ADOPTED', 'NOT_ADOPTED')),
    figures text not null default '' check (char_length(figures) <= 1000),
    reason text not null default '' check (char_length(reason) <= 1000),
    named boolean not null default false, -- whether the public may read who tried it
    recorded_at timestamptz,
    confirmed_at timestamptz,
    end_reminded_at timestamptz,
    decision_reminded_at timestamptz,
    overdue_told_at timestamptz,
    demo boolean not null default false,
    check (agreed_at is null or declined_at is null),
    check ((outcome is null) = (recorded_at is null)),
    check (recorded_at is null or agreed_at is not null),
    check (confirmed_at is null or recorded_at is not null)
);
create unique index trial_one_at_a_time on trial (deal_id) where declined_at is null and confirmed_at is null;
create index trial_deal on trial (deal_id, proposed_at desc);
create index trial_result on trial (result_id, starts_on desc) where confirmed_at is not null;
create index trial_owner on trial (owner_organisation) where declined_at is null and confirmed_at is null;
create index trial_user on trial (user_organisation) where declined_at is null and confirmed_at is null;
create index trial_running on trial (ends_on) where agreed_at is not null and outcome is null;
