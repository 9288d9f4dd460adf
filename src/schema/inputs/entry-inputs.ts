import { Field, ID, type ClassType } from 'type-graphql';
import { limits } from '../../domain/limits.js';
import { GraphQLLanguageTag } from '../scalars.js';
import { TextInput } from './text-input.js';
import {
  ExpectedRevisionField,
  PublishField,
  ReasonField,
  SlugField,
  upTo,
} from './write-input.js';

/** Declares on an input what every new entry with titles takes: alike for legal acts, plans, actions and indicators. */
export function takesNewEntry(owner: ClassType): void {
  const field = declareOn(owner);
  SlugField(owner.prototype as object, 'slug');
  field('titles', () => [TextInput], {
    description: `Its title in each language, ${upTo(limits.titleLengthMax)}; from 1 to ${limits.textsMax}, the original among them.`,
  });
  field('language', () => GraphQLLanguageTag, {
    description: 'The language of the original.',
  });
  PublishField(owner.prototype as object, 'publish');
}

/** Declares on an input what every edit of such an entry takes. @param id the field that names the entry */
export function takesEdit(owner: ClassType, id: string): void {
  const field = declareOn(owner);
  field(id, () => ID, { description: 'The entry.' });
  ExpectedRevisionField(owner.prototype as object, 'expectedRevision');
  field('titles', () => [TextInput], {
    nullable: true,
    description: `Its titles, all of them, ${upTo(limits.titleLengthMax)}; from 1 to ${limits.textsMax}, the original among them.`,
  });
  field('language', () => GraphQLLanguageTag, {
    nullable: true,
    description: 'The language of the original.',
  });
  ReasonField(owner.prototype as object, 'reason');
}

/** What `@Field` does on a property, done for a name. */
function declareOn(owner: ClassType) {
  return (
    name: string,
    type: () => unknown,
    options: { nullable?: boolean; description: string },
  ): void => {
    Field(type as () => ClassType, { nullable: false, ...options })(
      owner.prototype as object,
      name,
    );
  };
}
