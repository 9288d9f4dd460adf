import type { Day } from './day.js';
import { disputeOf, type DisputeKind, type Period, type Word } from './dispute.js';
import { groupBy } from './group-by.js';
import type { Perspective } from './perspective.js';
import type { Status } from './status.js';

/** A standing judgement of one scope: neither corrected nor withdrawn. */
export interface ScopeJudgement {
  id: string;
  assessorId: string;
  perspective: Perspective;
  status: Status;
  countsFrom: Day;
  period: Period | null;
}

/** Who speaks for a perspective, in order; nothing where everybody does. */
export type Speakers = Partial<Record<Perspective, readonly string[]>>;

/**
 * Since when two perspectives have stood to each other as they do on the last day: the day on which that began
 * and after which it never ended. Null where nothing stands between them then.
 * @param judgements all of one scope up to the day asked for, in the order in which they count: by day, of one
 *   day by revision
 */
export function disputeSince(
  judgements: readonly ScopeJudgement[],
  speakers: Speakers,
  [one, other]: readonly [Perspective, Perspective],
): { kind: DisputeKind; since: Day } | null {
  const heard = judgements.filter(({ perspective }) => [one, other].includes(perspective));
  const latest = new Map<string, ScopeJudgement>();
  let kind: DisputeKind | null = null;
  let since: Day | null = null;
  for (const [day, said] of groupBy(heard, ({ countsFrom }) => countsFrom)) {
    for (const judgement of said) latest.set(judgement.assessorId, judgement);
    const words = [...latest.values()];
    const next = disputeOf(wordOf(one, words, speakers), wordOf(other, words, speakers));
    if (next !== kind) since = day;
    kind = next;
  }
  return kind && since ? { kind, since } : null;
}

/** What a perspective says, given the latest judgement of each assessor: the rule of `heed.perspective_statuses_of`. */
function wordOf(
  perspective: Perspective,
  latest: readonly ScopeJudgement[],
  speakers: Speakers,
): Word {
  const own = latest.filter((judgement) => judgement.perspective === perspective);
  const listed = speakers[perspective];
  if (listed) {
    const first = listed.flatMap((id) => own.filter(({ assessorId }) => assessorId === id))[0];
    return first ? { bucket: first.status, period: first.period } : notAssessed;
  }
  if (own.length === 0) return notAssessed;
  if (own.some(({ status }) => status !== own[0]!.status))
    return { bucket: 'DIVIDED', period: null };
  const { status, period } = own.reduce(newer);
  return { bucket: status, period };
}

const notAssessed: Word = { bucket: 'NOT_ASSESSED', period: null };

/** Where assessors agree, the newest judgement stands for all; of one day, that of the smaller id. */
function newer(one: ScopeJudgement, other: ScopeJudgement): ScopeJudgement {
  if (one.countsFrom !== other.countsFrom) return one.countsFrom > other.countsFrom ? one : other;
  return one.id < other.id ? one : other;
}
