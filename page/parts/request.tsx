import { addressOf, collectionPath } from '../address.js';
import type { RecommendationQuery } from '../generated/operations.js';
import type { Visit } from '../visit.js';
import { textLanguages } from '../words/words.js';
import { CitedDocument } from './cited-document.js';
import { Help } from './help.js';
import { LocalText } from './local-text.js';
import { OrganizationLink, OrganizationLinks } from './organization-link.js';

type Item = NonNullable<RecommendationQuery['recommendation']>;
interface Props {
  item: Item;
  visit: Visit;
}

/** The text in the nearest language to the reader's, or the original; the other languages open below it. */
export function Texts({ item, visit }: Props) {
  const { words } = visit;
  const wanted = textLanguages[visit.language];
  const [first, ...others] = [...item.texts].sort((one, other) => rank(other) - rank(one));
  const isTranslatedVerbatim = item.textKind === 'VERBATIM' && first?.isOriginal === false;
  return (
    <section class="texts">
      <div class="aside">
        {isTranslatedVerbatim ? words.say('text.verbatimInOriginal') : item.textKindLabel.label}{' '}
        <Help text={item.textKindLabel.definition} visit={visit} />
        {item.isContinuous && ` · ${words.say('recommendation.continuous')}`}
      </div>
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
    const place = wanted.indexOf(language);
    return place >= 0 ? wanted.length - place + 1 : Number(isOriginal);
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
          : [words.say('text.translation'), text.translationKindLabel?.label.toLowerCase()]
              .filter(Boolean)
              .join(': ')}
        {text.translator && (
          <>
            {' · '}
            <OrganizationLink of={text.translator} visit={visit} />
          </>
        )}
        {text.isOutdated && ` · ${words.say('text.outdated')}`}
      </p>
    </div>
  );
}

/** Who asked, when, and where it stands written. */
export function Source({ item, visit }: Props) {
  const { words } = visit;
  return (
    <dl class="facts">
      <dt>{words.say('recommendation.issuers')}</dt>
      <dd>
        {item.issuers.length > 0 ? (
          <OrganizationLinks of={item.issuers} visit={visit} />
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
      {item.legalActs.length > 0 && (
        <>
          <dt>{words.say('recommendation.legalActs')}</dt>
          <dd>
            {item.legalActs.map(({ title, number, url }) => (
              <span class="listed-link">
                {url ? (
                  <a href={url} rel="noreferrer">
                    <LocalText text={title} visit={visit} />
                  </a>
                ) : (
                  <LocalText text={title} visit={visit} />
                )}
                {number && `, ${number}`}
              </span>
            ))}
          </dd>
        </>
      )}
      <Terms item={item} visit={visit} />
    </dl>
  );
}

/** What it is about, by vocabulary; each term leads to what else is about it. */
function Terms({ item, visit }: Props) {
  const names = new Set(item.terms.map(({ vocabularyLabel }) => vocabularyLabel.label));
  return (
    <>
      {[...names].map((name) => (
        <>
          <dt>{name}</dt>
          <dd>
            {item.terms
              .filter(({ vocabularyLabel }) => vocabularyLabel.label === name)
              .map(({ id, label }) => (
                <a class="tag" href={addressOf(visit, listOf(item), { term: id })}>
                  <LocalText text={label} visit={visit} />
                </a>
              ))}
          </dd>
        </>
      ))}
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
            <OrganizationLink of={organization} visit={visit} /> · {roleLabel.label}
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
            <b>{response.positionLabel.label}</b>{' '}
            <Help text={response.positionLabel.definition} visit={visit} />
            {' · '}
            <OrganizationLink of={response.organization} visit={visit} />
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

/** An invented example leads to others of its collection only: no other list holds them. */
function listOf(item: Item): string {
  const home = item.homeCollection;
  return home?.isInvented ? `${collectionPath(home.slug)}/recommendations` : '/recommendations';
}
