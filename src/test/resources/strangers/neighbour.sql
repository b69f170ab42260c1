-- Somebody who has done everything that can be done here: an enterprise and a university that deal with each other, the
-- agency between them, two that the centre has not approved, and an organiser. Every id begins with deadbeef, and what
-- nobody else may read begins with zq7secret: the sweep knows both again wherever it meets them.

create function pg_temp.n(name text) returns uuid language sql immutable as
    $$ select ('deadbeef' || substr(md5(name), 9))::uuid $$;
create function pg_temp.secret(what text) returns text language sql immutable as
    $$ select 'zq7secret.' || what || '，这是两家之间的话，别人不该读到' $$;
create function pg_temp.days(ago int) returns timestamptz language sql stable as
    $$ select now() - ago * interval '1 day' $$;

-- People

insert into organisation (id, version, kind, name, credit_code, town, status, status_reason, checked_at) values
    (pg_temp.n('buyer'), 1, 'ENTERPRISE', '邻家酿造有限公司', '91640521MA0ZQ70015', 'ningan', 'APPROVED', null, now()),
    (pg_temp.n('seller'), 1, 'UNIVERSITY', '邻家发酵学院', '91640521MA0ZQ70023', null, 'APPROVED', null, now()),
    (pg_temp.n('agency'), 1, 'AGENCY', '邻家技术转移中心', '91640521MA0ZQ70031', 'ningan', 'APPROVED', null, now()),
    (pg_temp.n('organiser'), 1, 'ORGANISER', '邻家科普学会', '91640521MA0ZQ7004X', 'ningan', 'APPROVED', null, now()),
    (pg_temp.n('pending'), 1, 'ENTERPRISE', pg_temp.secret('organisation.name'), '91640521MA0ZQ70058', 'ningan', 'PENDING',
        null, null),
    (pg_temp.n('refused'), 1, 'ENTERPRISE', pg_temp.secret('organisation.name'), '91640521MA0ZQ70066', 'ningan', 'REFUSED',
        pg_temp.secret('organisation.status_reason'), null);

insert into account (id, version, organisation_id, email, name, phone, role, member, password_hash)
select pg_temp.n(o || ' ' || m), 1, pg_temp.n(o), 'zq7secret.account.' || o || '.' || lower(m) || '@example.cn',
    case o when 'agency' then '邻家经纪人' else 'zq7secret.account.name' end, 'zq7secret.account.phone', r, m, :password
from (values ('buyer', 'ENTERPRISE'), ('seller', 'UNIVERSITY'), ('agency', 'BROKER'), ('organiser', 'ORGANISER'),
    ('pending', 'ENTERPRISE'), ('refused', 'ENTERPRISE')) side (o, r), unnest(array['OWNER', 'EDITOR', 'READER']) m;
insert into consent (account_id, notice, version, agreed_at) values (pg_temp.n('buyer OWNER'), 'portal', '1', now());
insert into password_reset (token_hash, account_id, expires_at)
    values ('zq7secret.password_reset', pg_temp.n('buyer OWNER'), now() + interval '1 day');
insert into invitation (id, version, organisation_id, email, member, language, invited_by, token_hash, state, created_at,
    expires_at)
select pg_temp.n('invitation ' || state), 1, pg_temp.n('buyer'), 'zq7secret.invitation.email@example.cn', 'EDITOR', 'zh-CN',
    pg_temp.n('buyer OWNER'), 'zq7secret.invitation.' || state, state, now(), now() + interval '6 days'
from unnest(array['WAITING', 'ACCEPTED', 'REVOKED']) state;
insert into invitation_letter (organisation_id, email, sent_at)
    values (pg_temp.n('buyer'), 'zq7secret.invitation_letter@example.cn', now());
insert into api_token (id, version, organisation_id, account_id, name, scopes, hash, ending, created_at, expires_at, revoked_at)
select pg_temp.n('token ' || side || ' ' || state), 1, pg_temp.n(side), pg_temp.n(side || ' OWNER'),
    'zq7secret.api_token.' || side || '.' || lower(state), array['OWN_READ'], 'zq7secret.api_token.hash.' || side || state, 'zq7end',
    pg_temp.days(3), pg_temp.days(-30), case state when 'REVOKED' then now() end
from unnest(array['buyer', 'seller', 'organiser']) side, unnest(array['WORKING', 'REVOKED']) state;
insert into export_job (id, account_id, organisation_id, staff, list, filters, format, locale, state, rows_done,
    rows_expected, size, created_at, ended_at)
    values (pg_temp.n('export'), pg_temp.n('buyer OWNER'), pg_temp.n('buyer'), false, 'own-data', 'q=zq7secret.export_job.filters',
        'XLSX', 'zh-CN', 'DONE', 1, 1, 30, now(), now());
insert into export_part (job_id, number, content)
    values (pg_temp.n('export'), 0, convert_to('zq7secret.export_part.content', 'UTF8'));
insert into token_reminder (token_id, days_before, told_at) values (pg_temp.n('token buyer WORKING'), 14, now());
insert into webhook (id, version, organisation_id, address, happenings, secret, created_at, paused_at)
    values (pg_temp.n('webhook'), 1, pg_temp.n('buyer'), 'https://zq7secret.webhook.address.example.cn/', array['DEAL_CHANGED'],
        'zq7secret.webhook.secret', pg_temp.days(3), now());
insert into webhook_delivery (id, webhook_id, happening, body, created_at, next_at, trouble)
    values (pg_temp.n('webhook delivery'), pg_temp.n('webhook'), 'DEAL_CHANGED', pg_temp.secret('webhook_delivery.body'), now(), now(),
        pg_temp.secret('webhook_delivery.trouble'));
insert into api_answer (token_id, key, request, status, body, created_at)
    values (pg_temp.n('token buyer WORKING'), 'zq7secret.api_answer.key', 'zq7secret.api_answer.request', 201, 'zq7secret.api_answer.body',
        now());
insert into notice (id, account_id, title, body, address, created_at)
select pg_temp.n('notice ' || who), pg_temp.n(who), pg_temp.secret('notice.title'), pg_temp.secret('notice.body'), '/desk', now()
from unnest(array['buyer OWNER', 'seller OWNER', 'agency OWNER']) who;
insert into notice_times values (pg_temp.n('buyer OWNER'), 1, '22:00', '07:00', true, true, 8, 1);
insert into notice_pace values (pg_temp.n('buyer OWNER'), 'MATCH', 'MAIL', 'WEEKLY');
insert into letter_stop values (pg_temp.n('a ticket'), 'REMINDERS', now());
insert into mail (id, account_id, recipient, language, subject, body, address, secret, secret_until, state, next_at,
    created_at)
select pg_temp.n('mail ' || state), pg_temp.n('buyer OWNER'), 'zq7secret.mail@example.cn', 'zh-CN',
    pg_temp.secret('mail.subject'), pg_temp.secret('mail.body'), '/reset/', 'zq7secret-mail-secret', now() + interval '1 day',
    state, now() + interval '9 days', pg_temp.days(30)
from unnest(array['SENT', 'FAILED']) state;
insert into dead_address (channel, address, mail_id, reason, since)
    values ('MAIL', 'zq7secret.dead_address@example.cn', pg_temp.n('mail FAILED'), pg_temp.secret('dead_address.reason'), now());

insert into saved_search (id, account_id, name, address, pace, created_at, opened_at)
    values (pg_temp.n('search'), pg_temp.n('buyer OWNER'), pg_temp.secret('saved_search.name'), '/results?q=zq7secret.search',
        'OFF', now(), now());
insert into saved_hit (search_id, kind, listing_id, marked, found_at, told_at)
    values (pg_temp.n('search'), 'RESULT', pg_temp.n('result OPEN'), pg_temp.secret('saved_hit.marked'), now(), now());

-- Papers and pictures

insert into stored_file (id, organisation_id, purpose, name, type, size, sha256, content, uploaded_by, created_at)
select pg_temp.n('file ' || f), pg_temp.n(o), purpose, case when open then '说明书.pdf' else 'zq7secret.' || f || '.pdf' end,
    'application/pdf', length(bytes), encode(sha256(bytes), 'hex'), bytes, pg_temp.n(o || ' OWNER'), now()
from (select *, convert_to(case when open then '可以下载：' || f else pg_temp.secret('stored_file.' || f) end, 'UTF8') bytes
    from (values
        ('licence', 'buyer', 'verification', false), ('pending licence', 'pending', 'verification', false),
        ('open attachment', 'buyer', 'attachment', true), ('draft attachment', 'buyer', 'attachment', false),
        ('mandate', 'buyer', 'mandate', false), ('credential', 'agency', 'credential', false),
        ('deposit', 'buyer', 'deposit', false), ('ended deposit', 'seller', 'deposit', false),
        ('entry', 'seller', 'deal', false), ('note', 'agency', 'deal', false),
        ('scan', 'buyer', 'contract', false), ('unused', 'buyer', 'deal', false)) of (f, o, purpose, open)) made;
insert into licence_paper (file_id, organisation_id, handed_in_at) values
    (pg_temp.n('file licence'), pg_temp.n('buyer'), now()), (pg_temp.n('file pending licence'), pg_temp.n('pending'), now());
insert into picture (id, organisation_id, width, height, alt, content, small, created_at)
select pg_temp.n('picture ' || p), pg_temp.n('seller'), 2, 2,
    case p when 'open' then '发酵罐' else 'zq7secret.picture.alt' end, convert_to('zq7secret.picture.' || p, 'UTF8'),
    convert_to('zq7secret.picture.small.' || p, 'UTF8'), now()
from unnest(array['open', 'draft']) p;
insert into broker_credential (id, version, account_id, holder, kind, number, issued_by, issued_on, industries, document_id, state,
    reason, created_at)
select pg_temp.n('credential ' || state), 1, pg_temp.n('agency OWNER'), '周牵线', 'MANAGER',
    case state when 'VERIFIED' then '技术经理人-007' else 'zq7secret.credential' end, '自治区科技厅', date '2025-01-01', array['goji'],
    pg_temp.n('file credential'), state, case state when 'REFUSED' then pg_temp.secret('broker_credential.reason') end, now()
from unnest(array['PENDING', 'VERIFIED', 'REFUSED']) state;
insert into mandate (id, version, agency_id, client_id, scope, starts_on, ends_on, stage, note, document_id, created_at)
select pg_temp.n('mandate ' || stage), 1, pg_temp.n('agency'), pg_temp.n(client), 'ALL', current_date - 30, current_date + 300,
    stage, pg_temp.secret('mandate.note'), pg_temp.n('file mandate'), now()
from (values ('ASKED', 'seller'), ('OFFERED', 'buyer'), ('CONFIRMED', 'buyer'), ('DECLINED', 'buyer'), ('ENDED', 'buyer'))
    of (stage, client);

-- Listings at every stage; EXPIRED is a published one whose day is over, REVISED the new text of a published one

insert into demand (id, version, organisation_id, stage, title, industry, town, problem, targets, tried, summary,
    protected_part, contact, budget_from, budget_to, cooperation, expires_on, return_reason, secret_level, agency_id, replaces,
    published_at, updated_at, demo)
select pg_temp.n('demand ' || s), 1, pg_temp.n('buyer'), case s when 'EXPIRED' then 'PUBLISHED' when 'REVISED' then 'DRAFT' else s end,
    case s when 'PUBLISHED' then '老陈醋的邻家需求' else 'zq7secret.demand.title' end, 'agriculture', 'ningan',
    case s when 'PUBLISHED' then '醋醅温度忽高忽低，想要一套能自己翻醅的装置，别的先不公开。' else pg_temp.secret('demand.problem') end, '', '',
    case s when 'PUBLISHED' then '想要自己翻醅的装置' else 'zq7secret.demand.summary' end,
    pg_temp.secret('demand.protected_part'), 'zq7secret.demand.contact', null, null, array['SERVICE'],
    case s when 'EXPIRED' then current_date - 20 else current_date + 90 end,
    case s when 'RETURNED' then pg_temp.secret('demand.return_reason') end, 'PUBLIC', null,
    case s when 'REVISED' then pg_temp.n('demand PUBLISHED') end,
    case when s in ('PUBLISHED', 'EXPIRED', 'WITHDRAWN') then pg_temp.days(40) end, pg_temp.days(40), true
from unnest(array['PUBLISHED', 'EXPIRED', 'DRAFT', 'SUBMITTED', 'RETURNED', 'WITHDRAWN', 'REVISED']) with ordinality of (s, i)
order by i;
insert into tech_result (id, version, organisation_id, stage, title, team, summary, advantages, keywords, field, industry,
    readiness, readiness_scale, readiness_evidence, cases, cooperation, price_mode, price_from, price_to, images,
    protected_part, contact, expires_on, return_reason, secret_level, replaces, published_at, updated_at, demo)
select pg_temp.n('result ' || s), 1, pg_temp.n('seller'), case when s like 'OPEN%' or s = 'EXPIRED' then 'PUBLISHED' when s = 'REVISED' then 'DRAFT' else s end,
    case when open then '翻醅机的邻家成果 ' || s else 'zq7secret.tech_result.title' end, '发酵工程团队',
    case when open then '自己翻醅、自己测温的装置，已经在一家醋坊用了两年，别的先不公开。' else pg_temp.secret('tech_result.summary') end, '', array['醋', '翻醅'],
    '发酵工程', 'agriculture', 7, 'GENERAL', '', '', array['LICENCE'], 'AGREED', 10000000, 20000000,
    case when s = 'OPEN' then array[pg_temp.n('picture open')] when open then '{}' else array[pg_temp.n('picture draft')] end,
    pg_temp.secret('tech_result.protected_part'), 'zq7secret.tech_result.contact',
    case s when 'EXPIRED' then current_date - 20 else current_date + 200 end,
    case s when 'RETURNED' then pg_temp.secret('tech_result.return_reason') end, 'PUBLIC',
    case s when 'REVISED' then pg_temp.n('result OPEN') end,
    case when open or s in ('EXPIRED', 'WITHDRAWN') then pg_temp.days(40) end, pg_temp.days(40), true
from (select s, s like 'OPEN%' as open, i from unnest(array['OPEN', 'OPEN stopped', 'OPEN ended', 'OPEN announced', 'EXPIRED',
    'DRAFT', 'SUBMITTED', 'RETURNED', 'WITHDRAWN', 'REVISED']) with ordinality of (s, i)) stages
order by i;
insert into listing_attachment (listing_id, position, file_id) values
    (pg_temp.n('demand PUBLISHED'), 0, pg_temp.n('file open attachment')),
    (pg_temp.n('demand DRAFT'), 0, pg_temp.n('file draft attachment'));
insert into listing_difference (listing_id, other_id, said_by, said_at)
    values (pg_temp.n('demand DRAFT'), pg_temp.n('demand PUBLISHED'), pg_temp.n('buyer OWNER'), now());
insert into expiry_question (listing_id, expires_on, days_before, asked_at)
    values (pg_temp.n('demand PUBLISHED'), current_date + 90, 14, now());
insert into review_decision (kind, item_id, listing_id, title, submitted_at, decided_at, decided_by, outcome, clarity,
    advantage, expectation, language, reason)
values ('DEMAND', pg_temp.n('demand RETURNED'), pg_temp.n('demand RETURNED'), 'zq7secret.review_decision.title', pg_temp.days(50),
    pg_temp.days(49), gen_random_uuid(), 'RETURNED', 0, 1, 2, 3, pg_temp.secret('review_decision.reason'));
insert into review_claim (item_id, account_id, name, since, until)
    values (pg_temp.n('demand SUBMITTED'), gen_random_uuid(), 'zq7secret.review_claim', now(), now() + interval '1 day');
insert into listing_version (kind, listing_id, number, schema, form, published_at)
select 'DEMAND', pg_temp.n('demand PUBLISHED'), number, 1, jsonb_build_object('title', pg_temp.secret('listing_version'),
    'protectedPart', pg_temp.secret('listing_version')), pg_temp.days(60 - number)
from generate_series(1, 2) number;
insert into sheet_import (organisation_id, digest, kind, file_name, taken_at)
    values (pg_temp.n('seller'), repeat('0', 64), 'results', 'zq7secret.sheet_import.xlsx', now());
insert into import_file (id, account_id, organisation_id, kind, file_name, content, locale, state, reason, created_at)
select pg_temp.n('import ' || state), pg_temp.n('buyer OWNER'), pg_temp.n('buyer'), 'demands', 'zq7secret.import_file.xlsx',
    convert_to('zq7secret.import_file.content', 'UTF8'), 'zh-CN', state, 'zq7secret.import_file.reason', now()
from unnest(array['CHECKED']) state;
insert into campaign (id, version, kind, year, theme, starts_on, ends_on, description, stage, created_at, updated_at, published_at)
select pg_temp.n('campaign ' || s), 1, 'SCIENCE_WEEK', 2100 - i, case s when 'PUBLISHED' then '邻家的科技活动周' else 'zq7secret.campaign.theme' end,
    current_date, current_date + 7, case s when 'PUBLISHED' then '一起来看醋。' else pg_temp.secret('campaign.description') end, s, now(), now(), now()
from unnest(array['DRAFT', 'PUBLISHED', 'WITHDRAWN']) with ordinality of (s, i);
insert into venue (id, version, organisation_id, name, kind, level, town, address, capacity, group_capacity, access, hours, contact,
    phone, description, stage, revision, submitted_at, return_reason, created_at, updated_at, published_at)
select pg_temp.n('venue ' || s), 1, pg_temp.n('organiser'), case s when 'PUBLISHED' then '邻家醋文化馆' else 'zq7secret.venue.name' end,
    'HALL', 'COUNTY', 'ningan', '邻家路 1 号', 40, 20, '{}', '{"week": {"MONDAY": [{"opens": "09:00", "closes": "12:00"}]}, "note": "", "closed": []}',
    '接待处', '0955-5000001', case s when 'PUBLISHED' then '看看醋是怎么酿出来的。' else pg_temp.secret('venue.description') end, s,
    case s when 'PUBLISHED' then jsonb_build_object('form', jsonb_build_object('name', 'zq7secret.venue.revision', 'kind', 'HALL', 'level', 'COUNTY', 'town', 'ningan',
        'address', '邻家路 1 号', 'capacity', 40, 'groupCapacity', 20, 'access', '[]'::jsonb,
        'hours', '{"week": {}, "note": "", "closed": []}'::jsonb, 'contact', '', 'phone', '0955-5000001',
        'description', pg_temp.secret('venue.revision'))) end,
    case when s <> 'WITHDRAWN' then now() end, case s when 'WITHDRAWN' then pg_temp.secret('venue.return_reason') end, now(), now(),
    case s when 'DRAFT' then null else now() end
from unnest(array['DRAFT', 'PUBLISHED', 'WITHDRAWN']) s;
insert into visit_hour (venue_id, starts_at, ends_at, places, taken)
select pg_temp.n('venue ' || s), date_trunc('hour', now()) + interval '10 days', date_trunc('hour', now()) + interval '241 hours', 20, 10
from unnest(array['PUBLISHED', 'WITHDRAWN']) s;
insert into visit (id, venue_id, starts_at, ends_at, name, phone, email, party, persons, remarks, stage, reason, language, notice,
    agreed_at, created_at, changed_at)
select pg_temp.n('visit ' || s), h.venue_id, h.starts_at, h.ends_at, 'zq7secret.visit.name', 'zq7secret.visit.phone',
    'zq7secret.visit.email', 'zq7secret.visit.party', 10, pg_temp.secret('visit.remarks'), stage,
    case stage when 'DECLINED' then pg_temp.secret('visit.reason') end, 'zh-CN', '1', now(), now(), now()
from (values ('PUBLISHED', 'ASKED'), ('WITHDRAWN', 'DECLINED')) of (s, stage) join visit_hour h on h.venue_id = pg_temp.n('venue ' || s);
insert into visit_child (visit_id, children, guardian, notice, agreed_at)
    values (pg_temp.n('visit PUBLISHED'), 9, 'zq7secret.visit_child.guardian', '1', now());
insert into event (id, version, organisation_id, title, kind, settings, starts_at, ends_at, venue, town, description, stage,
    created_at, updated_at, published_at)
select pg_temp.n('event ' || s), 1, pg_temp.n('organiser'), case s when 'PUBLISHED' then '邻家的醋坊开放日' else 'zq7secret.event.title' end,
    'OPEN_DAY', array['VILLAGE'], now() + interval '20 days', now() + interval '21 days', '邻家醋坊', 'ningan',
    case s when 'PUBLISHED' then '看看醋是怎么酿出来的。' else pg_temp.secret('event.description') end, s, now(), now(), now()
from unnest(array['DRAFT', 'PUBLISHED', 'WITHDRAWN']) s;
insert into event_proposal (event_id, announcement, proposed_at) values (pg_temp.n('event PUBLISHED'), jsonb_build_object(
    'wording', jsonb_build_object('title', 'zq7secret.event_proposal.title', 'summary', '',
        'description', pg_temp.secret('event_proposal.description')),
    'topic', jsonb_build_object('kind', 'OPEN_DAY', 'settings', array['VILLAGE'], 'livelihoods', array[]::text[], 'results', array[]::text[]),
    'place', jsonb_build_object('mode', 'ON_SITE', 'venue', '邻家醋坊', 'town', 'ningan', 'accessibility', ''),
    'audience', jsonb_build_object('who', '', 'language', ''),
    'hosts', jsonb_build_object('coOrganisers', array[]::text[], 'office', '', 'speakers', jsonb_build_object('each', array[]::text[]), 'contact', ''),
    'entry', jsonb_build_object('attendance', 'REGISTRATION', 'questions', array[]::text[], 'instructionsOnSite', '', 'instructionsOnline', '')), now());
insert into event_series (id, event_id, rrule, starts_at, minutes)
select pg_temp.n('series ' || s), pg_temp.n('event ' || s), 'FREQ=WEEKLY;COUNT=1', date_trunc('hour', now()) + interval '20 days', 60
from unnest(array['DRAFT', 'PUBLISHED', 'WITHDRAWN']) s;
insert into event_session (id, event_id, starts_at, ends_at, seats, series_id, recurrence_id)
select pg_temp.n('session ' || s), pg_temp.n('event ' || s), now() + interval '20 days', now() + interval '21 days', 30,
    pg_temp.n('series ' || s), date_trunc('hour', now()) + interval '20 days'
from unnest(array['DRAFT', 'PUBLISHED', 'WITHDRAWN']) s;
insert into registration (id, session_id, seating, name, phone, email, persons, school, stage, code, language, notice, agreed_at,
    created_at, changed_at)
select pg_temp.n('registration ' || s), pg_temp.n('session ' || s), 'ON_SITE', 'zq7secret.registration.name',
    'zq7secret.registration.phone', 'zq7secret.registration.email', 2, 'zq7secret.registration.school', 'CONFIRMED',
    'zq7secret.registration.code', 'zh-CN', '1', now(), now(), now()
from unnest(array['PUBLISHED', 'WITHDRAWN']) s;
insert into registration_child (registration_id, children, ages, guardian, notice, agreed_at)
    values (pg_temp.n('registration PUBLISHED'), 1, '9', 'zq7secret.registration_child.guardian', '1', now());
insert into ticket_message (id, registration_id, kind, title, body, way, created_at)
    values (pg_temp.n('ticket_message'), pg_temp.n('registration PUBLISHED'), 'CHANGED', 'zq7secret.ticket_message.title',
        pg_temp.secret('ticket_message.body'), 'CALL', now());
insert into organiser_words (event_id, kind, version, chinese, english, changed_at)
    values (pg_temp.n('event DRAFT'), 'THANKS', 1, 'zq7secret.organiser_words.chinese', 'zq7secret.organiser_words.english', now());
insert into survey_answer (id, session_id, link, stars, good, better, again, answered_on)
select gen_random_uuid(), pg_temp.n('session PUBLISHED'), md5(n::text), 5, 'zq7secret.survey_answer.good',
    'zq7secret.survey_answer.better', true, current_date - 1
from generate_series(1, 5) n;
insert into door_link (id, session_id, hash, name, made_by, made_at)
    values (pg_temp.n('door link'), pg_temp.n('session PUBLISHED'), repeat('0', 64), 'zq7secret.door_link.name',
        pg_temp.n('organiser OWNER'), now());
insert into door_device (session_id, device, number, name, seen_at)
    values (pg_temp.n('session PUBLISHED'), pg_temp.n('door device'), 1, 'zq7secret.door_device.name', now());
insert into check_in (id, session_id, ticket, persons, admitted, offline, device, link_id, scanned_at, received_at)
    values (pg_temp.n('check in'), pg_temp.n('session PUBLISHED'), pg_temp.n('registration PUBLISHED'), 1, true, false,
        pg_temp.n('door device'), pg_temp.n('door link'), now(), now());
insert into check_in_undo (check_in_id, session_id, device, link_id, undone_at, received_at)
    values (gen_random_uuid(), pg_temp.n('session PUBLISHED'), pg_temp.n('door device'), pg_temp.n('door link'), now(), now());
insert into article (id, version, sort, title, summary, body, stage, created_at, updated_at, published_at)
select pg_temp.n('article ' || s), 1, 'STORY', case s when 'PUBLISHED' then '一坛醋的邻家故事' else 'zq7secret.article.title' end,
    case s when 'PUBLISHED' then '两家把翻醅机用上了，说说经过。' else pg_temp.secret('article.summary') end,
    case s when 'PUBLISHED' then '从一条需求开始，到一份登记了的合同，两家都同意公开这篇文字。' else pg_temp.secret('article.body') || pg_temp.secret('article.body') end,
    s, now(), now(), case s when 'DRAFT' then null else now() end
from unnest(array['DRAFT', 'PUBLISHED', 'WITHDRAWN']) s;
insert into match_feedback (demand_id, result_id, organisation_id, account_id, reason, note, created_at)
    values (pg_temp.n('demand PUBLISHED'), pg_temp.n('result OPEN'), pg_temp.n('buyer'), pg_temp.n('buyer OWNER'), 'OTHER',
        pg_temp.secret('match_feedback.note'), now());

-- The protected part

insert into disclosure (id, version, kind, listing_id, title, owner_organisation, asker_organisation, asked_by, asked_by_name,
    reason, stage, answer, asked_at, moved_at)
select pg_temp.n('disclosure ' || stage), 1, 'DEMAND', pg_temp.n('demand ' || listing), '老陈醋的邻家需求', pg_temp.n('buyer'),
    pg_temp.n('seller'), pg_temp.n('seller OWNER'), 'zq7secret.disclosure.asked_by_name', pg_temp.secret('disclosure.reason'), stage,
    case when stage in ('REFUSED', 'ENDED') then pg_temp.secret('disclosure.answer') end, now(), now()
from (values ('ASKED', 'EXPIRED'), ('GRANTED', 'PUBLISHED'), ('REFUSED', 'PUBLISHED'), ('ENDED', 'PUBLISHED')) of (stage, listing);
insert into disclosure_agreement (id, listing_id, number, text, sha256, written_by, written_at)
    values (pg_temp.n('agreement'), pg_temp.n('demand PUBLISHED'), 1, '读了的人不转给别人，也不用在别处，期限三年。', repeat('a', 64),
        pg_temp.n('buyer OWNER'), now());
insert into disclosure_acceptance (disclosure_id, agreement_id, accepted_by, accepted_by_name, accepted_at)
    values (pg_temp.n('disclosure GRANTED'), pg_temp.n('agreement'), pg_temp.n('seller OWNER'), 'zq7secret.accepted_by_name', now());
insert into disclosure_text (listing_id, number, sha256, text, since)
    values (pg_temp.n('demand PUBLISHED'), 1, repeat('b', 64), pg_temp.secret('disclosure_text'), now());
insert into disclosure_opening (listing_id, disclosure_id, text_number, account_id, account_name, organisation_id, ground,
    opened_at)
    values (pg_temp.n('demand PUBLISHED'), pg_temp.n('disclosure GRANTED'), 1, pg_temp.n('seller OWNER'),
        'zq7secret.disclosure_opening', pg_temp.n('seller'), 'GRANT', now());
insert into disclosure_deposit (id, number, disclosure_id, file_id, sha256, organisation_id, deposited_by, deposited_by_name,
    note, deposited_at)
select pg_temp.n('deposit ' || file), 'ZQ7-' || disclosure, pg_temp.n('disclosure ' || disclosure), pg_temp.n('file ' || file),
    (select sha256 from stored_file where id = pg_temp.n('file ' || file)), pg_temp.n(side), pg_temp.n(side || ' OWNER'),
    'zq7secret.deposited_by_name', pg_temp.secret('disclosure_deposit.note'), now()
from (values ('GRANTED', 'deposit', 'buyer'), ('ENDED', 'ended deposit', 'seller')) of (disclosure, file, side);

-- A price before the public

insert into publicity (id, version, result_id, organisation_id, title, price, transferee, basis, starts_on, ends_on,
    announced_by, announced_at, stopped_at, stopped_by, stop_reason, ended_at)
select pg_temp.n('publicity ' || state), 1, pg_temp.n('result ' || of), pg_temp.n('seller'), '翻醅机的邻家成果 ' || of, 12000000, '',
    '经三轮谈判，由校长办公会集体决定。', current_date + first, current_date + first + 15, pg_temp.n('seller OWNER'), pg_temp.days(30),
    case state when 'STOPPED' then now() end, case state when 'STOPPED' then 'OWNER' end,
    case state when 'STOPPED' then '写错了价格' end, case state when 'ENDED' then now() end
from (values ('RUNNING', 'OPEN', -2), ('ANNOUNCED', 'OPEN announced', 3), ('STOPPED', 'OPEN stopped', -3),
    ('ENDED', 'OPEN ended', -20)) stages (state, of, first);
insert into publicity_proposal (id, version, result_id, organisation_id, title, price, transferee, basis, starts_on, days, stage,
    reason, proposed_by, proposed_at, decided_at)
select pg_temp.n('proposal ' || stage), 1, pg_temp.n('result OPEN ended'), pg_temp.n('seller'), 'zq7secret.publicity_proposal.title',
    12000000, '', pg_temp.secret('publicity_proposal.basis'), current_date + 3, 15, stage,
    case stage when 'RETURNED' then pg_temp.secret('publicity_proposal.reason') else '' end, pg_temp.n('seller OWNER'), now(),
    case when stage <> 'WAITING' then now() end
from unnest(array['WAITING', 'RETURNED', 'WITHDRAWN']) stage;
insert into objection (id, version, publicity_id, name, contact, body, language, notice_version, digest, received_at, outcome,
    reasons, decided_by, decided_at)
select pg_temp.n('objection ' || i), 1, pg_temp.n('publicity RUNNING'), 'zq7secret.objection.name', 'zq7secret.objection.contact',
    pg_temp.secret('objection.body') || i, 'zh-CN', '1', encode(sha256(convert_to('objection ' || i, 'UTF8')), 'hex'), now(), outcome,
    case when outcome is not null then '查过了，评估有据。' end, case when outcome is not null then gen_random_uuid() end,
    case when outcome is not null then now() end
from (values (1, null), (2, 'REJECTED')) of (i, outcome);

-- Deals at every stage, each by another listing, with what was said in them

insert into deal (id, version, kind, listing_id, title, owner_organisation, asker_organisation, broker, broker_side, wishes, mode,
    stage, turn, turn_since, origin_kind, origin_id, sent_at, answered_at, moved_at, ending, industry)
select pg_temp.n('deal ' || stage), 1, 'RESULT', pg_temp.n('result ' || of), 'zq7secret.deal.title', pg_temp.n('seller'), pg_temp.n('buyer'),
    pg_temp.n('agency OWNER'), 'ASKER', array['QUOTE'], 'LICENCE', stage,
    case when stage in ('SENT', 'ANSWERED', 'TALKING', 'SIGNING') then 'OWNER' end, now(), 'DEMAND', pg_temp.n('demand PUBLISHED'),
    now(), case stage when 'SENT' then null else now() end, now(), case stage when 'ENDED' then 'OTHER' end, 'agriculture'
from (values ('SENT', 'OPEN'), ('ANSWERED', 'OPEN stopped'), ('TALKING', 'OPEN ended'), ('SIGNING', 'OPEN announced'),
    ('SIGNED', 'EXPIRED'), ('REGISTERED', 'WITHDRAWN'), ('ENDED', 'OPEN')) stages (stage, of);
insert into deal_entry (deal_id, at, account_id, hat, organisation_id, move, words, only_side, ending, met_on, met_at, met_who,
    files)
select d.id, now(), pg_temp.n('buyer OWNER'), hat, pg_temp.n('buyer'), move, pg_temp.secret('deal_entry.words'), side, null, met,
    case when met is not null then pg_temp.secret('deal_entry.met_at') end,
    case when met is not null then pg_temp.secret('deal_entry.met_who') end, array[pg_temp.n('file ' || file)]
from deal d, (values ('ASKER', 'SEND', null, null::date, 'entry'), ('ASKER', 'MEET', null, current_date, 'entry'),
    ('BROKER', 'NOTE', 'ASKER', null, 'note')) said (hat, move, side, met, file)
where d.id::text like 'deadbeef-%';
insert into deal_reminder (deal_id, turn_since, days, at)
select id, turn_since, days, now() from deal, unnest(array[3, 7]) days where id::text like 'deadbeef-%';
insert into trial (id, version, deal_id, result_id, owner_organisation, user_organisation, starts_on, ends_on, decides_on, place,
    criteria, proposed_by, proposed_at, agreed_at, declined_at, extension_ends_on, extension_decides_on, extension_by, outcome,
    figures, reason, recorded_at, confirmed_at)
select pg_temp.n('trial ' || state), 1, pg_temp.n('deal ' || deal), pg_temp.n('result OPEN'), pg_temp.n('seller'), pg_temp.n('buyer'),
    current_date - 5, current_date + 20, current_date + 30, pg_temp.secret('trial.place'), pg_temp.secret('trial.criteria'), 'OWNER', now(),
    case when state in ('RUNNING', 'LONGER', 'RECORDED') then now() end, case state when 'DECLINED' then now() end,
    case state when 'LONGER' then current_date + 40 end, case state when 'LONGER' then current_date + 50 end,
    case state when 'LONGER' then 'OWNER' end, case state when 'RECORDED' then 'ADOPTED' end, pg_temp.secret('trial.figures'),
    pg_temp.secret('trial.reason'), case state when 'RECORDED' then now() end, null
from (values ('PROPOSED', 'ANSWERED'), ('RUNNING', 'TALKING'), ('LONGER', 'SIGNING'), ('RECORDED', 'SIGNED'),
    ('DECLINED', 'SENT')) of (state, deal);

-- Contracts at every stage, with papers, payments, the ledger's lines and a story

insert into contract (id, version, deal_id, kind, title, buyer_organisation, seller_organisation, industry, town, signed_on,
    starts_on, ends_on, total, technology, stage, registration_number, registered_on, created_at, updated_at)
select pg_temp.n('contract ' || stage), 1, pg_temp.n('deal ' || deal), 'LICENCE', 'zq7secret.contract.title', pg_temp.n('buyer'),
    pg_temp.n('seller'), 'agriculture', 'ningan', date '2024-05-06', date '2024-05-06', date '2026-05-06', 98765432, 87654321, stage,
    case when stage = 'REGISTERED' then 'zq7secret.number' end, case when stage = 'REGISTERED' then date '2024-05-20' end, now(), now()
from (values ('DRAFT', 'SIGNING'), ('SIGNED', 'SIGNED'), ('REGISTERED', 'REGISTERED'), ('ENDED', 'ENDED')) of (stage, deal);
insert into contract_instalment (id, contract_id, place, amount, due_on, paid_on, note)
select pg_temp.n('instalment ' || id), id, 1, 98765432, current_date, null, 'zq7secret.contract_instalment'
from contract where id::text like 'deadbeef-%';
insert into contract_entry (contract_id, at, by, reason, total, technology)
    values (pg_temp.n('contract REGISTERED'), now(), gen_random_uuid(), pg_temp.secret('contract_entry.reason'), 98765432, 87654321);
insert into registration_form (contract_id, version, template, fields, updated_by, updated_at)
select id, 1, '2021', jsonb_build_object('summary', pg_temp.secret('registration_form'), 'sellerLegal', 'zq7secret.sellerLegal'),
    pg_temp.n('buyer OWNER'), now()
from contract where id::text like 'deadbeef-%';
insert into contract_scan (contract_id, file_id, added_at)
    values (pg_temp.n('contract SIGNED'), pg_temp.n('file scan'), now());
insert into contract_step (contract_id, at, organisation_id, client_id, staff, step)
select id, now(), pg_temp.n('agency'), pg_temp.n('buyer'), false, 'BEGUN' from contract where id::text like 'deadbeef-%';
insert into event_report (event_id, version, text, stage, updated_at)
    values (pg_temp.n('event PUBLISHED'), 1, pg_temp.secret('event_report.text'), 'DRAFT', now());
insert into success_story (contract_id, version, title, summary, body, stage, article_id, updated_at)
select pg_temp.n('contract ' || contract), 1, 'zq7secret.success_story.title', pg_temp.secret('success_story.summary'),
    pg_temp.secret('success_story.body'), stage, case stage when 'PUBLISHED' then pg_temp.n('article PUBLISHED') end, now()
from (values ('SIGNED', 'ASKED'), ('REGISTERED', 'PUBLISHED'), ('DRAFT', 'DRAFT')) of (contract, stage);
insert into story_consent (contract_id, organisation_id, granted, amount_too, by, at)
    values (pg_temp.n('contract SIGNED'), pg_temp.n('buyer'), true, true, pg_temp.n('buyer OWNER'), now());
