-- Whoever reads a protected part for a client under a mandate: the log says for whom.
alter table disclosure_opening add client_id uuid references organisation;
