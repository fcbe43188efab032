-- Snapshots: what the measures need, as it stood at one moment, in a folder of the data folder. Here stand which there
-- are, from what they were made, and what was made of them. No row names a person.
create schema snapshots;

create table snapshots.snapshot (
  id uuid primary key,
  office text not null,
  at timestamptz not null,
  actor text not null,
  occasion text not null check (occasion in ('nightly', 'asked for')),
  -- Its name in snapshots/<office>; empty where nothing was written, since the content is that of another.
  folder text not null,
  same_as uuid,
  -- SHA-256 of manifest.json.
  manifest bytea not null,
  -- The last entry of the ledger that it has seen.
  ledger_seq bigint not null,
  files int not null,
  rows bigint not null,
  bytes bigint not null,
  -- What is otherwise than in the one before, in a sentence.
  changed text not null,
  why text not null default '',
  derived_from text[] not null default '{}',
  check ((folder = '') = (same_as is not null))
);
create index snapshot_office on snapshots.snapshot (office, at desc);
create trigger attested after insert on snapshots.snapshot
  for each row execute function ledger.attest('snapshot taken', 'work product');

-- What it holds content of: imports, kept files, referrals whose facts were coded. An expungement finds it by these.
create table snapshots.source (
  snapshot uuid not null references snapshots.snapshot,
  record uuid not null,
  primary key (snapshot, record)
);
create index source_record on snapshots.source (record);

-- Its folder was deleted: kept no longer, or by an order.
create table snapshots.removed (
  id uuid primary key,
  snapshot uuid not null unique references snapshots.snapshot,
  office text not null,
  at timestamptz not null,
  actor text not null,
  legal_order uuid,
  why text not null,
  derived_from text[] not null default '{}'
);
create trigger attested after insert on snapshots.removed
  for each row execute function ledger.attest('snapshot removed', 'none');

-- A report or back-test that somebody asked for.
create table snapshots.run (
  id uuid primary key,
  snapshot uuid not null references snapshots.snapshot,
  office text not null,
  at timestamptz not null,
  actor text not null,
  kind text not null check (kind in ('report', 'backtest')),
  -- As the command line takes them, without folders.
  arguments text[] not null,
  why text not null default '',
  derived_from text[] not null default '{}'
);
create index run_snapshot on snapshots.run (snapshot, at desc);
create trigger attested after insert on snapshots.run
  for each row execute function ledger.attest('report asked for', 'work product');

create table snapshots.run_ended (
  id uuid primary key,
  run uuid not null unique references snapshots.run,
  office text not null,
  at timestamptz not null,
  state text not null check (state in ('done', 'failed')),
  said text not null,
  -- SHA-256 over the digests of the files in public/, as sha256sum prints them; empty if it failed.
  made bytea not null,
  why text not null default '',
  derived_from text[] not null default '{}'
);
create trigger attested after insert on snapshots.run_ended
  for each row execute function ledger.attest('report ended', 'work product');

-- Somebody answers for its being shown to the public; its snapshot stays.
create table snapshots.published (
  id uuid primary key,
  run uuid not null unique references snapshots.run,
  office text not null,
  at timestamptz not null,
  actor text not null,
  why text not null default '',
  derived_from text[] not null default '{}'
);
create trigger attested after insert on snapshots.published
  for each row execute function ledger.attest('report published', 'none');

alter table snapshots.snapshot enable row level security;
create policy counted on snapshots.snapshot using (
  (select guard.is_system())
  or (office = any ((select guard.offices())::text[])
      and (select guard.roles() && array['analyst', 'supervisor', 'clerk'])));
alter table snapshots.source enable row level security;
create policy night_work on snapshots.source using ((select guard.is_system()));
alter table snapshots.removed enable row level security;
create policy counted on snapshots.removed using (
  (select guard.is_system())
  or (office = any ((select guard.offices())::text[])
      and (select guard.roles() && array['analyst', 'supervisor', 'clerk'])));
alter table snapshots.run enable row level security;
create policy counted on snapshots.run using (
  (select guard.is_system())
  or (office = any ((select guard.offices())::text[])
      and (select guard.roles() && array['analyst', 'supervisor'])));
alter table snapshots.run_ended enable row level security;
create policy counted on snapshots.run_ended using (
  (select guard.is_system())
  or (office = any ((select guard.offices())::text[])
      and (select guard.roles() && array['analyst', 'supervisor'])));
alter table snapshots.published enable row level security;
create policy counted on snapshots.published using (
  (select guard.is_system())
  or (office = any ((select guard.offices())::text[])
      and (select guard.roles() && array['analyst', 'supervisor'])));

grant usage on schema snapshots to "${app}";
grant select, insert on snapshots.snapshot, snapshots.source, snapshots.removed, snapshots.run, snapshots.run_ended,
  snapshots.published to "${app}";
