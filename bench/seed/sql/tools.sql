-- What the seed computes with. Dropped when the world stands.
create schema bench_seed;

create function bench_seed.id_of(p_kind text, p_number bigint) returns uuid language sql immutable parallel safe as $$
  select md5(p_kind || ' ' || p_number)::uuid
$$;
-- From 0 to below 1, by chance that is always the same for a purpose and a number.
create function bench_seed.chance(p_purpose integer, p_number bigint) returns double precision language sql immutable parallel safe as $$
  select (hashint8extended(p_number, p_purpose) & 4503599627370495) / 4503599627370496.0::double precision
$$;
-- One of 0 to p_count - 1.
create function bench_seed.pick(p_purpose integer, p_number bigint, p_count integer) returns integer language sql immutable parallel safe as $$
  select floor(bench_seed.chance(p_purpose, p_number) * p_count)::integer
$$;
-- One of 1 to p_count, of which the k-th comes about 1/k as often as the first.
create function bench_seed.skewed(p_purpose integer, p_number bigint, p_count integer) returns integer language sql immutable parallel safe as $$
  select least(p_count, floor(power(p_count + 1, bench_seed.chance(p_purpose, p_number)))::integer)
$$;

-- Where the revisions of each part of the world begin. Imports make one change of ninety rows; a tenth of the rows has
-- one each.
create table bench_seed.base as
  select made.*, made.retraction + made.size * 7 / 100 as end_of_world
    from (
      select $1::integer as size, newest.revision + 1 as register, newest.revision + 2 as recommendation,
             newest.revision + 2 + $1::integer / 100 * 11 as edit,
             newest.revision + 2 + $1::integer / 100 * 21 as response,
             newest.revision + 2 + $1::integer / 100 * 22 as deadline,
             newest.revision + 2 + $1::integer / 100 * 23 as assessment,
             newest.revision + 2 + $1::integer / 100 * 133 as retraction,
             newest.organization_id as installation
        from (select change.revision, change.organization_id from heed.change order by change.revision desc limit 1) newest
    ) made;

-- The place of a row's revision among those of its kind.
create function bench_seed.turn(p_number bigint) returns integer language sql immutable parallel safe as $$
  select (p_number / 100 * 11 + greatest(0, p_number % 100 - 89))::integer
$$;

-- A small world needs few sentences.
create function bench_seed.sentence_count() returns integer language sql immutable parallel safe as $$
  select least(8000, $1 * 2)
$$;
create unlogged table bench_seed.sentence (language text, number integer, text text, vector tsvector, primary key (language, number));
create function bench_seed.sentence_of(p_language text, p_number integer) returns text language sql stable parallel safe as $$
  select sentence.text from bench_seed.sentence where sentence.language = p_language and sentence.number = p_number
$$;
create function bench_seed.vector_of(p_language text, p_number integer) returns tsvector language sql stable parallel safe as $$
  select sentence.vector from bench_seed.sentence where sentence.language = p_language and sentence.number = p_number
$$;
create aggregate bench_seed.in_a_row(tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '', parallel = safe);

-- The recommendations of a range: every twentieth has two parts, every hundredth is private, a tenth are concerns.
create function bench_seed.items(p_from bigint, p_until bigint)
returns table (number bigint, id uuid, revision integer, edited integer, is_public boolean, parent bigint, whole bigint)
language sql stable parallel safe as $$
  select number, bench_seed.id_of('RECOMMENDATION', number), base.recommendation + bench_seed.turn(number),
         case when number % 10 = 9 then base.edit + (number / 10)::integer end, number % 100 <> 37,
         case when number % 20 in (1, 2) then number - number % 20 end,
         case when number % 20 in (1, 2) then number - number % 20 else number end
    from bench_seed.base, generate_series(p_from, p_until - 1) number
$$;
create function bench_seed.home(p_whole bigint) returns integer language sql immutable parallel safe as $$
  select least(40, floor(power(41, power(bench_seed.chance(1, p_whole), 2)))::integer)
$$;
create function bench_seed.lead(p_number bigint) returns integer language sql immutable parallel safe as $$
  select bench_seed.skewed(2, p_number, 60)
$$;

-- The judgements of a range, each in its round; some of the last round correct the one before it.
create function bench_seed.judgements(p_from bigint, p_until bigint)
returns table (number bigint, item bigint, round integer, origin bigint, assessor integer, revision integer, recorded_on date)
language sql stable parallel safe as $$
  select made.number, made.number % base.size, made.round, chosen.origin,
         bench_seed.skewed(4, (made.number % base.size) * 4 + bench_seed.pick(3, chosen.origin, 4), 20),
         base.assessment + bench_seed.turn(made.number),
         ('2014-02-01'::timestamp + interval '4250 days' * ((made.number / 100 * 100) / (10.0 * base.size)))::date
    from bench_seed.base,
         lateral (select number, (number / base.size)::integer as round from generate_series(p_from, p_until - 1) number) made,
         lateral (select case when made.round = 9 and bench_seed.chance(5, made.number % base.size) < 0.4 then made.number - base.size else made.number end as origin) chosen
   where made.number % 100 <> 37
$$;

-- The texts of a range: in one to three languages, the original first, Russian, English or Kazakh; a title of one
-- sentence, a text of one to twelve, most of them short.
create function bench_seed.texts(p_from bigint, p_until bigint)
returns table (number bigint, place bigint, language text, title integer, sentences integer[])
language sql stable parallel safe as $$
  select number, written.place, written.language, bench_seed.pick(22, number, bench_seed.sentence_count()),
         array(select bench_seed.pick(24, number * 16 + sentence, bench_seed.sentence_count())
                 from generate_series(1, 1 + floor(12 * power(bench_seed.chance(23, number), 3))::integer) sentence)
    from generate_series(p_from, p_until - 1) number,
         lateral (select case when chance < 0.45 then array['ru', 'en', 'kk-Cyrl'] when chance < 0.8 then array['en', 'ru', 'kk-Cyrl'] else array['kk-Cyrl', 'ru', 'en'] end as languages
                    from bench_seed.chance(20, number) chance) chosen,
         lateral unnest(chosen.languages[:1 + floor(1.8 * bench_seed.chance(21, number) + 0.4)::integer]) with ordinality written (language, place)
$$;
