import { addressOf, organizationPath } from '../address.js';
import type { NamedFragment } from '../generated/operations.js';
import type { Visit } from '../visit.js';
import { LocalText } from './local-text.js';

type Named = Pick<NamedFragment, 'slug' | 'name'>;

/** An organization by name, with the way to its own view. */
export function OrganizationLink({ of, visit }: { of: Named | null | undefined; visit: Visit }) {
  if (!of) return <LocalText text={null} visit={visit} />;
  return (
    <a class="organization" href={addressOf(visit, organizationPath(of.slug))}>
      <LocalText text={of.name} visit={visit} />
    </a>
  );
}

/** Several of them in a row. */
export function OrganizationLinks({
  of,
  visit,
}: {
  of: ReadonlyArray<Named | null>;
  visit: Visit;
}) {
  return (
    <>
      {of
        .filter((each) => each !== null)
        .map((each, index) => (
          <>
            {index > 0 && ', '}
            <OrganizationLink of={each} visit={visit} />
          </>
        ))}
    </>
  );
}
