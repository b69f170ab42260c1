-- What a price mode needs beside amounts: until when a listed price holds, when and where an auction is, on what terms one may try.
alter table tech_result
    add column price_day date,
    add column price_terms text not null default '' check (char_length(price_terms) <= 300);
