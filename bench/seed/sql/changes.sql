-- The changes of a range, in the order of the world: all is imported in January 2014 and judged until 2025.
insert into heed.change (revision, recorded_at, organization_id, kind)
select revision,
       case when revision < base.assessment then '2014-01-01'::timestamptz + interval '20 days' * ((revision - base.register) / (base.assessment - base.register)::double precision)
         when revision < base.retraction then '2014-02-02'::timestamptz + interval '4250 days' * ((revision - base.assessment) / (base.retraction - base.assessment)::double precision)
         else '2025-10-01'::timestamptz + interval '20 days' * ((revision - base.retraction) / (base.end_of_world - base.retraction)::double precision) end,
       base.installation,
       case when revision < base.edit then case when (revision - base.recommendation) % 11 = 0 then 'IMPORTED' else 'RECOMMENDATION_CREATED' end
         when revision < base.response then 'RECOMMENDATION_EDITED' when revision < base.deadline then 'IMPORTED' when revision < base.assessment then 'IMPORTED'
         when revision < base.retraction then case when (revision - base.assessment) % 11 = 0 then 'IMPORTED' else 'ASSESSMENT_RECORDED' end
         else 'ASSESSMENT_RETRACTED' end
  from bench_seed.base, generate_series(base.recommendation + $1::bigint, least(base.recommendation + $2::bigint, base.end_of_world) - 1) revision;
