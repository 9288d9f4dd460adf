import { addressOf, collectionPath, organizationPath } from '../address.js';
import type { CollectionGroupsQuery, Perspective } from '../generated/operations.js';
import type { Visit } from '../visit.js';
import { LocalText } from './local-text.js';
import { inOrder, StatusBar } from './status.js';

/** How many groups stand open; the rest opens without a script. */
const openGroupsMax = 8;

type Summary = CollectionGroupsQuery['statusSummary'];
type Subject = NonNullable<Summary['groups'][number]['subject']>;

interface GroupsProps {
  heading: string;
  summary: Summary;
  /** What the list is narrowed by, as the address names it. */
  parameter: 'addressee' | 'term';
  slug: string;
  perspective: Perspective;
  visit: Visit;
}

/** Where each group stands: a bar and counts, each with the list behind it. */
export function Groups({ heading, summary, ...rest }: GroupsProps) {
  const { words } = rest.visit;
  const groups = summary.groups
    .filter(({ subject, recommendationCount }) => subject && recommendationCount > 0)
    .sort((one, other) => other.recommendationCount - one.recommendationCount);
  if (groups.length === 0) return null;
  const more = groups.slice(openGroupsMax);
  return (
    <section>
      <h2>{heading}</h2>
      {summary.groupsOverlap && <p class="aside">{words.say('groups.overlap')}</p>}
      <div class="groups">
        {groups.slice(0, openGroupsMax).map((group) => (
          <Group group={group} {...rest} />
        ))}
      </div>
      {more.length > 0 && (
        <details class="more">
          <summary>{words.say('groups.more', { count: more.length })}</summary>
          <div class="groups">
            {more.map((group) => (
              <Group group={group} {...rest} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

interface GroupProps extends Omit<GroupsProps, 'heading' | 'summary'> {
  group: Summary['groups'][number];
}

function Group({ group, parameter, slug, perspective, visit }: GroupProps) {
  const subject = group.subject!;
  const list = `${collectionPath(slug)}/recommendations`;
  return (
    <section class="group">
      <h3>
        <a
          href={
            'slug' in subject
              ? addressOf(visit, organizationPath(subject.slug))
              : addressOf(visit, list, { [parameter]: subject.id })
          }
        >
          <LocalText text={nameOf(subject)} visit={visit} />
        </a>{' '}
        <a
          class="group-count"
          href={addressOf(visit, list, { [parameter]: subject.id, counted: 1 })}
        >
          {visit.words.say('collection.held', { count: group.recommendationCount })}
        </a>
      </h3>
      <StatusBar
        counts={inOrder(group.statuses)}
        visit={visit}
        addressOfCount={(status) =>
          addressOf(visit, list, {
            [parameter]: subject.id,
            perspective,
            status,
            counted: 1,
            share: parameter === 'addressee' ? subject.id : null,
          })
        }
      />
    </section>
  );
}

function nameOf(subject: Subject) {
  if ('name' in subject) return subject.name;
  return 'label' in subject ? subject.label : null;
}
