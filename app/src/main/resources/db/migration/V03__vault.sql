-- A key for each record, wrapped by the master key that never enters the database, and the orders that close a record
-- or destroy its key. What lies sealed elsewhere is readable only with its key.
create schema vault;

create table vault.record_key (
  record uuid primary key,
  wrapped bytea not null
);

create table vault.legal_order (
  id uuid primary key,
  office text not null,
  record uuid not null,
  kind text not null check (kind in ('open', 'close', 'seal', 'expunge', 'juvenile')),
  authority text not null,
  ordered_on date not null,
  why text not null,
  derived_from text[] not null default '{}',
  -- The case, if the order was entered through the office's pages: one row for each case that a decree of a court names.
  referral uuid,
  decree uuid,
  entered_at timestamptz,
  actor text
);
create index legal_order_record on vault.legal_order (record);
create index legal_order_entered on vault.legal_order (office, entered_at desc);
create trigger attested after insert on vault.legal_order
  for each row execute function ledger.attest('legal order', 'none');

-- What an order says of a record now; a record without a row is open. Policies ask it: nobody but the clerk sees what is
-- sealed or expunged, and analysts do not see what is closed or juvenile. Written by functions alone.
create table vault.withdrawn (
  record uuid primary key,
  kind text not null check (kind in ('closed', 'juvenile', 'sealed', 'expunged')),
  legal_order uuid not null references vault.legal_order
);

-- Keyed hashes, of a kind of their own, of the numbers under which expunged cases were filed: the next evening's export
-- must not bring them back. They stand alone, without record, order or day.
create table vault.refused (key bytea primary key);

alter table vault.legal_order enable row level security;
create policy seen on vault.legal_order for select using (
  office = any ((select guard.offices())::text[])
  or (select guard.is_system())
  or (select guard.roles() && array['oversight']));
create policy entered on vault.legal_order for insert with check (
  (select guard.is_system())
  or ((select guard.roles() && array['clerk']) and office = any ((select guard.offices())::text[])));
-- Without somebody who acts, no key is read, and none is added.
alter table vault.record_key enable row level security;
create policy acting on vault.record_key using ((select guard.actor()) is not null);
alter table vault.withdrawn enable row level security;
create policy acting on vault.withdrawn for select using ((select guard.actor()) is not null);
alter table vault.refused enable row level security;
create policy at_reception on vault.refused for select using ((select guard.is_system()));

grant usage on schema vault to "${app}";
grant select on vault.withdrawn, vault.refused to "${app}";
grant select, insert on vault.record_key, vault.legal_order to "${app}";
