import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { labelLanguage } from '../schema/edges/label-edges.js';
import { EnumLabels } from '../schema/label.js';
import { GraphQLLanguageTag } from '../schema/scalars.js';
import { listLabels } from '../services/labels.js';
import { wantedLanguages } from '../services/read/localized.js';
import type { Context } from './context.js';
import { optional } from './optional.js';
import { rootField } from './selection.js';

@Resolver()
export class LabelQueries {
  @Query(() => [EnumLabels], {
    description:
      'What people read in place of enums and their values, for legends, filters and headings. Beside a value itself stands its label: `bucketLabel` beside `bucket`.',
  })
  labels(
    @Ctx() { session }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('language', () => GraphQLLanguageTag, optional(labelLanguage.description))
    _language?: string,
    @Arg('enums', () => [String], optional('The names of these enums; without it, of all.'))
    _enums?: string[],
  ): object[] {
    const { args } = rootField(info);
    return listLabels(wantedLanguages(session, { args }), args.enums as string[] | undefined);
  }
}
