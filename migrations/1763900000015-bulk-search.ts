import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words by which entries are found, computed once for each text: an import of 40,000 spent its time here. */
export class BulkSearch1763900000015 implements MigrationInterface {
  name = 'BulkSearch1763900000015';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a back-up to go back.');
  }
}

const sql = /* sql */ `
-- To see that a text is normalized already, as nearly all are, takes a fifth of the time of normalizing it.
create or replace function heed.plain_words(p_text text) returns text language sql immutable parallel safe as $$
  select regexp_replace(
    replace(
      case when lower((case when p_text is nfkc normalized then p_text else normalize(p_text, nfkc) end) collate "und-x-icu") is nfc normalized
        then lower((case when p_text is nfkc normalized then p_text else normalize(p_text, nfkc) end) collate "und-x-icu")
        else normalize(lower(normalize(p_text, nfkc) collate "und-x-icu"), nfc) end,
      'ё', 'е') collate "und-x-icu",
    '[^[:alnum:]]+', ' ', 'g')
$$;

-- A variable holds the words: a subselect is folded into the expression, which then asks for them three times.
create or replace function heed.text_vector(p_text text, p_language text) returns tsvector language plpgsql immutable parallel safe as $$
declare
  v_words text;
begin
  if p_text = '' then
    return '';
  end if;
  v_words := heed.plain_words(p_text);
  case split_part(lower(p_language), '-', 1)
    when 'en' then
      return heed.english_vector(v_words);
    when 'ru' then
      return heed.merged(heed.russian_vector(v_words), heed.sound_of(to_tsvector('heed.russian_words', v_words)::text)::tsvector);
    when 'kk' then
      return heed.merged(heed.kazakh_vector(v_words), heed.whole_vector(v_words));
    when 'und' then
      return heed.merged(heed.merged(heed.english_vector(v_words), heed.russian_vector(v_words)),
                         heed.merged(heed.kazakh_vector(v_words), heed.whole_vector(v_words)));
    else
      return heed.whole_vector(v_words);
  end case;
end $$;

create or replace function heed.add_search_words(p_texts text[]) returns void language sql as $$
  insert into heed.search_word (word, sound)
    select found.word, heed.sound_of(found.word)
      from (
        select distinct word.word
          from unnest(p_texts) given (text), string_to_table(heed.plain_words(given.text), ' ') word (word)
         where length(word.word) between 4 and 40 and word.word !~ '[0-9]'
      ) found
     where not exists (select from heed.search_word held where held.word = found.word)
     order by found.word collate "C"
  on conflict do nothing
$$;

-- Held in variables for the same reason, and written by one statement each.
create or replace function heed.refresh_recommendation_search(p_ids uuid[], p_revision integer) returns void language plpgsql as $$
declare
  v_ids uuid[];
  v_vectors tsvector[];
begin
  with fresh as materialized (select * from heed.recommendation_vectors_of(p_ids))
  select array_agg(fresh.recommendation_id), array_agg(fresh.vector) into v_ids, v_vectors
    from fresh
    left join heed.recommendation_search held on held.recommendation_id = fresh.recommendation_id and held.until_revision is null
   where held.vector is distinct from fresh.vector;
  update heed.recommendation_search held set until_revision = p_revision
   where held.recommendation_id = any (v_ids) and held.until_revision is null and held.from_revision < p_revision;
  insert into heed.recommendation_search (recommendation_id, from_revision, vector)
    select changed.recommendation_id, p_revision, changed.vector from unnest(v_ids, v_vectors) changed (recommendation_id, vector)
    on conflict on constraint recommendation_search_pkey do update set vector = excluded.vector;
  perform heed.add_search_words(array(
    select concat_ws(' ', text.title, text.text, text.issuer_description)
      from heed.recommendation_text text
      join heed.recommendation on recommendation.id = text.recommendation_id and recommendation.published_revision is not null
     where text.recommendation_id = any (p_ids) and text.ended_revision is null));
end $$;
`;
