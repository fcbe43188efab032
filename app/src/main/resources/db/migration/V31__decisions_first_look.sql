-- Whether an office decides each case first on a narrative without names, race and neighborhood. The last row of an
-- office stands.
create table decisions.first_look_rule (
  id uuid primary key,
  office text not null,
  at timestamptz not null,
  actor text not null,
  in_force boolean not null,
  why text not null,
  derived_from text[] not null default '{}'
);
create index first_look_rule_office on decisions.first_look_rule (office, at desc);
create trigger attested after insert on decisions.first_look_rule
  for each row execute function ledger.attest('first look ruled', 'discoverable');

alter table decisions.first_look_rule enable row level security;
create policy of_office on decisions.first_look_rule for select using (
  (select guard.is_system()) or office = any ((select guard.offices())::text[]));
create policy by_supervisors on decisions.first_look_rule for insert with check (
  actor = (select guard.actor())
  and (select guard.roles() && array['supervisor', 'system'])
  and ((select guard.is_system()) or office = any ((select guard.offices())::text[])));
grant select, insert on decisions.first_look_rule to "${app}";
