-- Who was briefed on which version of an office's guideline, when and how; who has read it; who moved where. Rows are
-- added and never changed. Officers' numbers and names, who gave a briefing and what was said lie sealed.
create schema briefings;

create table briefings.briefing (
  id uuid primary key,
  office text not null,
  agency text not null,
  -- Division or squad; empty where the whole agency was told.
  unit text not null,
  rulebook text not null,
  rulebook_version text not null,
  -- SHA-256 of the version's tables as they stood when this was entered.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  effective_from date not null,
  effective_to date not null,
  given_on date not null,
  how text not null check (how in ('roll call', 'bulletin', 'training', 'letter')),
  at timestamptz not null,
  actor text not null,
  -- Who gave it, and the material.
  content bytea not null,
  why text not null default '',
  derived_from text[] not null default '{}',
  check (effective_from <= effective_to),
  unique (id, office, agency)
);
create index briefing_office on briefings.briefing (office, agency, unit, given_on);
create index briefing_agency on briefings.briefing (agency, given_on);
create trigger attested after insert on briefings.briefing
  for each row execute function ledger.attest('briefing recorded', 'discoverable');

-- An officer as an office knows them: number and name sealed under the row's own key, found by a keyed hash.
create table briefings.officer (
  id uuid primary key,
  office text not null,
  agency text not null,
  key bytea not null,
  at timestamptz not null,
  actor text not null,
  content bytea not null,
  why text not null default '',
  derived_from text[] not null default '{}',
  unique (office, agency, key),
  unique (id, office, agency)
);
create trigger attested after insert on briefings.officer
  for each row execute function ledger.attest('officer listed', 'work product');

-- The account with which an officer signs in here; of several the last counts.
create table briefings.tie (
  id uuid primary key,
  officer uuid not null,
  office text not null,
  agency text not null,
  account text not null,
  at timestamptz not null,
  actor text not null,
  why text not null default '',
  derived_from text[] not null default '{}',
  foreign key (officer, office, agency) references briefings.officer (id, office, agency)
);
create index tie_account on briefings.tie (account);
create index tie_officer on briefings.tie (officer, at);
create trigger attested after insert on briefings.tie
  for each row execute function ledger.attest('officer has an account', 'none');

-- From a day on an officer belongs to this unit; the last row up to a day says where. Empty: has left.
create table briefings.posting (
  id uuid primary key,
  officer uuid not null,
  office text not null,
  agency text not null,
  unit text not null,
  since date not null,
  at timestamptz not null,
  actor text not null,
  why text not null default '',
  derived_from text[] not null default '{}',
  foreign key (officer, office, agency) references briefings.officer (id, office, agency)
);
create index posting_officer on briefings.posting (officer, since, at);
create trigger attested after insert on briefings.posting
  for each row execute function ledger.attest('officer posted', 'work product');

create table briefings.attendance (
  id uuid primary key,
  briefing uuid not null,
  officer uuid not null,
  office text not null,
  agency text not null,
  at timestamptz not null,
  actor text not null,
  why text not null default '',
  derived_from text[] not null default '{}',
  unique (briefing, officer),
  foreign key (briefing, office, agency) references briefings.briefing (id, office, agency),
  foreign key (officer, office, agency) references briefings.officer (id, office, agency)
);
create index attendance_officer on briefings.attendance (officer);
create trigger attested after insert on briefings.attendance
  for each row execute function ledger.attest('attended a briefing', 'discoverable');

-- Read and acknowledged: by the officer on a page of their own, or on a sheet that was signed.
create table briefings.acknowledgement (
  id uuid primary key,
  briefing uuid not null,
  officer uuid not null,
  office text not null,
  agency text not null,
  -- The day of the signature; of a page, its own day.
  signed_on date not null,
  how text not null check (how in ('page', 'sheet')),
  at timestamptz not null,
  actor text not null,
  why text not null default '',
  derived_from text[] not null default '{}',
  unique (briefing, officer),
  foreign key (briefing, office, agency) references briefings.briefing (id, office, agency),
  foreign key (officer, office, agency) references briefings.officer (id, office, agency)
);
create index acknowledgement_officer on briefings.acknowledgement (officer);
create trigger attested after insert on briefings.acknowledgement
  for each row execute function ledger.attest('briefing acknowledged', 'discoverable');

create schema statements;

-- What an office tells those who oversee it, once a month: figures with small counts already withheld. The rows they
-- were counted from reach none of these readers.
create table statements.statement (
  id uuid primary key,
  office text not null,
  month date not null check (extract(day from month) = 1),
  -- The last day counted.
  through date not null,
  at timestamptz not null,
  actor text not null,
  content text not null,
  why text not null default '',
  derived_from text[] not null default '{}',
  unique (office, month)
);
create trigger attested after insert on statements.statement
  for each row execute function ledger.attest('statement released', 'discoverable');

alter table briefings.briefing enable row level security;
create policy of_office on briefings.briefing for select using (
  (select guard.is_system())
  or ((select guard.roles() && array['supervisor']) and office = any ((select guard.offices())::text[]))
  or ((select guard.roles() && array['detective']) and agency = any ((select guard.agencies())::text[])));
create policy by_supervisors on briefings.briefing for insert with check (
  actor = (select guard.actor())
  and ((select guard.is_system())
       or ((select guard.roles() && array['supervisor']) and office = any ((select guard.offices())::text[]))));

alter table briefings.officer enable row level security;
create policy of_office on briefings.officer for select using (
  (select guard.is_system())
  or ((select guard.roles() && array['supervisor']) and office = any ((select guard.offices())::text[]))
  or ((select guard.roles() && array['detective'])
      and exists (select 1 from briefings.tie t
                  where t.officer = officer.id and t.account = (select guard.actor()) offset 0)));
create policy by_supervisors on briefings.officer for insert with check (
  actor = (select guard.actor())
  and ((select guard.is_system())
       or ((select guard.roles() && array['supervisor']) and office = any ((select guard.offices())::text[]))));

alter table briefings.tie enable row level security;
create policy of_office on briefings.tie for select using (
  (select guard.is_system())
  or ((select guard.roles() && array['supervisor']) and office = any ((select guard.offices())::text[]))
  or ((select guard.roles() && array['detective']) and account = (select guard.actor())));
create policy by_supervisors on briefings.tie for insert with check (
  actor = (select guard.actor())
  and ((select guard.is_system())
       or ((select guard.roles() && array['supervisor']) and office = any ((select guard.offices())::text[]))));

-- Whoever sees the officer sees where they serve, what they attended and what they read.
alter table briefings.posting enable row level security;
create policy of_officer on briefings.posting for select using (
  exists (select 1 from briefings.officer o where o.id = posting.officer offset 0));
create policy by_supervisors on briefings.posting for insert with check (
  actor = (select guard.actor()) and not (select guard.roles() && array['detective'])
  and exists (select 1 from briefings.officer o where o.id = posting.officer));

alter table briefings.attendance enable row level security;
create policy of_officer on briefings.attendance for select using (
  exists (select 1 from briefings.officer o where o.id = attendance.officer offset 0));
create policy by_supervisors on briefings.attendance for insert with check (
  actor = (select guard.actor()) and not (select guard.roles() && array['detective'])
  and exists (select 1 from briefings.officer o where o.id = attendance.officer));

-- A detective signs on the page and for nobody else; a sheet is entered by a supervisor.
alter table briefings.acknowledgement enable row level security;
create policy of_officer on briefings.acknowledgement for select using (
  exists (select 1 from briefings.officer o where o.id = acknowledgement.officer offset 0));
create policy signed on briefings.acknowledgement for insert with check (
  actor = (select guard.actor())
  and exists (select 1 from briefings.officer o where o.id = acknowledgement.officer)
  and ((select guard.is_system())
       or (how = 'page' and (select guard.roles() && array['detective']))
       or (how = 'sheet' and (select guard.roles() && array['supervisor']))));

alter table statements.statement enable row level security;
create policy of_office on statements.statement for select using (
  (select guard.is_system())
  or ((select guard.roles() && array['supervisor', 'commissioner', 'oversight'])
      and office = any ((select guard.offices())::text[])));
create policy by_supervisors on statements.statement for insert with check (
  actor = (select guard.actor())
  and ((select guard.is_system())
       or ((select guard.roles() && array['supervisor']) and office = any ((select guard.offices())::text[]))));

grant usage on schema briefings to "${app}";
grant select, insert on briefings.briefing, briefings.officer, briefings.tie, briefings.posting, briefings.attendance,
  briefings.acknowledgement to "${app}";
grant usage on schema statements to "${app}";
grant select, insert on statements.statement to "${app}";
