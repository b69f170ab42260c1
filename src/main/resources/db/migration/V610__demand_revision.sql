alter table demand
    add column replaces uuid unique references demand,
    add column secret_level text check (secret_level = 'PUBLIC');
update demand set secret_level = 'PUBLIC';
