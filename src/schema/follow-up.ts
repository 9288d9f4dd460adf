import { Field, Int, ObjectType } from 'type-graphql';
import { limits } from '../domain/limits.js';
import { DeadlineKind, FollowUpState, Precision, RelationKind } from './enums.js';
import { Node } from './node.js';
import { GraphQLDay } from './scalars.js';

/** What relations, deadlines, reports and follow-ups alike say of themselves; they are as public as what they are about. */
@ObjectType()
abstract class Noted extends Node {
  @Field(() => Int, { description: 'The revision in which it was recorded. It is never edited.' })
  revision: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'The revision in which it was taken out of use, because it was an error; null while it stands.',
  })
  endedRevision: number | null;

  @Field(() => String, {
    nullable: true,
    description: `A remark, at most ${limits.noteLengthMax.toLocaleString('en')} characters.`,
  })
  note: string | null;

  @Field(() => Boolean, { description: 'Whether its note was emptied for ever.' })
  isRedacted: boolean;

  @Field(() => String, {
    nullable: true,
    description: `The paragraph of the document, at most ${limits.paragraphLengthMax} characters.`,
  })
  paragraph: string | null;
}

@ObjectType({
  implements: Node,
  description:
    'That a recommendation hangs together with another one. It is seen by whoever sees both. Two have at most one relation of a kind.',
})
export class Relation extends Noted {
  @Field(() => RelationKind, { description: 'What `from` does to `to`.' })
  kind: string;
}

@ObjectType({
  implements: Node,
  description:
    'By when something is due. A day of precision MONTH or YEAR can be kept until its last day. An extension is a deadline of its own, which holds from the day on which it was set.',
})
export class Deadline extends Noted {
  @Field(() => DeadlineKind, { description: 'What is due.' })
  kind: string;

  @Field(() => GraphQLDay, {
    description: 'By when, to its precision: the first day that it can mean.',
  })
  dueOn: string;

  @Field(() => Precision, { description: 'How exactly that is said.' })
  dueOnPrecision: string;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'When it was set, to its precision; null where that is not known.',
  })
  setOn: string | null;

  @Field(() => Precision, {
    nullable: true,
    description:
      'How exactly the day is known on which it was set. It holds from the last day of it, or from the day of recording if that was earlier.',
  })
  setOnPrecision: string | null;
}

@ObjectType({
  implements: Node,
  description: 'That a report for which there is a deadline was handed in.',
})
export class DeadlineReport extends Noted {
  @Field(() => GraphQLDay, {
    description: 'When, to its precision: the first day that it can mean.',
  })
  reportedOn: string;

  @Field(() => Precision, {
    description:
      'How exactly that day is known. The report is there from the last day of it, or from the day of recording if that was earlier.',
  })
  reportedOnPrecision: string;
}

@ObjectType({
  implements: Node,
  description:
    'What a body decided on following a recommendation up. Its last word by a day holds on that day.',
})
export class FollowUp extends Noted {
  @Field(() => FollowUpState, { description: 'What it decided.' })
  state: string;

  @Field(() => GraphQLDay, {
    description: 'When, to its precision: the first day that it can mean.',
  })
  decidedOn: string;

  @Field(() => Precision, {
    description:
      'How exactly that day is known. The decision holds from the last day of it, or from the day of recording if that was earlier.',
  })
  decidedOnPrecision: string;
}
