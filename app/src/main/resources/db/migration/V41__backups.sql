-- Which backups were made and where, so that an expungement finds them; and what is still to be taken out of those that
-- could not be reached.
create schema backups;

create table backups.made (
  id uuid primary key,
  at timestamptz not null,
  actor text not null,
  folder text not null
);

create table backups.to_sweep (
  backup uuid not null references backups.made on delete cascade,
  record uuid not null,
  primary key (backup, record)
);

alter table backups.made enable row level security;
create policy keepers on backups.made using (
  (select guard.is_system()) or (select guard.roles() && array['clerk', 'administrator', 'oversight']));
alter table backups.to_sweep enable row level security;
create policy keepers on backups.to_sweep using (
  (select guard.is_system()) or (select guard.roles() && array['clerk', 'administrator', 'oversight']));

grant usage on schema backups to "${app}";
grant select, insert, delete on backups.made, backups.to_sweep to "${app}";
