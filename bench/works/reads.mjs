import { chanceFrom, seededId } from '../seed/chance.mjs';
import { writeLanguage } from '../seed/words.mjs';
import { documents } from './documents.mjs';
import { postgraphileDocuments } from './postgraphile-documents.mjs';

/** How many pages of the list, and how many of every other question, take turns. */
const pagesMax = 320;
const questionCount = 1_600;

/** The ends of 120 months. */
export const months = Array.from({ length: 120 }, (_, index) =>
  new Date(Date.UTC(2014, index + 1, 0)).toISOString().slice(0, 10),
);
const years = { from: '2014-01-01', to: months.at(-1) };

/** What they are called on the command line. */
export const readingNames = [
  'list',
  'detail',
  'summary',
  'summary-filtered',
  'trend',
  'trend-filtered',
  'search',
];

/**
 * The works that read, each with the questions that take turns; a question has its variables in the words of each
 * lane. The same on every machine.
 */
export function readingWorks(rows, cursors) {
  const chance = chanceFrom('questions');
  const below = (count) => Math.floor(chance() * count);
  const skewed = (count) => Math.min(Math.floor((count + 1) ** chance()), count);
  const many = (make) => Array.from({ length: questionCount }, make);
  const pairs = many(() => ({
    theme: seededId('THEME', skewed(40)),
    addressee: seededId('BODY', skewed(60)),
  }));
  return [
    work('list', 'list of 50, nested', cursors.map(askPage)),
    work(
      'detail',
      'one recommendation, whole history',
      many(() => askDetail(below(rows))),
    ),
    // So much is read for these that a few clients keep all cores busy.
    work('summary', 'summary, unfiltered', [askSummary(null)], 4),
    work('summary-filtered', 'summary, filtered', pairs.map(askSummary)),
    work('trend', 'trend of 120 months, unfiltered', [askTrend(null)], 4),
    work('trend-filtered', 'trend of 120 months, filtered', pairs.map(askTrend)),
    work('search', 'search, 20 hits', askWords(many, below)),
  ];
}

/** Its `shape` says how PostGraphile's answer becomes ours, see normalise.mjs. */
function work(name, title, questions, connections = 16) {
  const shape = name.replace('-filtered', '');
  return { name, title, questions, connections, shape, isEachItsOwn: true };
}

function askPage({ ours, limit, postgraphile }) {
  return {
    ours: { query: documents.list, variables: { after: ours } },
    limit: ['list', [limit]],
    postgraphile: { query: postgraphileDocuments.list, variables: { after: postgraphile } },
  };
}

function askDetail(number) {
  // Every hundredth is private.
  const reference = `R-${String(number % 100 === 37 ? number + 1 : number).padStart(7, '0')}`;
  return {
    ours: { query: documents.detail, variables: { reference } },
    limit: ['detail', [reference]],
    postgraphile: { query: postgraphileDocuments.detail, variables: { reference } },
  };
}

function askSummary(pair) {
  const { summary, filteredSummary } = postgraphileDocuments;
  return {
    ours: { query: documents.summary, variables: filterOf(pair) },
    limit: pair ? ['summary-filtered', [pair.theme, pair.addressee]] : ['summary', []],
    postgraphile: { query: pair ? filteredSummary : summary, variables: pair ?? {} },
  };
}

function askTrend(pair) {
  const { trend, filteredTrend } = postgraphileDocuments;
  return {
    ours: { query: documents.trend, variables: { ...years, ...filterOf(pair) } },
    limit: pair ? ['trend-filtered', [months, pair.theme, pair.addressee]] : ['trend', [months]],
    postgraphile: { query: pair ? filteredTrend : trend, variables: { days: months, ...pair } },
  };
}

function filterOf(pair) {
  return pair ? { filter: { terms: [pair.theme], addressees: [pair.addressee] } } : {};
}

/** One or two words that are neither in every text nor in hardly any. */
function askWords(many, below) {
  const { words } = writeLanguage('ru');
  const chosen = words.slice(40, 1_000).filter(({ length }) => length > 4);
  return many(() => {
    const own = Array.from({ length: 1 + below(2) }, () => chosen[below(chosen.length)]);
    return {
      ours: { query: documents.search, variables: { query: own.join(' ') } },
      limit: ['search', [own]],
      postgraphile: { query: postgraphileDocuments.search, variables: { words: own } },
    };
  });
}

/** Where the pages of the list begin, in the words of each lane, found by leafing through. */
export async function readCursors(lanes) {
  const cursors = [{ ours: null, limit: '', postgraphile: null }];
  while (cursors.length < pagesMax) {
    const last = cursors.at(-1);
    const own = await lanes.ours.ask({ query: documents.pages, variables: { after: last.ours } });
    const { nodes, pageInfo } = own.data.recommendations;
    if (nodes.length < 50) break;
    const theirs = await lanes.postgraphile?.ask({
      query: postgraphileDocuments.pages,
      variables: { after: last.postgraphile },
    });
    cursors.push({
      ours: pageInfo.endCursor,
      limit: nodes.at(-1).reference,
      postgraphile: theirs?.data.allRecommendations.pageInfo.endCursor ?? null,
    });
  }
  return cursors;
}
