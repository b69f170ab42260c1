-- A line that puts a broker into a deal says of which agency and for which side: both sides read it.
alter table deal_entry
    add agency_id uuid references organisation,
    add client_side text check (client_side in ('OWNER', 'ASKER')),
    add constraint deal_entry_assignment check ((agency_id is null) = (client_side is null)
        and (agency_id is null or move = 'ASSIGN'));
