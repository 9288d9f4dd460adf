import './explore.css';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { openQueryEditor } from './query-editor.js';
import { showSchema } from './schema-browser.js';

// The API explorer. It keeps nothing: no query, no answer and no token outlives the page, so that nobody who looks into
// this browser later finds them.
const form = document.querySelector<HTMLFormElement>('form.explore')!;
const query = form.querySelector<HTMLTextAreaElement>('#query')!;
const variables = form.querySelector<HTMLTextAreaElement>('[name=variables]')!;
const token = form.querySelector<HTMLInputElement>('[type=password]')!;
const status = form.querySelector<HTMLElement>('[role=status]')!;
const answer = document.querySelector<HTMLElement>('.answer')!;
let underWay: AbortController | null = null;

for (const shown of document.querySelectorAll<HTMLElement>('[data-with-script]')) {
  shown.hidden = false;
}
for (const hidden of document.querySelectorAll<HTMLElement>('[data-without-script]')) {
  hidden.hidden = true;
}
// A browser that brings a page back must not bring the token back.
addEventListener('pagehide', () => (token.value = ''));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void send();
});
variables.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
});
const editor = openQueryEditor(query, () => void send());
void learnSchema();

async function send(): Promise<void> {
  const given = parsed(variables.value.trim() || '{}');
  if (given === undefined) return say('noJson');
  underWay?.abort();
  const mine = (underWay = new AbortController());
  say('sending');
  try {
    const { text, isRefused } = await ask(editor.text(), given, token.value.trim(), mine.signal);
    answer.textContent = text;
    say(isRefused ? 'refused' : 'answered');
  } catch {
    if (!mine.signal.aborted) say('failed');
  }
}

async function ask(text: string, given: unknown, secret: string, signal?: AbortSignal) {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'omit',
    signal: signal ?? null,
    headers: {
      'content-type': 'application/json',
      ...(secret ? { authorization: `Bearer ${secret}` } : {}),
    },
    body: JSON.stringify({ query: text, variables: given }),
  });
  const body = (await response.json()) as { data?: unknown; errors?: unknown };
  return { text: JSON.stringify(body, null, 2), data: body.data, isRefused: !!body.errors };
}

/** What the editor completes and checks by. Without it, queries can still be written and sent. */
async function learnSchema(): Promise<void> {
  const { data } = await ask(getIntrospectionQuery(), {}, '');
  const schema = buildClientSchema(data as IntrospectionQuery);
  editor.checkAgainst(schema);
  showSchema(document.querySelector<HTMLElement>('.schema')!, schema);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function say(what: 'sending' | 'answered' | 'refused' | 'failed' | 'noJson'): void {
  status.textContent = form.dataset[what] ?? '';
}
