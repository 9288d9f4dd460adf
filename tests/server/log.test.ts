import { expect, test } from 'vitest';
import { describeError, textsOf } from '../../src/server/describe-error.js';
import { createLog } from '../../src/server/log.js';
import { startTestServer } from './start-test-server.js';

const canary = 'canary7f3a';
const token = `heed_${'T'.repeat(43)}0badc0de`;

test('neither token, query, variables, address nor user agent get into the log', async () => {
  const { endpoint, url, ask, lines, raw } = await startTestServer({
    logLevel: 'trace',
    routes: [
      {
        method: 'GET',
        pattern: '/broken',
        handle: (request) => {
          throw new Error(`no file for ${request.url} of ${request.headers.authorization}`);
        },
      },
    ],
  });
  const headers = {
    authorization: `Bearer ${token}`,
    'user-agent': `${canary}-agent`,
    'x-forwarded-for': '203.0.113.77',
    forwarded: 'for=203.0.113.77',
    referer: `https://${canary}.example/`,
    cookie: `session=${canary}`,
  };
  const failing = `query ${canary} ($w: String) {
    ${canary}: fail(how: "STATEMENT", word: $w)
    again: fail(how: "STATEMENT", word: "${canary} said Ёлка 'so'")
  }`;
  const masked = await ask(failing, { w: `${canary} wrote "that"` }, headers);
  expect(masked.text).not.toContain('SELECT');
  await ask(`{ ${canary} }`, undefined, headers);
  await ask(`{ hello(${canary}`, undefined, headers);
  await ask('query($m: Mood) { mood(is: $m) }', { m: canary }, headers);
  await fetch(`${endpoint}?query={hello}&${canary}=${canary}`, { headers });
  await fetch(`${url}/broken?text=${canary}`, { headers });
  await fetch(`${url}/${canary}`, { headers });
  await raw(`GET /graphql HTTP/1.1\r\nHost: x\r\n${canary}\r\n\r\n`);

  const log = lines.join('');
  expect(lines.length).toBeGreaterThan(5);
  expect(log).toContain('masked error');
  expect(log).toContain('22P02');
  expect(log).toContain('recommendation_reference_key');
  expect(log).not.toContain(canary);
  expect(log).not.toContain('T'.repeat(20));
  expect(log).not.toContain('203.0.113');
  expect(log).not.toContain('127.0.0.1');
  expect(log).not.toContain('Ёлка');
});

test.each([
  ['invalid input syntax for type uuid: "hello there"', 'invalid input syntax for type uuid: "…"'],
  ['column "no_such" does not exist', 'column "no_such" does not exist'],
  [
    "Cannot read properties of undefined (reading 'title')",
    "Cannot read properties of undefined (reading 'title')",
  ],
  ['an open "quotation that was cut', 'an open "…"'],
  [`refused ${token} at the door`, 'refused … at the door'],
  ['the name Aigerim is taken', 'the name … is taken'],
  ['the name "Aigerim" is taken', 'the name "…" is taken'],
])('of "%s" the log keeps "%s"', (message, kept) => {
  expect(describeError(new Error(message), ['Aigerim']).message).toBe(kept);
});

test('what a driver hangs on an error is left out, its cause is kept', () => {
  const cause = Object.assign(new Error('outer "x y"'), { detail: canary, query: canary });
  const error = Object.assign(new Error('whole', { cause }), {
    parameters: [canary],
    code: '23505',
  });
  const description = describeError(error);
  expect(JSON.stringify(description)).not.toContain(canary);
  expect(description.code).toBe('23505');
  expect(description.cause?.message).toBe('outer "…"');
});

test('a message cannot pass for a stack frame', () => {
  const error = new Error(`first\n    at ${canary}`);
  expect(describeError(error).stack.join()).not.toContain(canary);
  expect(describeError(error).stack.length).toBeGreaterThan(0);
});

test('finds what a request said, without a stack overflow over deep or long variables', () => {
  const deep = JSON.parse(`${'['.repeat(50_000)}"bottom"${']'.repeat(50_000)}`);
  expect(
    textsOf('{ a(b: "literal", c: """block""", d: 12345) }', { deep, n: 67890 }).sort(),
  ).toEqual(['12345', '67890', 'block', 'bottom', 'literal']);
  expect(textsOf('{ "open', { list: Array(200_000).fill('same') })).toEqual(['same']);
});

test.each([
  (log: ReturnType<typeof createLog>, error: Error) => log.error(error),
  (log: ReturnType<typeof createLog>, error: Error) => log.error({ err: error }),
  (log: ReturnType<typeof createLog>, error: Error) => log.error({ error }, 'words'),
  (log: ReturnType<typeof createLog>, error: Error) => log.child({ a: 1 }).warn(error, 'words'),
])('an error is described whichever way it is logged (%#)', (write) => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  write(log, Object.assign(new Error(`bad value "${canary} x"`), { detail: canary }));
  expect(lines.join()).not.toContain(canary);
  expect(lines.join()).toContain('bad value');
});

test('a line names neither the machine nor the process', () => {
  const lines: string[] = [];
  createLog('info', { write: (line) => void lines.push(line) }).info('ready');
  expect(Object.keys(JSON.parse(lines[0]!)).sort()).toEqual(['level', 'msg', 'time']);
});

test('a level that is none is refused by the name of its variable', () => {
  expect(() => createLog('loud')).toThrow(/LOG_LEVEL is "loud"; it must be one of trace, debug/);
});
