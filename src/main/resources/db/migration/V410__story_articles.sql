alter table article drop constraint article_sort_check;
alter table article add constraint article_sort_check check (sort in ('POLICY', 'SCIENCE', 'NOTICE', 'STORY'));
