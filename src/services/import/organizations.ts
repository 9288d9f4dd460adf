import { derivedId } from '../../domain/derived-id.js';
import { limits } from '../../domain/limits.js';
import { canonicalLanguageTag } from '../../domain/language.js';
import { perspectives } from '../../domain/perspective.js';
import { organizationKinds } from '../../domain/vocabulary.js';
import { cellsOf } from '../export/csv.js';
import { byCode, languageCells, yesNo } from '../export/held.js';
import { readOrganizations } from '../export/read-register.js';
import type { CellReader } from './cell-reader.js';
import type { RegisterImport } from './import-register.js';

const acronymLengthMax = 40;

interface Name {
  language: string;
  name: string;
  acronym: string | null;
  isAlias: boolean;
}

/** The layout `organizations`. */
export const organizationsImport: RegisterImport = {
  table: 'organization',
  held: (query, slugs) => readOrganizations(query, 'permitted', slugs),
  announce(reader, id, { directories, publish }) {
    const { cells } = reader.row;
    const slug = cells.get('organization')!.trim();
    const perspective = perspectives.find((each) => each === cells.get('perspective')?.trim());
    const isInvented = cells.get('invented')?.trim() === 'yes';
    const former = directories.organization.find(slug)[0];
    const entry = { id: former?.id ?? id, slug, isInvented, perspective: perspective ?? null };
    const isPublished = publish || former?.isPublished === true;
    const names = [...cells].filter(([column]) => /^(name|acronym):/.test(column));
    directories.organization.add(
      { ...entry, isPublished },
      names.map(([, name]) => name),
    );
  },
  read(reader, id) {
    const slug = reader.row.cells.get('organization')!.trim();
    const own = {
      kind: reader.required('kind', reader.choice('kind', organizationKinds)),
      perspective: reader.choice('perspective', perspectives),
      country: readCountry(reader),
      valid_from: reader.day('valid_from'),
      valid_until: reader.day('valid_until'),
      is_invented: reader.yesNo('invented'),
    };
    const parent = reader.refer('parent', 'organization');
    const successor = reader.refer('successor', 'organization');
    const names = readNames(reader);
    if (own.valid_from && own.valid_until && own.valid_from > own.valid_until) {
      reader.fail('valid_until', 'INVALID_VALUE', `It is before valid_from, ${own.valid_from}.`);
    }
    if (parent?.slug === slug) reader.fail('parent', 'INVALID_VALUE', 'Nobody is its own parent.');
    const proper = names.filter(({ isAlias }) => !isAlias);
    if (proper.length === 0) {
      reader.fail(null, 'REQUIRED', 'A name is needed, in one language at least.');
    }
    return {
      cells: cellsOf({
        organization: slug,
        kind: own.kind,
        perspective: own.perspective,
        country: own.country,
        parent: parent?.slug,
        valid_from: own.valid_from,
        valid_until: own.valid_until,
        successor: successor?.slug,
        ...languageCells('name', textsOf(proper, 'name')),
        ...languageCells('acronym', textsOf(proper, 'acronym')),
        aliases: names
          .filter(({ isAlias }) => isAlias)
          .map(({ language, name }) => `${language} ${name}`)
          .sort(byCode)
          .join('\n'),
        invented: yesNo(own.is_invented),
      }),
      rows: (stamp) => ({
        own: { id, slug, ...own, parent_id: parent?.id, successor_id: successor?.id, ...stamp },
        children: {
          table: 'organization_name',
          rows: names.map(({ language, name, acronym, isAlias }) => ({
            id: derivedId('organization_name', `${slug} ${language}${isAlias ? ` ${name}` : ''}`),
            organization_id: id,
            language,
            name,
            acronym,
            is_alias: isAlias,
            revision: stamp.revision,
          })),
        },
      }),
    };
  },
};

function readCountry(reader: CellReader): string | null {
  const country = reader.line('country', limits.shortTextLengthMax);
  if (country === null || /^[A-Z]{2}$/.test(country)) return country;
  const message = `"${country}" is no country code: two capital letters, such as KZ; ZZ for an invented country.`;
  reader.fail('country', 'INVALID_VALUE', message);
  return null;
}

function readNames(reader: CellReader): Name[] {
  const acronyms = new Map(reader.languages('acronym', acronymLengthMax));
  const names = reader.languages('name', limits.nameLengthMax).map(([language, name]) => ({
    language,
    name,
    acronym: acronyms.get(language) ?? null,
    isAlias: false,
  }));
  for (const language of acronyms.keys()) {
    if (names.some((name) => name.language === language)) continue;
    const message = `The acronym needs the name in this language: fill name:${language}.`;
    reader.fail(`acronym:${language}`, 'REQUIRED', message);
  }
  const aliases = reader.lines('aliases', limits.namesMax).flatMap((line) => {
    const [, tag = '', name] = /^(\S+)\s+(.+)$/.exec(line) ?? [];
    const language = canonicalLanguageTag(tag);
    if (language && name && name.length <= limits.nameLengthMax) {
      return [{ language, name, acronym: null, isAlias: true }];
    }
    const message = `"${line}" is no alias: write the language, a space and the alias, such as "ru МВД"; at most ${limits.nameLengthMax} characters.`;
    reader.fail('aliases', 'INVALID_VALUE', message);
    return [];
  });
  return [...names, ...aliases];
}

function textsOf(names: Name[], field: 'name' | 'acronym'): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name.language, name[field] ?? '']));
}
