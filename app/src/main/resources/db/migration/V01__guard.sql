-- Who acts, as the application signed it. The functions run as the owner and read the key that nobody else may read;
-- they return nothing without a token, and fail on a forged, foreign or stale one. So neither SET nor SET ROLE nor
-- set_config widens what a connection sees.
create schema guard;

create table guard.signing (
  id int primary key check (id = 1),
  inner_pad bytea not null check (octet_length(inner_pad) = 64),
  outer_pad bytea not null check (octet_length(outer_pad) = 64)
);

-- One field of the token (4 actor, 5 offices, 6 agencies, 7 walls, 8 roles), or null without a token.
create function guard.field(n int) returns text
language plpgsql stable security definer parallel restricted
set search_path = pg_catalog, pg_temp
as $$
declare
  token text := current_setting('evenhand.token', true);
  claims text;
  pads record;
begin
  if token is null or token = '' then
    return null;
  end if;
  claims := substr(token, 1, length(token) - 65);
  select inner_pad, outer_pad into pads from guard.signing where id = 1;
  if right(token, 65) is distinct from
     '|' || encode(sha256(pads.outer_pad || sha256(pads.inner_pad || convert_to(claims, 'UTF8'))), 'hex') then
    raise exception 'The token of this connection was not signed by Evenhand.' using errcode = '42501';
  end if;
  if split_part(claims, '|', 2)::int <> pg_backend_pid() then
    raise exception 'The token was signed for another connection.' using errcode = '42501';
  end if;
  if split_part(claims, '|', 3)::bigint < extract(epoch from now()) then
    raise exception 'The token is no longer valid.' using errcode = '42501';
  end if;
  return split_part(claims, '|', n);
end $$;

create function guard.actor() returns text language sql stable parallel restricted
as $$ select guard.field(4) $$;
create function guard.offices() returns text[] language sql stable parallel restricted
as $$ select coalesce(string_to_array(guard.field(5), ','), '{}') $$;
create function guard.agencies() returns text[] language sql stable parallel restricted
as $$ select coalesce(string_to_array(guard.field(6), ','), '{}') $$;
create function guard.walls() returns text[] language sql stable parallel restricted
as $$ select coalesce(string_to_array(guard.field(7), ','), '{}') $$;
create function guard.roles() returns text[] language sql stable parallel restricted
as $$ select coalesce(string_to_array(guard.field(8), ','), '{}') $$;
-- Evenhand's own work: imports, the nightly snapshot.
create function guard.is_system() returns boolean language sql stable parallel restricted
as $$ select 'system' = any (guard.roles()) $$;

revoke all on all functions in schema guard from public;
grant usage on schema guard to "${app}";
grant execute on all functions in schema guard to "${app}";
