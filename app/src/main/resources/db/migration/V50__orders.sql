-- What a clerk does with the orders of courts: what is done, what is still owed, and the one way in which an expungement
-- reaches rows that nobody else may change.
create schema orders;

-- What an order to expunge owes, in the database and outside of it.
create table orders.step (
  legal_order uuid not null references vault.legal_order,
  name text not null check (name in ('rows', 'files', 'backups', 'server')),
  state text not null check (state in ('owed', 'done', 'administrator')),
  -- A sentence without anything of the record in it.
  note text not null default '',
  at timestamptz not null,
  primary key (legal_order, name)
);
create index step_owed on orders.step (legal_order) where state = 'owed';

-- Records whose keys were destroyed: the case, its people, its dockets, findings about links, kept files.
create table orders.gone (
  legal_order uuid not null references vault.legal_order,
  record uuid not null,
  primary key (legal_order, record)
);

-- The order, if it stands and who acts may carry it out.
create function orders.standing(under uuid) returns vault.legal_order
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  o vault.legal_order;
begin
  select * into o from vault.legal_order l where l.id = under;
  if not found or o.referral is null then
    raise exception 'There is no order of this number about a case.' using errcode = '42501';
  end if;
  if not coalesce(guard.roles() && array['clerk'] and o.office = any (guard.offices()), false) then
    raise exception 'Orders are carried out by a clerk of their office.' using errcode = '42501';
  end if;
  if not exists (select 1 from records.referral r where r.id = o.referral and r.office = o.office) then
    raise exception 'The order is about a case of another office.' using errcode = '42501';
  end if;
  return o;
end $$;

-- Puts an order into force: what it says of its record from now on. An order to expunge seals until it is carried out.
create function orders.put_in_force(under uuid) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  o vault.legal_order := orders.standing(under);
begin
  if exists (select 1 from vault.withdrawn w where w.record = o.record and w.kind = 'expunged') then
    raise exception 'What was expunged does not change any more.' using errcode = '42501';
  end if;
  delete from vault.withdrawn w where w.record = o.record;
  if o.kind <> 'open' then
    insert into vault.withdrawn values (
      o.record,
      case o.kind when 'close' then 'closed' when 'juvenile' then 'juvenile' else 'sealed' end,
      under);
  end if;
end $$;

-- Carries an order to expunge out: keys, search keys, links, looks, the keyed hashes of the report and the case's line in
-- the queue. Files are the record numbers of kept files that hold the case, imports those whose sealed names or reasons
-- do. Returns how many keys were destroyed.
create function orders.carry_out(under uuid, files uuid[], imports uuid[], refused bytea[]) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  o vault.legal_order := orders.standing(under);
  people uuid[];
  destroyed bigint;
begin
  if o.kind <> 'expunge' then
    raise exception 'Only an order to expunge destroys.' using errcode = '42501';
  end if;
  if exists (select 1 from orders.gone g where g.legal_order = under) then
    raise exception 'This order was carried out.' using errcode = '42501';
  end if;
  if exists (select 1 from unnest(files) f(record) where not exists (
      select 1 from reception.file k join reception.import i on i.id = k.import
      where k.digest = uuid_send(f.record) and i.office = o.office))
    or exists (select 1 from unnest(imports) n(record) where not exists (
      select 1 from reception.import i where i.id = n.record and i.office = o.office)) then
    raise exception 'A file or import of another office.' using errcode = '42501';
  end if;
  -- A version that is being received comes before, or finds the case gone.
  perform 1 from records.referral r where r.id = o.referral for update;
  people := array(select m.id from records.mention m where m.referral = o.referral);
  insert into orders.gone
    select under, r.record from (
      select o.referral as record
      union select unnest(people) union select unnest(files) union select unnest(imports)
      union select d.id from demographics.described d where d.mention = any (people)
      union select k.id from dockets.docket k where k.referral = o.referral
      union select j.id from identity.judgement j where j.mention = any (people) or j.other = any (people)) r;
  delete from identity.link l where l.mention = any (people) or l.other = any (people);
  delete from records.mention_key k where k.mention = any (people);
  delete from demographics.described d where d.mention = any (people);
  delete from reception.report_key k where k.referral = o.referral;
  update records.referral r set report_key = uuid_send(gen_random_uuid()) where r.id = o.referral;
  delete from decisions.matter m where m.referral = o.referral;
  update disclosure.counsel c set until = clock_timestamp() where c.referral = o.referral and c.until is null;
  insert into vault.refused select unnest(refused) on conflict do nothing;
  delete from vault.record_key k using orders.gone g where g.legal_order = under and k.record = g.record;
  get diagnostics destroyed = row_count;
  delete from vault.withdrawn w where w.record = o.referral or w.record = any (people);
  insert into vault.withdrawn select r, 'expunged', under from unnest(people || o.referral) r;
  insert into orders.step
    select under, s.name, s.state, '', clock_timestamp()
    from (values ('rows', 'done'), ('files', 'owed'), ('backups', 'owed'), ('server', 'owed')) s(name, state);
  return destroyed;
end $$;

-- In place of a kept file that held the case, one without it.
create function orders.keep_instead(under uuid, gone bytea, fresh bytea, size bigint) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform orders.standing(under);
  if not exists (select 1 from orders.gone g where g.legal_order = under and uuid_send(g.record) = gone) then
    raise exception 'A file is replaced only under an order that destroyed its key.' using errcode = '42501';
  end if;
  update reception.file f set digest = fresh, bytes = size where f.digest = gone;
end $$;

-- An import whose key the order destroyed, sealed anew without what named the case.
create function orders.seal_anew(
  under uuid, import uuid, name bytea, positions int[], names bytea[], numbers int[], contents bytea[]) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform orders.standing(under);
  if not exists (select 1 from orders.gone g where g.legal_order = under and g.record = seal_anew.import) then
    raise exception 'An import is sealed anew only under an order that destroyed its key.' using errcode = '42501';
  end if;
  update reception.import i set name = seal_anew.name where i.id = seal_anew.import;
  update reception.file f set name = n.name from unnest(positions, names) n(position, name)
    where f.import = seal_anew.import and f.position = n.position;
  update reception.message m set content = n.content from unnest(numbers, contents) n(number, content)
    where m.import = seal_anew.import and m.number = n.number;
end $$;

alter table orders.step enable row level security;
create policy of_order on orders.step for select using (
  (select guard.is_system())
  or exists (select 1 from vault.legal_order o where o.id = step.legal_order offset 0));
create policy swept on orders.step for update using ((select guard.is_system()));
alter table orders.gone enable row level security;
create policy of_order on orders.gone for select using (
  (select guard.is_system())
  or exists (select 1 from vault.legal_order o where o.id = gone.legal_order offset 0));

revoke all on all functions in schema orders from public;
grant usage on schema orders to "${app}";
grant select on orders.step, orders.gone to "${app}";
grant update (state, note, at) on orders.step to "${app}";
grant execute on function orders.put_in_force, orders.carry_out, orders.keep_instead, orders.seal_anew to "${app}";
