-- A mandate may reach one industry only.
alter table deal add column industry text not null default '';
