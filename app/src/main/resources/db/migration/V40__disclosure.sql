-- What the defence is owed in a case, and when it was sent. A review flag (a sustained finding, a missing recording, a
-- violated policy of an officer in the case) lies behind a wall until an attorney has looked at it.
create schema disclosure;

create table disclosure.item (
  id uuid primary key,
  docket uuid not null references dockets.docket,
  referral uuid not null references records.referral,
  office text not null,
  at timestamptz not null,
  actor text not null,
  owed text not null check (owed in ('brady', 'giglio', 'discovery rule', 'not owed')),
  -- What it is and about whom, sealed under the docket's key.
  content bytea not null,
  why text not null default '',
  derived_from text[] not null default '{}',
  unique (id, office)
);
create index item_referral on disclosure.item (referral, at);
create trigger attested after insert on disclosure.item
  for each row execute function ledger.attest('disclosure listed', 'discoverable');

-- Sent once; entered into the ledger as disclosed on that day.
create table disclosure.sent (
  item uuid primary key,
  office text not null,
  at timestamptz not null,
  actor text not null,
  recipient text not null,
  foreign key (item, office) references disclosure.item (id, office)
);

-- The counsel of a case: sees the case's disclosure that was sent, and nothing else.
create table disclosure.counsel (
  referral uuid not null references records.referral,
  account text not null,
  since timestamptz not null,
  until timestamptz,
  primary key (referral, account, since)
);
create index counsel_account on disclosure.counsel (account);

create table disclosure.flag (
  id uuid primary key,
  referral uuid not null references records.referral,
  office text not null,
  at timestamptz not null,
  actor text not null,
  kind text not null check (kind in ('sustained finding', 'missing recording', 'policy violation')),
  content bytea not null,
  why text not null default '',
  derived_from text[] not null default '{}'
);
create index flag_referral on disclosure.flag (referral);
create trigger attested after insert on disclosure.flag
  for each row execute function ledger.attest('review flag raised', 'work product');

-- What an attorney made of a flag: owed (then an item is listed) or not. One a flag.
create table disclosure.flag_review (
  id uuid primary key,
  flag uuid not null unique references disclosure.flag,
  referral uuid not null references records.referral,
  office text not null,
  at timestamptz not null,
  actor text not null,
  owed text not null check (owed in ('brady', 'giglio', 'discovery rule', 'not owed')),
  content bytea not null,
  why text not null default '',
  derived_from text[] not null default '{}'
);
create trigger attested after insert on disclosure.flag_review
  for each row execute function ledger.attest('review flag answered', 'work product');

alter table disclosure.item enable row level security;
create policy of_office on disclosure.item using (
  exists (select 1 from records.referral r where r.id = item.referral)
  and not (select guard.roles() && array['detective']));
create policy of_counsel on disclosure.item for select using (
  (select guard.roles() && array['defence'])
  and exists (select 1 from disclosure.counsel c where c.referral = item.referral
              and c.account = (select guard.actor()) and c.until is null)
  and exists (select 1 from disclosure.sent s where s.item = item.id)
  and not exists (select 1 from vault.withdrawn w where w.record = item.referral and w.kind in ('sealed', 'expunged') offset 0));
alter table disclosure.sent enable row level security;
create policy acting on disclosure.sent for select using ((select guard.actor()) is not null);
create policy by_attorneys on disclosure.sent for insert with check (
  actor = (select guard.actor()) and (select guard.roles() && array['attorney', 'supervisor', 'system'])
  and office = any ((select guard.offices())::text[]));
alter table disclosure.counsel enable row level security;
create policy own on disclosure.counsel for select using (
  account = (select guard.actor()) or exists (select 1 from records.referral r where r.id = counsel.referral));
create policy by_office on disclosure.counsel for insert with check (
  exists (select 1 from records.referral r where r.id = counsel.referral)
  and (select guard.roles() && array['attorney', 'supervisor', 'clerk', 'system']));
-- Behind the wall: attorneys and supervisors of the office.
alter table disclosure.flag enable row level security;
create policy walled on disclosure.flag using (
  exists (select 1 from records.referral r where r.id = flag.referral)
  and (select guard.roles() && array['attorney', 'supervisor', 'system']));
alter table disclosure.flag_review enable row level security;
create policy walled on disclosure.flag_review using (
  exists (select 1 from disclosure.flag f where f.id = flag_review.flag));

-- Counsel finds the docket of a case, its number and nothing else of it.
create policy of_counsel on dockets.docket for select using (
  kind = 'disclosure' and (select guard.roles() && array['defence'])
  and exists (select 1 from disclosure.counsel c where c.referral = docket.referral
              and c.account = (select guard.actor()) and c.until is null)
  and not exists (select 1 from vault.withdrawn w where w.record = docket.referral and w.kind in ('sealed', 'expunged') offset 0));

grant usage on schema disclosure to "${app}";
grant select, insert on disclosure.item, disclosure.sent, disclosure.counsel, disclosure.flag,
  disclosure.flag_review to "${app}";
grant update (until) on disclosure.counsel to "${app}";
