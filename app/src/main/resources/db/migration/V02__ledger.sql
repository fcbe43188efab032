-- Who did what, when, why and on which version of which record. Append-only: the application's role reads it and calls
-- append; nobody updates or deletes. No name, birth date or report number ever stands here: a record is its
-- identifier, its content is a digest.
create schema ledger;

create table ledger.entry (
  seq bigint primary key,
  at timestamptz not null,
  actor text not null,
  act text not null,
  why text not null,
  office text not null,
  kind text not null,
  record uuid not null,
  version int not null,
  derived_from text[] not null,
  disclosure text not null check (disclosure in ('none', 'work product', 'discoverable', 'disclosed')),
  disclosed_on date,
  content bytea not null,
  previous bytea not null,
  hash bytea not null,
  check ((disclosure = 'disclosed') = (disclosed_on is not null))
);
create index entry_record on ledger.entry (record, version);
create index entry_actor on ledger.entry (actor, seq);

-- One row: the end of the chain. Its lock puts writers in line until they commit.
create table ledger.head (id int primary key check (id = 1), seq bigint not null, hash bytea not null);
insert into ledger.head values (1, 0, sha256(convert_to('evenhand ledger', 'UTF8')));

-- A netstring: length in bytes, colon, the text, comma. No field can run into the next.
create function ledger.net(field text) returns text language sql immutable parallel safe
return octet_length(convert_to(field, 'UTF8'))::text || ':' || field || ',';

create function ledger.hash_of(e ledger.entry) returns bytea
language sql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
  select sha256(convert_to(
    ledger.net(e.seq::text)
    || ledger.net((extract(epoch from e.at) * 1000000)::bigint::text)
    || ledger.net(e.actor) || ledger.net(e.act) || ledger.net(e.why) || ledger.net(e.office)
    || ledger.net(e.kind) || ledger.net(e.record::text) || ledger.net(e.version::text)
    || ledger.net(array_to_string(e.derived_from, E'\n'))
    || ledger.net(e.disclosure) || ledger.net(coalesce(to_char(e.disclosed_on, 'YYYY-MM-DD'), ''))
    || ledger.net(encode(e.content, 'hex')) || ledger.net(encode(e.previous, 'hex')), 'UTF8'))
$$;

create function ledger.append(
  act text, why text, office text, kind text, record uuid, version int, derived_from text[],
  disclosure text, disclosed_on date, content bytea) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  head record;
  e ledger.entry;
begin
  e.actor := guard.actor();
  if e.actor is null then
    raise exception 'Nothing is written without somebody who acts.' using errcode = '42501';
  end if;
  select h.seq, h.hash into head from ledger.head h where h.id = 1 for update;
  e.seq := head.seq + 1;
  e.at := date_trunc('microseconds', clock_timestamp());
  e.act := append.act;
  e.why := append.why;
  e.office := append.office;
  e.kind := append.kind;
  e.record := append.record;
  e.version := append.version;
  e.derived_from := append.derived_from;
  e.disclosure := append.disclosure;
  e.disclosed_on := append.disclosed_on;
  e.content := append.content;
  e.previous := head.hash;
  e.hash := ledger.hash_of(e);
  insert into ledger.entry values (e.*);
  update ledger.head h set seq = e.seq, hash = e.hash where h.id = 1;
  return e.seq;
end $$;

-- The digest of a whole row, the same on every server and for every session.
create function ledger.digest(t anyelement) returns bytea
language sql stable parallel safe
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
set bytea_output = 'hex'
set datestyle = 'ISO'
as $$ select sha256(convert_to(to_jsonb(t)::text, 'UTF8')) $$;

-- A table whose rows are attested has this trigger: each insert enters the ledger in the same transaction, whoever
-- inserts. Arguments: the act and its disclosure class. Columns read if they are there: id, version, office, why,
-- derived_from.
create function ledger.attest() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  fields jsonb := to_jsonb(new);
begin
  perform ledger.append(
    tg_argv[0],
    coalesce(fields ->> 'why', ''),
    coalesce(fields ->> 'office', ''),
    tg_table_schema || '.' || tg_table_name,
    (fields ->> 'id')::uuid,
    coalesce((fields ->> 'version')::int, 1),
    coalesce(array(select jsonb_array_elements_text(nullif(fields -> 'derived_from', 'null'::jsonb))), '{}'),
    tg_argv[1],
    null,
    ledger.digest(new));
  return null;
end $$;

alter table ledger.entry enable row level security;
create policy seen on ledger.entry for select using (
  office = any ((select guard.offices())::text[])
  or (select guard.is_system())
  or (select guard.roles() && array['oversight', 'administrator']));

revoke all on all functions in schema ledger from public;
grant usage on schema ledger to "${app}";
grant select on ledger.entry, ledger.head to "${app}";
grant execute on function ledger.append, ledger.digest to "${app}";
