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
  derived_from text[] not null default '{}'
);
create index legal_order_record on vault.legal_order (record);
create trigger attested after insert on vault.legal_order
  for each row execute function ledger.attest('legal order', 'none');

-- Records that no one sees but the clerk who carries the orders out: sealed, expunged.
create table vault.withdrawn (record uuid primary key, kind text not null);

-- Destroys a record's key under an order that stands in this table; says whether there was a key.
create function vault.destroy(expunged uuid, under uuid) returns boolean
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (select 1 from vault.legal_order o
                 where o.id = under and o.record = expunged and o.kind = 'expunge') then
    raise exception 'A key is destroyed only under an order to expunge this record.' using errcode = '42501';
  end if;
  if not guard.roles() && array['clerk', 'system'] then
    raise exception 'Orders are carried out by a clerk.' using errcode = '42501';
  end if;
  delete from vault.record_key k where k.record = expunged;
  return found;
end $$;

alter table vault.legal_order enable row level security;
create policy seen on vault.legal_order using (
  office = any ((select guard.offices())::text[])
  or (select guard.is_system())
  or (select guard.roles() && array['oversight']));
-- Without somebody who acts, no key is read, and none is added.
alter table vault.record_key enable row level security;
create policy acting on vault.record_key using ((select guard.actor()) is not null);
alter table vault.withdrawn enable row level security;
create policy acting on vault.withdrawn using ((select guard.actor()) is not null);

revoke all on all functions in schema vault from public;
grant usage on schema vault to "${app}";
grant select, insert on vault.record_key, vault.legal_order, vault.withdrawn to "${app}";
grant execute on function vault.destroy to "${app}";
