-- What is searched, by the definition of heed.recommendation_vectors_of, which takes two milliseconds for each: the
-- vector of a text is those of its sentences in a row. The check search-equals-texts compares them.
insert into heed.recommendation_search (recommendation_id, from_revision, vector)
select recommendation.id, recommendation.revision,
       heed.join_texts(heed.join_texts(
         format('''r'':1D ''%s'':2D', substr(recommendation.reference, 3))::tsvector, format('''%s'':1D', recommendation.paragraph)::tsvector),
         texts.vector)
       || (select string_agg(format('''%s'':1C', heed.entry_mark(named.id)), ' ')::tsvector
             from (
               select issuer.organization_id as id from heed.recommendation_issuer issuer
                where issuer.recommendation_id = recommendation.id and issuer.ended_revision is null
               union select addressee.organization_id from heed.addressee
                where addressee.recommendation_id = recommendation.id and addressee.ended_revision is null
               union select tagged.term_id from heed.recommendation_term tagged
                where tagged.recommendation_id = recommendation.id and tagged.ended_revision is null
               union select recommendation.document_id
             ) named)
  from (
    select written.number, heed.joined(heed.join_texts(heed.join_texts(
             setweight(bench_seed.vector_of(written.language, written.title), 'A'),
             setweight((select bench_seed.in_a_row(bench_seed.vector_of(written.language, sentence.number) order by sentence.place)
                          from unnest(written.sentences) with ordinality sentence (number, place)), 'B')), '')
             order by written.place = 1 desc, written.language collate "C") as vector
      from bench_seed.texts($1, $2) written group by written.number
  ) texts
  join heed.recommendation on recommendation.id = bench_seed.id_of('RECOMMENDATION', texts.number);
