alter table contract add constraint contract_deal foreign key (deal_id) references deal;
