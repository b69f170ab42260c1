-- Letters and short messages about tickets that have not arrived, as far as anybody knows. What expired without a time at
-- which it does was held back, because it was true no longer or its reader wants no more.
create index mail_not_arrived on mail (id)
    where about is not null and state not in ('SENT', 'CLOSED') and (state <> 'EXPIRED' or secret_until is not null);
