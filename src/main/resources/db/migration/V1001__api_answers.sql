-- First answers to requests that carry a key of their own, so that whoever asks twice does it once.
create table api_answer (
    token_id uuid not null references api_token on delete cascade,
    key text not null check (char_length(key) between 1 and 200),
    request text not null,
    status int,
    location text,
    tag text,
    body text,
    created_at timestamptz not null,
    primary key (token_id, key)
);
create index api_answer_time on api_answer (created_at);
