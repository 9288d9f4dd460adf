import { addressOf, collectionPath, recommendationPath } from '../address.js';
import type { CitedFragment, RecommendationQuery } from '../generated/operations.js';
import type { Visit } from '../visit.js';
import { apiLanguages } from '../words/words.js';
import { LocalText } from './local-text.js';

type Item = NonNullable<RecommendationQuery['recommendation']>;
interface Props {
  item: Item;
  visit: Visit;
}

/** The text in the reader's language, or the original; the other languages open below it. */
export function Texts({ item, visit }: Props) {
  const { words } = visit;
  const wanted = apiLanguages[visit.language];
  const [first, ...others] = [...item.texts].sort((one, other) => rank(other) - rank(one));
  return (
    <section class="texts">
      <p class="aside" title={item.textKindLabel.definition}>
        {item.textKindLabel.label}
        {item.isContinuous && ` · ${words.say('recommendation.continuous')}`}
      </p>
      {first && <Text text={first} visit={visit} />}
      {others.length > 0 && (
        <details class="more">
          <summary>{words.say('recommendation.otherLanguages', { count: others.length })}</summary>
          {others.map((text) => (
            <Text text={text} visit={visit} />
          ))}
        </details>
      )}
    </section>
  );

  function rank({ language, isOriginal }: Item['texts'][number]): number {
    return (language === wanted ? 2 : 0) + (isOriginal ? 1 : 0);
  }
}

function Text({ text, visit }: { text: Item['texts'][number]; visit: Visit }) {
  const { words } = visit;
  const names = new Intl.DisplayNames([visit.language], { type: 'language' });
  return (
    <div class="text">
      {text.isRedacted ? (
        <p class="missing">{words.say('text.redacted')}</p>
      ) : (
        <blockquote lang={text.language}>{text.text ?? text.title}</blockquote>
      )}
      <p class="aside">
        {names.of(text.language)} ·{' '}
        {text.isOriginal
          ? words.say('text.original')
          : (text.translationKindLabel?.label ?? words.say('text.translation'))}
        {text.isOutdated && ` · ${words.say('text.outdated')}`}
      </p>
    </div>
  );
}

/** Who asked, when, and where it stands written. */
export function Source({ item, visit }: Props) {
  const { words } = visit;
  const issuers = item.issuers.flatMap(({ name }) => (name ? [name.value] : []));
  return (
    <dl class="facts">
      <dt>{words.say('recommendation.issuers')}</dt>
      <dd>
        {issuers.length > 0 ? (
          issuers.join(', ')
        ) : (
          <LocalText text={item.issuerDescription} visit={visit} />
        )}
      </dd>
      {item.issuedOn && (
        <>
          <dt>{words.say('recommendation.issuedOn')}</dt>
          <dd>{words.day(item.issuedOn, item.issuedOnPrecision)}</dd>
        </>
      )}
      <dt>{words.say('recommendation.source')}</dt>
      <dd>
        {item.document ? (
          <CitedDocument document={item.document} paragraph={item.paragraph} visit={visit} />
        ) : (
          <span title={item.originLabel.definition}>{item.originLabel.label}</span>
        )}
      </dd>
      <dt>{words.say('recommendation.collections')}</dt>
      <dd>
        {item.collections.map(({ slug, title }) => (
          <a class="listed-link" href={addressOf(visit, collectionPath(slug))}>
            <LocalText text={title} visit={visit} />
          </a>
        ))}
      </dd>
      {item.deadlines.length > 0 && (
        <>
          <dt>{words.say('recommendation.deadlines')}</dt>
          <dd>
            {item.deadlines.map(({ dueOn, dueOnPrecision, kindLabel, isInForce, isOverdue }) => (
              <span class="listed-link">
                {words.day(dueOn, dueOnPrecision)} · {kindLabel.label}
                {!isInForce && ` · ${words.say('recommendation.deadlineExtended')}`}
                {isOverdue && (
                  <span class="tag tag-disputed">{words.say('recommendation.overdue')}</span>
                )}
              </span>
            ))}
          </dd>
        </>
      )}
      {item.terms.length > 0 && (
        <>
          <dt>{words.say('facets.theme')}</dt>
          <dd>
            {item.terms.map(({ id, label }) => (
              <a class="tag" href={addressOf(visit, listOf(item), { theme: id })}>
                <LocalText text={label} visit={visit} />
              </a>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

interface CitedProps {
  document: CitedFragment;
  paragraph?: string | null;
  visit: Visit;
}

/** A document by title and symbol, with its address and the paragraph. */
export function CitedDocument({ document, paragraph, visit }: CitedProps) {
  const { words } = visit;
  const { title, symbol, url, publishedOn, publishedOnPrecision } = document;
  return (
    <>
      {url ? (
        <a href={url} rel="noreferrer">
          <LocalText text={title} visit={visit} />
        </a>
      ) : (
        <LocalText text={title} visit={visit} />
      )}
      {symbol && `, ${symbol}`}
      {paragraph && `, ${words.say('document.paragraph', { paragraph })}`}
      {publishedOn && `, ${words.day(publishedOn, publishedOnPrecision)}`}
    </>
  );
}

/** Whom it was addressed to, and when it reached them. */
export function Addressees({ item, visit }: Props) {
  const { words } = visit;
  if (item.addressees.length === 0) return null;
  return (
    <section>
      <h2>{words.say('recommendation.addressees')}</h2>
      <ul class="plain">
        {item.addressees.map(({ organization, roleLabel, receivedOn, receivedOnPrecision }) => (
          <li>
            {organization && (
              <a href={addressOf(visit, listOf(item), { addressee: organization.id })}>
                <LocalText text={organization.name} visit={visit} />
              </a>
            )}{' '}
            · {roleLabel.label}
            {receivedOn &&
              ` · ${words.say('recommendation.receivedOn', { day: words.day(receivedOn, receivedOnPrecision) })}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was said to it. */
export function Responses({ item, visit }: Props) {
  const { words } = visit;
  return (
    <section>
      <h2>{words.say('recommendation.responses')}</h2>
      {item.responses.length === 0 && <p>{words.say('recommendation.noResponse')}</p>}
      <ul class="plain">
        {item.responses.map((response) => (
          <li>
            <b title={response.positionLabel.definition}>{response.positionLabel.label}</b>
            {' · '}
            <LocalText text={response.organization?.name ?? null} visit={visit} />
            {` · ${words.day(response.respondedOn, response.respondedOnPrecision)}`}
            {response.nativeWords && (
              <>
                {' '}
                <q>{response.nativeWords}</q>
              </>
            )}
            {response.document && (
              <p class="aside">
                <CitedDocument
                  document={response.document}
                  paragraph={response.paragraph}
                  visit={visit}
                />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Its whole, its parts, and what repeats or replaces it. */
export function Related({ item, visit }: Props) {
  const { words } = visit;
  const rows = [
    ...(item.parent ? [{ kind: words.say('recommendation.partOf'), other: item.parent }] : []),
    ...item.parts.map((part) => ({ kind: words.say('recommendation.part'), other: part })),
    ...item.relations.flatMap(({ kindLabel, from, to }) => {
      const isFrom = from?.reference === item.reference;
      const other = isFrom ? to : from && { reference: from.reference, title: null };
      const kind = isFrom
        ? kindLabel.label
        : words.say('recommendation.relationFrom', { kind: kindLabel.label });
      return other ? [{ kind, other }] : [];
    }),
  ];
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{words.say('recommendation.related')}</h2>
      <ul class="plain">
        {rows.map(({ kind, other }) => (
          <li>
            {kind}:{' '}
            <a href={addressOf(visit, recommendationPath(other.reference))}>
              {other.reference} {other.title?.value}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An invented example leads to others of its collection only: no other list holds them. */
function listOf(item: Item): string {
  const home = item.homeCollection;
  return home?.isInvented ? `${collectionPath(home.slug)}/recommendations` : '/recommendations';
}
