with item as materialized (
  select item.*, bench_seed.lead(item.number) as lead, bench_seed.skewed(35, item.number, 40) as theme from bench_seed.items($1, $2) item
), issuer as (
  insert into heed.recommendation_issuer (id, recommendation_id, organization_id, position, revision)
  select bench_seed.id_of('issuer ' || place, item.number), item.id, bench_seed.id_of('ISSUER', 1 + (bench_seed.skewed(31, item.whole, 12) - 1 + place * 5) % 12), place + 1, item.revision
    from item, generate_series(0, case when bench_seed.chance(32, item.number) < 0.1 then 1 else 0 end) place
), addressee as (
  insert into heed.addressee (id, recommendation_id, organization_id, role, position, revision)
  select bench_seed.id_of('addressee ' || place, item.number), item.id, bench_seed.id_of('BODY', 1 + (item.lead - 1 + place * 7) % 60),
         case place when 0 then 'LEAD' else 'SUPPORTING' end, place + 1, item.revision
    from item, generate_series(0, bench_seed.skewed(33, item.number, 3) - 1) place
), term as (
  insert into heed.recommendation_term (id, recommendation_id, term_id, position, revision, ended_revision)
  select bench_seed.id_of('theme ' || place, item.number), item.id, bench_seed.id_of('THEME', 1 + (item.theme - 1 + place * 11) % 40), place + 1, item.revision, null::integer
    from item, generate_series(0, bench_seed.skewed(34, item.number, 3) - 1) place
  union all
  select bench_seed.id_of('right', item.number), item.id, bench_seed.id_of('RIGHT', 1 + bench_seed.pick(36, item.number, 10)), 9, item.revision, null from item
  union all
  select bench_seed.id_of('former theme', item.number), item.id, bench_seed.id_of('THEME', 1 + (item.theme + 4) % 40), 5, item.revision, item.edited from item where item.edited is not null
), member as (
  insert into heed.collection_item (id, collection_id, recommendation_id, revision)
  select bench_seed.id_of('home', item.number), bench_seed.id_of('COLLECTION', bench_seed.home(item.whole)), item.id, item.revision from item
  union all
  select bench_seed.id_of('guest', item.number), bench_seed.id_of('COLLECTION', bench_seed.home(item.whole) % 40 + 1), item.id, item.revision from item where item.number % 7 = 0
), external_id as (
  insert into heed.external_id (id, recommendation_id, system, value, revision)
  select bench_seed.id_of('external', item.number), item.id, 'UHRI', item.id::text, item.revision from item where item.number % 4 = 1
), response as (
  insert into heed.response (id, recommendation_id, organization_id, position, responded_on, responded_on_precision, recorded_by_id, revision, published_revision)
  select bench_seed.id_of('response', item.number), item.id, bench_seed.id_of('BODY', item.lead),
         (array['SUPPORTED', 'SUPPORTED', 'SUPPORTED_IN_PART', 'NOTED', 'NOT_SUPPORTED'])[1 + bench_seed.pick(37, item.number, 5)],
         '2013-01-01'::date + bench_seed.pick(38, item.number, 360), 'DAY', base.installation, base.response + (item.number / 100)::integer, base.response + (item.number / 100)::integer
    from bench_seed.base, item where item.is_public and item.number % 2 = 0
)
insert into heed.deadline (id, recommendation_id, kind, due_on, due_on_precision, first_id, recorded_by_id, revision)
select bench_seed.id_of('deadline', item.number), item.id, 'IMPLEMENTATION', '2014-06-01'::date + bench_seed.pick(39, item.number, 5000), 'DAY',
       bench_seed.id_of('deadline', item.number), base.installation, base.deadline + (item.number / 100)::integer
  from bench_seed.base, item where item.is_public and item.number % 3 = 0;
