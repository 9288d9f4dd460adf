import type {
  JudgedFragment,
  Perspective,
  RecommendationRecordQuery,
} from '../generated/operations.js';
import type { Visit } from '../visit.js';
import { Help } from './help.js';
import { Lanes } from './lanes.js';
import { CitedDocument } from './cited-document.js';
import { OrganizationLink } from './organization-link.js';
import { Pager } from './pager.js';
import { placeOfPerspective } from './perspective-order.js';
import { StatusBadge } from './status.js';

type Assessments = NonNullable<RecommendationRecordQuery['recommendation']>['assessments'];

interface TimelineProps {
  assessments: Assessments;
  asOf: string;
  visit: Visit;
}

/** Every judgement in the order of the world, each perspective in a lane of its own. */
export function Timeline({ assessments, asOf, visit }: TimelineProps) {
  const { words } = visit;
  const lanes = new Map<Perspective | null, JudgedFragment[]>();
  for (const judged of assessments.nodes) {
    const perspective = judged.assessor?.perspective ?? null;
    lanes.set(perspective, [...(lanes.get(perspective) ?? []), judged]);
  }
  return (
    <section id="judgements">
      <div class="with-help">
        <h2>{words.say('timeline.title')}</h2>
        <Help about="help.revision" visit={visit} />
      </div>
      {assessments.totalCount === 0 && <p>{words.say('timeline.none')}</p>}
      <Lanes judgements={assessments.nodes} asOf={asOf} visit={visit} />
      <div class="lanes">
        {[...lanes]
          .sort(([one], [other]) => placeOfPerspective(one) - placeOfPerspective(other))
          .map(([, judgements]) => (
            <section class="lane">
              <h3>
                {judgements[0]!.assessor?.perspectiveLabel?.label ??
                  words.say('timeline.noPerspective')}
              </h3>
              <ol>
                {[...judgements]
                  .sort((one, other) => (one.countsFrom < other.countsFrom ? -1 : 1))
                  .map((judged) => (
                    <Judgement judged={judged} visit={visit} />
                  ))}
              </ol>
            </section>
          ))}
      </div>
      <Pager
        place="judgements"
        name={words.say('timeline.title')}
        page={assessments}
        visit={visit}
      />
    </section>
  );
}

function Judgement({ judged, visit }: { judged: JudgedFragment; visit: Visit }) {
  const { words } = visit;
  const isPast = judged.supersededBy !== null || judged.retraction !== null;
  return (
    <li class={isPast ? 'judged judged-past' : 'judged'}>
      <p class="judged-day">{words.day(judged.effectiveOn, judged.precision)}</p>
      <div>
        {judged.nativeValue && (
          <>
            <b>
              {judged.nativeValue}{' '}
              <span class="aside">
                {[judged.scale, judged.scaleVersion].filter(Boolean).join(' ')}
              </span>
            </b>{' '}
            <Help about="help.nativeValue" visit={visit} />{' '}
          </>
        )}
        <StatusBadge bucket={judged.status} label={judged.statusLabel} />
      </div>
      <p>
        <OrganizationLink of={judged.assessor} visit={visit} />
        {judged.addressee && (
          <>
            {' → '}
            <OrganizationLink of={judged.addressee} visit={visit} />
          </>
        )}
      </p>
      {judged.isAttributed && (
        <div class="aside with-help">
          {words.say('timeline.attributed', { name: judged.recordedBy?.name?.value ?? '' })}
          <Help about="help.attributed" visit={visit} />
        </div>
      )}
      {judged.supersededBy && (
        <div class="aside">
          {words.say('timeline.superseded')} <Help about="help.superseded" visit={visit} />
        </div>
      )}
      {judged.retraction && (
        <div class="aside">
          {words.say('timeline.retracted', { reason: judged.retraction.reason ?? '' })}{' '}
          <Help about="help.retracted" visit={visit} />
        </div>
      )}
      <p lang={judged.rationaleLanguage}>
        {judged.rationale ?? <span class="missing">{words.say('text.redacted')}</span>}
      </p>
      {judged.parts.length > 0 && (
        <p class="aside">
          {words.say('timeline.parts', {
            references: judged.parts.map(({ reference }) => reference).join(', '),
          })}
        </p>
      )}
      <Evidence judged={judged} visit={visit} />
      <p class="aside">
        {words.say('timeline.recorded', {
          instant: words.instant(judged.recordedAt),
          revision: judged.revision,
        })}
      </p>
    </li>
  );
}

function Evidence({ judged, visit }: { judged: JudgedFragment; visit: Visit }) {
  const { words } = visit;
  if (judged.evidence.length === 0) return null;
  const { evidenceFrom, evidenceUntil } = judged;
  return (
    <details class="more">
      <summary>{words.say('timeline.evidence', { count: judged.evidence.length })}</summary>
      {evidenceFrom && evidenceUntil && (
        <p class="aside">
          {words.say('evidence.period', {
            from: words.day(evidenceFrom),
            until: words.day(evidenceUntil),
          })}
        </p>
      )}
      <ul class="plain">
        {judged.evidence.map((evidence) => (
          <EvidenceItem evidence={evidence} visit={visit} />
        ))}
      </ul>
    </details>
  );
}

function EvidenceItem({
  evidence,
  visit,
}: {
  evidence: JudgedFragment['evidence'][number];
  visit: Visit;
}) {
  const { words } = visit;
  const { quote, quoteLanguage, url, document, paragraph, isRedacted } = evidence;
  const { accessedOn, isAnonymised } = evidence;
  return (
    <li>
      {quote && <blockquote lang={quoteLanguage ?? undefined}>{quote}</blockquote>}
      {isRedacted && <p class="missing">{words.say('text.redacted')}</p>}
      {document && <CitedDocument document={document} paragraph={paragraph} visit={visit} />}
      {url && (
        <a href={url} rel="noreferrer">
          {url}
        </a>
      )}
      {url && accessedOn && (
        <span class="aside">
          {' '}
          · {words.say('evidence.accessed', { day: words.day(accessedOn) })}
        </span>
      )}
      {isAnonymised && <span class="aside"> · {words.say('evidence.anonymised')}</span>}
    </li>
  );
}
