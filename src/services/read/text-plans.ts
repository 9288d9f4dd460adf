import { setImmediate } from 'node:timers/promises';
import type { Session } from '../session.js';
import { changePlan } from './change-plans.js';
import { touched } from './touches.js';
import { toPages } from './paged-edge.js';
import {
  columnsFor,
  definePlan,
  distinct,
  giveOne,
  toMany,
  toOne,
  type Edge,
  type Row,
} from './plan.js';
import { fillEdges } from './tree.js';
import type { SelectedField } from './selection.js';
import { differenceOf } from './text-difference.js';

/** The words of a recommendation in one language, from one revision on. */
export const recommendationTextPlan = definePlan({
  typeName: 'RecommendationText',
  table: 'recommendation_text',
  columns: {
    id: 'recommendation_text.id',
    language: 'recommendation_text.language',
    title: 'recommendation_text.title',
    text: 'recommendation_text.text',
    issuerDescription: 'recommendation_text.issuer_description',
    isOriginal: 'recommendation_text.is_original',
    translationKind: 'recommendation_text.translation_kind',
    sourceRevision: 'recommendation_text.source_revision',
    isOutdated: `exists (select from recommendation_text original
      where original.recommendation_id = recommendation_text.recommendation_id and original.is_original
        and original.ended_revision is null and original.revision > recommendation_text.source_revision)`,
    revision: 'recommendation_text.revision',
    reason: 'recommendation_text.reason',
    isRedacted: 'recommendation_text.redacted_revision is not null',
    $translatorId: 'recommendation_text.translator_id',
    $recommendationId: 'recommendation_text.recommendation_id',
  },
  edges: {
    translator: toOne('Organization', '$translatorId'),
    change: { needs: ['id', '$recommendationId'], load: loadChanges },
    difference: { needs: ['id'], load: loadDifferences },
  },
});

export const textsEdge: Edge = toMany('RecommendationText', {
  from: 'recommendation_text',
  parent: 'recommendation_text.recommendation_id',
  where: 'recommendation_text.ended_revision is null',
  orderBy: 'recommendation_text.is_original desc, recommendation_text.language collate "C"',
});

/** What was replaced before the recommendation became public is a draft, and stays its keeper's business. */
export const textRevisionsEdge: Edge = toPages({
  name: 'textRevisions',
  plan: recommendationTextPlan,
  from: 'heed.recommendation_text join recommendation on recommendation.id = recommendation_text.recommendation_id',
  parent: 'recommendation_text.recommendation_id',
  where: `recommendation_text.revision <= (select heed.at_revision())
    and (recommendation_text.ended_revision is null or recommendation_text.ended_revision > coalesce(recommendation.published_revision, 0))`,
  only: { argument: 'language', column: 'recommendation_text.language' },
  sort: `lpad(recommendation_text.revision::text, 10, '0') || ' ' || recommendation_text.language`,
  direction: 'desc',
});

/** The write by which everybody could read the text: what was written before the publication came with it. */
async function loadChanges(session: Session, parents: Row[], field: SelectedField): Promise<void> {
  const selection = field.select('Change');
  const rows = await session.db.query<Row>(
    `select text.id as "$parent", ${columnsFor(changePlan, selection)}
       from heed.recommendation_text text
       join recommendation on recommendation.id = text.recommendation_id
       join (${touched({ ids: '$1' })}) touched on touched.id = text.recommendation_id
        and touched.revision = greatest(text.revision, recommendation.published_revision)
       join change on change.revision = touched.revision
      where text.id = any ($2::uuid[])`,
    [
      distinct(parents.map((parent) => parent.$recommendationId as string)),
      parents.map((parent) => parent.id),
    ],
  );
  await fillEdges(session, changePlan, rows, selection);
  giveOne(parents, field, rows);
}

const compared = { title: 'title', text: 'text', issuerDescription: 'issuer_description' } as const;
type Compared = keyof typeof compared;

interface Versions {
  id: string;
  formers: Record<string, string | null>;
  presents: Record<string, string | null>;
  wasRedacted: boolean;
  isRedacted: boolean;
}

/** Compares each text with the one before it in its language, which everybody could read who reads this one. */
async function loadDifferences(
  session: Session,
  parents: Row[],
  field: SelectedField,
): Promise<void> {
  const asked = [...new Set(field.select('TextDifference').map(({ name }) => name as Compared))];
  const wordsOf = (table: string) =>
    `jsonb_build_object(${asked.map((name) => `'${name}', ${table}.${compared[name]}`).join(', ')})`;
  const rows = await session.db.query<Versions>(
    `select present.id, ${wordsOf('former')} as formers, ${wordsOf('present')} as presents,
            former.redacted_revision is not null as "wasRedacted", present.redacted_revision is not null as "isRedacted"
       from heed.recommendation_text present
       join recommendation on recommendation.id = present.recommendation_id
        and present.revision > coalesce(recommendation.published_revision, 0)
       join heed.recommendation_text former on former.recommendation_id = present.recommendation_id
        and former.language = present.language and former.ended_revision = present.revision
      where present.id = any ($1::uuid[])`,
    [parents.map((parent) => parent.id)],
  );
  const differences = new Map<unknown, Row>();
  for (const row of rows) {
    differences.set(row.id, Object.fromEntries(asked.map((name) => [name, compare(row, name)])));
    // Long texts take milliseconds each; others who wait get their turn in between.
    await setImmediate();
  }
  for (const parent of parents) parent[field.key] = differences.get(parent.id) ?? null;
}

/** What a redaction may have emptied is not compared: it would read as if somebody had deleted or written it. */
function compare(row: Versions, name: Compared) {
  const { [name]: former = null } = row.formers;
  const { [name]: present = null } = row.presents;
  if ((row.wasRedacted && former === null) || (row.isRedacted && present === null)) return null;
  return differenceOf(former, present);
}
