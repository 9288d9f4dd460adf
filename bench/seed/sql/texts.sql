-- The original of an edited one stands beside what it was before.
insert into heed.recommendation_text (id, recommendation_id, language, title, text, is_original, translation_kind, reason, revision, ended_revision)
select bench_seed.id_of(version.kind || written.language, item.number), item.id, written.language,
       version.prefix || rtrim(bench_seed.sentence_of(written.language, written.title), '.'),
       (select string_agg(bench_seed.sentence_of(written.language, sentence.number), ' ' order by sentence.place)
          from unnest(written.sentences) with ordinality sentence (number, place)),
       written.place = 1, case when written.place > 1 then 'UNOFFICIAL' end, version.reason, version.revision, version.ended_revision
  from bench_seed.texts($1, $2) written
  join bench_seed.items($1, $2) item on item.number = written.number,
       lateral (
         select 'text ' as kind, '' as prefix, case when item.edited is not null and written.place = 1 then 'CORRIGENDUM' end as reason,
                case when written.place = 1 then coalesce(item.edited, item.revision) else item.revision end as revision, null::integer as ended_revision
         union all
         select 'former text ', 'Проект. ', null, item.revision, item.edited where item.edited is not null and written.place = 1
       ) version;
