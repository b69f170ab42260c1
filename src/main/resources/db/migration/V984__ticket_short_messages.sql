alter table ticket_message drop constraint ticket_message_way_check;
alter table ticket_message
    add constraint ticket_message_way_check check (way in ('MAIL', 'SMS', 'CALL', 'PAGE')),
    -- Whether somebody has to be called where nothing else reaches them: they would come in vain, or wait.
    add matters boolean not null default false;
update ticket_message set matters = true where way = 'CALL';
