-- Since when the centre has vouched for an organisation; its public page tells.
alter table organisation
    add column checked_at timestamptz;
update organisation o
set checked_at = coalesce(
    (select max(happened_at) from audit where object = o.id::text and action = 'organisation.APPROVED'), created_at)
where status = 'APPROVED';
