-- Who signed an organisation up decides who else belongs to it.
alter table account
    add column member text not null default 'OWNER' check (member in ('OWNER', 'EDITOR', 'READER'));
