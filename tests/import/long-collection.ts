/**
 * SQL that adds the published collection `long`: recommendations with two texts, an addressee, a response, and a
 * judgement that rests on twenty pieces of evidence, each a line of an export. Set by set, and without triggers.
 */
export function longCollectionSql(recommendationCount: number): string {
  return `
begin;
set local session_replication_role = replica;
create function pg_temp.id_of(p_kind text, p_number integer) returns uuid language sql immutable as $$
  select md5(p_kind || ' ' || p_number)::uuid
$$;
create temporary table base on commit drop as
  select heed.begin_change(organization.id, 'IMPORTED', null, null, null, null, null) as revision, organization.id as keeper_id
    from heed.organization where organization.slug = 'heed';
insert into heed.organization (id, slug, kind, perspective, recorded_by_id, revision, published_revision)
  select pg_temp.id_of('organization', number), slug, 'NGO', perspective, keeper_id, revision, revision
    from base, (values (1, 'long-watch', 'CIVIL_SOCIETY'), (2, 'long-state', 'STATE')) made (number, slug, perspective);
insert into heed.collection (id, slug, language, titles, licence, headline_perspective, recorded_by_id, revision, published_revision)
  select pg_temp.id_of('collection', 1), 'long', 'en', '{"en": "Long"}', 'CC0-1.0', 'CIVIL_SOCIETY', keeper_id, revision, revision from base;
create temporary table item on commit drop as
  select number, pg_temp.id_of('item', number) as id, keeper_id, revision from base, generate_series(1, ${recommendationCount}) number;
insert into heed.recommendation (id, reference, type, origin, text_kind, home_collection_id, recorded_by_id, revision, published_revision)
  select id, 'LONG-' || lpad(number::text, 7, '0'), 'RECOMMENDATION', 'UNSOURCED', 'VERBATIM', pg_temp.id_of('collection', 1), keeper_id, revision, revision from item;
insert into heed.recommendation_text (id, recommendation_id, language, title, text, is_original, translation_kind, revision)
  select pg_temp.id_of('text ' || language, number), id, language, 'Title ' || number, repeat('The text of a recommendation. ', 1 + number % 30),
         language = 'en', case language when 'en' then null else 'UNOFFICIAL' end, revision
    from item, unnest(array['en', 'ru']) language;
insert into heed.addressee (id, recommendation_id, organization_id, role, position, revision)
  select pg_temp.id_of('addressee', number), id, pg_temp.id_of('organization', 2), 'LEAD', 1, revision from item;
insert into heed.collection_item (id, collection_id, recommendation_id, revision)
  select pg_temp.id_of('membership', number), pg_temp.id_of('collection', 1), id, revision from item;
insert into heed.response (id, recommendation_id, organization_id, position, responded_on, responded_on_precision, recorded_by_id, revision, published_revision)
  select pg_temp.id_of('response', number), id, pg_temp.id_of('organization', 2), 'NOTED', '2020-01-01', 'DAY', keeper_id, revision, revision from item;
insert into heed.assessment (id, recommendation_id, assessor_id, recorded_by_id, status, effective_on, precision, counts_from, rationale, rationale_language, text_revision, revision)
  select pg_temp.id_of('assessment', number), id, pg_temp.id_of('organization', 1), keeper_id, 'PLANNED', '2021-01-01', 'DAY', '2021-01-01',
         'They said so.', 'en', revision, revision from item;
insert into heed.assessment_target (assessment_id, recommendation_id) select pg_temp.id_of('assessment', number), id from item;
insert into heed.evidence (id, assessment_id, position, url, quote, visibility, is_anonymised, revision)
  select pg_temp.id_of('evidence ' || position, number), pg_temp.id_of('assessment', number), position, 'https://example.org/' || position,
         repeat('What the source says. ', 1 + position), 'PUBLIC', false, revision
    from item, generate_series(1, 20) position;
commit;
analyze heed.recommendation, heed.recommendation_text, heed.collection_item, heed.response, heed.assessment, heed.assessment_target, heed.evidence;
`;
}
