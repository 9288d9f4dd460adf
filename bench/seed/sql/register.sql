-- Who and what the world is about: the same few at any size. The installation began the day before.
update heed.change set recorded_at = '2013-12-31';
insert into heed.change (revision, recorded_at, organization_id, kind)
select base.register, '2014-01-01', base.installation, 'IMPORTED' from bench_seed.base;
insert into heed.organization (id, slug, kind, perspective, country, recorded_by_id, revision, published_revision)
select bench_seed.id_of(made.role, number), lower(made.role) || '-' || number, made.kind, made.perspective, 'KZ', base.installation, base.register, base.register
  from bench_seed.base, (
    select 'BODY' as role, number, case when number <= 12 then 'MINISTRY' when number <= 36 then 'AGENCY' else 'FACILITY' end as kind, 'STATE' as perspective from generate_series(1, 60) number
    union all
    select 'ISSUER', number, case when number <= 8 then 'TREATY_BODY' else 'SPECIAL_PROCEDURE' end, 'INTERNATIONAL' from generate_series(1, 12) number
    union all
    select 'ASSESSOR', number, (array['NGO', 'COORDINATING_BODY', 'NHRI', 'INTERNATIONAL_ORGANIZATION', 'ADVISORY_COUNCIL'])[place], (array['CIVIL_SOCIETY', 'STATE', 'NATIONAL_INSTITUTION', 'INTERNATIONAL', 'JOINT'])[place]
      from generate_series(1, 20) number, lateral (select case number when 2 then 2 when 8 then 2 when 14 then 2 when 4 then 3 when 10 then 3 when 6 then 4 when 16 then 4 when 19 then 5 else 1 end as place) kind
  ) made;
insert into heed.organization_name (id, organization_id, language, name, acronym, revision)
select bench_seed.id_of('name ' || language || organization.slug, 1), organization.id, language,
       case language when 'ru' then 'Учреждение ' when 'en' then 'Institution ' else 'Мекеме ' end || organization.slug, upper(left(organization.slug, 1)) || 'X' || split_part(organization.slug, '-', 2), base.register
  from bench_seed.base, heed.organization, unnest(array['ru', 'en', 'kk-Cyrl']) language where organization.revision = base.register;
insert into heed.document (id, slug, titles, language, symbol, recorded_by_id, revision, published_revision)
select bench_seed.id_of('DOCUMENT', number), 'document-' || number, jsonb_build_object('ru', 'Документ ' || number, 'en', 'Document ' || number), 'ru', 'BENCH/' || number, base.installation, base.register, base.register
  from bench_seed.base, generate_series(1, 200) number;
insert into heed.term (id, slug, vocabulary, labels, recorded_by_id, revision, published_revision)
select bench_seed.id_of(kind, number), lower(kind) || '-' || number, kind, jsonb_build_object('ru', 'Тема ' || number, 'en', 'Topic ' || number), base.installation, base.register, base.register
  from bench_seed.base, (values ('THEME', 40), ('RIGHT', 10)) made (kind, count), generate_series(1, made.count) number;
insert into heed.collection (id, slug, language, titles, licence, headline_perspective, recorded_by_id, revision, published_revision)
select bench_seed.id_of('COLLECTION', number), 'collection-' || number, 'ru', jsonb_build_object('ru', 'Собрание ' || number, 'en', 'Collection ' || number), 'CC-BY-4.0',
       case when number % 7 = 5 then 'STATE' when number % 11 = 4 then 'INTERNATIONAL' else 'CIVIL_SOCIETY' end, base.installation, base.register, base.register
  from bench_seed.base, generate_series(1, 40) number;
-- Every fourth collection has no list: there its assessors agree, or are divided.
insert into heed.collection_speaker (id, collection_id, perspective, position, organization_id, revision)
select bench_seed.id_of('speaker ' || collection, assessor), bench_seed.id_of('COLLECTION', collection), organization.perspective,
       row_number() over (partition by collection, organization.perspective order by (assessor * 7 + collection) % 20), organization.id, base.register
  from bench_seed.base, generate_series(1, 40) collection, generate_series(1, 20) assessor
  join heed.organization on organization.id = bench_seed.id_of('ASSESSOR', assessor)
 where collection % 4 <> 2 and (assessor + collection) % 3 <> 0;
