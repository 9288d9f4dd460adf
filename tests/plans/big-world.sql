-- 20,000 recommendations with 200,000 judgements of ten years, the same on every machine. Every write has a revision
-- of its own, in the order of the world: the register, the recommendations, edits, responses, deadlines and what is
-- done, judgements, withdrawals.
-- Triggers that ask for the newest revision row by row are out of work meanwhile; foreign keys and checks are not,
-- and the checks of the whole database must pass afterwards.
begin;

do $$
declare
  v_table text;
begin
  for v_table in select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'heed' loop
    execute format('alter table %s disable trigger user', v_table);
  end loop;
end $$;

create function pg_temp.id_of(p_kind text, p_number integer) returns uuid language sql immutable as $$
  select md5(p_kind || ' ' || p_number)::uuid
$$;
-- One of 0 to p_count - 1, by chance that is always the same.
create function pg_temp.pick(p_purpose text, p_number integer, p_count integer) returns integer language sql immutable as $$
  select ('x' || left(md5(p_purpose || ' ' || p_number), 7))::bit(28)::integer % p_count
$$;
-- Some ministries receive much and some themes are frequent; the last ones are rare.
create function pg_temp.lead(p_number integer) returns integer language sql immutable as $$
  select pg_temp.pick('addressee', p_number, 30) * pg_temp.pick('lead', p_number, 30) / 30
$$;
create function pg_temp.theme(p_number integer) returns integer language sql immutable as $$
  select pg_temp.pick('theme', p_number, 40) * pg_temp.pick('topic', p_number, 40) / 40
$$;

update heed.change set recorded_at = '2013-12-31T00:00:00Z';
create temporary table base on commit drop as
  select change.revision + 1 as register, change.revision + 1 as recommendation, change.revision + 20001 as edit,
         change.revision + 22001 as response, change.revision + 32001 as follow_up, change.revision + 42001 as assessment,
         change.revision + 242001 as retraction,
         change.organization_id as installation
    from heed.change;
insert into heed.change (revision, recorded_at, organization_id, kind)
select base.register + number, '2014-01-01T00:00:00Z'::timestamptz + number * interval '22 minutes', base.installation,
       case when number = 0 then 'IMPORTED' when number <= 20000 then 'RECOMMENDATION_CREATED' when number <= 22000 then 'RECOMMENDATION_EDITED'
            when number <= 32000 then 'RESPONSE_RECORDED' when number <= 42000 then 'DEADLINE_SET' when number <= 242000 then 'ASSESSMENT_RECORDED'
            else 'ASSESSMENT_RETRACTED' end
  from base, generate_series(0, 246000) number;

insert into heed.organization (id, slug, kind, perspective, country, recorded_by_id, revision, published_revision)
select pg_temp.id_of(made.kind, number), translate(lower(made.kind), '_', '-') || '-' || number, made.kind, made.perspectives[(number - 1) * array_length(made.perspectives, 1) / made.count + 1],
       'KZ', base.installation, base.register, base.register
  from base, (values
    ('MINISTRY', 30, '{STATE}'::text[]), ('TREATY_BODY', 5, '{INTERNATIONAL}'),
    ('NGO', 8, '{CIVIL_SOCIETY,CIVIL_SOCIETY,STATE,INTERNATIONAL}')) made (kind, count, perspectives), generate_series(1, made.count) number;
insert into heed.organization_name (id, organization_id, language, name, revision)
select pg_temp.id_of('name ' || language || organization.slug, 1), organization.id, language, organization.slug || ' ' || language, base.register
  from base, heed.organization, unnest(array['ru', 'en']) language where organization.revision = base.register;
insert into heed.document (id, slug, titles, language, recorded_by_id, revision, published_revision)
select pg_temp.id_of('DOCUMENT', number), 'document-' || number, '{"ru": "Документ"}', 'ru', base.installation, base.register, base.register
  from base, generate_series(1, 50) number;
insert into heed.term (id, slug, vocabulary, labels, recorded_by_id, revision, published_revision)
select pg_temp.id_of(kind, number), lower(kind) || '-' || number, kind, '{"ru": "Тема"}', base.installation, base.register, base.register
  from base, (values ('THEME', 40), ('RIGHT', 10)) made (kind, count), generate_series(1, made.count) number;
insert into heed.collection (id, slug, language, titles, licence, headline_perspective, recorded_by_id, revision, published_revision)
select pg_temp.id_of('COLLECTION', number), 'collection-' || number, 'ru', '{"ru": "Собрание"}', 'CC-BY-4.0',
       case number when 5 then 'STATE' when 4 then 'INTERNATIONAL' else 'CIVIL_SOCIETY' end, base.installation, base.register, base.register
  from base, generate_series(1, 5) number;
-- The second collection has no list: there its assessors agree, or are divided.
insert into heed.collection_speaker (id, collection_id, perspective, position, organization_id, revision)
select pg_temp.id_of('speaker ' || collection, ngo), pg_temp.id_of('COLLECTION', collection), perspective, position, pg_temp.id_of('NGO', ngo), base.register
  from base, (values (1, 'CIVIL_SOCIETY', 1, 1), (1, 'CIVIL_SOCIETY', 2, 2), (1, 'CIVIL_SOCIETY', 3, 3), (1, 'STATE', 1, 5), (3, 'CIVIL_SOCIETY', 1, 4),
    (4, 'CIVIL_SOCIETY', 1, 2), (4, 'CIVIL_SOCIETY', 2, 1), (4, 'INTERNATIONAL', 1, 7), (4, 'INTERNATIONAL', 2, 8), (5, 'STATE', 1, 6), (5, 'STATE', 2, 5)
  ) listed (collection, perspective, position, ngo);

-- Every twentieth has two parts; every hundredth is private; every tenth is a concern.
create temporary table item on commit drop as
select number, pg_temp.id_of('RECOMMENDATION', number) as id, base.recommendation + number as revision, number % 100 <> 37 as is_public,
       case when number > 20 and number % 20 in (1, 2) then number - number % 20 end as parent,
       (array[1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 4, 4, 5])[1 + pg_temp.pick('home', number - case when number % 20 in (1, 2) then number % 20 else 0 end, 20)] as home
  from base, generate_series(1, 20000) number;
insert into heed.recommendation (id, reference, parent_id, type, origin, text_kind, issued_on, issued_on_precision, document_id, home_collection_id,
    recorded_by_id, revision, published_revision)
select item.id, 'BIG-' || lpad(item.number::text, 5, '0'), pg_temp.id_of('RECOMMENDATION', item.parent), case when item.number % 10 = 5 then 'CONCERN' else 'RECOMMENDATION' end,
       case when item.number % 10 = 3 then 'UNSOURCED' else 'SOURCED' end, 'PARAPHRASE', issue.day, issue.precision,
       pg_temp.id_of('DOCUMENT', 1 + pg_temp.pick('document', item.number, 50)), pg_temp.id_of('COLLECTION', item.home), base.installation, item.revision,
       case when item.is_public then item.revision end
  from base, item left join lateral (
    select date_trunc(lower(chosen.precision), '2012-01-01'::timestamp + pg_temp.pick('issue', item.number, 4000) * interval '1 day')::date as day, chosen.precision
      from (select (array['DAY', 'DAY', 'MONTH', 'YEAR'])[1 + item.number % 4] as precision) chosen
     where item.number % 50 <> 3) issue on true;
-- Texts in three languages, each of which ten recommendations share: frequent words before rare ones, and a name that
-- no other text has.
create temporary table wording on commit drop as
select number, language, string_agg(words[1 + pg_temp.pick('word' || place, number, 36) * pg_temp.pick('rarity' || place, number, 36) / 36], ' ' order by place)
         || ' ' || district || ' ' || translate(number::text, '0123456789', letters) as words
  from generate_series(0, 1999) number, generate_series(1, 4 + number % 16) place,
       (values
         ('en', string_to_array('prison state rights law police court torture women detention children access lawyer investigation assembly protest media freedom registration associations parties unions strike internet data protection monitoring health visits complaints training judges prosecutors compensation amnesty parole labour', ' '), 'district', 'bcdfghklmn'),
         ('ru', string_to_array('тюрьма государство права закон полиция суд пытки женщины содержание дети доступ адвокат расследование собрание протест печать свобода регистрация объединения партии профсоюзы забастовка интернет данные защита наблюдение здоровье свидания жалобы обучение судьи прокуроры возмещение амнистия освобождение труд', ' '), 'район', 'бвгдзклмнп'),
         ('kk-Cyrl', string_to_array('түрме мемлекет құқықтар заң полиция сот азаптау әйелдер ұстау балалар қолжетім адвокат тергеу жиналыс наразылық баспасөз бостандық тіркеу бірлестіктер партиялар кәсіподақтар ереуіл интернет деректер қорғау бақылау денсаулық кездесу шағымдар оқыту судьялар прокурорлар өтемақы рақымшылық босату еңбек', ' '), 'аудан', 'бвгдзклмнп')) vocabulary (language, words, district, letters)
 group by number, language, district, letters;
analyze wording;
insert into heed.recommendation_text (id, recommendation_id, language, title, text, is_original, translation_kind, revision)
select pg_temp.id_of('text ' || language, item.number), item.id, language, 'Title ' || split_part(words, ' ', 1), words, language = 'ru',
       case language when 'ru' then null else 'UNOFFICIAL' end, item.revision
  from item join wording on wording.number = item.number % 2000 where language <> 'kk-Cyrl' or item.number % 4 = 0;
insert into heed.recommendation_issuer (id, recommendation_id, organization_id, position, revision)
select pg_temp.id_of('issuer', item.number), item.id, pg_temp.id_of('TREATY_BODY', 1 + pg_temp.pick('issuer', item.number, 5)), 1, item.revision from item;
insert into heed.addressee (id, recommendation_id, organization_id, role, position, revision)
select pg_temp.id_of('addressee ' || place, item.number), item.id, pg_temp.id_of('MINISTRY', 1 + (pg_temp.lead(item.number) + place * 7) % 30),
       case place when 0 then 'LEAD' else 'SUPPORTING' end, place + 1, item.revision
  from item, generate_series(0, pg_temp.pick('addressees', item.number, 2)) place;
insert into heed.recommendation_term (id, recommendation_id, term_id, position, revision)
select pg_temp.id_of('theme ' || place, item.number), item.id, pg_temp.id_of('THEME', 1 + (pg_temp.theme(item.number) + place * 11) % 40), place + 1, item.revision
  from item, generate_series(0, pg_temp.pick('themes', item.number, 3)) place
union all
select pg_temp.id_of('right', item.number), item.id, pg_temp.id_of('RIGHT', 1 + item.number % 10), 9, item.revision from item;
insert into heed.collection_item (id, collection_id, recommendation_id, revision)
select pg_temp.id_of('home', item.number), pg_temp.id_of('COLLECTION', item.home), item.id, item.revision from item
union all
select pg_temp.id_of('guest', item.number), pg_temp.id_of('COLLECTION', item.home % 5 + 1), item.id, item.revision from item where item.number % 7 = 0;

-- 2,000 edits: the former state, a former title and a former theme.
create temporary table edit on commit drop as
  select item.*, base.edit + item.number / 10 as edited from base, item where item.number % 10 = 9;
insert into heed.history (kind, subject_id, revision, ended_revision, former)
  select 'recommendation', edit.id, edit.revision, edit.edited, to_jsonb(recommendation) || '{"type": "CONCERN"}'
    from edit join heed.recommendation on recommendation.id = edit.id;
update heed.recommendation set revision = edit.edited from edit where recommendation.id = edit.id;
insert into heed.recommendation_text (id, recommendation_id, language, title, is_original, translation_kind, revision, ended_revision)
  select pg_temp.id_of('former text', edit.number), edit.id, 'en', 'Former title', false, 'UNOFFICIAL', edit.revision, edit.edited from edit;
update heed.recommendation_text set revision = edit.edited from edit
 where recommendation_text.recommendation_id = edit.id and recommendation_text.language = 'en' and recommendation_text.ended_revision is null;
insert into heed.recommendation_term (id, recommendation_id, term_id, position, revision, ended_revision)
  select pg_temp.id_of('former theme', edit.number), edit.id, pg_temp.id_of('THEME', 1 + (pg_temp.theme(edit.number) + 5) % 40), 5, edit.revision, edit.edited from edit;

insert into heed.response (id, recommendation_id, organization_id, position, responded_on, responded_on_precision, recorded_by_id, revision, published_revision)
select pg_temp.id_of('RESPONSE', item.number), item.id, pg_temp.id_of('MINISTRY', 1 + pg_temp.lead(item.number)),
       (array['SUPPORTED', 'SUPPORTED', 'SUPPORTED_IN_PART', 'NOTED', 'NOT_SUPPORTED'])[1 + pg_temp.pick('answer', item.number, 5)],
       '2013-01-01'::date + pg_temp.pick('answered', item.number, 3650), 'DAY', base.installation, base.response + item.number / 2, base.response + item.number / 2
  from base, item where item.is_public and item.number % 2 = 0;

-- Every third has a deadline, every thirtieth a longer one since; others owe reports, of which half are there.
create temporary table due on commit drop as
select item.*, base.follow_up + item.number / 2 as since, base.installation, base.register from base, item where item.is_public;
insert into heed.deadline (id, recommendation_id, kind, due_on, due_on_precision, extends_id, first_id, recorded_by_id, revision)
select pg_temp.id_of('DEADLINE', due.number), due.id, case due.number % 3 when 0 then 'IMPLEMENTATION' else 'FOLLOW_UP_REPORT' end,
       '2014-01-01'::date + pg_temp.pick('due', due.number, 5000), 'DAY', null, pg_temp.id_of('DEADLINE', due.number), due.installation, due.since
  from due where due.number % 3 = 0 or due.number % 12 = 4
union all
select pg_temp.id_of('EXTENSION', due.number), due.id, 'IMPLEMENTATION', '2019-01-01'::date + pg_temp.pick('due', due.number, 5000), 'DAY',
       pg_temp.id_of('DEADLINE', due.number), pg_temp.id_of('DEADLINE', due.number), due.installation, due.since + 1
  from due where due.number % 30 = 0 and due.number < 20000;
insert into heed.deadline_report (id, deadline_id, reported_on, reported_on_precision, counts_from, recorded_by_id, revision)
select pg_temp.id_of('REPORT', due.number), pg_temp.id_of('DEADLINE', due.number), '2016-01-01', 'YEAR', '2016-12-31', due.installation, due.since + 1
  from due where due.number % 24 = 4;
insert into heed.follow_up (id, recommendation_id, organization_id, state, decided_on, decided_on_precision, counts_from, recorded_by_id, revision)
select pg_temp.id_of('FOLLOW_UP', due.number), due.id, pg_temp.id_of('TREATY_BODY', 1 + due.number % 5), 'SELECTED', '2015-01-01', 'DAY', '2015-01-01', due.installation, due.since
  from due where due.number % 20 = 7;
insert into heed.relation (id, kind, from_id, to_id, recorded_by_id, revision)
select pg_temp.id_of('RELATION', due.number), case due.number % 50 when 8 then 'DUPLICATES' else 'REITERATES' end, due.id,
       pg_temp.id_of('RECOMMENDATION', due.number - 5), due.installation, due.since
  from due where due.number % 25 = 8;

-- A tenth has an action, every hundredth an indicator, a fifth is about a law.
insert into heed.action (id, slug, titles, language, recorded_by_id, revision, published_revision)
select pg_temp.id_of('ACTION', due.number), 'action-' || due.number, '{"ru": "Мера"}', 'ru', due.installation, due.since, due.since from due where due.number % 10 = 4;
insert into heed.action_recommendation (id, action_id, recommendation_id, revision)
select pg_temp.id_of('ACTION ON', due.number), pg_temp.id_of('ACTION', due.number), due.id, due.since from due where due.number % 10 = 4;
insert into heed.action_status (id, action_id, status, effective_on, effective_on_precision, counts_from, recorded_by_id, revision)
select pg_temp.id_of('ACTION STATUS', due.number), pg_temp.id_of('ACTION', due.number), 'IN_PROGRESS', '2015-01-01', 'DAY', '2015-01-01', due.installation, due.since + 1
  from due where due.number % 10 = 4;
insert into heed.indicator (id, slug, titles, language, unit, direction, recorded_by_id, revision, published_revision)
select pg_temp.id_of('INDICATOR', due.number), 'indicator-' || due.number, '{"ru": "Показатель"}', 'ru', 'persons', 'INCREASE', due.installation, due.since, due.since
  from due where due.number % 100 = 6;
insert into heed.indicator_recommendation (id, indicator_id, recommendation_id, revision)
select pg_temp.id_of('INDICATOR OF', due.number), pg_temp.id_of('INDICATOR', due.number), due.id, due.since from due where due.number % 100 = 6;
insert into heed.measurement (id, indicator_id, value, measured_on, measured_on_precision, counts_from, document_id, paragraph, recorded_by_id, revision)
select pg_temp.id_of('MEASUREMENT ' || year, due.number), pg_temp.id_of('INDICATOR', due.number), 7 * year, make_date(year, 1, 1), 'YEAR', make_date(year, 12, 31),
       pg_temp.id_of('DOCUMENT', 1), '1', due.installation, due.since + 1
  from due, generate_series(2010, 2014) year where due.number % 100 = 6;
insert into heed.legal_act (id, slug, titles, language, recorded_by_id, revision, published_revision)
select pg_temp.id_of('LAW', number), 'law-' || number, '{"ru": "Закон"}', 'ru', base.installation, base.register, base.register from base, generate_series(1, 20) number;
insert into heed.recommendation_legal_act (id, recommendation_id, legal_act_id, position, revision)
select pg_temp.id_of('ABOUT', item.number), item.id, pg_temp.id_of('LAW', 1 + pg_temp.pick('law', item.number, 20)), 1, item.revision from item where item.number % 5 = 2;
insert into heed.external_id (id, recommendation_id, system, value, revision)
select pg_temp.id_of('EXTERNAL', item.number), item.id, 'UHRI', item.id::text, item.revision from item where item.number % 4 = 1;

-- Ten rounds of judgements, one after the other; some are of an earlier day than their round, some of an addressee's
-- share, some of both parts. Of the last round some correct the one before it.
create temporary table judgement on commit drop as
select made.number, base.assessment + made.number as revision, public.id as recommendation_id, public.number as item, round, public.parts,
       1 + pg_temp.pick('assessor', case when corrects then made.number - 19800 else made.number end, 8) as assessor,
       case when corrects then made.number - 19800 end as corrected, is_attributed,
       case when (case when corrects then 8 else round end) in (3, 8) and public.number % 3 = 0 then pg_temp.id_of('MINISTRY', 1 + pg_temp.lead(public.number)) end as addressee_id,
       precision, date_trunc(precision, '2014-01-01'::timestamp + least(round, 10) * interval '330 days'
         + (pg_temp.pick('day', made.number, 330) - case when made.number % 20 = 0 and round > 2 then 900 else 0 end) * interval '1 day')::date as day
  from base, generate_series(0, 199999) made (number)
  join lateral (select made.number / 19800 as round, made.number / 19800 = 9 and made.number % 10 < 4 as corrects,
      made.number % 13 = 0 as is_attributed, (array['day', 'day', 'month', 'year'])[1 + pg_temp.pick('precision', made.number, 4)] as precision) chosen on true
  join (select item.*, row_number() over (order by item.number) - 1 as place,
               case when item.number % 20 = 0 and item.number < 20000 then array[pg_temp.id_of('RECOMMENDATION', item.number + 1), pg_temp.id_of('RECOMMENDATION', item.number + 2)] end as parts
          from item where item.is_public) public on public.place = made.number % 19800;
insert into heed.assessment (id, recommendation_id, addressee_id, assessor_id, recorded_by_id, status, effective_on, precision, counts_from, rationale,
    rationale_language, text_revision, supersedes_id, revision)
select pg_temp.id_of('ASSESSMENT', judgement.number), judgement.recommendation_id, judgement.addressee_id, pg_temp.id_of('NGO', judgement.assessor),
       case when is_attributed then base.installation else pg_temp.id_of('NGO', judgement.assessor) end,
       (array['NO_INFORMATION', 'NOT_IMPLEMENTED', 'PLANNED', 'IN_PROGRESS', 'STALLED', 'PARTIALLY_IMPLEMENTED', 'MOSTLY_IMPLEMENTED', 'FULLY_IMPLEMENTED'])[1 + pg_temp.pick('status', judgement.number, 8)],
       judgement.day, upper(judgement.precision), heed.last_day(judgement.day, upper(judgement.precision)), 'A working group has met, and a draft was published.',
       'en', base.recommendation + judgement.item, pg_temp.id_of('ASSESSMENT', judgement.corrected), judgement.revision
  from base, judgement;
insert into heed.assessment_target (assessment_id, recommendation_id)
select pg_temp.id_of('ASSESSMENT', judgement.number), target
  from judgement, unnest(case when judgement.parts is not null and judgement.round in (5, 6) then judgement.parts else array[judgement.recommendation_id] end) target;
insert into heed.evidence (id, assessment_id, position, url, quote, visibility, is_anonymised, revision)
select pg_temp.id_of('EVIDENCE', number), pg_temp.id_of('ASSESSMENT', number), 1, 'https://example.org/' || number, 'It met twice.', 'PUBLIC', false, judgement.revision
  from judgement where judgement.is_attributed or judgement.number % 4 = 0;
insert into heed.retraction (id, assessment_id, reason, recorded_by_id, revision)
select pg_temp.id_of('RETRACTION', number), pg_temp.id_of('ASSESSMENT', number), 'Recorded by mistake.', base.installation, base.retraction + row_number() over (order by number)
  from base, judgement where judgement.round < 7 and judgement.number % 35 = 0;

set constraints all immediate;
do $$
declare
  v_table text;
begin
  for v_table in select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'heed' loop
    execute format('alter table %s enable trigger user', v_table);
  end loop;
end $$;
commit;

analyze;
select heed.refresh_statuses(array_agg(recommendation.id)) from heed.recommendation;
select heed.keep_turns(array_agg(recommendation.id)) from heed.recommendation;
select heed.sum_figures();
insert into heed.recommendation_search (recommendation_id, from_revision, vector)
  select found.recommendation_id, recommendation.revision, found.vector
    from heed.recommendation_vectors_of(array(select recommendation.id from heed.recommendation)) found
    join heed.recommendation on recommendation.id = found.recommendation_id;
select heed.refresh_entry_search(array(select entry_texts.entry_id from heed.entry_texts), 2);
