import { canonicalLanguageTag, isLanguageTag } from '../../domain/language.js';
import type { Problems } from './problem.js';

/** What a column's cells refer to. */
export type Register = 'organization' | 'document' | 'term';

export interface Column {
  name: string;
  /** Followed by `:` and a language tag, any number of times. */
  isPerLanguage?: boolean;
  /** The cells hold slugs or names of this register. */
  refersTo?: Register;
  /** Several values, each on a line of its own. */
  isList?: boolean;
  /** Where the header has any column of its group, it must have this one. */
  isRequired?: boolean;
}

export type LayoutName =
  'organizations' | 'documents' | 'terms' | 'collections' | 'recommendations';

const organizations: Column[] = [
  { name: 'organization', isRequired: true },
  { name: 'kind', isRequired: true },
  { name: 'perspective' },
  { name: 'country' },
  { name: 'parent', refersTo: 'organization' },
  { name: 'valid_from' },
  { name: 'valid_until' },
  { name: 'successor', refersTo: 'organization' },
  { name: 'name', isPerLanguage: true, isRequired: true },
  { name: 'acronym', isPerLanguage: true },
  { name: 'aliases', isList: true },
  { name: 'invented' },
];

const documents: Column[] = [
  { name: 'document', isRequired: true },
  { name: 'symbol' },
  { name: 'title', isPerLanguage: true, isRequired: true },
  { name: 'language' },
  { name: 'publisher', refersTo: 'organization' },
  { name: 'published_on' },
  { name: 'url' },
  { name: 'archived_url' },
  { name: 'session' },
  { name: 'cycle' },
  { name: 'event' },
  { name: 'invented' },
];

const terms: Column[] = [
  { name: 'term', isRequired: true },
  { name: 'vocabulary', isRequired: true },
  { name: 'code' },
  { name: 'label', isPerLanguage: true, isRequired: true },
  { name: 'parent', refersTo: 'term' },
];

const speaker = (perspective: string): Column => ({
  name: `speakers_${perspective}`,
  refersTo: 'organization',
  isList: true,
});

const collections: Column[] = [
  { name: 'collection', isRequired: true },
  { name: 'title', isPerLanguage: true, isRequired: true },
  { name: 'language' },
  { name: 'description', isPerLanguage: true },
  { name: 'notice', isPerLanguage: true },
  { name: 'statement', isPerLanguage: true },
  { name: 'document', refersTo: 'document' },
  { name: 'issuer', refersTo: 'organization' },
  { name: 'licence', isRequired: true },
  { name: 'reported_count' },
  { name: 'reported_count_approximate' },
  { name: 'headline_perspective', isRequired: true },
  speaker('state'),
  speaker('civil_society'),
  speaker('national_institution'),
  speaker('international'),
  speaker('joint'),
  { name: 'invented' },
];

/** What a recommendation itself is; blank in its further rows. */
export const recommendationColumns: Column[] = [
  { name: 'parent' },
  { name: 'type', isRequired: true },
  { name: 'origin', isRequired: true },
  { name: 'text_kind', isRequired: true },
  { name: 'issued_on' },
  { name: 'language' },
  { name: 'title', isPerLanguage: true },
  { name: 'text', isPerLanguage: true },
  { name: 'translation', isPerLanguage: true },
  { name: 'issuers', refersTo: 'organization', isList: true },
  { name: 'issuer_description' },
  { name: 'issuer_description', isPerLanguage: true },
  { name: 'addressees', refersTo: 'organization', isList: true },
  { name: 'supporting_addressees', refersTo: 'organization', isList: true },
  { name: 'received_on' },
  { name: 'document', refersTo: 'document' },
  { name: 'paragraph' },
  { name: 'terms', refersTo: 'term', isList: true },
  { name: 'continuous' },
  { name: 'action_category' },
  { name: 'external_ids', isList: true },
];

export const responseColumns: Column[] = [
  { name: 'response', isRequired: true },
  { name: 'response_by', refersTo: 'organization', isRequired: true },
  { name: 'responded_on', isRequired: true },
  { name: 'response_words' },
  { name: 'response_document', refersTo: 'document' },
  { name: 'response_paragraph' },
];

/** An assessment without its key, the column `assessment`. */
export const assessmentColumns: Column[] = [
  { name: 'assessor', refersTo: 'organization', isRequired: true },
  { name: 'status' },
  { name: 'scale' },
  { name: 'native_value' },
  { name: 'effective_on', isRequired: true },
  { name: 'same_day_order' },
  { name: 'evidence_from' },
  { name: 'evidence_until' },
  { name: 'rationale', isRequired: true },
  { name: 'rationale_language' },
  { name: 'assessed_parts', isList: true },
  { name: 'assessed_addressee', refersTo: 'organization' },
  { name: 'corrects' },
  { name: 'retracted' },
];

export const evidenceColumns: Column[] = [
  { name: 'evidence_document', refersTo: 'document' },
  { name: 'evidence_paragraph' },
  { name: 'evidence_url' },
  { name: 'evidence_accessed_on' },
  { name: 'evidence_quote' },
  { name: 'evidence_quote_language' },
  { name: 'evidence_visibility' },
  { name: 'evidence_anonymised' },
];

const assessmentKey: Column = { name: 'assessment', isRequired: true };

/** The five layouts. The first column is the key, by which a file's layout is known. */
export const layouts: Record<LayoutName, Column[]> = {
  recommendations: [
    { name: 'reference', isRequired: true },
    ...recommendationColumns,
    ...responseColumns,
    assessmentKey,
    ...assessmentColumns,
    ...evidenceColumns,
    // Written by the export, and not read.
    { name: 'collection' },
    { name: 'notice' },
  ],
  // Before collections: their key is a column of other layouts.
  organizations,
  terms,
  collections,
  documents,
};

/** Columns that say one thing together: a file that has one of them has those of them that are required. */
function groupsOf(layout: LayoutName): Column[][] {
  if (layout !== 'recommendations') return [layouts[layout]];
  const judging = [assessmentKey, ...assessmentColumns];
  return [recommendationColumns, responseColumns, judging, [assessmentKey, ...evidenceColumns]];
}

/** Knows the layout by its key column, and names each column that is unknown, missing or there twice. */
export function recognizeLayout(header: string[], problems: Problems): LayoutName | null {
  const layout = (Object.keys(layouts) as LayoutName[]).find((name) =>
    header.includes(layouts[name][0]!.name),
  );
  if (!layout) {
    const keys = Object.values(layouts).map((columns) => columns[0]!.name);
    const message = `The header needs one of the columns ${keys.join(', ')}; it says by which layout the file is read. See docs/csv.md.`;
    problems.add(1, null, 'UNKNOWN_LAYOUT', message);
    return null;
  }
  header.forEach((name, index) => {
    if (header.indexOf(name) < index) {
      problems.add(1, name, 'DUPLICATE_COLUMN', `The column "${name}" stands in the header twice.`);
    } else if (!columnOf(layout, name)) {
      problems.add(1, name, 'UNKNOWN_COLUMN', unknownColumn(layout, name));
    }
  });
  const known = new Set(header.map((name) => columnOf(layout, name)));
  const needed = groupsOf(layout).filter((group) => group.some((column) => known.has(column)));
  for (const column of new Set(needed.flat())) {
    if (!column.isRequired || known.has(column)) continue;
    const name = column.isPerLanguage ? `${column.name}:en` : column.name;
    const more = column.isPerLanguage ? ' (or another language)' : '';
    problems.add(1, name, 'MISSING_COLUMN', `The column "${name}"${more} is missing.`);
  }
  return layout;
}

/** A header's name with its language tag in its canonical spelling: `title:kk-Cyrl` for `title:kk-cyrl`. */
export function canonicalColumnName(name: string): string {
  const colon = name.indexOf(':');
  const tag = colon < 0 ? null : canonicalLanguageTag(name.slice(colon + 1));
  return tag === null ? name : `${name.slice(0, colon)}:${tag}`;
}

/** The column of a layout that a header's name stands for. */
export function columnOf(layout: LayoutName, name: string): Column | undefined {
  const [stem, tag] = name.split(':', 2);
  if (tag !== undefined && !isLanguageTag(name.slice(stem!.length + 1))) return undefined;
  return layouts[layout].find(
    (column) => column.name === stem && Boolean(column.isPerLanguage) === (tag !== undefined),
  );
}

function unknownColumn(layout: LayoutName, name: string): string {
  const [stem, ...tag] = name.split(':');
  const sibling = layouts[layout].find((column) => column.name === stem);
  if (name === '') return 'A column has no name. Name it, or delete it.';
  if (sibling && tag.length > 0 && sibling.isPerLanguage) {
    return `"${tag.join(':')}" is no language tag; write ${stem}:en, ${stem}:ru or ${stem}:kk-Cyrl.`;
  }
  if (sibling?.isPerLanguage)
    return `"${name}" needs its language: ${name}:en, ${name}:ru or ${name}:kk-Cyrl.`;
  return `The layout ${layout} has no column "${name}". Delete it, or mend its name; docs/csv.md lists the columns.`;
}
