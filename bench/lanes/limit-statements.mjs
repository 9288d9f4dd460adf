import { readFileSync } from 'node:fs';

const plain = ['list', 'detail', 'search'];
/** Those that a filter may narrow, and how many parameters they have of their own. */
const filtered = { summary: 0, trend: 1 };

/** One theme and one addressee; their parameters come behind the statement's own. */
const conditions = (own) => `
     and counted.term_ids && array[$${own + 1}::uuid] and counted.addressee_ids && array[$${own + 2}::uuid]
`;

/** Where a statement's rows end, and begin to be written as JSON. */
const asJson = /,? -- What follows writes it as JSON\./;

/** The statements by the name of their work, each with the name under which a connection keeps it. */
export function readStatements() {
  const statements = new Map();
  const add = (name, text) => statements.set(name, { name, text });
  for (const name of plain) add(name, read(name));
  for (const [name, own] of Object.entries(filtered)) {
    add(name, whole(name));
    add(`${name}-filtered`, narrow(read(name), own));
  }
  return statements;
}

/**
 * What a statement finds, as rows, before they are made JSON: what a function in SQL would say.
 * @param isFiltered whether its last two parameters are a theme and an addressee
 */
export function rowsOf(name, isFiltered = false) {
  const own = filtered[name];
  if (own === undefined) return beforeJson(read(name));
  return isFiltered ? beforeJson(narrow(read(name), own)) : read(`${name}-whole`).trim();
}

function beforeJson(text) {
  return text.split(asJson)[0];
}

/** A figure of everything: from the kept sums, in the place of what the filtered one counts. */
function whole(name) {
  return read(name).replace(
    /^[^]*?(?=,? -- What follows writes it as JSON\.)/,
    () => `${read(`${name}-whole`).trim()}\n`,
  );
}

function narrow(text, own) {
  return text.replace(' FILTER\n', conditions(own));
}

function read(name) {
  return readFileSync(new URL(`limit/${name}.sql`, import.meta.url), 'utf8');
}
