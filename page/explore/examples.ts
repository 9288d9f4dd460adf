import forDashboards from '../../docs/api/query.md?raw';
import forFollowUp from '../../docs/api/follow-up.md?raw';
import forReports from '../../docs/api/reproduce-figures.md?raw';
import forSearch from '../../docs/api/search.md?raw';

/** Whom a saved query serves, as messages name them. */
export type ExampleUser = 'dashboard' | 'ngo' | 'report' | 'reader';

export interface Example {
  /** As the address names it, and messages. */
  name: ExampleName;
  user: ExampleUser;
  query: string;
  /** Whether what it finds is invented, which must be said beside it. */
  isInvented: boolean;
}

type ExampleName =
  | 'counts'
  | 'trend'
  | 'worklist'
  | 'silent'
  | 'late'
  | 'figure'
  | 'changes'
  | 'search'
  | 'disputes';

/** The invented collection by its id, which is the same everywhere, and its references. */
export const mentionsPractice = /fd854fdc-7849-5c12-9d56-a27218ad1122|PRACTICE-/;

/** The saved queries are those of the guides, so that the two cannot differ; the guides are tried in the tests. */
export const examples: Example[] = [
  example('dashboard', 'counts', forDashboards, 'Counts'),
  example('dashboard', 'trend', forDashboards, 'Through time'),
  example('ngo', 'worklist', forDashboards, 'A worklist'),
  example('ngo', 'silent', forDashboards, 'Who has answered nothing'),
  example('ngo', 'late', forFollowUp, 'What is late, and what comes up'),
  example('report', 'figure', forReports, 'Ask for the revision with every figure'),
  example('report', 'changes', forDashboards, 'What changed since the last report'),
  example('reader', 'search', forSearch, 'Finding recommendations'),
  example('reader', 'disputes', forDashboards, 'Disputes'),
];

function example(user: ExampleUser, name: ExampleName, guide: string, heading: string): Example {
  const [, below] = guide.split(new RegExp(`^#+ ${heading}$`, 'm'));
  const query = /^```graphql\n([\s\S]*?)^```$/m.exec(below ?? '')?.[1];
  if (!query) throw new Error(`No guide has a query under “${heading}”.`);
  return { user, name, query, isInvented: mentionsPractice.test(query) };
}
