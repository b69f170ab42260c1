create index audit_action on audit (action, seq);
