-- Short messages stand in the same line as letters: written with what they tell of, carried afterwards by a road of their own.
alter table mail
    add channel text not null default 'MAIL' check (channel in ('MAIL', 'SMS')),
    -- What is told once has a key: told again it is the same message.
    add key text;
create unique index mail_key on mail (key) where key is not null;

drop index mail_line;
create index mail_line on mail (channel, next_at) where state = 'WAITING';

-- With which letter a notice went out, if with any.
alter table notice add mail_id uuid references mail on delete set null;
create index notice_mail on notice (mail_id) where mail_id is not null;
