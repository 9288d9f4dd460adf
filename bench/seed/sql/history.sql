-- The former state of those that were edited.
insert into heed.history (kind, subject_id, revision, ended_revision, former)
select 'recommendation', item.id, item.revision, item.edited,
       to_jsonb(recommendation) || jsonb_build_object('revision', item.revision, 'paragraph', '0')
  from bench_seed.items($1, $2) item join heed.recommendation on recommendation.id = item.id where item.edited is not null;
