import type pg from 'pg';

/** How many texts are watched for coming again. */
const watchedMax = 2_000;
/** So often a text must have come before it is worth a name. */
const timesMin = 3;
/** What PostgreSQL keeps for a named statement is tens of kilobytes on every connection that sent it. */
const namedMax = 200;

interface Watched {
  name: string;
  times: number;
}

const watched = new Map<string, Watched>();
const namedOn = new WeakMap<pg.ClientBase, Set<string>>();
let count = 0;

/**
 * The name under which a connection keeps a statement that comes again and again: it is parsed and planned there
 * once. None for a rare one, and none where the connection keeps enough; the pool renews connections, see connect.ts.
 * @param path the search path: under another one PostgreSQL would have to plan the statement anew each time
 */
export function nameFor(client: pg.ClientBase, path: string, text: string): string | undefined {
  const statement = watch(`${path}\n${text}`);
  if (statement.times < timesMin) return undefined;
  let named = namedOn.get(client);
  if (!named) namedOn.set(client, (named = new Set()));
  if (named.has(statement.name)) return statement.name;
  if (named.size >= namedMax) return undefined;
  named.add(statement.name);
  return statement.name;
}

function watch(text: string): Watched {
  const known = watched.get(text);
  if (known) {
    known.times += 1;
    return known;
  }
  // The one that was seen first goes. If it is still asked for, it comes back under a new name.
  if (watched.size >= watchedMax) watched.delete(watched.keys().next().value!);
  count += 1;
  const statement = { name: `heed_${count}`, times: 1 };
  watched.set(text, statement);
  return statement;
}
