-- Every session remembers the number it began with; raising it ends them all.
alter table account add column epoch int not null default 0;
alter table password_reset add column created_at timestamptz not null default now();
create index password_reset_account on password_reset (account_id);
create index audit_account on audit (account_id, seq);
create index audit_object on audit (object, seq);
