import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../setup/api.js';
import { builtPage } from '../setup/built-page.js';
import { startFilledApi } from '../setup/filled-api.js';
import { fillPractice } from './fill-practice.js';

let api: Api;

beforeAll(async () => {
  api = await startFilledApi(await builtPage());
  await fillPractice(api);
}, 180_000);
afterAll(async () => {
  await api?.stop();
});

const read = async (path: string) => await (await fetch(`${api.url}${path}`)).text();

/** What stands on the page of PRACTICE-001 once all of its sections are filled. */
const words = {
  en: {
    law: 'Penal Execution Code of Oltarvia, as amended',
    plan: 'Plan of action for the humane execution of sentences, 2018–2022',
    action: 'A bill to limit solitary confinement to fifteen days',
    body: 'Ministry of Justice of Oltarvia',
    indicator: 'Placements in solitary confinement of more than fifteen days',
    overdue: 'Overdue',
    emptied: 'This text was removed; its dates and its author stay.',
    repeated: 'Order an independent medical examination within forty-eight hours',
  },
  ru: {
    law: 'Уголовно-исполнительный кодекс Олтарвии с изменениями',
    plan: 'План мероприятий по гуманизации исполнения наказаний, 2018–2022 годы',
    action: 'Законопроект об ограничении одиночного содержания пятнадцатью сутками',
    body: 'Министерство юстиции Олтарвии',
    indicator: 'Водворения в одиночную камеру на срок более пятнадцати суток',
    overdue: 'Просрочено',
    emptied: 'Этот текст удалён; его даты и автор сохранены.',
    repeated: 'Назначать независимое медицинское освидетельствование за двое суток',
  },
  kk: {
    law: 'Олтарвияның Қылмыстық-атқару кодексі, өзгерістермен',
    plan: 'Жазаны орындауды ізгілендіру жөніндегі іс-шаралар жоспары, 2018–2022 жылдар',
    action: 'Жалғыз камерада ұстауды он бес тәулікпен шектеу туралы заң жобасы',
    body: 'Олтарвия Әділет министрлігі',
    indicator: 'Жалғыз камераға он бес тәуліктен астам мерзімге отырғызу',
  },
};

describe.each(['en', 'ru', 'kk'] as const)('in %s', (language) => {
  test('a recommendation shows all that hangs on it', async () => {
    const html = await read(`/${language}/recommendations/PRACTICE-001`);
    for (const text of Object.values(words[language])) expect(html).toContain(text);
    for (const text of ['214-IV', '>305 (', 'OPEN_GATE_STEPS', 'PRACTICE-003', 'PRACTICE-006'])
      expect(html).toContain(text);
    expect(html).not.toMatch(/undefined|\[object Object\]|NaN/);
  });

  test('nothing that was emptied is shown', async () => {
    const html = await read(`/${language}/recommendations/PRACTICE-001`);
    expect(html).not.toMatch(/governor is named|names a prisoner|name of the prisoner/);
  });

  test('what is overdue is found, and nothing else', async () => {
    const html = await read(
      `/${language}/collections/practice-penal-reform/recommendations?overdue=1`,
    );
    expect([...html.matchAll(/class="listed"/g)]).toHaveLength(1);
    expect(html).toContain('PRACTICE-001');
  });
});
