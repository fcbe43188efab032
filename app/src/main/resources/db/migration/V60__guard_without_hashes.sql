-- A row that belongs to a referral is seen with it. Asked as plain "exists", PostgreSQL reads all referrals into a hash
-- table at each query once it expects many rows (0.5 s at a million); "offset 0" keeps it to one look by the key for
-- each row. What Evenhand itself may see is every row, as before, and costs no look at all.
alter policy of_referral on records.referral_version using (
  (select guard.is_system())
  or exists (select 1 from records.referral r where r.id = referral_version.referral offset 0));
alter policy of_referral on records.mention using (
  ((select guard.is_system()) or exists (select 1 from records.referral r where r.id = mention.referral offset 0))
  and ((select guard.roles() && array['clerk', 'system'])
       or not exists (select 1 from vault.withdrawn w where w.record = mention.id
                      and (w.kind in ('sealed', 'expunged') or (select guard.roles() && array['analyst'])) offset 0)));
-- Whom a juvenile court's order concerns no police finds by name.
alter policy of_mention on records.mention_key using (
  (select guard.is_system())
  or (exists (select 1 from records.mention m where m.id = mention_key.mention offset 0)
      and not ((select guard.roles() && array['detective'])
               and exists (select 1 from records.mention m join vault.withdrawn w on w.record = m.referral
                           where m.id = mention_key.mention and w.kind = 'juvenile' offset 0))));
alter policy seen on records.referral using (
  ((select guard.is_system())
   or office = any ((select guard.offices())::text[])
   or agency = any ((select guard.agencies())::text[]))
  and (wall is null or (select guard.is_system()) or wall = any ((select guard.walls())::text[]))
  and not (select guard.roles() && array['defence', 'oversight', 'commissioner', 'administrator'])
  and ((select guard.roles() && array['clerk', 'system'])
       or not exists (select 1 from vault.withdrawn w where w.record = referral.id
                      and (w.kind in ('sealed', 'expunged') or (select guard.roles() && array['analyst'])) offset 0)));
alter policy seen on dockets.docket using (
  ((select guard.is_system())
   or office = any ((select guard.offices())::text[])
   or agency = any ((select guard.agencies())::text[]))
  and (wall is null or (select guard.is_system()) or wall = any ((select guard.walls())::text[]))
  and (referral is null or (select guard.is_system())
       or exists (select 1 from records.referral r where r.id = docket.referral offset 0)));
alter policy of_docket on dockets.entry using (
  (select guard.is_system()) or exists (select 1 from dockets.docket d where d.id = entry.docket offset 0));
alter policy of_docket on dockets.assigned using (
  (select guard.is_system()) or exists (select 1 from dockets.docket d where d.id = assigned.docket offset 0));
alter policy of_docket on dockets.related using (
  (select guard.is_system()) or exists (select 1 from dockets.docket d where d.id = related.docket offset 0));
alter policy of_docket on dockets.deadline using (
  (select guard.is_system()) or exists (select 1 from dockets.docket d where d.id = deadline.docket offset 0));
alter policy of_mentions on identity.link using (
  (select guard.is_system())
  or (exists (select 1 from records.mention m where m.id = link.mention offset 0)
      and exists (select 1 from records.mention m where m.id = link.other offset 0)));
alter policy of_mentions on identity.judgement using (
  (select guard.is_system())
  or (exists (select 1 from records.mention m where m.id = judgement.mention offset 0)
      and exists (select 1 from records.mention m where m.id = judgement.other offset 0)));
alter policy of_referral on coding.answer using (
  (select guard.is_system()) or exists (select 1 from records.referral r where r.id = answer.referral offset 0));
alter policy of_import on reception.message using (
  (select guard.is_system())
  or (exists (select 1 from reception.import i where i.id = message.import offset 0)
      and (referral is null or exists (select 1 from records.referral r where r.id = message.referral offset 0))));
alter policy of_referral on reception.withdrawal using (
  (select guard.is_system()) or exists (select 1 from records.referral r where r.id = withdrawal.referral offset 0));
alter policy of_referral on reception.report_key using (
  (select guard.is_system()) or exists (select 1 from records.referral r where r.id = report_key.referral offset 0));
alter policy of_referral on records.outcome using (
  (select guard.is_system()) or exists (select 1 from records.referral r where r.id = outcome.referral offset 0));
alter policy counted on demographics.described using (
  (select guard.roles() && array['analyst', 'system'])
  and ((select guard.is_system())
       or exists (select 1 from records.mention m where m.id = described.mention offset 0)));
alter policy of_referral on decisions.determination using (
  ((select guard.is_system()) or exists (select 1 from records.referral r where r.id = determination.referral offset 0))
  and not (select guard.roles() && array['detective', 'defence']));
alter policy of_referral on decisions.decision using (
  (select guard.is_system()) or exists (select 1 from records.referral r where r.id = decision.referral offset 0));

-- The queue is counted over thousands of rows, so it does not even look: office, agency and wall stand in its own rows,
-- and triggers of the owner keep them those of the referral, whatever is written.
alter table decisions.matter add column wall text;
update decisions.matter m set wall = r.wall from records.referral r where r.id = m.referral and r.wall is not null;

create function decisions.as_referral() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  select r.office, r.agency, r.wall into strict new.office, new.agency, new.wall
  from records.referral r where r.id = new.referral;
  return new;
end $$;
create trigger as_referral before insert or update of referral, office, agency, wall on decisions.matter
  for each row execute function decisions.as_referral();

create function decisions.behind_wall() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  update decisions.matter m set wall = new.wall where m.referral = new.id;
  return null;
end $$;
create trigger behind_wall after update of wall on records.referral
  for each row when (old.wall is distinct from new.wall) execute function decisions.behind_wall();
revoke all on all functions in schema decisions from public;

alter policy of_referral on decisions.matter using (
  ((select guard.is_system())
   or office = any ((select guard.offices())::text[])
   or agency = any ((select guard.agencies())::text[]))
  and (wall is null or (select guard.is_system()) or wall = any ((select guard.walls())::text[]))
  and not (select guard.roles() && array['defence', 'oversight', 'commissioner', 'administrator'])
  and ((select guard.roles() && array['clerk', 'system'])
       or not exists (select 1 from vault.withdrawn w where w.record = matter.referral
                      and (w.kind in ('sealed', 'expunged') or (select guard.roles() && array['analyst'])) offset 0)));

drop index decisions.matter_queue;
create index matter_queue on decisions.matter (office, held_until nulls last, received_at, referral)
  include (agency, wall) where state = 'to decide';
create index matter_done on decisions.matter (office, state, received_at desc, referral) include (agency, wall)
  where state <> 'to decide';
create index matter_assigned on decisions.matter (assigned) where assigned is not null;
