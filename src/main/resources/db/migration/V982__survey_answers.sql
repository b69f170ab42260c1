-- What somebody said of a session, apart from who it was: no registration stands here and no hour. The link is a sum over
-- the ticket's signed address, by which its holder changes the answer; it goes after that time, or when they are forgotten.
create table survey_answer (
    id uuid primary key,
    session_id uuid not null references event_session on delete cascade,
    link text unique,
    stars int not null check (stars between 1 and 5),
    good text not null check (char_length(good) <= 500),
    better text not null check (char_length(better) <= 500),
    again boolean,
    answered_on date not null
);
create index survey_answer_of on survey_answer (session_id);
