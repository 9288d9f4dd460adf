const dayMs = 86_400_000;

/**
 * A slider through the days of a view: it fills the field for the day, and shows the view of that day when it is let
 * go. Without a script the field does the same.
 */
export function offerTimeSlider(): void {
  const field = document.querySelector<HTMLInputElement>('input[data-since]');
  const { since, until, slider: name, dates } = field?.dataset ?? {};
  if (!field?.form || !since || !until || !name || !dates) return;
  const first = Date.parse(since);
  const last = Math.round((Date.parse(until) - first) / dayMs);
  if (!(last > 0)) return;
  const dayAt = (index: number) => new Date(first + index * dayMs).toISOString().slice(0, 10);
  const patterns = dates.split('|');
  const slider = document.createElement('input');
  const shown = document.createElement('output');
  const told = () => inWords(dayAt(Number(slider.value)), patterns);
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

/** The patterns come from the server: not every browser knows the months in Kazakh, even if it says so. */
function inWords(day: string, patterns: readonly string[]): string {
  const [year, month, ofMonth] = day.split('-').map(Number);
  return patterns[month! - 1]!.replace('{day}', String(ofMonth)).replace('{year}', String(year));
}
