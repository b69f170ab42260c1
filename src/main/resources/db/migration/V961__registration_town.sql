-- From which town people come, where the organiser asks; and how many of them are under 14. Both stay for the report when
-- who it was has been forgotten.
alter table registration
    add town text check (char_length(town) <= 40),
    add children int not null default 0;
update registration r set children = c.children from registration_child c where c.registration_id = r.id;
alter table registration add check (children between 0 and persons);
