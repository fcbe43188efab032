-- Who may sign in, how, what was tried, what an administrator changed, and who looked at which record.
create schema access;

create table access.account (
  id uuid primary key,
  -- Lower case; what is typed to sign in.
  sign_in text not null unique check (sign_in = lower(sign_in) and sign_in ~ '^[a-z0-9][a-z0-9._@-]{1,79}$'),
  name text not null check (length(name) between 1 and 120),
  role text not null check (role in ('detective', 'attorney', 'supervisor', 'analyst', 'clerk', 'defence',
                                     'oversight', 'commissioner', 'administrator')),
  offices text[] not null default '{}',
  agencies text[] not null default '{}',
  walls text[] not null default '{}',
  state text not null default 'open' check (state in ('open', 'locked', 'closed')),
  locked_why text not null default '',
  -- The subject of the office's own identity provider, if the account signs in there.
  subject text unique,
  seen_at timestamptz not null
);

-- What proves that it is they: apart, since colleagues may see an account and nobody may see this.
create table access.secret (
  account uuid primary key references access.account,
  -- Versioned: pbkdf2-sha256$iterations$salt$hash.
  password text,
  must_change boolean not null default true,
  -- Of the authenticator app: AES-256-GCM under a key of the data folder.
  totp bytea,
  -- The last 30-second step whose code was used: no code counts twice.
  totp_step bigint not null default 0
);

-- Sign-ins, refusals and sign-outs; kept for a year or longer.
create table access.attempt (
  seq bigint generated always as identity primary key,
  at timestamptz not null,
  -- Of the account, if the name that was typed is one; what else was typed is not kept, since people type passwords
  -- into the wrong field.
  account uuid,
  address text not null,
  outcome text not null check (outcome in ('signed in', 'wrong password', 'wrong code', 'unknown name', 'not open',
                                           'signed out', 'idle', 'too long', 'too many')),
  how text not null check (how in ('password', 'password and code', 'passkey', 'identity provider', 'session'))
);
create index attempt_account on access.attempt (account, at desc);
create index attempt_at on access.attempt (at desc);

-- What was changed about an account, by whom.
create table access.event (
  id uuid primary key,
  at timestamptz not null,
  office text not null default '',
  actor text not null,
  account uuid not null,
  what text not null,
  why text not null default ''
);
create index event_account on access.event (account, at desc);
create trigger attested after insert on access.event
  for each row execute function ledger.attest('account changed', 'none');

-- Each look at a person's record.
create table access.read_log (
  seq bigint generated always as identity primary key,
  at timestamptz not null,
  account uuid not null,
  role text not null,
  purpose text not null,
  kind text not null,
  record uuid not null,
  page text not null,
  address text not null
);
create index read_log_record on access.read_log (record, at desc);
create index read_log_account on access.read_log (account, at desc);
create index read_log_at on access.read_log (at desc);

alter table access.account enable row level security;
create policy seen on access.account for select using ((select guard.actor()) is not null);
create policy made on access.account for insert with check (
  (select guard.is_system()) or (select guard.roles() && array['administrator']));
create policy changed on access.account for update using (
  (select guard.is_system()) or (select guard.roles() && array['administrator']));

alter table access.secret enable row level security;
create policy sign_in on access.secret using ((select guard.is_system()));
-- An administrator gives a first password and reads none.
create policy given on access.secret for insert with check ((select guard.roles() && array['administrator']));

alter table access.attempt enable row level security;
create policy noted on access.attempt for insert with check ((select guard.is_system()));
create policy seen on access.attempt for select using (
  (select guard.is_system())
  or (select guard.roles() && array['administrator', 'oversight'])
  or account::text = (select guard.actor()));

alter table access.event enable row level security;
create policy noted on access.event for insert with check (actor = (select guard.actor()));
create policy seen on access.event for select using (
  (select guard.is_system())
  or (select guard.roles() && array['administrator', 'oversight'])
  or account::text = (select guard.actor()));

alter table access.read_log enable row level security;
create policy noted on access.read_log for insert with check (account::text = (select guard.actor()));
create policy seen on access.read_log for select using (
  (select guard.is_system())
  or (select guard.roles() && array['administrator', 'oversight', 'supervisor']));

grant usage on schema access to "${app}";
grant select, insert on access.account, access.secret, access.attempt, access.event, access.read_log to "${app}";
grant update (name, role, offices, agencies, walls, state, locked_why, subject, seen_at) on access.account to "${app}";
grant update (password, must_change, totp, totp_step) on access.secret to "${app}";
