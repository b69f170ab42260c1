-- What waits for an organisation is counted on every page of its desk.
create index deal_owner_turn on deal (owner_organisation, turn_since) where turn = 'OWNER';
create index deal_asker_turn on deal (asker_organisation, turn_since) where turn = 'ASKER';
create index deal_asked on deal (owner_organisation, sent_at) include (answered_at);
-- Who asks for a file asks which deals it belongs to.
create index deal_entry_files on deal_entry using gin (files);
-- Who said something stays on record whatever becomes of the account, as in the audit log.
alter table deal_entry drop constraint deal_entry_account_id_fkey;
