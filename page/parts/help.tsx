import type { MessageKey } from '../words/words.js';
import type { Visit } from '../visit.js';

interface HelpProps {
  about?: MessageKey;
  /** What the API says of a value of its own, in place of a message. */
  text?: string;
  visit: Visit;
}

/** A question mark behind an unusual word, which opens one sentence about it; it needs no script. */
export function Help({ about, text, visit: { words } }: HelpProps) {
  return (
    <details class="help">
      <summary>
        <span aria-hidden="true">?</span>
        <span class="for-ears">{words.say('help.open')}</span>
      </summary>
      <span class="help-text">{about ? words.say(about) : text}</span>
    </details>
  );
}
