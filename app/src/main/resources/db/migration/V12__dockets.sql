-- A numbered matter with entries, people, links and deadlines. Referrals are the first kind; complaints, footage
-- requests, force reviews and outside investigations have the same shape.
create schema dockets;

create table dockets.docket (
  id uuid primary key,
  office text not null,
  agency text,
  kind text not null check (kind in
    ('referral', 'disclosure', 'complaint', 'footage request', 'force review', 'outside investigation')),
  year int not null,
  serial int not null,
  wall text,
  referral uuid references records.referral,
  opened_at timestamptz not null,
  unique (office, kind, year, serial)
);
create index docket_referral on dockets.docket (referral, kind);

-- The last number given, one row for each office, kind and year.
create table dockets.serial (
  office text not null, kind text not null, year int not null, last int not null,
  primary key (office, kind, year)
);

create table dockets.entry (
  id uuid primary key,
  docket uuid not null references dockets.docket,
  office text not null,
  at timestamptz not null,
  actor text not null,
  kind text not null,
  -- Sealed under the docket's key.
  content bytea not null,
  attachment bytea,
  why text not null default '',
  derived_from text[] not null default '{}'
);
create index entry_docket on dockets.entry (docket, at);
create trigger attested after insert on dockets.entry
  for each row execute function ledger.attest('docket entry', 'work product');

-- Documents of entries, sealed under the docket's key and named by the SHA-256 of what is stored.
create table dockets.attachment (
  digest bytea primary key check (length(digest) = 32),
  docket uuid not null references dockets.docket,
  name bytea not null,
  bytes bigint not null,
  content bytea not null
);
create index attachment_docket on dockets.attachment (docket);

create table dockets.assigned (
  docket uuid not null references dockets.docket,
  account text not null,
  role text not null,
  since timestamptz not null,
  until timestamptz,
  primary key (docket, account, role, since)
);

create table dockets.related (
  docket uuid not null references dockets.docket,
  other uuid not null references dockets.docket,
  why text not null,
  primary key (docket, other)
);

create table dockets.deadline (
  id uuid primary key,
  docket uuid not null references dockets.docket,
  office text not null,
  name text not null,
  due timestamptz,
  -- The rulebook, its version and the rule that set it, or why no date can be said.
  because text not null,
  met_at timestamptz
);
create index deadline_open on dockets.deadline (office, due) where met_at is null;
create index deadline_docket on dockets.deadline (docket);

alter table dockets.docket enable row level security;
create policy seen on dockets.docket for select using (
  ((select guard.is_system())
   or office = any ((select guard.offices())::text[])
   or agency = any ((select guard.agencies())::text[]))
  and (wall is null or (select guard.is_system()) or wall = any ((select guard.walls())::text[]))
  and (referral is null or exists (select 1 from records.referral r where r.id = docket.referral)));
create policy added on dockets.docket for insert with check (
  (select guard.is_system())
  or office = any ((select guard.offices())::text[])
  or agency = any ((select guard.agencies())::text[]));
create policy walled on dockets.docket for update using (
  (select guard.is_system()) or office = any ((select guard.offices())::text[]));

alter table dockets.entry enable row level security;
create policy of_docket on dockets.entry using (exists (select 1 from dockets.docket d where d.id = entry.docket));
alter table dockets.attachment enable row level security;
create policy of_docket on dockets.attachment using (exists (select 1 from dockets.docket d where d.id = attachment.docket));
alter table dockets.assigned enable row level security;
create policy of_docket on dockets.assigned using (exists (select 1 from dockets.docket d where d.id = assigned.docket));
alter table dockets.related enable row level security;
create policy of_docket on dockets.related using (exists (select 1 from dockets.docket d where d.id = related.docket));
alter table dockets.deadline enable row level security;
create policy of_docket on dockets.deadline using (exists (select 1 from dockets.docket d where d.id = deadline.docket));
alter table dockets.serial enable row level security;
create policy acting on dockets.serial using ((select guard.actor()) is not null);

grant usage on schema dockets to "${app}";
grant select, insert on dockets.docket, dockets.entry, dockets.attachment, dockets.assigned, dockets.related, dockets.deadline,
  dockets.serial to "${app}";
grant update (wall) on dockets.docket to "${app}";
grant update (until) on dockets.assigned to "${app}";
grant update (met_at) on dockets.deadline to "${app}";
grant update (last) on dockets.serial to "${app}";
