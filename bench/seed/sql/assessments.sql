-- Of one to four organizations that follow a recommendation each judges in some of the ten rounds; some from an
-- earlier day than the rest, some an addressee's share, some both parts of a whole. What is not an organization's own
-- word is written down by the installation, from a document.
with judgement as materialized (
  select judgement.*, assessor.perspective in ('STATE', 'INTERNATIONAL') as is_attributed, assessor.id as assessor_id,
         (array['day', 'day', 'month', 'year'])[1 + bench_seed.pick(41, judgement.number, 4)] as precision,
         judgement.recorded_on - bench_seed.pick(42, judgement.number, 300) - case when judgement.number % 20 = 5 and judgement.round > 2 then 900 else 0 end as happened_on
    from bench_seed.judgements($1, $2) judgement
    join heed.organization assessor on assessor.id = bench_seed.id_of('ASSESSOR', judgement.assessor)
), assessment as (
  insert into heed.assessment (id, recommendation_id, addressee_id, assessor_id, recorded_by_id, status, effective_on, precision, counts_from, rationale,
      rationale_language, text_revision, supersedes_id, revision)
  select bench_seed.id_of('ASSESSMENT', judgement.number), bench_seed.id_of('RECOMMENDATION', judgement.item),
         case when judgement.origin / base.size in (3, 8) and judgement.item % 3 = 0 then bench_seed.id_of('BODY', bench_seed.lead(judgement.item)) end,
         judgement.assessor_id, case when judgement.is_attributed then base.installation else judgement.assessor_id end,
         (array['NO_INFORMATION', 'NOT_IMPLEMENTED', 'NOT_IMPLEMENTED', 'PLANNED', 'IN_PROGRESS', 'IN_PROGRESS', 'STALLED', 'PARTIALLY_IMPLEMENTED', 'PARTIALLY_IMPLEMENTED', 'MOSTLY_IMPLEMENTED', 'FULLY_IMPLEMENTED', 'CONTRARY_OR_REJECTED', 'NO_LONGER_APPLICABLE'])
           [least(13, 1 + bench_seed.pick(43, judgement.number, 8) + judgement.round / 2)],
         day.effective_on, upper(judgement.precision),
         least(heed.last_day(day.effective_on, upper(judgement.precision)), judgement.recorded_on), sentence.text,
         sentence.language, base.recommendation + bench_seed.turn(judgement.item),
         case when judgement.origin <> judgement.number then bench_seed.id_of('ASSESSMENT', judgement.origin) end, judgement.revision
    from bench_seed.base, judgement
   cross join lateral (select date_trunc(judgement.precision, judgement.happened_on::timestamp)::date as effective_on) day
    join bench_seed.sentence on sentence.number = bench_seed.pick(44, judgement.number, bench_seed.sentence_count())
     and sentence.language = (array['ru', 'ru', 'en', 'kk-Cyrl'])[1 + bench_seed.pick(45, judgement.item, 4)]
), target as (
  insert into heed.assessment_target (assessment_id, recommendation_id)
  select bench_seed.id_of('ASSESSMENT', judgement.number), bench_seed.id_of('RECOMMENDATION', judged.number)
    from judgement,
         lateral (select judgement.item + place as number from generate_series(1, 2) place where judgement.item % 20 = 0 and judgement.round in (5, 6)
                  union all select judgement.item where judgement.item % 20 <> 0 or judgement.round not in (5, 6)) judged
), retraction as (
  insert into heed.retraction (id, assessment_id, reason, recorded_by_id, revision)
  select bench_seed.id_of('RETRACTION', judgement.number), bench_seed.id_of('ASSESSMENT', judgement.number), 'Recorded by mistake.',
         case when judgement.is_attributed then base.installation else judgement.assessor_id end, base.retraction + (judgement.number / 100)::integer
    from bench_seed.base, judgement where judgement.round < 7 and judgement.number % 100 = judgement.round * 13
)
insert into heed.evidence (id, assessment_id, position, document_id, paragraph, url, quote, visibility, is_anonymised, revision)
select bench_seed.id_of('EVIDENCE', judgement.number), bench_seed.id_of('ASSESSMENT', judgement.number), 1,
       case when judgement.is_attributed then bench_seed.id_of('DOCUMENT', 1 + bench_seed.pick(46, judgement.number, 200)) end,
       case when judgement.is_attributed then (1 + bench_seed.pick(47, judgement.number, 90))::text end,
       case when not judgement.is_attributed then 'https://example.org/reports/' || judgement.number end,
       sentence.text, case when not judgement.is_attributed and judgement.number % 20 = 3 then 'RESTRICTED' else 'PUBLIC' end, false, judgement.revision
  from judgement
  join bench_seed.sentence on sentence.number = bench_seed.pick(48, judgement.number, bench_seed.sentence_count()) and sentence.language = 'en'
 where judgement.is_attributed or bench_seed.chance(49, judgement.number) < 0.25;
