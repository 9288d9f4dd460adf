import type { MessageKey } from '../words/words.js';
import type { Visit } from '../visit.js';

interface HelpProps {
  /** One sentence, or one for each unusual word that stands there. */
  about?: MessageKey | readonly MessageKey[];
  /** What the API says of a value of its own, in place of a message. */
  text?: string;
  visit: Visit;
}

/** A question mark behind an unusual word, which opens one sentence about it; it needs no script. */
export function Help({ about = [], text, visit: { words } }: HelpProps) {
  const sentences = [about].flat().map((key) => words.say(key));
  return (
    <details class="help">
      <summary>
        <span aria-hidden="true">?</span>
        <span class="for-ears">{words.say('help.open')}</span>
      </summary>
      {(text ? [text] : sentences).map((sentence) => (
        <span class="help-text">{sentence}</span>
      ))}
    </details>
  );
}
