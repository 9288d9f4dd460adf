import type { Session } from '../session.js';
import { isCounted } from './is-counted.js';

/** The SQL of the private recommendations that the viewer's figures count beside the public ones. */
const isPrivate = `recommendation.published_revision is null and ${isCounted}`;

/** And of the public ones that they do not count: all their parts are private, so the public counts the whole. */
const isCountedByOthers = `recommendation.published_revision is not null and recommendation.type = 'RECOMMENDATION'
  and recommendation.id in (select part.parent_id from recommendation part where part.published_revision is null)
  and not exists (select from recommendation part where part.parent_id = recommendation.id and part.published_revision is not null)`;

/**
 * By how much the figures of a viewer differ from those of the public, which alone are kept: counted one by one.
 * @param count counts what a condition on `recommendation` finds
 */
export async function differenceOfViewer<Row>(
  session: Session,
  count: (condition: string) => Promise<Row[]>,
  negated: (row: Row) => Row,
): Promise<Row[]> {
  if (!session.actor) return [];
  const [anyPrivate] = await session.db.query(
    'select from recommendation where recommendation.published_revision is null limit 1',
  );
  if (!anyPrivate) return [];
  return [...(await count(isPrivate)), ...(await count(isCountedByOthers)).map(negated)];
}
