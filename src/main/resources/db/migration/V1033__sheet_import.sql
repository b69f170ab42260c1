-- Results are not the only thing that spreadsheets bring.
alter table result_import rename to sheet_import;
alter table sheet_import rename constraint result_import_pkey to sheet_import_pkey;
alter table sheet_import add kind text not null default 'results';
alter table sheet_import alter kind drop default;
