-- What waits for an organisation is counted on every page of its desk.
create index deal_owner_turn on deal (owner_organisation, turn_since) where turn = 'OWNER';
create index deal_asker_turn on deal (asker_organisation, turn_since) where turn = 'ASKER';
create index deal_asked on deal (owner_organisation, sent_at) include (answered_at);
