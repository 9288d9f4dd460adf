import { describe, expect, it } from 'vitest';
import {
  disputeSince,
  type ScopeJudgement,
  type Speakers,
} from '../../src/domain/dispute-history.js';
import type { Status } from '../../src/domain/status.js';

let number = 0;
/** A judgement by its assessor, whose first letter tells the perspective, its day, status and evidence period. */
function said(words: string): ScopeJudgement {
  const [assessorId, countsFrom, status, from, until] = words.split(' ');
  return {
    id: `id ${(number += 1)}`,
    assessorId: assessorId!,
    perspective: assessorId!.startsWith('s') ? 'STATE' : 'CIVIL_SOCIETY',
    status: status as Status,
    countsFrom: countsFrom!,
    period: from && until ? { from, until } : null,
  };
}
const since = (history: string[], speakers: Speakers = {}) =>
  disputeSince(history.map(said), speakers, ['CIVIL_SOCIETY', 'STATE']);
const disputed = (day: string) => ({ kind: 'DISPUTED', since: day });
const apart = (day: string) => ({ kind: 'JUDGED_AT_DIFFERENT_TIMES', since: day });

describe('since when two perspectives dispute', () => {
  it('is the day of the judgement that made it so', () => {
    expect(since(['ngo 2019-01-01 NOT_IMPLEMENTED', 's 2020-05-25 FULLY_IMPLEMENTED'])).toEqual(
      disputed('2020-05-25'),
    );
  });

  it('is not moved by a judgement that leaves it a dispute', () => {
    const history = [
      'ngo 2019-01-01 NOT_IMPLEMENTED',
      's 2020-05-25 FULLY_IMPLEMENTED',
      'ngo 2021-01-01 PARTIALLY_IMPLEMENTED',
      's 2022-01-01 NO_LONGER_APPLICABLE',
    ];
    expect(since(history)).toEqual(disputed('2020-05-25'));
  });

  it('begins anew after a break', () => {
    const history = [
      'ngo 2019-01-01 NOT_IMPLEMENTED',
      's 2020-01-01 FULLY_IMPLEMENTED',
      's 2021-01-01 PLANNED',
      's 2022-01-01 FULLY_IMPLEMENTED',
    ];
    expect(since(history.slice(0, 3))).toBeNull();
    expect(since(history)).toEqual(disputed('2022-01-01'));
  });

  it('hears all that counts from one day together, and of one assessor the last', () => {
    const history = [
      'ngo 2019-01-01 NOT_IMPLEMENTED',
      's 2020-01-01 FULLY_IMPLEMENTED',
      's 2021-01-01 NOT_IMPLEMENTED',
      's 2021-01-01 FULLY_IMPLEMENTED',
    ];
    expect(since(history)).toEqual(disputed('2020-01-01'));
  });

  it('is interrupted while a perspective is divided, and not where a speaker is listed', () => {
    const history = [
      'ngo 2019-01-01 NOT_IMPLEMENTED',
      's 2020-01-01 FULLY_IMPLEMENTED',
      'other 2020-06-01 MOSTLY_IMPLEMENTED',
      'other 2021-01-01 NOT_IMPLEMENTED',
    ];
    expect(since(history.slice(0, 3))).toBeNull();
    expect(since(history)).toEqual(disputed('2021-01-01'));
    expect(since(history, { CIVIL_SOCIETY: ['ngo', 'other'] })).toEqual(disputed('2020-01-01'));
    expect(since(history, { CIVIL_SOCIETY: ['other', 'ngo'] })).toEqual(disputed('2021-01-01'));
    expect(since(history, { CIVIL_SOCIETY: ['another'] })).toBeNull();
  });
});

describe('evidence of different times', () => {
  const apartHistory = [
    'ngo 2019-01-01 NOT_IMPLEMENTED 2018-01-01 2018-12-31',
    's 2020-01-01 FULLY_IMPLEMENTED 2019-01-01 2019-12-31',
  ];

  it('is no dispute, whoever came first', () => {
    expect(since(apartHistory)).toEqual(apart('2020-01-01'));
    expect(since([...apartHistory].reverse())).toEqual(apart('2019-01-01'));
  });

  it('becomes one when the periods meet, or when one is not given', () => {
    const meets = 'ngo 2021-01-01 NOT_IMPLEMENTED 2019-12-31 2020-06-01';
    expect(since([...apartHistory, meets])).toEqual(disputed('2021-01-01'));
    const silent = 'ngo 2021-01-01 NOT_IMPLEMENTED';
    expect(since([...apartHistory, silent])).toEqual(disputed('2021-01-01'));
    const later = 'ngo 2022-01-01 NOT_IMPLEMENTED 2021-01-01 2021-12-31';
    expect(since([...apartHistory, silent, later])).toEqual(apart('2022-01-01'));
  });

  it('is told by the newest of those who agree', () => {
    const agreeing = 'other 2021-01-01 NOT_IMPLEMENTED 2019-06-01 2019-06-30';
    expect(since([...apartHistory, agreeing])).toEqual(disputed('2021-01-01'));
  });

  it('is told by the smaller id where they speak on one day, as the status is', () => {
    const all = apartHistory.map(said);
    const same = said('other 2019-01-01 NOT_IMPLEMENTED 2019-06-01 2019-06-30');
    const sinceWith = (id: string) =>
      disputeSince([{ ...all[0]!, id: 'm' }, { ...same, id }, all[1]!], {}, [
        'CIVIL_SOCIETY',
        'STATE',
      ]);
    expect(sinceWith('a')).toEqual(disputed('2020-01-01'));
    expect(sinceWith('z')).toEqual(apart('2020-01-01'));
  });
});
