-- An organiser's words are read by the centre before anybody is told them; until then what was said before stands.
alter table organiser_words
    add said_chinese text not null default '' check (char_length(said_chinese) <= 500),
    add said_english text not null default '' check (char_length(said_english) <= 500),
    add submitted_at timestamptz, -- since when the centre has them to read
    add returned text check (char_length(returned) <= 300);
-- Nobody has read what was written so far.
update organiser_words set submitted_at = changed_at where chinese <> '' or english <> '';
create index organiser_words_submitted on organiser_words (submitted_at) where submitted_at is not null;
