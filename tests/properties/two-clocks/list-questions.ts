import type { Api } from '../../setup/api.js';
import type { Filter } from './answers.js';
import { args, keyed, type ClockTexts, type Id } from './questions.js';

const sortedIds = (rows: Id[]) => rows.map(({ id }) => id).sort();

const facts = `fragment Facts on Recommendation { id title { value } text { value } type addressees { organization { id } } issuers { id }
  terms { id } responses { id } parts { id } collections { id title { value } headlinePerspective speakers { perspective organization { id } } } }`;

interface SeenItem extends Id {
  title: { value: string };
  text: { value: string } | null;
  type: string;
  addressees: Array<{ organization: Id }>;
  issuers: Id[];
  terms: Id[];
  responses: Id[];
  parts: Id[];
  collections: Array<
    Id & {
      title: { value: string };
      headlinePerspective: string;
      speakers: Array<{ perspective: string; organization: Id }>;
    }
  >;
}

/** What each filter finds, and of what the first finds all that it is. */
export async function seeLists(api: Api, filters: Filter[], clock: ClockTexts): Promise<object> {
  const look = (_: unknown, index: number) =>
    `of${index}: recommendations(${args(`filter: $of${index}`, 'first: 30', clock.day, clock.known)}) { totalCount nodes { ${index ? 'id' : '...Facts'} } }`;
  const variables = Object.fromEntries(filters.map((filter, index) => [`of${index}`, filter]));
  const names = Object.keys(variables);
  const data = await api.get(
    `query (${names.map((name) => `$${name}: RecommendationFilter`).join(', ')}) { ${names.map(look).join(' ')} } ${facts}`,
    variables,
  );
  return {
    lists: names.map((name) => [
      data[name].totalCount as number,
      (data[name].nodes as Id[]).map(({ id }) => id),
    ]),
    facts: keyed(data.of0.nodes as SeenItem[], ({ id }) => id, factsOf),
  };
}

function factsOf(item: SeenItem): object {
  return {
    title: item.title.value,
    text: item.text?.value ?? null,
    type: item.type,
    addressees: sortedIds(item.addressees.map(({ organization }) => organization)),
    issuers: sortedIds(item.issuers),
    terms: sortedIds(item.terms),
    responses: sortedIds(item.responses),
    parts: sortedIds(item.parts),
    collections: keyed(
      item.collections,
      ({ id }) => id,
      ({ title, headlinePerspective, speakers }) => {
        const lists: Record<string, string[]> = {};
        for (const { perspective, organization } of speakers)
          lists[perspective] = [...(lists[perspective] ?? []), organization.id];
        return { title: title.value, headline: headlinePerspective, speakers: lists };
      },
    ),
  };
}
