const dayMs = 86_400_000;

/**
 * A slider through the days of a view: it fills the field for the day, and shows the view of that day when it is let
 * go. Without a script the field does the same.
 */
export function offerTimeSlider(): void {
  const field = document.querySelector<HTMLInputElement>('input[data-since]');
  const { since, until, slider: name } = field?.dataset ?? {};
  if (!field?.form || !since || !until || !name) return;
  const first = Date.parse(since);
  const last = Math.round((Date.parse(until) - first) / dayMs);
  if (!(last > 0)) return;
  const dayAt = (index: number) => new Date(first + index * dayMs).toISOString().slice(0, 10);
  const { lang } = document.documentElement;
  const inWords = dayFormat(lang);
  const slider = document.createElement('input');
  const shown = document.createElement('output');
  const told = () => inWords.format(first + Number(slider.value) * dayMs);
  slider.type = 'range';
  slider.ariaLabel = name;
  slider.max = String(last);
  slider.value = field.value
    ? String(Math.round((Date.parse(field.value) - first) / dayMs))
    : String(last);
  shown.textContent = slider.ariaValueText = told();
  slider.addEventListener('input', () => {
    field.value = dayAt(Number(slider.value));
    shown.textContent = slider.ariaValueText = told();
  });
  // Keys move it day by day: they are not to load a view at each, but Enter does.
  slider.addEventListener('pointerup', () => field.form?.requestSubmit());
  slider.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') field.form?.requestSubmit();
  });
  const row = document.createElement('div');
  row.className = 'slider';
  const ends = [since, until].map((day) => {
    const end = document.createElement('span');
    end.textContent = day.slice(0, 4);
    return end;
  });
  row.append(ends[0]!, slider, ends[1]!, shown);
  field.form.append(row);
}

/** As everywhere on the page, English dates begin with the day. Not every browser knows the months in Kazakh. */
function dayFormat(language: string): Intl.DateTimeFormat {
  const timeZone = 'UTC';
  if (language === 'en') return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone });
  return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0
    ? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone })
    : new Intl.DateTimeFormat('ru', { dateStyle: 'short', timeZone });
}
