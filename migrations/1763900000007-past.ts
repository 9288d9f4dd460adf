import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The past: the same names as today's tables, as they were at a revision, and statuses as they were on a day. */
export class Past1763900000007 implements MigrationInterface {
  name = 'Past1763900000007';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a back-up to go back.');
  }
}

const R = '(select heed.at_revision())';

/**
 * A table whose edits keep their former rows in history: its rows as they were at the revision. Fixed columns never
 * change, so that a condition on them goes by the table's own index. What is published once always had a state since.
 */
const edited = (table: string, fixed: string, columns: string) => {
  const asNow = fixed.split(', ').map((column) => `${table}.${column}`);
  const asThen = columns
    .split(', ')
    .map(
      (column) =>
        `case when ${table}.revision <= ${R} then ${table}.${column} else past.${column} end as ${column}`,
    );
  return `create view past.${table} as
  select ${[...asNow, ...asThen].join(', ')}
    from heed.${table}
    left join (
      select history.subject_id, former.* from heed.history, jsonb_populate_record(null::heed.${table}, history.former) former
       where history.kind = '${table}' and history.revision <= ${R} and history.ended_revision > ${R}
    ) past on past.subject_id = ${table}.id and ${table}.revision > ${R}
   where ${table}.published_revision <= ${R};`;
};

/** A table whose rows begin and end: those that stood at the revision, as if they stood still. */
const ending = (table: string, columns: string) => `create view past.${table} as
  select ${columns
    .split(', ')
    .map((column) => `${table}.${column}`)
    .join(', ')}, null::integer as ended_revision
    from heed.${table} where ${table}.revision <= ${R} and (${table}.ended_revision is null or ${table}.ended_revision > ${R});`;

/** Statuses from the history, on a day and at a revision; the rule is that of heed.assessor_statuses_of. */
const statuses = (
  schema: string,
  items: string,
  speakers: string,
) => `create view ${schema}.assessor_status as
  select distinct on (target.recommendation_id, assessment.addressee_id, assessment.assessor_id)
         target.recommendation_id, assessment.addressee_id, assessment.assessor_id, assessor.perspective,
         assessment.id as assessment_id, assessment.status, assessment.counts_from
    from heed.assessment_target target
    join heed.assessment on assessment.id = target.assessment_id
    join heed.organization assessor on assessor.id = assessment.assessor_id
   where assessment.revision <= ${R} and assessment.counts_from <= (select heed.at_day())
     and not exists (select from heed.assessment later where later.supersedes_id = assessment.id and later.revision <= ${R})
     and not exists (select from heed.retraction where retraction.assessment_id = assessment.id and retraction.revision <= ${R})
   order by target.recommendation_id, assessment.addressee_id, assessment.assessor_id,
            assessment.counts_from desc, assessment.revision desc, assessment.id desc;

create view ${schema}.perspective_status as
  select spoken.recommendation_id, spoken.addressee_id, spoken.collection_id, spoken.perspective,
         case when spoken.has_list then spoken.first_status when spoken.has_dissent then 'DIVIDED' else spoken.any_status end as bucket,
         case when spoken.has_list then spoken.first_assessment_id when spoken.has_dissent then null else spoken.any_assessment_id end as assessment_id,
         spoken.has_dissent
    from (
      select status.recommendation_id, status.addressee_id, item.collection_id, status.perspective,
             bool_or(listed.has_list) as has_list,
             count(distinct status.status) > 1 as has_dissent,
             (array_agg(status.status order by speaker.position) filter (where speaker.position is not null))[1] as first_status,
             (array_agg(status.assessment_id order by speaker.position) filter (where speaker.position is not null))[1] as first_assessment_id,
             min(status.status) as any_status,
             (array_agg(status.assessment_id order by status.counts_from desc, status.assessment_id))[1] as any_assessment_id
        from ${schema}.assessor_status status
        join ${items} item on item.recommendation_id = status.recommendation_id and item.ended_revision is null
        left join ${speakers} speaker on speaker.collection_id = item.collection_id and speaker.perspective = status.perspective
         and speaker.organization_id = status.assessor_id and speaker.ended_revision is null
        left join (
          select distinct list.collection_id, list.perspective, true as has_list from ${speakers} list where list.ended_revision is null
        ) listed on listed.collection_id = item.collection_id and listed.perspective = status.perspective
       group by status.recommendation_id, status.addressee_id, item.collection_id, status.perspective
    ) spoken
   where spoken.has_list is not true or spoken.first_status is not null;`;

const sql = /* sql */ `
-- The world that a statement looks at. Set for a transaction; without them, all that is known, and no day left out.
create function heed.at_revision() returns integer language sql stable parallel safe as $$
  select coalesce(nullif(current_setting('heed.revision', true), '')::integer, 2147483647)
$$;
create function heed.at_day() returns date language sql stable parallel safe as $$
  select coalesce(nullif(current_setting('heed.day', true), '')::date, 'infinity')
$$;

-- The last day that a day of a precision can mean: from it on, something counts as issued.
create function heed.last_day(p_day date, p_precision text) returns date language sql immutable parallel safe as $$
  select case p_precision
    when 'MONTH' then (date_trunc('month', p_day::timestamp) + interval '1 month - 1 day')::date
    when 'YEAR' then (date_trunc('year', p_day::timestamp) + interval '1 year - 1 day')::date
    else p_day end
$$;

create schema past;
create schema as_of;

${edited('organization', 'id, published_revision, is_invented', 'slug, kind, perspective, country, parent_id, successor_id, valid_from, valid_until, recorded_by_id, revision')}
${edited('document', 'id, published_revision, is_invented', 'slug, symbol, titles, language, publisher_id, published_on, published_on_precision, url, archived_url, session, cycle, event, recorded_by_id, revision')}
${edited('term', 'id, published_revision', 'slug, vocabulary, code, labels, parent_id, recorded_by_id, revision')}
${edited('collection', 'id, published_revision, is_invented', 'slug, language, titles, descriptions, notices, statements, document_id, issuer_id, licence, reported_count, is_reported_count_approximate, headline_perspective, recorded_by_id, revision')}
${edited('recommendation', 'id, published_revision, reference, parent_id, home_collection_id', 'type, origin, text_kind, issued_on, issued_on_precision, document_id, paragraph, is_continuous, action_category, recorded_by_id, revision')}

${ending('organization_name', 'id, organization_id, language, name, acronym, is_alias, valid_from, valid_until, revision')}
${ending('collection_speaker', 'id, collection_id, perspective, position, organization_id, revision')}
${ending('recommendation_text', 'id, recommendation_id, language, title, text, issuer_description, is_original, translation_kind, translator_id, source_revision, reason, revision, redacted_revision')}
${ending('recommendation_issuer', 'id, recommendation_id, organization_id, position, revision')}
${ending('addressee', 'id, recommendation_id, organization_id, role, received_on, received_on_precision, position, revision')}
${ending('recommendation_term', 'id, recommendation_id, term_id, position, revision')}
${ending('collection_item', 'id, collection_id, recommendation_id, revision')}
${ending('external_id', 'id, recommendation_id, system, value, revision')}

create view past.response as
  select * from heed.response where response.published_revision <= ${R};
create view past.assessment as
  select * from published.assessment where assessment.revision <= ${R};
create view past.assessment_target as
  select * from heed.assessment_target;
create view past.evidence as
  select * from published.evidence where evidence.revision <= ${R};
create view past.retraction as
  select * from heed.retraction where retraction.revision <= ${R};
create view past.change as
  select * from heed.change where change.revision <= ${R};

${statuses('as_of', 'heed.collection_item', 'heed.collection_speaker')}
${statuses('past', 'past.collection_item', 'past.collection_speaker')}
`;
