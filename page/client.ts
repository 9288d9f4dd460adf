import './design/fallback-fonts.css';
import './design/fonts.css';
import './design/tokens.css';
import './design/page.css';
import './design/parts.css';
import './design/narrower.css';
import './design/print.css';
import './design/shares.css';
import './design/status.css';
import { offerTimeSlider } from './time-slider.js';

// Everything can be read without this script; it spares clicks and keeps addresses short.
sendNoEmptyFields();
copyPermanentLinks();
offerCodeToCopy();
offerTimeSlider();

/** A form's address says what was chosen, not what was not. */
function sendNoEmptyFields(): void {
  document.addEventListener('submit', ({ target }) => {
    if (!(target instanceof HTMLFormElement) || !('lean' in target.dataset)) return;
    const empty = [...target.elements].filter(
      (field) =>
        (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) &&
        field.value === '',
    ) as HTMLInputElement[];
    for (const field of empty) field.disabled = true;
    // The browser's "back" shows the form again as it was left.
    setTimeout(() => empty.forEach((field) => (field.disabled = false)));
  });
}

/** A click on a permanent link copies it too, and says so. */
function copyPermanentLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-copy]')) {
    // On paper it stands written out, with the address by which the reader came.
    link.dataset.whole = link.href;
    link.addEventListener('click', (event) => {
      if (!navigator.clipboard || event.metaKey || event.ctrlKey || event.button !== 0) return;
      event.preventDefault();
      void navigator.clipboard.writeText(link.href).then(
        () => said(link.dataset.copy ?? ''),
        () => location.assign(link.href),
      );
    });
  }
}

/** Code for other sites: with the address by which the reader came, and a button that copies it. */
function offerCodeToCopy(): void {
  for (const code of document.querySelectorAll<HTMLElement>('pre[data-copy]')) {
    const { origin = '', copy = '', copied = '' } = code.dataset;
    if (origin) code.textContent = code.textContent.replaceAll(origin, location.origin);
    if (!navigator.clipboard) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = copy;
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(code.textContent).then(() => {
        button.textContent = copied;
      });
    });
    // A name that changes is not read out by itself.
    button.ariaLive = 'polite';
    code.after(button);
  }
}

function said(sentence: string): void {
  const live = document.createElement('p');
  live.setAttribute('role', 'status');
  live.className = 'aside';
  document.querySelector('.cite')?.append(live);
  live.textContent = sentence;
}
