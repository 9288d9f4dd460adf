import type { MessageKey } from '../words/words.js';
import type { Visit } from '../visit.js';

/** A question mark behind an unusual word, which opens one sentence about it; it needs no script. */
export function Help({ about, visit: { words } }: { about: MessageKey; visit: Visit }) {
  return (
    <details class="help">
      <summary>
        <span aria-hidden="true">?</span>
        <span class="for-ears">{words.say('help.open')}</span>
      </summary>
      <span class="help-text">{words.say(about)}</span>
    </details>
  );
}
