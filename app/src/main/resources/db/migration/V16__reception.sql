-- What came in: each import, what became of each of its messages, and what was withdrawn again. Names of files, report
-- numbers and quoted values lie sealed.
create schema reception;

create table reception.import (
  id uuid primary key,
  office text not null,
  -- The agency that sent it; null where the office brought it itself.
  agency text,
  door text not null check (door in ('form', 'upload', 'folder', 'interface', 'export')),
  actor text not null,
  at timestamptz not null,
  bytes bigint not null,
  -- Keyed hash of the bytes, by which the file is found in the drops folder.
  digest bytea not null,
  -- The file's name, sealed under the import's own key.
  name bytea not null,
  state text not null check (state in ('running', 'done', 'failed')),
  total int not null default 0,
  accepted int not null default 0,
  warned int not null default 0,
  rejected int not null default 0,
  unchanged int not null default 0,
  versions int not null default 0,
  finished_at timestamptz,
  -- A sentence without anything of the messages in it.
  said text not null default '',
  why text not null default '',
  derived_from text[] not null default '{}'
);
create index import_office on reception.import (office, at desc);
create index import_agency on reception.import (agency, at desc);
create index import_digest on reception.import (digest);
-- An import counts while it runs, so its row changes; what it came to enters the ledger when it ends.

create table reception.message (
  import uuid not null references reception.import,
  number int not null,
  fate text not null check (fate in ('accepted', 'new version', 'unchanged', 'rejected')),
  referral uuid references records.referral,
  version int,
  -- Codes of the reasons, each once.
  codes text[] not null,
  -- Where it stood and the reasons: sealed under the referral's key, and that again under the import's, since names of
  -- files may name somebody else of the same import; under the import's alone where nothing was taken.
  content bytea not null,
  primary key (import, number),
  check ((fate = 'rejected') = (referral is null))
);
create index message_referral on reception.message (referral);

-- The files of an import, as they are kept in the drops folder; the name is sealed under the import's key.
create table reception.file (
  import uuid not null references reception.import,
  position int not null,
  digest bytea not null,
  bytes bigint not null,
  name bytea not null,
  primary key (import, position)
);
create index file_digest on reception.file (digest);

-- An import set aside as a whole. Its rows stay.
create table reception.supersession (
  id uuid primary key,
  import uuid not null unique references reception.import,
  superseded_by uuid references reception.import,
  office text not null,
  actor text not null,
  at timestamptz not null,
  why text not null,
  derived_from text[] not null default '{}'
);
create trigger attested after insert on reception.supersession
  for each row execute function ledger.attest('import superseded', 'work product');

create table reception.withdrawal (
  referral uuid not null references records.referral,
  version int not null,
  supersession uuid not null references reception.supersession,
  primary key (referral, version)
);

-- Keyed hashes of report numbers, by which the same report under another file is found. Derived: rebuilt at will.
create table reception.report_key (
  key bytea not null,
  referral uuid not null references records.referral,
  primary key (key, referral)
);
create index report_key_referral on reception.report_key (referral);

-- What the office had already decided when its case system sent the case.
create table records.outcome (
  id uuid primary key,
  referral uuid not null references records.referral,
  office text not null,
  import uuid not null,
  at timestamptz not null,
  status text not null check (status in ('under review', 'declined', 'filed', 'disposed')),
  decided_on date,
  result text not null,
  why text not null default '',
  derived_from text[] not null default '{}'
);
create index outcome_referral on records.outcome (referral, at);
create trigger attested after insert on records.outcome
  for each row execute function ledger.attest('outcome received', 'none');

-- Programs that send for an agency, by the hash of their key.
create table reception.sender (
  id uuid primary key,
  office text not null,
  agency text not null,
  name text not null,
  key_hash bytea not null unique,
  made_at timestamptz not null,
  made_by text not null,
  why text not null default '',
  derived_from text[] not null default '{}'
);
create trigger attested after insert on reception.sender
  for each row execute function ledger.attest('sender admitted', 'none');
create table reception.sender_closed (
  sender uuid primary key references reception.sender,
  at timestamptz not null,
  actor text not null
);

-- Race, ethnic origin and sex as written, apart from everything else and under keys of their own. Who decides a case
-- never reads them: only an analyst does, and the nightly count.
create schema demographics;
create table demographics.described (
  id uuid primary key,
  mention uuid not null unique references records.mention,
  content bytea not null
);
alter table demographics.described enable row level security;
create policy counted on demographics.described for select using (
  (select guard.roles() && array['analyst', 'system'])
  and exists (select 1 from records.mention m where m.id = described.mention));
create policy added on demographics.described for insert with check ((select guard.is_system()));

alter table reception.import enable row level security;
create policy seen on reception.import using (
  (select guard.is_system())
  or office = any ((select guard.offices())::text[])
  or agency = any ((select guard.agencies())::text[]));
alter table reception.message enable row level security;
create policy of_import on reception.message using (
  exists (select 1 from reception.import i where i.id = message.import));
alter table reception.file enable row level security;
create policy of_import on reception.file using (
  exists (select 1 from reception.import i where i.id = file.import));
alter table reception.supersession enable row level security;
create policy of_import on reception.supersession using (
  exists (select 1 from reception.import i where i.id = supersession.import));
alter table reception.withdrawal enable row level security;
create policy of_referral on reception.withdrawal using (
  exists (select 1 from records.referral r where r.id = withdrawal.referral));
alter table reception.report_key enable row level security;
create policy of_referral on reception.report_key using (
  exists (select 1 from records.referral r where r.id = report_key.referral));
alter table records.outcome enable row level security;
create policy of_referral on records.outcome using (
  exists (select 1 from records.referral r where r.id = outcome.referral));
alter table reception.sender enable row level security;
create policy seen on reception.sender using (
  (select guard.is_system()) or (select guard.roles() && array['administrator']));
alter table reception.sender_closed enable row level security;
create policy seen on reception.sender_closed using (
  (select guard.is_system()) or (select guard.roles() && array['administrator']));

grant usage on schema reception, demographics to "${app}";
grant select, insert on reception.import, reception.message, reception.file, reception.supersession, reception.withdrawal,
  reception.sender, reception.sender_closed, records.outcome, demographics.described to "${app}";
grant select, insert, delete on reception.report_key to "${app}";
grant update (state, total, accepted, warned, rejected, unchanged, versions, finished_at, said) on reception.import
  to "${app}";

-- An import brought what an order had expunged, and it was refused: its kept files go, one without the case in place of
-- each that could be cut. Without a name where the whole import was that case.
create function reception.forget(
  import uuid, gone bytea[], cut bytea[], fresh bytea[], sizes bigint[], nameless boolean) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if not coalesce(guard.is_system(), false) or not exists (
      select 1 from reception.message m where m.import = forget.import and 'R19' = any (m.codes)) then
    raise exception 'Files are cut only where an expunged case came again.' using errcode = '42501';
  end if;
  delete from vault.record_key k using reception.file f
    where f.import = forget.import and f.digest = any (gone) and k.record = encode(f.digest, 'hex')::uuid;
  update reception.file f set digest = n.fresh, bytes = n.size
    from unnest(cut, forget.fresh, sizes) n(was, fresh, size)
    where f.digest = n.was and n.was = any (gone);
  if nameless then
    delete from vault.record_key k where k.record = forget.import;
  end if;
end $$;
revoke all on all functions in schema reception from public;
grant execute on function reception.forget to "${app}";
