import { Field, Int, ObjectType } from 'type-graphql';
import { limits } from '../domain/limits.js';
import { ActionProgress, BodyRole, Precision } from './enums.js';
import { Entry, Node } from './node.js';
import { invented, slug } from './register.js';
import { GraphQLDay, GraphQLInstant, GraphQLWebAddress } from './scalars.js';

@ObjectType({
  implements: [Entry, Node],
  description: 'A law, decree or order that recommendations are about, or that an action brings.',
})
export class LegalAct extends Entry {
  @Field(() => String, { description: slug })
  slug: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its number, as its maker writes it, such as 333-VI.',
  })
  number: string | null;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'The day on which it was adopted, to its precision.',
  })
  adoptedOn: string | null;

  @Field(() => Precision, { nullable: true, description: 'How exactly that day is known.' })
  adoptedOnPrecision: string | null;

  @Field(() => GraphQLWebAddress, { nullable: true, description: 'Where it can be read.' })
  url: string | null;

  @Field(() => Boolean, { description: invented })
  isInvented: boolean;
}

@ObjectType({
  implements: [Entry, Node],
  description: 'A plan of a body, which holds actions.',
})
export class Plan extends Entry {
  @Field(() => String, { description: slug })
  slug: string;

  @Field(() => GraphQLDay, { nullable: true, description: 'The first day for which it is made.' })
  startsOn: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The last day for which it is made.' })
  endsOn: string | null;

  @Field(() => GraphQLWebAddress, { nullable: true, description: 'Where it can be read.' })
  url: string | null;

  @Field(() => Boolean, { description: invented })
  isInvented: boolean;
}

@ObjectType({
  implements: [Entry, Node],
  description: 'What a body does, or says that it will do: a bill, an order, a training.',
})
export class Action extends Entry {
  @Field(() => String, { description: slug })
  slug: string;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'When it starts or started, to its precision.',
  })
  startsOn: string | null;

  @Field(() => Precision, { nullable: true, description: 'How exactly that day is known.' })
  startsOnPrecision: string | null;

  @Field(() => GraphQLDay, {
    nullable: true,
    description: 'By when it is to be done, to its precision: a month or year has its last day.',
  })
  dueOn: string | null;

  @Field(() => Precision, { nullable: true, description: 'How exactly that day is known.' })
  dueOnPrecision: string | null;

  @Field(() => Boolean, { description: invented })
  isInvented: boolean;

  @Field(() => Boolean, { description: 'Whether a description of it was emptied by a redaction.' })
  isRedacted: boolean;
}

@ObjectType({ description: 'Who carries an action out.' })
export class ActionBody {
  @Field(() => BodyRole, { description: 'What it does in the action.' })
  role: string;
}

@ObjectType({
  implements: Node,
  description:
    'How far an action is, from a day on. It is written once and seen by whoever sees the action; what was said in error is withdrawn, or said anew for the same day: the later word counts.',
})
export class ActionStatus extends Node {
  @Field(() => Int, { description: 'The revision that wrote it.' })
  revision: number;

  @Field(() => GraphQLInstant, {
    description: 'When the tracker learned it: the instant of its revision.',
  })
  recordedAt: Date;

  @Field(() => ActionProgress, { description: 'How far it is.' })
  status: string;

  @Field(() => GraphQLDay, { description: 'Since when, to its precision.' })
  effectiveOn: string;

  @Field(() => Precision, { description: 'How exactly that day is known.' })
  effectiveOnPrecision: string;

  @Field(() => GraphQLDay, {
    description:
      'The day from which it counts: the last that `effectiveOn` can mean, but not after the day of recording.',
  })
  countsFrom: string;

  @Field(() => String, {
    nullable: true,
    description: `What is to be said of it, at most ${limits.noteLengthMax} characters; null also after a redaction.`,
  })
  note: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The paragraph of the document.',
  })
  paragraph: string | null;

  @Field(() => GraphQLWebAddress, { nullable: true, description: 'Where it can be read.' })
  url: string | null;

  @Field(() => Boolean, { description: 'Whether its note was emptied by a redaction.' })
  isRedacted: boolean;
}
