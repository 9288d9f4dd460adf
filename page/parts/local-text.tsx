import type { WordsFragment } from '../generated/operations.js';
import type { Visit } from '../visit.js';

/** A text in whatever language there is, marked as what it is, so that it is read out rightly. */
export function LocalText({ text, visit }: { text: WordsFragment | null; visit: Visit }) {
  if (!text) return <span class="missing">{visit.words.say('text.missing')}</span>;
  return text.isFallback ? <span lang={text.language}>{text.value}</span> : <>{text.value}</>;
}
