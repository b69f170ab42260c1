-- The centre reads them by page, the latest first.
create index mandate_latest on mandate (created_at desc, id);
