import fc from 'fast-check';
import { perspectives, type Perspective } from '../../../src/domain/perspective.js';
import { statusNames, type Status } from '../../../src/domain/status.js';

/** The days on which something holds, is issued or is asked about. Few, so that they meet. */
export const days = [
  '2018-12-31',
  '2019-01-31',
  '2019-07-17',
  '2019-12-31',
  '2020-02-10',
  '2020-02-29',
];

/** Later than whenever a history is played: what is due then is not late today. */
const dayToCome = '2099-12-31';

/** One step of a history; its numbers choose among what is there. */
export const steps = fc.record({
  act: fc.constantFrom(
    ...Array.from({ length: 7 }, () => 'record' as const),
    'correct',
    'correct',
    'retract',
    'publish',
    'publish',
    'redact',
    'empty',
    'collection',
    'collection',
    'edit',
    'edit',
    'edit',
    'add',
    'respond',
    'deadline',
    'deadline',
    'extend',
    'extend',
    'end',
  ),
  // Some say much, so that their judgements of one scope meet on one day.
  actor: fc.constantFrom(0, 0, 0, 0, 1, 2, 3, 3, 4, 5),
  of: fc.nat({ max: 20 }),
  scope: fc.constantFrom('whole', 'whole', 'first', 'second', 'both'),
  addressee: fc.constantFrom(null, null, 0, 1),
  status: fc.constantFrom(...(statusNames as Status[])),
  day: fc.constantFrom(...days),
  precision: fc.constantFrom('DAY', 'DAY', 'MONTH', 'YEAR'),
  /** By when something is due; an extension may be the shorter one. */
  due: fc.constantFrom(...days, dayToCome, dayToCome),
  /** Since when a deadline holds. */
  since: fc.constantFrom(null, null, ...days),
  isPublic: fc.constantFrom(true, true, false),
  /** What an edit is of. */
  edit: fc.constantFrom(
    'title',
    'title',
    'addressees',
    'addressees',
    'collections',
    'collections',
    'themes',
    'issuers',
    'issuedOn',
    'type',
  ),
  /** What a list becomes, by the places of its members among those that there are. */
  list: fc.shuffledSubarray([0, 1, 2]),
  perspective: fc.constantFrom<Perspective>(...perspectives),
});
export type Step = ReturnType<typeof steps.generate>['value'];

const step = (overrides: Partial<Step>): Step => ({
  act: 'record',
  actor: 0,
  of: 0,
  scope: 'whole',
  addressee: null,
  status: 'STALLED',
  day: '2019-12-31',
  precision: 'DAY',
  due: '2019-12-31',
  since: null,
  isPublic: true,
  edit: 'title',
  list: [],
  perspective: 'CIVIL_SOCIETY',
  ...overrides,
});

/**
 * Told in any case: two of one day, back-dated ones, a correction that is withdrawn, a year that ends on a day, a
 * draft that comes late, whom the collection lets speak turning about; deadlines of a whole and a part, some put off to a
 * day that is still to come; texts emptied that once were worded otherwise.
 */
export const examples: Step[][] = [
  [
    step({}),
    step({ status: 'PLANNED' }),
    step({ day: '2019-01-31' }),
    step({ act: 'correct', status: 'FULLY_IMPLEMENTED' }),
    step({ act: 'retract' }),
    step({ actor: 3, precision: 'YEAR', day: '2019-01-31', status: 'PLANNED' }),
    step({ actor: 3, status: 'NOT_IMPLEMENTED', day: '2019-12-31' }),
    step({ actor: 1, isPublic: false, status: 'IN_PROGRESS' }),
    step({ actor: 1, status: 'CONTRARY_OR_REJECTED' }),
    step({ act: 'publish', actor: 1, of: 1 }),
    step({ act: 'redact', of: 1 }),
  ],
  [
    step({ actor: 0, status: 'PLANNED' }),
    step({ actor: 1, status: 'STALLED' }),
    step({ act: 'collection', list: [1, 0] }),
    step({ act: 'collection', list: [0] }),
    step({ actor: 0, addressee: 0, status: 'FULLY_IMPLEMENTED' }),
    step({ act: 'edit', edit: 'addressees', list: [2] }),
    step({ act: 'edit', edit: 'collections', list: [0, 2] }),
    step({ act: 'collection', list: [2, 1], perspective: 'STATE' }),
    step({ act: 'edit', edit: 'type' }),
    step({ act: 'add', isPublic: false }),
    step({ act: 'collection', list: [] }),
    step({ act: 'publish', of: 0 }),
  ],
  [
    step({ act: 'deadline', due: '2019-01-31', precision: 'YEAR', addressee: 0 }),
    step({ act: 'deadline', of: 1, due: '2019-07-17' }),
    step({ act: 'extend', of: 1, due: '2020-02-10', since: '2019-12-31' }),
    step({ act: 'extend', of: 1, due: dayToCome, since: '2020-02-10' }),
    step({ of: 1, status: 'STALLED', day: '2020-02-10', precision: 'MONTH' }),
    step({ of: 2, status: 'NO_LONGER_APPLICABLE', addressee: 0 }),
    step({ act: 'extend', of: 0, due: dayToCome }),
    step({ act: 'end', of: 0 }),
    step({ act: 'edit', of: 3, edit: 'title' }),
    step({ act: 'edit', of: 3, edit: 'title' }),
    step({ act: 'empty' }),
    step({ act: 'edit', of: 3, edit: 'title' }),
    step({ act: 'empty', of: 1 }),
    step({ act: 'correct', day: '2020-02-29', status: 'PLANNED' }),
    step({ act: 'correct', day: '2019-01-31', status: 'STALLED' }),
    step({ act: 'retract' }),
  ],
];
