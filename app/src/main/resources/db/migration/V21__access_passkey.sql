-- Passkeys: the public half of a key whose other half never leaves its device.
create table access.passkey (
  credential bytea primary key,
  account uuid not null references access.account,
  public_key bytea not null,
  sign_count bigint not null,
  backup_eligible boolean not null,
  backup_state boolean not null,
  -- As the device proved itself when it was added; read again at each sign-in.
  attestation bytea not null,
  client_data bytea not null,
  label text not null check (length(label) between 1 and 60),
  created_at timestamptz not null,
  used_at timestamptz not null
);
create index passkey_account on access.passkey (account);

alter table access.passkey enable row level security;
create policy sign_in on access.passkey using ((select guard.is_system()));

grant select, insert, delete on access.passkey to "${app}";
grant update (sign_count, backup_state, used_at) on access.passkey to "${app}";
