import { derivedId } from '../../domain/derived-id.js';
import { limits } from '../../domain/limits.js';
import { perspectives, type Perspective } from '../../domain/perspective.js';
import { cellsOf } from '../export/csv.js';
import { languageCells, yesNo } from '../export/held.js';
import { readCollections } from '../export/read-register.js';
import type { CellReader } from './cell-reader.js';
import type { Named } from './directory.js';
import type { RegisterImport } from './import-register.js';

const reportedCountMax = 1_000_000;

/** The layout `collections`. */
export const collectionsImport: RegisterImport = {
  table: 'collection',
  held: (query, slugs) => readCollections(query, 'permitted', slugs),
  read(reader, id) {
    const slug = reader.row.cells.get('collection')!.trim();
    const texts = (column: string, lengthMax: number) =>
      Object.fromEntries(reader.languages(column, lengthMax));
    const own = {
      titles: texts('title', limits.titleLengthMax),
      descriptions: texts('description', limits.textLengthMax),
      notices: texts('notice', limits.textLengthMax),
      statements: texts('statement', limits.textLengthMax),
      language: reader.language('language'),
      licence: reader.required('licence', reader.line('licence', limits.shortTextLengthMax)),
      reported_count: reader.wholeNumber('reported_count', 0, reportedCountMax),
      is_reported_count_approximate: reader.yesNo('reported_count_approximate'),
      headline_perspective: reader.required(
        'headline_perspective',
        reader.choice('headline_perspective', perspectives),
      ),
      is_invented: reader.yesNo('invented'),
    };
    const [first] = Object.keys(own.titles);
    if (!first) reader.fail(null, 'REQUIRED', 'A title is needed, in one language at least.');
    own.language ??= first ?? 'und';
    if (own.is_invented && Object.keys(own.notices).length === 0) {
      const message =
        'An invented collection tells every reader so: fill notice:en or another language.';
      reader.fail('invented', 'REQUIRED', message);
    }
    const document = reader.refer('document', 'document');
    const issuer = reader.refer('issuer', 'organization');
    const speakers = perspectives.map((perspective) => readSpeakers(reader, perspective));
    return {
      cells: cellsOf({
        collection: slug,
        ...languageCells('title', own.titles),
        language: own.language,
        ...languageCells('description', own.descriptions),
        ...languageCells('notice', own.notices),
        ...languageCells('statement', own.statements),
        document: document?.slug,
        issuer: issuer?.slug,
        licence: own.licence,
        reported_count: own.reported_count?.toString(),
        reported_count_approximate: yesNo(own.is_reported_count_approximate),
        headline_perspective: own.headline_perspective,
        ...Object.fromEntries(
          speakers.map(({ column, organizations }) => [
            column,
            organizations.map((each) => each.slug).join('\n'),
          ]),
        ),
        invented: yesNo(own.is_invented),
      }),
      rows: (stamp) => ({
        own: { id, slug, ...own, document_id: document?.id, issuer_id: issuer?.id, ...stamp },
        children: {
          table: 'collection_speaker',
          rows: speakers.flatMap(({ perspective, organizations }) =>
            organizations.map((organization, index) => ({
              id: derivedId('collection_speaker', `${slug} ${perspective} ${organization.slug}`),
              collection_id: id,
              perspective,
              position: index + 1,
              organization_id: organization.id,
              revision: stamp.revision,
            })),
          ),
        },
      }),
    };
  },
};

function readSpeakers(
  reader: CellReader,
  perspective: Perspective,
): { column: string; perspective: Perspective; organizations: Named[] } {
  const column = `speakers_${perspective.toLowerCase()}`;
  const organizations = reader.referAll(column, 'organization', limits.speakersMax);
  for (const { slug, perspective: own } of organizations) {
    if (own === perspective) continue;
    const message = `${slug} judges ${own ? `from ${own}` : 'from no perspective'}, so it cannot speak for ${perspective}.`;
    reader.fail(column, 'INVALID_VALUE', message);
  }
  return { column, perspective, organizations };
}
