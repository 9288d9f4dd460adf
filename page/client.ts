import './design/fonts.css';
import './design/tokens.css';
import './design/page.css';
import './design/parts.css';
import './design/shares.css';
import './design/status.css';

// Everything can be read without this script; it spares clicks and keeps addresses short.
sendNoEmptyFields();
copyPermanentLinks();
offerSlider();

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

/** A slider through the days, which fills the field for the day and shows the view when it is let go. */
function offerSlider(): void {
  const field = document.querySelector<HTMLInputElement>('input[data-since]');
  const { since, slider: name } = field?.dataset ?? {};
  if (!field || !since || !name) return;
  const dayMs = 86_400_000;
  const first = Date.parse(since);
  const days = Math.floor((Number(performance.timeOrigin) - first) / dayMs);
  const dayAt = (index: number) => new Date(first + index * dayMs).toISOString().slice(0, 10);
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.className = 'slider';
  slider.ariaLabel = name;
  slider.max = String(days);
  slider.value = field.value ? String((Date.parse(field.value) - first) / dayMs) : slider.max;
  slider.ariaValueText = dayAt(Number(slider.value));
  slider.addEventListener('input', () => {
    field.value = slider.ariaValueText = dayAt(Number(slider.value));
  });
  // Keys move it day by day: they are not to load a view at each.
  slider.addEventListener('pointerup', () => field.form?.requestSubmit());
  field.form?.append(slider);
}

/** A click on a permanent link copies it too, and says so. */
function copyPermanentLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-copy]')) {
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

function said(sentence: string): void {
  const live = document.createElement('p');
  live.setAttribute('role', 'status');
  live.className = 'aside';
  document.querySelector('.cite')?.append(live);
  live.textContent = sentence;
}
