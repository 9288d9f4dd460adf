import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is searched: words as they sound in any script, of texts and of the entries that a recommendation names. */
export class Search1763900000012 implements MigrationInterface {
  name = 'Search1763900000012';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(words);
    await queryRunner.query(sources);
    await queryRunner.query(keeping);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a back-up to go back.');
  }
}

const words = /* sql */ `
-- The words of a text in small letters with single blanks between. By ICU, because the locale of the database may
-- not know Cyrillic letters.
create function heed.plain_words(p_text text) returns text language sql immutable parallel safe as $$
  select regexp_replace(
    replace(normalize(lower(normalize(p_text, nfkc) collate "und-x-icu"), nfc), 'ё', 'е') collate "und-x-icu",
    '[^[:alnum:]]+', ' ', 'g')
$$;

-- Words as they sound, in Latin letters: Kazakh in both scripts, Russian, and the usual transliterations meet in one
-- spelling, and so does Kazakh that was typed on a Russian keyboard. Works on plain words and on a tsvector's text,
-- whose quotes, digits and commas it leaves alone.
create function heed.letters_of(p_words text) returns text language sql immutable parallel safe as $$
  select replace(replace(replace(replace(replace(replace(
    translate(
      regexp_replace(
        normalize(replace(replace(replace(replace(replace(replace(replace(
          p_words, 'щ', 'sh'), 'ш', 'sh'), 'ч', 'ch'), 'ю', 'iu'), 'я', 'ia'), 'ş', 'sh'), 'ç', 'ch'), nfkd),
        U&'[\\0300-\\036F]', '', 'g'),
      'абвгдежзиклмнопрстуфхцыэәғқңөұүһіŋıwyqьъ',
      'abvgdejziklmnoprstufhcieagknouuhiniuik'),
    'zh', 'j'), 'kh', 'h'), 'gh', 'g'), 'ts', 'c'), 'dj', 'j'), 'ie', 'e')
$$;
create function heed.sound_of(p_words text) returns text language sql immutable parallel safe as $$
  select regexp_replace(heed.letters_of(p_words), '([a-z])\\1+', '\\1', 'g')
$$;

create function heed.merged(p_one tsvector, p_other tsvector) returns tsvector language sql immutable parallel safe as $$
  select (p_one::text || ' ' || p_other::text)::tsvector
$$;

-- Russian words as they stand, without those that say nothing.
create text search dictionary heed.russian_words (template = pg_catalog.simple, stopwords = russian);
create text search configuration heed.russian_words (copy = pg_catalog.simple);
alter text search configuration heed.russian_words alter mapping for word with heed.russian_words;

-- Every word as it stands.
create function heed.whole_vector(p_words text) returns tsvector language sql immutable parallel safe as $$
  select heed.sound_of(to_tsvector('pg_catalog.simple', p_words)::text)::tsvector
$$;

-- Stems, with the plurals that the stemmer does not know: women, policemen, children, people.
create function heed.english_vector(p_words text) returns tsvector language sql immutable parallel safe as $$
  select heed.sound_of(regexp_replace(replace(replace(
    to_tsvector('pg_catalog.english', p_words)::text,
    '''children''', '''child'''), '''peopl''', '''person'''), 'men''', 'man''', 'g'))::tsvector
$$;

-- Stems, without the vowel that comes and goes before a last consonant: пытка and пыток, тюрьма and тюрем.
create function heed.russian_vector(p_words text) returns tsvector language sql immutable parallel safe as $$
  select heed.sound_of(regexp_replace(
    heed.merged(to_tsvector('pg_catalog.russian', p_words), to_tsvector('heed.russian_words', p_words))::text,
    '([бвгджзклмнпрстфхцчшщ])[оеь]([кнмцл])''', '\\1\\2''', 'g'))::tsvector
$$;

-- Kazakh puts endings on endings: of the case, then of the owner, then of the plural. PostgreSQL has no stemmer for it.
-- The names of countries in -stan are no ablatives, and a last k or p is voiced before an ending.
create function heed.kazakh_vector(p_words text) returns tsvector language sql immutable parallel safe as $$
  select heed.sound_of(replace(replace(regexp_replace(regexp_replace(regexp_replace(
    heed.letters_of(to_tsvector('pg_catalog.simple', p_words)::text),
    '([a-z]{3,}?)(?:men|ben|pen|n?dagi|n?degi|tagi|tegi|s?inda|s?inde|s?inan|s?inen|nin|din|tin|dan|den|(?<![bcdfghjklmnpqrstvz]s)tan|ten|nan|nen|ga|ge|ka|ke|s?ina|s?ine|da|de|ta|te|ni|di|ti|s?in)''', '\\1''', 'g'),
    '([a-z]{3,}?)(?:imiz|iniz|miz|niz|si|i)''', '\\1''', 'g'),
    '([a-z]{3,}?)(?:lar|ler|dar|der|tar|ter)''', '\\1''', 'g'),
    'g''', 'k'''), 'b''', 'p'''))::tsvector
$$;

-- What a text in a language is found by. A language that has no stemmer here is found by whole words, an unknown one
-- by the stems of all three.
create function heed.text_vector(p_text text, p_language text) returns tsvector language sql immutable parallel safe as $$
  select case split_part(lower(p_language), '-', 1)
    when 'en' then heed.english_vector(plain.words)
    when 'ru' then heed.merged(heed.russian_vector(plain.words), heed.sound_of(to_tsvector('heed.russian_words', plain.words)::text)::tsvector)
    when 'kk' then heed.merged(heed.kazakh_vector(plain.words), heed.whole_vector(plain.words))
    when 'und' then heed.merged(heed.merged(heed.english_vector(plain.words), heed.russian_vector(plain.words)),
                                heed.merged(heed.kazakh_vector(plain.words), heed.whole_vector(plain.words)))
    else heed.whole_vector(plain.words) end
  from (select heed.plain_words(p_text) as words) plain
$$;

-- The forms under which a word of a query may stand, in a language or, with none, in whatever its letters allow.
-- A word that says nothing (the, и, және) has none.
create function heed.word_forms(p_word text, p_language text) returns text[] language sql immutable parallel safe as $$
  select case word.language
    when 'en' then case when word.english = '' then '{}' else tsvector_to_array(word.english || word.whole) end
    when 'ru' then case when word.russian = '' then '{}' else tsvector_to_array(heed.russian_vector(word.plain) || word.whole) end
    when 'kk' then case when word.is_kazakh_stop then '{}' else tsvector_to_array(word.kazakh || word.whole) end
    when 'cyrillic' then case when word.russian = '' or word.is_kazakh_stop then '{}' else
      tsvector_to_array(heed.russian_vector(word.plain) || word.kazakh || word.whole || heed.english_vector(word.sound)) end
    when 'latin' then case when word.english = '' then '{}' else tsvector_to_array(word.english || word.kazakh || word.whole) end
    else tsvector_to_array(word.whole) end
  from (
    select plain.words as plain, heed.sound_of(plain.words) as sound,
           heed.english_vector(plain.words) as english, to_tsvector('pg_catalog.russian', plain.words) as russian,
           heed.kazakh_vector(plain.words) as kazakh, heed.whole_vector(plain.words) as whole,
           plain.words = any ('{және,мен,бен,пен,үшін,туралы,бойынша,бұл,осы,немесе,да,де,та,те}') as is_kazakh_stop,
           case when p_language is not null and p_language !~* '^und' then split_part(lower(p_language), '-', 1)
                when plain.words ~ '[а-яәғқңөұүһі]' then 'cyrillic' else 'latin' end as language
      from (select trim(heed.plain_words(p_word)) as words) plain
  ) word
$$;
`;

/** The texts by which entries are found. Symbols and numbers bear no language. */
const entryTexts = (schema: 'heed' | 'past') => `
create view ${schema}.entry_texts as
  select name.organization_id as entry_id, 'ORGANIZATION' as kind, name.language, name.name as text
    from ${schema}.organization_name name where name.ended_revision is null
  union all
  select name.organization_id, 'ORGANIZATION', 'mul', name.acronym
    from ${schema}.organization_name name where name.ended_revision is null and name.acronym is not null
  union all
  select document.id, 'DOCUMENT', title.key, title.value from ${schema}.document, jsonb_each_text(document.titles) title
  union all
  select document.id, 'DOCUMENT', 'mul', said.text
    from ${schema}.document, unnest(array[document.symbol, document.session, document.cycle, document.event]) said (text)
   where said.text is not null
  union all
  select term.id, 'TERM', label.key, label.value from ${schema}.term, jsonb_each_text(term.labels) label
  union all
  select term.id, 'TERM', 'mul', term.code from ${schema}.term where term.code is not null
  union all
  select legal_act.id, 'LEGAL_ACT', title.key, title.value from ${schema}.legal_act, jsonb_each_text(legal_act.titles) title
  union all
  select legal_act.id, 'LEGAL_ACT', 'mul', legal_act.number from ${schema}.legal_act where legal_act.number is not null;
`;

const sources = /* sql */ `
${entryTexts('heed')}
${entryTexts('past')}
create view heed.published_entry as
  select organization.id from heed.organization where organization.published_revision is not null
  union all select document.id from heed.document where document.published_revision is not null
  union all select term.id from heed.term where term.published_revision is not null
  union all select legal_act.id from heed.legal_act where legal_act.published_revision is not null;

-- An entry of the register as one word: in what names it, and in a query that its name answers.
create function heed.entry_mark(p_id uuid) returns text language sql immutable parallel safe as $$
  select '@' || replace(p_id::text, '-', '')
$$;

-- A gap, so that no phrase runs from one text into the next.
create function heed.join_texts(p_one tsvector, p_other tsvector) returns tsvector language sql immutable parallel safe as $$
  select p_one || '''|'':2'::tsvector || p_other
$$;
create aggregate heed.joined(tsvector) (sfunc = heed.join_texts, stype = tsvector, initcond = '', parallel = safe);

-- Titles (A) and texts (B) of a recommendation in all languages, as they stood at a revision.
create function heed.texts_vector(p_id uuid, p_revision integer) returns tsvector language sql stable as $$
  select coalesce(heed.joined(heed.join_texts(heed.join_texts(
           setweight(heed.text_vector(coalesce(text.title, ''), text.language), 'A'),
           setweight(heed.text_vector(coalesce(text.text, ''), text.language), 'B')),
           setweight(heed.text_vector(coalesce(text.issuer_description, ''), text.language), 'B'))
         order by text.is_original desc, text.language collate "C"), '')
    from heed.recommendation_text text
   where text.recommendation_id = p_id and text.revision <= p_revision
     and (text.ended_revision is null or text.ended_revision > p_revision)
$$;

-- What recommendations are found by now: their texts, the entries that they name (C), reference and paragraph (D).
create function heed.recommendation_vectors_of(p_ids uuid[]) returns table (recommendation_id uuid, vector tsvector)
language sql stable as $$
  select recommendation.id,
         heed.join_texts(heed.join_texts(
           setweight(heed.whole_vector(heed.plain_words(recommendation.reference)), 'D'),
           setweight(heed.whole_vector(heed.plain_words(coalesce(recommendation.paragraph, ''))), 'D')),
           heed.texts_vector(recommendation.id, 2147483647))
         || coalesce((
           select string_agg(format('''%s'':1C', heed.entry_mark(named.id)), ' ')::tsvector
             from (
               select issuer.organization_id as id from heed.recommendation_issuer issuer
                where issuer.recommendation_id = recommendation.id and issuer.ended_revision is null
               union select addressee.organization_id from heed.addressee
                where addressee.recommendation_id = recommendation.id and addressee.ended_revision is null
               union select tagged.term_id from heed.recommendation_term tagged
                where tagged.recommendation_id = recommendation.id and tagged.ended_revision is null
               union select about.legal_act_id from heed.recommendation_legal_act about
                where about.recommendation_id = recommendation.id and about.ended_revision is null
               union select recommendation.document_id where recommendation.document_id is not null
             ) named), '')
    from heed.recommendation
   where recommendation.id = any (p_ids)
$$;

-- What entries of the register are found by now: all names, acronyms, titles, labels, numbers, symbols and codes.
create function heed.entry_vectors_of(p_ids uuid[]) returns table (entry_id uuid, vector tsvector)
language sql stable as $$
  select source.entry_id, heed.joined(heed.text_vector(source.text, source.language) order by source.text collate "C", source.language collate "C")
    from heed.entry_texts source
   where source.entry_id = any (p_ids)
   group by source.entry_id
$$;
`;

const keeping = /* sql */ `
-- Kept beside the texts in the same transaction, with what was found in former revisions.
create table heed.recommendation_search (
  recommendation_id uuid not null,
  from_revision integer not null,
  until_revision integer,
  vector tsvector not null,
  constraint recommendation_search_pkey primary key (recommendation_id, from_revision),
  constraint recommendation_search_revision_ordered check (from_revision < until_revision),
  constraint recommendation_search_recommendation_fkey foreign key (recommendation_id) references heed.recommendation (id)
);
create unique index recommendation_search_current on heed.recommendation_search (recommendation_id) where until_revision is null;
create index recommendation_search_vector on heed.recommendation_search using gin (vector);

create table heed.entry_search (
  entry_id uuid not null,
  from_revision integer not null,
  until_revision integer,
  vector tsvector not null,
  constraint entry_search_pkey primary key (entry_id, from_revision),
  constraint entry_search_revision_ordered check (from_revision < until_revision)
);
create unique index entry_search_current on heed.entry_search (entry_id) where until_revision is null;
create index entry_search_vector on heed.entry_search using gin (vector);

-- The words of what is public, to offer where a query finds nothing. A word is put in once, and goes when a redaction
-- leaves no public text with it.
create table heed.search_word (
  word text not null,
  sound text not null,
  constraint search_word_pkey primary key (word)
);

create function heed.add_search_words(p_texts text[]) returns void language sql as $$
  insert into heed.search_word (word, sound)
    select found.word, heed.sound_of(found.word)
      from (
        select distinct word.word
          from unnest(p_texts) given (text), regexp_split_to_table(heed.plain_words(given.text), ' ') word (word)
         where length(word.word) between 4 and 40 and word.word !~ '[0-9]'
      ) found
     where not exists (select from heed.search_word held where held.word = found.word)
     order by found.word collate "C"
  on conflict do nothing
$$;

-- Writes what is found by now, where it is another than what is held. Called after the change has begun, when no other
-- writer is at it.
create function heed.refresh_recommendation_search(p_ids uuid[], p_revision integer) returns void language plpgsql as $$
declare
  v_fresh record;
begin
  for v_fresh in
    select fresh.recommendation_id, fresh.vector, held.from_revision, held.vector = fresh.vector as is_same
      from heed.recommendation_vectors_of(p_ids) fresh
      left join heed.recommendation_search held on held.recommendation_id = fresh.recommendation_id and held.until_revision is null
  loop
    continue when v_fresh.is_same;
    update heed.recommendation_search held set until_revision = p_revision
     where held.recommendation_id = v_fresh.recommendation_id and held.until_revision is null and held.from_revision < p_revision;
    insert into heed.recommendation_search (recommendation_id, from_revision, vector)
      values (v_fresh.recommendation_id, p_revision, v_fresh.vector)
      on conflict on constraint recommendation_search_pkey do update set vector = excluded.vector;
  end loop;
  perform heed.add_search_words(array(
    select concat_ws(' ', text.title, text.text, text.issuer_description)
      from heed.recommendation_text text
      join heed.recommendation on recommendation.id = text.recommendation_id and recommendation.published_revision is not null
     where text.recommendation_id = any (p_ids) and text.ended_revision is null));
end $$;

create function heed.refresh_entry_search(p_ids uuid[], p_revision integer) returns void language plpgsql as $$
declare
  v_fresh record;
begin
  for v_fresh in
    select fresh.entry_id, fresh.vector, held.from_revision, held.vector = fresh.vector as is_same
      from heed.entry_vectors_of(p_ids) fresh
      left join heed.entry_search held on held.entry_id = fresh.entry_id and held.until_revision is null
  loop
    continue when v_fresh.is_same;
    update heed.entry_search held set until_revision = p_revision
     where held.entry_id = v_fresh.entry_id and held.until_revision is null and held.from_revision < p_revision;
    insert into heed.entry_search (entry_id, from_revision, vector) values (v_fresh.entry_id, p_revision, v_fresh.vector)
      on conflict on constraint entry_search_pkey do update set vector = excluded.vector;
  end loop;
  perform heed.add_search_words(array(
    select source.text from heed.entry_texts source join heed.published_entry on published_entry.id = source.entry_id
     where source.entry_id = any (p_ids)));
end $$;

-- Whatever of these is searched.
create function heed.refresh_search(p_ids uuid[], p_revision integer) returns void language sql as $$
  select heed.refresh_recommendation_search(p_ids, p_revision), heed.refresh_entry_search(p_ids, p_revision)
$$;

-- After a redaction: what former texts said is found no more, and their words are not offered.
create function heed.redact_search(p_id uuid, p_texts text[]) returns void language plpgsql as $$
begin
  update heed.recommendation_search held
     set vector = heed.texts_vector(p_id, held.from_revision) || ts_filter(held.vector, '{c,d}')
   where held.recommendation_id = p_id and held.until_revision is not null;
  update heed.recommendation_search held
     set vector = fresh.vector
    from heed.recommendation_vectors_of(array[p_id]) fresh
   where held.recommendation_id = p_id and held.until_revision is null;
  delete from heed.search_word gone
   where gone.word in (
           select word.word from unnest(p_texts) given (text), regexp_split_to_table(heed.plain_words(given.text), ' ') word (word))
     and not exists (
           select from heed.recommendation_search found
             join heed.recommendation on recommendation.id = found.recommendation_id and recommendation.published_revision is not null
             join heed.recommendation_text text on text.recommendation_id = found.recommendation_id
            where found.vector @@ array_to_string(heed.word_forms(gone.word, 'und'), ' | ')::tsquery
              and ' ' || heed.plain_words(concat_ws(' ', text.title, text.text, text.issuer_description)) || ' ' like '% ' || gone.word || ' %')
     and not exists (
           select from heed.entry_search found
             join heed.published_entry on published_entry.id = found.entry_id
             join heed.entry_texts source on source.entry_id = found.entry_id
            where found.vector @@ array_to_string(heed.word_forms(gone.word, 'und'), ' | ')::tsquery
              and ' ' || heed.plain_words(source.text) || ' ' like '% ' || gone.word || ' %');
end $$;

create view past.recommendation_search as
  select held.recommendation_id, held.from_revision, null::integer as until_revision, held.vector
    from heed.recommendation_search held
   where held.from_revision <= (select heed.at_revision()) and (held.until_revision is null or held.until_revision > (select heed.at_revision()));
create view past.entry_search as
  select held.entry_id, held.from_revision, null::integer as until_revision, held.vector
    from heed.entry_search held
   where held.from_revision <= (select heed.at_revision()) and (held.until_revision is null or held.until_revision > (select heed.at_revision()));

-- Words that are spelt nearly so. The extension's operators stand in whatever schema it was put.
do $do$
declare
  v_schema text;
begin
  create extension if not exists pg_trgm with schema heed;
  select namespace.nspname into v_schema
    from pg_extension extension join pg_namespace namespace on namespace.oid = extension.extnamespace
   where extension.extname = 'pg_trgm';
  execute format('create index search_word_sound on heed.search_word using gin (sound %I.gin_trgm_ops)', v_schema);
  execute format($sql$
    create function heed.near_words(p_word text, p_count integer) returns table (word text, nearness real)
    language sql stable parallel safe as $$
      select search_word.word, %1$I.similarity(search_word.sound, asked.sound)
        from (select heed.sound_of(trim(heed.plain_words(p_word))) as sound) asked
        join heed.search_word on search_word.sound operator(%1$I.%%) asked.sound
       order by 2 desc, length(search_word.word), search_word.word collate "C"
       limit p_count
    $$
  $sql$, v_schema);
end $do$;

-- What is held already. Its former revisions are found by today's words.
select heed.refresh_search(
  array(select entry_texts.entry_id from heed.entry_texts union select recommendation.id from heed.recommendation), 1
) where exists (select from heed.change);
`;
