-- Searches that found nothing: sums of a month, words without anything personal.
create table unmet_search (
    month date not null,
    words text not null check (char_length(words) <= 40),
    kind text not null,       -- whose list was searched; empty for all
    industry text not null,   -- chosen beside the words; empty for none
    times int not null,
    primary key (month, words, kind, industry)
);

-- How often a result stood on a page of finds, and how often it was opened.
create table result_seen (
    result_id uuid not null references tech_result on delete cascade,
    month date not null,
    found int not null default 0,
    opened int not null default 0,
    primary key (result_id, month)
);

-- How well the best result fits a demand, and when that was looked at.
create table demand_fit (
    demand_id uuid primary key references demand on delete cascade,
    fit int not null,
    checked_at timestamptz not null
);
