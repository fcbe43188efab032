-- Facts that people read out of a probable-cause statement: fact, value and the quoted sentence, sealed under the
-- referral's key. A seeded share is coded twice; the second coder does not see the first one's answers.
create schema coding;

create table coding.answer (
  id uuid primary key,
  referral uuid not null references records.referral,
  version int not null,
  office text not null,
  fact text not null,
  value text not null,
  coder text not null,
  at timestamptz not null,
  content bytea not null,
  why text not null default '',
  derived_from text[] not null default '{}'
);
create index answer_referral on coding.answer (referral, fact, at);
create trigger attested after insert on coding.answer
  for each row execute function ledger.attest('fact coded', 'work product');

alter table coding.answer enable row level security;
create policy of_referral on coding.answer using (
  exists (select 1 from records.referral r where r.id = answer.referral));
grant usage on schema coding to "${app}";
grant select, insert on coding.answer to "${app}";
