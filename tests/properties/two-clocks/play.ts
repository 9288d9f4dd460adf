import { judgement } from '../../api/build-world.js';
import { lastDayOf } from '../naive-status.js';
import { Book } from './book.js';
import { at, pick } from './choose.js';
import { endDeadline, extendDeadline, setDeadline } from './deadlines.js';
import { editOf, emptyText } from './edits.js';
import { worldAt, type Judgement } from './log.js';
import type { Stage } from './stage.js';
import type { Step } from './steps.js';

const now = { day: null, revision: null };

/** Three collections, a recommendation with two parts and two without; nobody has judged. */
export async function openBook(stage: Stage, name: string): Promise<Book> {
  const book = new Book(stage, name);
  const { actors, bodies, themes } = stage;
  const idOf = (index: number) => actors[index]!.id;
  await book.addCollection('CIVIL_SOCIETY', {
    CIVIL_SOCIETY: [idOf(1), idOf(0)],
    JOINT: [idOf(0)],
  });
  await book.addCollection('STATE', {});
  await book.addCollection('JOINT', { STATE: [idOf(4)], CIVIL_SOCIETY: [idOf(2), idOf(1)] });
  const ids = book.collections.map(({ id }) => id);
  const item = {
    parentId: null,
    type: 'RECOMMENDATION' as const,
    issuedBy: null,
    collections: ids.slice(0, 2),
    addressees: bodies.slice(0, 2),
    issuers: bodies.slice(1),
    themes: themes.slice(0, 1),
  };
  await book.addItem(item, {}, true);
  const part = { ...item, parentId: book.items[0]!.id };
  await book.addItem(part, {}, true);
  await book.addItem({ ...part, collections: ids.slice(0, 1) }, {}, true);
  await book.addItem({ ...item, collections: [ids[1]!, ids[2]!], themes: [] }, {}, true);
  await book.addItem({ ...item, collections: [ids[2]!], addressees: [] }, {}, true);
  return book;
}

/** Plays one step, or does nothing where there is nothing that it could be done to. */
export async function play(book: Book, step: Step): Promise<void> {
  await acts[step.act](book, step);
}

const acts: Record<Step['act'], (book: Book, step: Step) => Promise<void>> = {
  record: async (book, step) => {
    const about = pick(book.publicItems(), step.of)!;
    const parts = book.publicItems().filter((item) => item.parentId === about.id);
    const chosen = { whole: [], first: parts.slice(0, 1), second: parts.slice(1, 2), both: parts }[
      step.scope
    ];
    const addressee = step.addressee === null ? null : (about.addressees[step.addressee] ?? null);
    const partIds = chosen.length > 0 ? chosen.map(({ id }) => id) : null;
    const input = { recommendationId: about.id, partIds, addresseeId: addressee };
    const targets = partIds ?? [about.id];
    await judge(book, step, 'recordAssessment', input, step.isPublic, {
      about: about.id,
      targets,
      addressee,
      supersedes: null,
    });
  },

  correct: async (book, step) => {
    const chosen = pick(own(book, step.actor), step.of);
    if (!chosen) return;
    const isDraft = book.drafts.judgements.some((one) => one.id === chosen.id);
    const supersedes = isDraft ? chosen.supersedes : chosen.id;
    const isPublic = step.isPublic && !isOver(book, supersedes);
    const input = { assessmentId: chosen.id };
    await judge(book, step, 'correctAssessment', input, isPublic, { ...chosen, supersedes });
    if (isDraft) dropDraft(book, chosen.id);
  },

  retract: async (book, step) => {
    const chosen = pick(own(book, step.actor), step.of);
    if (!chosen) return;
    const input = { assessmentId: chosen.id, reason: 'A slip.' };
    const { token } = book.stage.actors[step.actor]!;
    const { revision } = await book.send('retractAssessment', input, token);
    if (!dropDraft(book, chosen.id)) book.note(revision, { retracted: chosen.id });
  },

  publish: async (book, step) => {
    const item = pick(book.drafts.items, step.of);
    if (item && step.isPublic) return book.publishItem(item);
    const draft = pick(
      book.drafts.judgements.filter((one) => !isOver(book, one.supersedes)),
      step.of,
    );
    if (!draft) return;
    const { token } = book.stage.actors[draft.actor]!;
    const { revision } = await book.send('publish', { ids: [draft.id] }, token);
    dropDraft(book, draft.id);
    book.note(revision, { judgement: draft });
  },

  redact: async (book, step) => {
    const { judgements, redacted } = worldAt(book.log, now);
    const chosen = pick(
      judgements.filter((one) => !redacted.has(one.id)),
      step.of,
    );
    if (!chosen) return;
    const input = { id: chosen.id, fields: ['RATIONALE'], reason: 'It named a person.' };
    await book.send('redact', input);
    redacted.add(chosen.id);
  },

  empty: emptyText,

  collection: async (book, step) => {
    const held = pick(book.collections, step.of)!;
    // Mostly those who have that perspective, in any order; sometimes one who has not, and never speaks.
    const { actors } = book.stage;
    const able = actors.filter(({ perspective }) => perspective === step.perspective);
    const listed = at([...able, actors[step.actor]!], step.list).map(({ id }) => id);
    const change = {
      speakers: { ...held.speakers, [step.perspective]: [...new Set(listed)] },
      ...(step.isPublic ? {} : { title: book.nextTitle(), headline: step.perspective }),
    };
    if (change.speakers[step.perspective]!.length === 0) delete change.speakers[step.perspective];
    await book.editCollection(held, change);
  },

  edit: async (book, step) => {
    const held = pick(book.items, step.of)!;
    const [change, input] = editOf(book, step, held);
    await book.editItem(held, change, input);
  },

  add: async (book, step) => {
    const parents = book.publicItems().filter((item) => item.parentId === null);
    const { bodies, themes } = book.stage;
    const home = pick(book.collections, step.of)!.id;
    const item = {
      parentId: step.scope === 'whole' ? null : pick(parents, step.of)!.id,
      type: 'RECOMMENDATION' as const,
      issuedBy: lastDayOf(step.day, step.precision),
      collections: [home],
      addressees: at(bodies, step.list),
      issuers: at(bodies, [1]),
      themes: at(themes, step.list),
    };
    const issued = { issuedOn: step.day, issuedOnPrecision: step.precision };
    await book.addItem(item, issued, step.isPublic);
  },

  respond: async (book, step) => {
    const item = pick(book.publicItems(), step.of)!;
    const { id, revision } = await book.send('recordResponse', {
      recommendationId: item.id,
      organizationId: pick(book.stage.bodies, step.actor),
      position: 'NOTED',
      respondedOn: step.day,
      publish: true,
    });
    book.note(revision, { response: { id, item: item.id } });
  },

  deadline: setDeadline,
  extend: extendDeadline,
  end: endDeadline,
};

async function judge(
  book: Book,
  step: Step,
  mutation: 'recordAssessment' | 'correctAssessment',
  input: object,
  isPublic: boolean,
  kept: Pick<Judgement, 'about' | 'targets' | 'addressee' | 'supersedes'>,
): Promise<void> {
  const { id: assessor, perspective, token } = book.stage.actors[step.actor]!;
  const { status } = step;
  const rationale = `Why, ${book.nextTitle()}.`;
  const said = { status, effectiveOn: step.day, precision: step.precision, rationale };
  const sent = judgement({ ...said, ...input, publish: isPublic });
  const { id, revision } = await book.send(mutation, sent, token);
  const { about, targets, addressee, supersedes } = kept;
  const entry = {
    ...{ id, about, assessor, perspective, targets, addressee, status, rationale, supersedes },
    countsFrom: lastDayOf(step.day, step.precision),
  };
  if (isPublic) book.note(revision, { judgement: entry });
  else book.drafts.judgements.push({ ...entry, actor: step.actor });
}

/** What somebody has said that stands, and what is not public yet. */
function own(book: Book, actor: number): Judgement[] {
  const { id } = book.stage.actors[actor]!;
  const standing = worldAt(book.log, now).judgements.filter(
    (one) => one.assessor === id && !one.isSuperseded && !one.isRetracted,
  );
  return [...standing, ...book.drafts.judgements.filter((one) => one.actor === actor)];
}

/** Whether what a draft corrects has been corrected or withdrawn meanwhile, so that it can no more be published. */
function isOver(book: Book, id: string | null): boolean {
  return worldAt(book.log, now).judgements.some(
    (one) => one.id === id && (one.isSuperseded || one.isRetracted),
  );
}

function dropDraft({ drafts }: Book, id: string): boolean {
  const place = drafts.judgements.findIndex((one) => one.id === id);
  if (place >= 0) drafts.judgements.splice(place, 1);
  return place >= 0;
}
