import { limits } from '../../domain/limits.js';
import { vocabularies } from '../../domain/vocabulary.js';
import { cellsOf } from '../export/csv.js';
import { languageCells } from '../export/held.js';
import { readTerms } from '../export/read-register.js';
import type { RegisterImport } from './import-register.js';

/** The layout `terms`. */
export const termsImport: RegisterImport = {
  table: 'term',
  otherKey: {
    column: 'code',
    sql: "vocabulary || ' ' || code",
    of: ({ vocabulary, code }) => (code ? `${vocabulary} ${code}` : null),
  },
  held: (query, slugs) => readTerms(query, 'permitted', slugs),
  announce(reader, id, { directories, publish }) {
    const slug = reader.row.cells.get('term')!.trim();
    const former = directories.term.find(slug)[0];
    const isPublished = publish || former?.isPublished === true;
    const labels = [...reader.row.cells].filter(([column]) => column.startsWith('label:'));
    directories.term.add(
      { id: former?.id ?? id, slug, isPublished, isInvented: null, perspective: null },
      labels.map(([, label]) => label),
    );
  },
  read(reader, id) {
    const slug = reader.row.cells.get('term')!.trim();
    const vocabulary = reader.required('vocabulary', reader.choice('vocabulary', vocabularies));
    const code = reader.line('code', limits.shortTextLengthMax);
    const labels = Object.fromEntries(reader.languages('label', limits.nameLengthMax));
    const parent = reader.refer('parent', 'term');
    if (Object.keys(labels).length === 0) {
      reader.fail(null, 'REQUIRED', 'A label is needed, in one language at least.');
    }
    if (parent?.slug === slug) reader.fail('parent', 'INVALID_VALUE', 'No term is its own parent.');
    return {
      cells: cellsOf({
        term: slug,
        vocabulary,
        code,
        ...languageCells('label', labels),
        parent: parent?.slug,
      }),
      rows: (stamp) => ({
        own: { id, slug, vocabulary, code, labels, parent_id: parent?.id, ...stamp },
      }),
    };
  },
};
