-- What goes on over days (20 hours and more, such as an exhibition) is asked for by when it ends.
create index event_session_lasting on event_session (ends_at) where ends_at - starts_at >= interval '20 hours';
