import { connectDatabase, type Database } from '../../src/database/connect.js';
import { openSnapshot } from '../../src/database/snapshot.js';
import { derivedId } from '../../src/domain/derived-id.js';
import type { Role } from '../../src/domain/role.js';
import { runChecks } from '../../src/services/check.js';
import {
  exportCollection,
  exportLayouts,
  type ExportLayout,
} from '../../src/services/export/export-collection.js';
import {
  importFile,
  type ImportOptions,
  type ImportReport,
} from '../../src/services/import/import-file.js';
import { openSession } from '../../src/services/session.js';
import { cloneTemplate } from '../setup/database.js';

/** A database of its own, and those who import into it. */
export interface World {
  database: Database;
  import(
    csv: string | Buffer,
    options?: ImportOptions & { collection?: string; organization?: string; role?: Role },
  ): Promise<ImportReport>;
  export(collection: string, layout?: ExportLayout): Promise<string>;
  /** How many rows each table holds. */
  counts(): Promise<Record<string, number>>;
  query<Row>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** The installation's today in these tests is 1 March 2026. */
const now = new Date('2026-03-01T12:00:00Z');

export async function openWorld(): Promise<World> {
  const clone = await cloneTemplate();
  const database = await connectDatabase(clone.url);
  const query = async <Row>(text: string, values?: unknown[]) =>
    (await database.writers.query(text, values)).rows as Row[];
  return {
    database,
    query,
    async import(csv, { collection, organization = 'heed', role = 'EDITOR', ...options } = {}) {
      const organizationId = derivedId('organization', organization);
      const actor = { tokenId: organizationId, organizationId, role };
      const session = openSession(database, actor, now, 'UTC');
      try {
        const file = typeof csv === 'string' ? Buffer.from(csv) : csv;
        return await importFile(session, { file, collectionSlug: collection }, options);
      } finally {
        await session.db.close();
      }
    },
    async export(collection, layout) {
      const snapshot = openSnapshot(database, null);
      let text = '';
      try {
        await exportCollection(snapshot, collection, (piece) => void (text += piece), layout);
      } finally {
        await snapshot.close();
      }
      return text;
    },
    async counts() {
      const tables = await query<{ name: string }>(
        `select table_name as name from information_schema.tables where table_schema = 'heed' and table_type = 'BASE TABLE' order by table_name`,
      );
      const counts: Record<string, number> = {};
      for (const { name } of tables) {
        const [row] = await query<{ count: number }>(`select count(*) from heed.${name}`);
        counts[name] = row!.count;
      }
      return counts;
    },
    async close() {
      await database.close();
      await clone.drop();
    },
  };
}

/** The layouts in the order in which one names the other. */
export const inOrder: ExportLayout[] = [
  'organizations',
  'documents',
  'terms',
  'collections',
  'recommendations',
];

/** All five files of a collection. */
export async function exportAll(
  world: World,
  collection: string,
): Promise<Record<ExportLayout, string>> {
  const files = {} as Record<ExportLayout, string>;
  for (const layout of exportLayouts) files[layout] = await world.export(collection, layout);
  return files;
}

/** Imports all five files of a collection, and fails on the first problem. */
export async function importAll(
  world: World,
  files: Record<ExportLayout, string>,
  collection: string,
): Promise<void> {
  for (const layout of inOrder) {
    // A collection without items has a header alone.
    if (files[layout].trimEnd().split('\n').length < 2) continue;
    const report = await world.import(files[layout], { collection, publish: true });
    if (report.problemCount > 0) {
      throw new Error(`${layout}: ${JSON.stringify(report.problems.slice(0, 3))}`);
    }
  }
}

/** The invariants of checks/ that do not hold. */
export async function brokenChecks(world: World): Promise<string[]> {
  const results = await runChecks(world.database);
  return results
    .filter(({ passed }) => !passed)
    .map(({ name, examples }) => `${name}: ${examples}`);
}

/** A report's problems without their words, which are free to change. */
export function places({ problems }: ImportReport): string[] {
  return problems.map(({ row, column, code }) => [row, column, code].join(' '));
}

export const organizations = `organization,kind,perspective,country,parent,name:en,name:ru,acronym:ru,aliases,invented
almazia,STATE,STATE,KZ,,Almazia,Алмазия,,,
interior,MINISTRY,STATE,KZ,almazia,Ministry of the Interior,Министерство внутренних дел,МВД,ru Внутреннее ведомство,
justice,MINISTRY,STATE,KZ,almazia,Ministry of Justice,Министерство юстиции,,,
coalition,COALITION,CIVIL_SOCIETY,KZ,,Prison Coalition,Тюремная коалиция,,,
watch,NGO,CIVIL_SOCIETY,KZ,,Prison Watch,,,,
committee,TREATY_BODY,INTERNATIONAL,,,Human Rights Committee,Комитет по правам человека,КПЧ,,
mixed,WORKING_GROUP,,KZ,,Mixed Working Group,,,,
twin-a,NGO,CIVIL_SOCIETY,,,Twin,,,,
twin-b,NGO,CIVIL_SOCIETY,,,Twin,,,,
invented-body,OTHER,STATE,ZZ,,Invented Body,,,,yes
`;

export const documents = `document,symbol,title:en,language,publisher,published_on,url
report,A/1,A report,en,committee,2020-05,https://example.org/report
follow-up,A/2,A follow-up report,en,committee,2021,
`;

export const terms = `term,vocabulary,code,label:en,label:ru,parent
prisons,THEME,,Prisons,Тюрьмы,
health,THEME,,Health in prison,,prisons
`;

export const collections = `collection,title:en,licence,headline_perspective,notice:en,document,issuer,speakers_civil_society,invented
proposals,Proposals,CC-BY-4.0,CIVIL_SOCIETY,,report,committee,"coalition
watch",
practice,Practice,CC0-1.0,STATE,Invented.,,,,yes
`;

/** A world with a small register and two collections, all public. */
export async function openFurnishedWorld(): Promise<World> {
  const world = await openWorld();
  for (const csv of [organizations, documents, terms, collections]) {
    const report = await world.import(csv, { publish: true });
    if (report.problemCount > 0) throw new Error(JSON.stringify(report.problems));
  }
  return world;
}
