import { collectionPath } from '../address.js';
import type { Visit } from '../visit.js';

interface SearchFormProps {
  visit: Visit;
  /** Search in this collection only. */
  slug?: string;
}

/** A field for words, which leads to the list of what they stand in. */
export function SearchForm({ visit, slug }: SearchFormProps) {
  const { words, language, world } = visit;
  const path = slug ? `${collectionPath(slug)}/recommendations` : '/recommendations';
  return (
    <form class="search" role="search" method="get" action={`/${language}${path}`} data-lean>
      {Object.entries(world).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <label class="for-ears" for="q">
        {words.say('search.label')}
      </label>
      <input
        id="q"
        name="q"
        type="search"
        placeholder={words.say('search.label')}
        maxLength={200}
      />
      <button type="submit">{words.say('search.go')}</button>
    </form>
  );
}
