-- What a rulebook determined and what a person decided, each kept for good; and one row a case for the queue, which can
-- be made anew from the rest at any time.
create schema decisions;

create table decisions.determination (
  id uuid primary key,
  referral uuid not null references records.referral,
  version int not null,
  office text not null,
  at timestamptz not null,
  rulebook text not null,
  -- The versions that were, or may have been, in force, joined by " or ".
  rulebook_versions text not null,
  verdict text not null,
  -- Facts with their sources, reasons and citations; a quoted sentence may name somebody, so it is sealed.
  content bytea not null,
  why text not null default '',
  derived_from text[] not null default '{}'
);
create index determination_referral on decisions.determination (referral, at);
create trigger attested after insert on decisions.determination
  for each row execute function ledger.attest('determined', 'work product');

create table decisions.decision (
  id uuid primary key,
  referral uuid not null references records.referral,
  version int not null,
  office text not null,
  at timestamptz not null,
  actor text not null,
  -- 'first look': narrative without names; 'unaided': before the determination was seen; 'final': what stands.
  stage text not null check (stage in ('first look', 'unaided', 'final')),
  kind text not null check (kind in ('file', 'decline', 'divert', 'return')),
  -- Coded reason of a declination; empty otherwise.
  reason text not null,
  -- Whether it agrees with what the guideline asks for; null where the guideline gives no answer.
  agrees boolean,
  -- Why it differs from the guideline, in the attorney's own words, sealed; null where it does not.
  override bytea,
  determination uuid references decisions.determination,
  -- The reasons in the attorney's own words.
  content bytea not null,
  why text not null default '',
  derived_from text[] not null default '{}',
  check ((kind = 'decline') = (reason <> '')),
  check (agrees is distinct from false or override is not null or stage <> 'final')
);
create index decision_referral on decisions.decision (referral, at);
create index decision_office on decisions.decision (office, at);
create trigger attested after insert on decisions.decision
  for each row execute function ledger.attest('decided', 'work product');

create table decisions.matter (
  referral uuid primary key references records.referral,
  docket uuid not null,
  number text not null,
  office text not null,
  agency text not null,
  version int not null,
  received_at timestamptz not null,
  -- The end of the 24 hours; null where nobody is held or it is not known since when.
  held_until timestamptz,
  custody text not null,
  state text not null check (state in ('to decide', 'returned', 'decided', 'withdrawn')),
  lead text not null,
  drug boolean,
  -- Whether an offense the state's table calls violent is among the charges.
  violent boolean not null,
  verdict text not null,
  because text not null,
  missing text[] not null,
  -- Of the seeded tenth: decided before the determination is seen.
  unaided boolean not null,
  assigned text
);
create index matter_queue on decisions.matter (office, held_until nulls last, received_at, referral)
  where state = 'to decide';
create index matter_agency on decisions.matter (agency, received_at desc);

alter table decisions.determination enable row level security;
create policy of_referral on decisions.determination using (
  exists (select 1 from records.referral r where r.id = determination.referral)
  and not (select guard.roles() && array['detective', 'defence']));
alter table decisions.decision enable row level security;
create policy of_referral on decisions.decision for select using (
  exists (select 1 from records.referral r where r.id = decision.referral));
create policy by_attorneys on decisions.decision for insert with check (
  actor = (select guard.actor())
  and (select guard.roles() && array['attorney', 'supervisor', 'system'])
  and ((select guard.is_system()) or office = any ((select guard.offices())::text[])));
alter table decisions.matter enable row level security;
create policy of_referral on decisions.matter using (
  exists (select 1 from records.referral r where r.id = matter.referral));

grant usage on schema decisions to "${app}";
grant select, insert on decisions.determination, decisions.decision to "${app}";
grant select, insert, update on decisions.matter to "${app}";
