import { firstDay, isDay, lastDay, type Day, type Precision } from './day.js';
import { limits } from './limits.js';
import type { Problem } from './refusal.js';
import { readStatus, type JudgedStatus, type StatusInput } from './judged-status.js';
import type { Scale } from './scale.js';
import { isLanguageTag } from './language.js';
import { isWebAddress, requiredTextProblems, textProblems } from './text.js';

/** What a judgement rests on, as somebody gives it. */
export interface EvidenceInput {
  documentId?: string | null;
  paragraph?: string | null;
  url?: string | null;
  accessedOn?: Day | null;
  quote?: string | null;
  quoteLanguage?: string | null;
  visibility?: 'PUBLIC' | 'RESTRICTED' | null;
  isAnonymised?: boolean | null;
}

/** A judgement, as somebody gives it; the API's input and the importer's row alike. */
export interface JudgementInput extends StatusInput {
  effectiveOn: Day;
  precision?: Precision | null;
  evidenceFrom?: Day | null;
  evidenceUntil?: Day | null;
  rationale: string;
  rationaleLanguage?: string | null;
  evidence?: EvidenceInput[] | null;
}

/** The judgement in the columns of `heed.assessment`. */
export interface Judgement extends JudgedStatus {
  effective_on: Day;
  precision: Precision;
  counts_from: Day;
  evidence_from: Day | null;
  evidence_until: Day | null;
  rationale: string;
  rationale_language: string;
}

/**
 * Reads a judgement.
 * @param today the installation's day; no judgement is about a later one
 * @param isAttributed whether it is written down for somebody else, and so needs a source and a quote
 * @param scales those that it may name, of each the newest version and mapping first
 * @returns the columns, or all that is wrong
 */
export function readJudgement(
  input: JudgementInput,
  { today, isAttributed, scales }: { today: Day; isAttributed: boolean; scales: readonly Scale[] },
): { judgement: Judgement; problems: [] } | { judgement: null; problems: Problem[] } {
  const mapped = readStatus(input, scales);
  const precision = input.precision ?? 'DAY';
  const problems = [
    ...mapped.problems,
    ...dayProblems(input.effectiveOn, precision, today),
    ...periodProblems(input, today),
    ...requiredTextProblems(['rationale'], input.rationale, limits.rationaleLengthMax),
    ...languageProblems(['rationaleLanguage'], input.rationaleLanguage),
    ...evidenceProblems(input.evidence ?? [], today),
    ...(isAttributed && !(input.evidence ?? []).some(isSource) ? [sourceRequired] : []),
  ];
  if (problems.length > 0) return { judgement: null, problems };
  return {
    judgement: {
      ...mapped.columns!,
      effective_on: firstDay(input.effectiveOn, precision),
      precision,
      counts_from: lastDay(input.effectiveOn, precision, today),
      evidence_from: input.evidenceFrom ?? null,
      evidence_until: input.evidenceUntil ?? null,
      rationale: input.rationale,
      rationale_language: input.rationaleLanguage ?? 'und',
    },
    problems: [],
  };
}

const sourceRequired: Problem = {
  code: 'SOURCE_REQUIRED',
  path: ['evidence'],
  message:
    'A judgement attributed to another organization needs public evidence with a document and paragraph or a url, and a quote.',
};

function isSource(evidence: EvidenceInput): boolean {
  const isPlaced = Boolean((evidence.documentId && evidence.paragraph) || evidence.url);
  return (
    isPlaced && Boolean(evidence.quote?.trim()) && (evidence.visibility ?? 'PUBLIC') === 'PUBLIC'
  );
}

function dayProblems(day: Day, precision: Precision, today: Day): Problem[] {
  const path = ['effectiveOn'];
  if (!isDay(day))
    return [{ code: 'INVALID_VALUE', path, message: 'effectiveOn is no day; write YYYY-MM-DD.' }];
  if (firstDay(day, precision) > today) {
    return [
      { code: 'DATE_IN_FUTURE', path, message: `effectiveOn is later than today, ${today}.` },
    ];
  }
  return [];
}

/** The period of the facts: both ends or none, in order, and not in the future. */
function periodProblems({ evidenceFrom, evidenceUntil }: JudgementInput, today: Day): Problem[] {
  const bad = (code: Problem['code'], field: string, message: string): Problem[] => [
    { code, path: [field], message },
  ];
  if (!evidenceFrom && !evidenceUntil) return [];
  if (!evidenceFrom) return bad('REQUIRED', 'evidenceFrom', 'Give both ends of the period.');
  if (!evidenceUntil) return bad('REQUIRED', 'evidenceUntil', 'Give both ends of the period.');
  for (const [field, day] of Object.entries({ evidenceFrom, evidenceUntil })) {
    if (!isDay(day)) return bad('INVALID_VALUE', field, `${field} is no day; write YYYY-MM-DD.`);
  }
  if (evidenceFrom > evidenceUntil)
    return bad(
      'INVALID_VALUE',
      'evidenceFrom',
      `evidenceFrom must not be later than the end of the period, ${evidenceUntil}.`,
    );
  if (evidenceUntil > today)
    return bad('DATE_IN_FUTURE', 'evidenceUntil', `evidenceUntil is later than today, ${today}.`);
  return [];
}

function evidenceProblems(evidence: EvidenceInput[], today: Day): Problem[] {
  if (evidence.length > limits.evidenceMax) {
    const message = `At most ${limits.evidenceMax} pieces of evidence are allowed.`;
    return [{ code: 'TOO_LONG', path: ['evidence'], message }];
  }
  return evidence.flatMap((piece, index) => {
    const at = (field: string) => ['evidence', String(index), field];
    const problems = [
      ...textProblems(at('paragraph'), piece.paragraph, limits.paragraphLengthMax),
      ...textProblems(at('quote'), piece.quote, limits.quoteLengthMax),
      ...textProblems(at('url'), piece.url, limits.urlLengthMax),
      ...languageProblems(at('quoteLanguage'), piece.quoteLanguage),
    ];
    const wrong = (code: Problem['code'], field: string, message: string) =>
      problems.push({ code, path: at(field), message });
    if (piece.url && !isWebAddress(piece.url)) {
      wrong(
        'INVALID_VALUE',
        'url',
        'url must begin with https:// or http:// and hold no user name or password.',
      );
    }
    if (piece.accessedOn && !isDay(piece.accessedOn)) {
      wrong('INVALID_VALUE', 'accessedOn', 'accessedOn is no day; write YYYY-MM-DD.');
    } else if (piece.accessedOn && piece.accessedOn > today) {
      wrong('DATE_IN_FUTURE', 'accessedOn', `accessedOn is later than today, ${today}.`);
    }
    if (piece.paragraph && !piece.documentId) {
      wrong('REQUIRED', 'documentId', 'A paragraph needs the document that it stands in.');
    }
    if (!piece.documentId && !piece.url && !piece.quote) {
      wrong('REQUIRED', 'quote', 'Evidence needs a document, a url or a quote.');
    }
    return problems;
  });
}

function languageProblems(path: string[], tag: string | null | undefined): Problem[] {
  if (!tag || isLanguageTag(tag)) return [];
  return [
    {
      code: 'INVALID_VALUE',
      path,
      message: `"${tag}" is no language tag of BCP 47, such as en or kk-Cyrl.`,
    },
  ];
}
