-- Counted on every page of the desk.
create index mail_failed on mail (id) where state = 'FAILED';
