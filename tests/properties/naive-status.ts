import type { Perspective } from '../../src/domain/perspective.js';
import type { Status } from '../../src/domain/status.js';

/** A published judgement, in the order of publication. */
export interface Judged {
  id: string;
  assessor: string;
  perspective: Perspective;
  targets: string[];
  addressee: string | null;
  status: Status;
  /** The last day that the given day can mean. */
  countsFrom: string;
  isSuperseded: boolean;
  isRetracted: boolean;
}

export interface Said {
  perspective: string;
  addressee: string | null;
  bucket: string;
  hasDissent: boolean;
  /** Assessor → status and judgement. */
  assessors: Record<string, { status: string; id: string }>;
}

const ranks: Record<string, number> = {
  CONTRARY_OR_REJECTED: -1,
  NOT_IMPLEMENTED: 0,
  PLANNED: 1,
  STALLED: 1,
  IN_PROGRESS: 1,
  PARTIALLY_IMPLEMENTED: 2,
  MOSTLY_IMPLEMENTED: 3,
  FULLY_IMPLEMENTED: 4,
};

/** The last day of a day's month or year. */
export function lastDayOf(day: string, precision: string): string {
  if (precision === 'DAY') return day;
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const last = precision === 'YEAR' ? Date.UTC(year, 12, 0) : Date.UTC(year, month, 0);
  return new Date(last).toISOString().slice(0, 10);
}

/** What each perspective says of a recommendation now, told from the history with plain loops. */
export function naiveStatuses(
  history: Judged[],
  recommendationId: string,
  speakers: Partial<Record<Perspective, string[]>>,
): Said[] {
  const said = new Map<string, Said>();
  const standing = history.filter(
    (one) => !one.isSuperseded && !one.isRetracted && one.targets.includes(recommendationId),
  );
  for (const one of standing) {
    const key = `${one.addressee} ${one.perspective}`;
    const { addressee, perspective } = one;
    const scope = said.get(key) ?? {
      perspective,
      addressee,
      bucket: '',
      hasDissent: false,
      assessors: {},
    };
    said.set(key, scope);
    const held = standing.find((other) => other.id === scope.assessors[one.assessor]?.id);
    // Of one day the one that was learned later counts, and the history is in that order.
    if (!held || one.countsFrom >= held.countsFrom)
      scope.assessors[one.assessor] = { status: one.status, id: one.id };
  }
  for (const scope of said.values()) {
    const all = [...new Set(Object.values(scope.assessors).map(({ status }) => status))];
    scope.hasDissent = all.length > 1;
    const listed = speakers[scope.perspective as Perspective];
    if (listed) {
      const first = listed.find((speaker) => scope.assessors[speaker]);
      scope.bucket = first ? scope.assessors[first]!.status : 'NOT_ASSESSED';
    } else scope.bucket = all.length === 1 ? all[0]! : 'DIVIDED';
  }
  return [...said.values()];
}

/** Whether two perspectives dispute each other within one scope. */
export function isNaivelyDisputed(said: Said[]): boolean {
  return said.some((one) =>
    said.some((other) => {
      if (one.addressee !== other.addressee || one === other) return false;
      const pair = [one.bucket, other.bucket];
      const [first, second] = pair.map((bucket) => ranks[bucket]);
      if (pair.includes('NO_LONGER_APPLICABLE'))
        return one.bucket !== other.bucket && (first !== undefined || second !== undefined);
      return first !== undefined && second !== undefined && Math.abs(first - second) >= 2;
    }),
  );
}
