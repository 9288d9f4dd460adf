import type { Visit } from '../visit.js';
import type { MessageKey } from '../words/words.js';
import { Help } from './help.js';

interface ExplainedProps {
  word: MessageKey;
  about: MessageKey;
  visit: Visit;
}

/** A word with its question mark, where the word itself stands further below, or several are explained together. */
export function Explained({ word, about, visit }: ExplainedProps) {
  return (
    <div class="explained">
      {visit.words.say(word)} <Help about={about} visit={visit} />
    </div>
  );
}
