import { Extensions, getMetadataStorage, type ClassType } from 'type-graphql';
import { ValueLabel } from '../label.js';
import { GraphQLLanguageTag } from '../scalars.js';
import { edge, type Argument } from './edge.js';

export const labelLanguage: Argument = {
  name: 'language',
  type: () => GraphQLLanguageTag,
  description:
    'The language wanted first, before those of the header `Accept-Language`; without either, English.',
};

/**
 * Puts beside every field whose value is of an enum the field that tells it in words: `bucketLabel` beside `bucket`,
 * `touchedLabels` beside the list `touched`. One rule, so that clients learn it once and no field is forgotten.
 * Called when all other fields are declared.
 */
export function declareLabelEdges(): void {
  const { fields, enums, objectTypes, interfaceTypes } = getMetadataStorage();
  const owners = new Set([...objectTypes, ...interfaceTypes].map(({ target }) => target));
  const enumObjects = new Set(enums.map(({ enumObj }) => enumObj));
  for (const { target, name, getType, typeOptions } of [...fields]) {
    if (!owners.has(target) || !enumObjects.has(getType() as object)) continue;
    const isList = typeOptions.array === true;
    const labelName = `${name}Label${isList ? 's' : ''}`;
    const isNullable = typeOptions.nullable === true;
    edge(
      target as ClassType,
      labelName,
      () => (isList ? [ValueLabel] : ValueLabel),
      `\`${name}\` in words${isList ? ', in the same order' : ''}${isNullable ? '; null where that is' : ''}.`,
      { nullable: isNullable, args: [labelLanguage] },
    );
    Extensions({ labelOf: name })(target.prototype as object, labelName);
  }
}
