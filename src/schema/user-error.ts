import { Field, InterfaceType, ObjectType, type ClassType } from 'type-graphql';
import { UserErrorCode } from './enums.js';

@ObjectType({
  description: 'Something that is wrong with an input, and how to mend it. Nothing was written.',
})
export class UserError {
  @Field(() => UserErrorCode, { description: 'What kind of thing is wrong.' })
  code: string;

  @Field(() => [String], {
    description:
      'The way through the input to the value, such as `["evidence", "0", "url"]`; empty for the whole.',
  })
  path: string[];

  @Field(() => String, { description: 'What is wrong, and how to mend it.' })
  message: string;
}

@InterfaceType('Payload', {
  description: 'What a mutation answers.',
  autoRegisterImplementations: true,
})
export abstract class Payload {
  @Field(() => [UserError], {
    description: 'What is wrong with the input; empty when the write is done.',
  })
  userErrors: UserError[];
}

/** The payload of a mutation that answers with one entry. */
export function payloadOf(
  mutation: string,
  field: string,
  type: () => unknown,
  description: string,
): ClassType {
  @ObjectType(`${mutation}Payload`, {
    implements: Payload,
    description: `What \`${mutation[0]!.toLowerCase()}${mutation.slice(1)}\` answers.`,
  })
  class MutationPayload extends Payload {}
  Field(type as () => ClassType, { nullable: true, description })(MutationPayload.prototype, field);
  return MutationPayload;
}
