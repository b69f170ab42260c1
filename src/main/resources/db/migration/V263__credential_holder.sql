-- The name that stands in the public directory is the one that the centre has checked with the certificate.
alter table broker_credential add holder text;
update broker_credential c set holder = a.name from account a where a.id = c.account_id;
delete from broker_credential c using account a where a.id = c.account_id and a.email like 'closed:%';
alter table broker_credential alter holder set not null;
