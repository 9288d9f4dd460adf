import type { ComponentChildren } from 'preact';
import { addressOf, recommendationPath } from '../address.js';
import type { ListedFragment } from '../generated/operations.js';
import type { Visit } from '../visit.js';
import { LocalText } from './local-text.js';
import { StatusBadge } from './status.js';

/** The columns of a list that can be left out, as the address names them. */
export const columns = ['asked', 'status'] as const;
export type Column = (typeof columns)[number];

interface ListedProps {
  item: ListedFragment;
  visit: Visit;
  shown?: readonly Column[];
  children?: ComponentChildren;
}

/** One recommendation of a list: what, from whom to whom, and where it stands by each perspective. */
export function ListedRecommendation({ item, visit, shown = columns, children }: ListedProps) {
  const { words } = visit;
  return (
    <article class="listed">
      <p class="listed-mark">
        {item.reference}
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
      {shown.includes('asked') && <WhoAskedWhom item={item} visit={visit} />}
      {shown.includes('status') && <Standings item={item} />}
    </article>
  );
}

function WhoAskedWhom({ item, visit }: { item: ListedFragment; visit: Visit }) {
  const { words } = visit;
  const issuers = item.issuers.map(({ name }) => name?.value).filter(Boolean);
  if (issuers.length === 0 && item.issuerDescription) issuers.push(item.issuerDescription.value);
  const addressees = item.addressees
    .map(({ organization }) => organization?.name?.value)
    .filter(Boolean);
  return (
    <p class="listed-asked">
      {[issuers.join(', '), addressees.join(', ')].filter(Boolean).join(' → ')}
      {item.issuedOn && ` · ${words.day(item.issuedOn, item.issuedOnPrecision)}`}
    </p>
  );
}

function Standings({ item }: { item: ListedFragment }) {
  const assessed = item.statuses.filter(
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
