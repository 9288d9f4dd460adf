import { visit, type GraphQLResolveInfo, type OperationDefinitionNode } from 'graphql';
import type { SelectedField } from '../services/read/selection.js';
import type { Session } from '../services/session.js';
import { sessionAt } from '../services/world.js';
import type { Context } from './context.js';
import { rootField } from './selection.js';

/** What a root field asks, and the session that looks at the world that its clocks name. */
export async function look(
  { session }: Context,
  info: GraphQLResolveInfo,
): Promise<{ session: Session; field: SelectedField }> {
  const field = rootField(info);
  if (asksAboutAnInstant(info)) session.db.waitForWriters();
  return { session: await sessionAt(session, field.args), field };
}

const known = new WeakMap<OperationDefinitionNode, boolean>();

/** The arguments that can name an instant. */
const instants = new Set(['knownAt', 'since', 'until']);

/** Whether an instant stands anywhere in the operation: then what is being written just now has to be waited for. */
function asksAboutAnInstant({ operation, fragments }: GraphQLResolveInfo): boolean {
  let asks = known.get(operation);
  if (asks === undefined) {
    asks = false;
    for (const definition of [operation, ...Object.values(fragments)]) {
      visit(definition, {
        Argument(node) {
          if (instants.has(node.name.value)) asks = true;
        },
      });
    }
    known.set(operation, asks);
  }
  return asks;
}
