insert into heed.recommendation (id, reference, parent_id, type, origin, text_kind, issued_on, issued_on_precision, document_id, paragraph, is_continuous,
    action_category, home_collection_id, recorded_by_id, revision, published_revision)
select item.id, 'R-' || lpad(item.number::text, 7, '0'), bench_seed.id_of('RECOMMENDATION', item.parent),
       case when item.number % 20 > 2 and bench_seed.chance(11, item.number) < 0.1 then 'CONCERN' else 'RECOMMENDATION' end,
       'SOURCED', case when item.number % 3 = 0 then 'VERBATIM' else 'PARAPHRASE' end,
       date_trunc(chosen.precision, '2009-01-01'::timestamp + bench_seed.pick(12, item.whole, 5500) * interval '1 day')::date, upper(chosen.precision),
       bench_seed.id_of('DOCUMENT', bench_seed.skewed(14, item.whole, 200)), (1 + bench_seed.pick(15, item.number, 90))::text, item.number % 15 = 0,
       1 + bench_seed.pick(16, item.number, 5), bench_seed.id_of('COLLECTION', bench_seed.home(item.whole)), base.installation,
       coalesce(item.edited, item.revision), case when item.is_public then item.revision end
  from bench_seed.base, bench_seed.items($1, $2) item,
       lateral (select (array['day', 'day', 'day', 'month', 'year'])[1 + bench_seed.pick(13, item.whole, 5)] as precision) chosen;
