import type { ComponentChildren } from 'preact';
import { addressOf, recommendationPath } from '../address.js';
import type { ListedFragment, ListedMoreFragment } from '../generated/operations.js';
import type { Visit } from '../visit.js';
import { columns, columnText, usualColumns, type Column } from './columns.js';
import { LocalText } from './local-text.js';
import { OrganizationLinks } from './organization-link.js';
import { byPerspective } from './perspective-order.js';
import { StatusBadge } from './status.js';

type Item = ListedFragment & Partial<ListedMoreFragment>;

interface ListedProps {
  item: Item;
  visit: Visit;
  shown?: readonly Column[];
  children?: ComponentChildren;
}

/** One recommendation of a list: what, from whom to whom, and where it stands by each perspective. */
export function ListedRecommendation({ item, visit, shown = usualColumns, children }: ListedProps) {
  const { words } = visit;
  return (
    <article class="listed">
      <p class="listed-mark">
        {item.reference}
        {item.origin === 'INVENTED' && (
          <span class="tag tag-invented">{words.say('invented.short')}</span>
        )}
        {item.type === 'CONCERN' && <span class="tag">{item.typeLabel.label}</span>}
        {item.isDisputed && (
          <span class="tag tag-disputed">{words.say('recommendation.disputed')}</span>
        )}
      </p>
      <h3>
        <a href={addressOf(visit, recommendationPath(item.reference))}>
          <LocalText text={item.title ?? item.text} visit={visit} />
        </a>
      </h3>
      {children}
      {shown.includes('text') && item.title && item.text && (
        <p class="listed-text">
          <LocalText text={item.text} visit={visit} />
        </p>
      )}
      <WhoAskedWhom item={item} visit={visit} shown={shown} />
      <Facts item={item} visit={visit} shown={shown} />
      {shown.includes('status') && <Standings item={item} />}
    </article>
  );
}

type PartProps = Required<Pick<ListedProps, 'item' | 'visit' | 'shown'>>;

function WhoAskedWhom({ item, visit, shown }: PartProps) {
  const addressees = item.addressees.map(({ organization }) => organization);
  const issued = columnText('issued', item, visit);
  const parts = [
    shown.includes('issuers') &&
      (item.issuers.length > 0 ? (
        <OrganizationLinks of={item.issuers} visit={visit} />
      ) : (
        item.issuerDescription && <LocalText text={item.issuerDescription} visit={visit} />
      )),
    shown.includes('addressees') && addressees.length > 0 && (
      <>
        → <OrganizationLinks of={addressees} visit={visit} />
      </>
    ),
    shown.includes('issued') && issued !== '' && (
      <>
        · <span class="unbroken">{issued}</span>
      </>
    ),
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <p class="listed-asked">
      {parts.map((part) => (
        <>{part} </>
      ))}
    </p>
  );
}

/** The columns that are told in words, each with its name. */
const told = columns.filter(
  (name) => name === 'response' || name === 'deadline' || name === 'theme',
);

function Facts({ item, visit, shown }: PartProps) {
  const facts = told
    .filter((name) => shown.includes(name))
    .map((name) => ({ name, text: columnText(name, item, visit) }))
    .filter(({ text }) => text !== '');
  if (facts.length === 0) return null;
  return (
    <dl class="listed-facts">
      {facts.map(({ name, text }) => (
        <div>
          <dt>{visit.words.say(`columns.${name}`)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Standings({ item }: { item: Item }) {
  const assessed = byPerspective(item.statuses).filter(
    ({ bucket, addressee }) => bucket !== 'NOT_ASSESSED' && !addressee,
  );
  if (assessed.length === 0) return null;
  return (
    <ul class="standings">
      {assessed.map(({ perspectiveLabel, bucket, bucketLabel }) => (
        <li>
          <span class="standings-who">{perspectiveLabel.label}</span>
          <StatusBadge bucket={bucket} label={bucketLabel} />
        </li>
      ))}
    </ul>
  );
}
