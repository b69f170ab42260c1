-- On whose desk something that waits for review lies; it lapses by itself.
create table review_claim (
    item_id uuid primary key,
    account_id uuid not null,
    name text not null,
    since timestamptz not null,
    until timestamptz not null
);

-- Every decision with its scores, for ever.
create table review_decision (
    id bigint generated always as identity primary key,
    kind text not null,
    item_id uuid not null,
    listing_id uuid not null,
    title text not null,
    submitted_at timestamptz not null,
    decided_at timestamptz not null,
    decided_by uuid not null,
    outcome text not null check (outcome in ('PUBLISHED', 'RETURNED')),
    clarity smallint not null check (clarity between 0 and 5),
    advantage smallint not null check (advantage between 0 and 5),
    expectation smallint not null check (expectation between 0 and 5),
    language smallint not null check (language between 0 and 5),
    reason text,
    check (outcome = 'RETURNED' or least(clarity, advantage, expectation, language) > 0),
    check ((outcome = 'RETURNED') = (reason is not null))
);
create index review_decision_item on review_decision (item_id, id);
create index review_decision_listing on review_decision (listing_id, id);
create index review_decision_time on review_decision (decided_at);

create function review_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what was decided and published is only ever added to';
end $$;
create trigger review_decision_is_append_only before update or delete on review_decision
    for each row execute function review_stays();
create trigger review_decision_is_not_emptied before truncate on review_decision
    for each statement execute function review_stays();

-- What a reviewer often has to say. Each change is a new line; the one with the highest number counts.
create table review_template (
    id bigint generated always as identity primary key,
    template uuid not null,
    number int not null check (number > 0),
    criterion text check (criterion in ('CLARITY', 'ADVANTAGE', 'EXPECTATION', 'LANGUAGE')),
    zh text not null check (char_length(zh) between 1 and 300),
    en text not null check (char_length(en) between 1 and 600),
    retired boolean not null default false,
    written_at timestamptz not null default now(),
    written_by uuid,
    unique (template, number)
);
create trigger review_template_is_append_only before update or delete on review_template
    for each row execute function review_stays();
create trigger review_template_is_not_emptied before truncate on review_template
    for each statement execute function review_stays();
insert into review_template (template, number, criterion, zh, en) values
    (gen_random_uuid(), 1, 'CLARITY', '请把现状和问题写具体一些：用什么设备、多大规模、差在哪里。',
     'Please describe the situation in more detail: which equipment, what scale, where it falls short.'),
    (gen_random_uuid(), 1, 'ADVANTAGE', '请写明好在哪里或要达到什么：和现有做法相比的数字，以及数字从哪里来。',
     'Please say what is better, or what has to be reached: figures compared with today''s practice, and where they come from.'),
    (gen_random_uuid(), 1, 'EXPECTATION', '请写明希望对方做什么：合作方式、时间、您能提供的条件。',
     'Please say what you expect of the other side: the mode of cooperation, the time, and what you can provide.'),
    (gen_random_uuid(), 1, 'LANGUAGE', '请改掉错别字和夸大的说法，用事实和数字代替“最好”“第一”一类的词。',
     'Please mend slips and exaggerations; facts and figures say more than “best” or “number one”.'),
    (gen_random_uuid(), 1, null, '公开部分里有联系方式，请移到“联系人和电话”。',
     'The public part holds a contact; please move it to “Contact and phone”.'),
    (gen_random_uuid(), 1, null, '像是同一条内容重复提交，请核对后只留一条。', 'This looks like a duplicate; please keep only one.'),
    (gen_random_uuid(), 1, null, '里面可能有不宜公开的内容，请与本单位保密人员核对。',
     'This may hold something that should not be public; please check inside your organisation.'),
    (gen_random_uuid(), 1, null, '产业或领域选得不对，请重新选择。', 'The industry or field does not fit; please choose again.');
