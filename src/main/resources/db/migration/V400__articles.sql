create table article (
    id uuid primary key,
    version int not null,
    sort text not null check (sort in ('POLICY', 'SCIENCE', 'NOTICE')),
    title text not null check (char_length(title) between 2 and 80),
    summary text not null check (char_length(summary) between 10 and 300),
    body text not null check (char_length(body) between 20 and 20000),
    source text not null default '' check (char_length(source) <= 100),
    author text not null default '' check (char_length(author) <= 50),
    stage text not null check (stage in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    demo boolean not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    published_at timestamptz,
    check (stage <> 'PUBLISHED' or published_at is not null)
);
create index article_published on article (published_at desc) where stage = 'PUBLISHED';
create trigger article_search after insert or update or delete on article
    for each row execute function search_changed('ARTICLE');
