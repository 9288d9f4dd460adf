import type { FoundRecommendationsQuery } from '../generated/operations.js';

type Snippet = FoundRecommendationsQuery['search']['edges'][number]['snippets'][number];

/** How many places of one recommendation are shown. */
const snippetsMax = 2;

/** Where the words of a search stand, marked. */
export function Snippets({ snippets }: { snippets: Snippet[] }) {
  return (
    <>
      {snippets.slice(0, snippetsMax).map((snippet) => (
        <p class="snippet" lang={snippet.language ?? undefined}>
          {snippet.isCutBefore && '… '}
          {marked(snippet)}
          {snippet.isCutAfter && ' …'}
        </p>
      ))}
    </>
  );
}

function marked({ value, highlights }: Snippet) {
  let from = 0;
  const parts = highlights.flatMap(({ start, end }) => {
    const before = value.slice(from, start);
    from = end;
    return [before, <mark>{value.slice(start, end)}</mark>];
  });
  return [...parts, value.slice(from)];
}
