import { limits } from '../../domain/limits.js';
import { Deadline, DeadlineReport, FollowUp, Relation } from '../follow-up.js';
import { Recommendation } from '../recommendation.js';
import { Document, Organization } from '../register.js';
import {
  clockArguments,
  collection,
  edge,
  knowledgeArguments,
  nullable,
  perspective,
} from './edge.js';

const seen =
  'as the perspective sees it that was asked for, or else the headline of its home collection';

export function declareFollowUpEdges(): void {
  declareOfRecommendation();
  edge(
    Relation,
    'from',
    () => Recommendation,
    'The one that duplicates, reiterates, follows up or replaces: mostly the newer one.',
    nullable,
  );
  edge(Relation, 'to', () => Recommendation, 'The other one.', nullable);
  edge(
    Deadline,
    'addressee',
    () => Organization,
    'The addressee that it binds; null when it binds everybody.',
    nullable,
  );
  edge(Deadline, 'setBy', () => Organization, 'Who set it.', nullable);
  edge(Deadline, 'extends', () => Deadline, 'The deadline that it extends.', nullable);
  edge(
    Deadline,
    'isInForce',
    () => Boolean,
    'Whether it is set, and not extended by one that is set.',
  );
  edge(
    Deadline,
    'isMet',
    () => Boolean,
    `Whether what is due is there, ${seen}. IMPLEMENTATION: the status is FULLY_IMPLEMENTED or NO_LONGER_APPLICABLE, that of the addressee's share where the deadline names one and it was judged. The status is that of the recommendation whose deadlines were asked for, its own or, failing that: of a part that of its whole, of a whole those of all its parts. A report: one was handed in, for it, for one that it extends or for one that extends it.`,
  );
  edge(
    Deadline,
    'isOverdue',
    () => Boolean,
    'Whether it is in force, its last day is over, and it is not met. What asks to continue something (`isContinuous`) can be overdue, too: the deadline says by when that shall have begun to work.',
  );
  edge(
    Deadline,
    'reports',
    () => [DeadlineReport],
    `What was handed in for it, for those that it extends and for those that extend it, the earliest first; at most ${limits.reportsMax}.`,
  );
  edge(DeadlineReport, 'deadline', () => Deadline, 'The deadline for which it came.', nullable);
  edge(FollowUp, 'organization', () => Organization, 'Whose procedure it is.', nullable);
  for (const owner of [Deadline, FollowUp])
    edge(owner, 'recommendation', () => Recommendation, 'What it is about.', nullable);
  for (const owner of [Relation, Deadline, DeadlineReport, FollowUp]) {
    edge(owner, 'document', () => Document, 'The document in which it stands.', nullable);
    edge(owner, 'recordedBy', () => Organization, 'Whose token wrote it.', nullable);
  }
}

function declareOfRecommendation(): void {
  edge(
    Recommendation,
    'relations',
    () => [Relation],
    `How it hangs together with others, in both directions, by kind; at most ${limits.relationsMax} were said of it itself.`,
    { args: knowledgeArguments },
  );
  edge(
    Recommendation,
    'reiterations',
    () => [Recommendation],
    `How often the same was asked: all that REITERATES connects with it, over any number of steps and in both directions, itself included. The earliest issued first, those without a day last; with \`asOf\`, those issued by then; the first ${limits.reiterationsMax}.`,
    { args: clockArguments },
  );
  edge(
    Recommendation,
    'deadlines',
    () => [Deadline],
    `The deadlines that were set by the day, extended ones too, by when they are due; at most ${limits.deadlinesMax}, and for a part as many of its whole, which bind it, too. None where it is not in the collection.`,
    { args: [perspective, collection, ...clockArguments] },
  );
  edge(
    Recommendation,
    'isOverdue',
    () => Boolean,
    'Whether any of its deadlines is overdue; see `Deadline.isOverdue`. Null where it is not in the collection.',
    { nullable: true, args: [perspective, collection, ...clockArguments] },
  );
  edge(
    Recommendation,
    'followUps',
    () => [FollowUp],
    `What bodies decided on following it up, the newest first; at most ${limits.followUpsMax}.`,
    { args: clockArguments },
  );
}
