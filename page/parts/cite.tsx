import { changedAddress } from '../address.js';
import { Help } from './help.js';
import type { Visit } from '../visit.js';

/** The permanent link to what is shown: this view with both clocks stopped. */
export function Cite({ visit, asOf, revision }: { visit: Visit; asOf: string; revision: number }) {
  const { words } = visit;
  const address = changedAddress(visit, { asOf, atRevision: revision, knownAt: null });
  return (
    <div class="cite">
      {words.say('cite.basis', { day: words.day(asOf), revision })}{' '}
      <Help about="help.revision" visit={visit} />{' '}
      <a href={address} data-copy={words.say('cite.copied')}>
        {words.say('cite.link')}
      </a>
    </div>
  );
}
