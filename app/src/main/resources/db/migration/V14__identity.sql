-- Which mentions may be one person, how probable that is and why; and what people found when they looked.
create schema identity;

-- Derived: a run of linkage may replace it. The later mention stands first.
create table identity.link (
  mention uuid not null references records.mention,
  other uuid not null references records.mention,
  -- In thousandths of a bit and millionths, so that no floating point is compared.
  millibits bigint not null,
  per_million int not null check (per_million between 0 and 1000000),
  -- Steps of the waterfall without the values compared: comparison, level, weight.
  steps jsonb not null,
  model text not null,
  primary key (mention, other)
);
create index link_other on identity.link (other);

create table identity.judgement (
  id uuid primary key,
  mention uuid not null references records.mention,
  other uuid not null references records.mention,
  office text not null,
  at timestamptz not null,
  actor text not null,
  finding text not null check (finding in ('same person', 'different people')),
  -- What it rests on, in somebody's own words: sealed under the judgement's key, since it may name a person.
  content bytea not null,
  why text not null default '',
  derived_from text[] not null default '{}'
);
create index judgement_mention on identity.judgement (mention, at);
create index judgement_other on identity.judgement (other, at);
create trigger attested after insert on identity.judgement
  for each row execute function ledger.attest('link judged', 'work product');

alter table identity.link enable row level security;
create policy of_mentions on identity.link using (
  exists (select 1 from records.mention m where m.id = link.mention)
  and exists (select 1 from records.mention m where m.id = link.other));
alter table identity.judgement enable row level security;
create policy of_mentions on identity.judgement using (
  exists (select 1 from records.mention m where m.id = judgement.mention)
  and exists (select 1 from records.mention m where m.id = judgement.other));

grant usage on schema identity to "${app}";
grant select, insert, update, delete on identity.link to "${app}";
grant select, insert on identity.judgement to "${app}";
