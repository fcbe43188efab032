-- What agencies sent: never changed; a correction is a new version. Plain columns hold what no person is known by;
-- names, birth dates, report numbers, addresses and narratives lie sealed under the record's key.
create schema records;

create table records.referral (
  id uuid primary key,
  office text not null,
  agency text not null,
  wall text,
  -- The agency's report number, as a keyed hash: the same report sent again is found without storing its number.
  report_key bytea not null,
  received_at timestamptz not null,
  unique (office, agency, report_key)
);
create index referral_agency on records.referral (agency, received_at desc);
create index referral_report on records.referral (report_key);

create table records.referral_version (
  id uuid primary key,
  referral uuid not null references records.referral,
  version int not null check (version >= 1),
  office text not null,
  import uuid,
  line bigint,
  received_at timestamptz not null,
  offense_from date,
  offense_to date,
  beat text,
  custody text not null check (custody in ('in custody', 'not in custody', 'unknown')),
  in_custody_since timestamptz,
  charges jsonb not null,
  laboratory jsonb not null,
  -- Keyed hash of the whole message: the same message again changes nothing.
  fingerprint bytea not null,
  content bytea not null,
  why text not null default '',
  derived_from text[] not null default '{}',
  unique (referral, version),
  check ((custody = 'in custody') or in_custody_since is null)
);
create trigger attested after insert on records.referral_version
  for each row execute function ledger.attest('referral received', 'discoverable');

create table records.mention (
  id uuid primary key,
  referral uuid not null references records.referral,
  version int not null,
  position int not null,
  role text not null check (role in ('defendant', 'victim', 'witness', 'officer', 'other')),
  content bytea not null
);
create index mention_referral on records.mention (referral, version);

-- Keyed hashes of what people are searched by (sound of the surname with the birth year, a whole name, an
-- identifier). Derived from the sealed content: never backed up, rebuilt at will, swept by an expungement.
create table records.mention_key (
  key bytea not null,
  mention uuid not null references records.mention,
  primary key (key, mention)
);
create index mention_key_mention on records.mention_key (mention);

alter table records.referral enable row level security;
create policy seen on records.referral for select using (
  ((select guard.is_system())
   or office = any ((select guard.offices())::text[])
   or agency = any ((select guard.agencies())::text[]))
  and (wall is null or (select guard.is_system()) or wall = any ((select guard.walls())::text[]))
  -- Whatever offices an account was given: these roles see no case.
  and not (select guard.roles() && array['defence', 'oversight', 'commissioner', 'administrator'])
  and ((select guard.roles() && array['clerk', 'system'])
       or not exists (select 1 from vault.withdrawn w where w.record = referral.id
                      and (w.kind in ('sealed', 'expunged') or (select guard.roles() && array['analyst'])))));
create policy added on records.referral for insert with check (
  (select guard.is_system())
  or office = any ((select guard.offices())::text[])
  or agency = any ((select guard.agencies())::text[]));
create policy walled on records.referral for update using (
  (select guard.is_system()) or office = any ((select guard.offices())::text[]));

alter table records.referral_version enable row level security;
create policy of_referral on records.referral_version using (
  exists (select 1 from records.referral r where r.id = referral_version.referral));
alter table records.mention enable row level security;
create policy of_referral on records.mention using (
  (exists (select 1 from records.referral r where r.id = mention.referral))
  and ((select guard.roles() && array['clerk', 'system'])
       or not exists (select 1 from vault.withdrawn w where w.record = mention.id)));
alter table records.mention_key enable row level security;
create policy of_mention on records.mention_key using (
  exists (select 1 from records.mention m where m.id = mention_key.mention));

grant usage on schema records to "${app}";
grant select, insert on records.referral, records.referral_version, records.mention to "${app}";
grant update (wall) on records.referral to "${app}";
grant select, insert, delete on records.mention_key to "${app}";
