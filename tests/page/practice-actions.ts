import { write, type MutationName } from '../api/write-through.js';
import type { Place } from './practice-place.js';

/** An entry of the register with its titles in three languages, the long words of two of them among them. */
const entry = (slug: string, en: string, ru: string, kk: string) => ({
  slug: `practice-${slug}`,
  language: 'en',
  titles: titles(en, ru, kk),
  publish: true,
});
const titles = (en: string, ru: string, kk: string) => [
  { language: 'en', value: en },
  { language: 'ru', value: ru },
  { language: 'kk-Cyrl', value: kk },
];

function writer({ api, token }: Place) {
  return (name: MutationName, input: object) =>
    write(api, name, input, token) as Promise<{ id: string }>;
}

/** A legal act, a plan, and two actions, of which one has a status whose note was emptied. */
export async function addActions(place: Place, revision: number) {
  const send = writer(place);
  const law = await addLaw(place, revision);
  const bill = await addBill(place, law);
  for (const rest of [
    { effectiveOn: '2018-05-20', status: 'PLANNED' },
    { effectiveOn: '2018-11-01', status: 'IN_PROGRESS', effectiveOnPrecision: 'MONTH' },
    { effectiveOn: '2019-06-14', status: 'COMPLETED', note: 'Adopted in the third reading.' },
  ])
    await send('recordActionStatus', { actionId: bill.id, ...rest });
  const training = await send('createAction', {
    ...entry(
      'training-of-governors',
      'Training of prison governors',
      'Обучение начальников учреждений уголовно-исполнительной системы',
      'Қылмыстық-атқару жүйесі мекемелерінің басшыларын оқыту',
    ),
    dueOn: '2020-12-31',
    dueOnPrecision: 'YEAR',
    recommendationIds: [place.id('one')],
    bodies: [{ organizationId: place.id('committee') }],
  });
  const told = await send('recordActionStatus', {
    actionId: training.id,
    effectiveOn: '2020-02-01',
    status: 'IN_PROGRESS',
    note: 'A governor is named here, who must not be.',
  });
  await send('redact', { id: told.id, fields: ['NOTE'], reason: 'It named a person.' });
}

async function addLaw(place: Place, revision: number) {
  const send = writer(place);
  const act = await send('createLegalAct', {
    ...entry(
      'penal-execution-code',
      'Penal Execution Code of Oltarvia, as amended',
      'Уголовно-исполнительный кодекс Олтарвии с изменениями',
      'Олтарвияның Қылмыстық-атқару кодексі, өзгерістермен',
    ),
    number: '214-IV',
    adoptedOn: '2019-06-14',
    url: 'https://example.org/penal-execution-code',
  });
  await send('editRecommendation', {
    recommendationId: place.id('one'),
    expectedRevision: revision,
    legalActIds: [act.id],
  });
  return act.id;
}

async function addBill(place: Place, legalActId: string) {
  const { id } = place;
  const send = writer(place);
  const plan = await send('createPlan', {
    ...entry(
      'humane-execution-plan',
      'Plan of action for the humane execution of sentences, 2018–2022',
      'План мероприятий по гуманизации исполнения наказаний, 2018–2022 годы',
      'Жазаны орындауды ізгілендіру жөніндегі іс-шаралар жоспары, 2018–2022 жылдар',
    ),
    organizationId: id('interior'),
    startsOn: '2018-01-01',
    endsOn: '2022-12-31',
    url: 'https://example.org/plan',
  });
  return await send('createAction', {
    ...entry(
      'bill-on-solitary-confinement',
      'A bill to limit solitary confinement to fifteen days',
      'Законопроект об ограничении одиночного содержания пятнадцатью сутками',
      'Жалғыз камерада ұстауды он бес тәулікпен шектеу туралы заң жобасы',
    ),
    descriptions: titles(
      'The bill changes two articles and gives the prosecutor a duty to look at each extension.',
      'Законопроект изменяет две статьи и обязывает прокурора проверять каждое продление.',
      'Заң жобасы екі бапты өзгертеді және прокурорға әр ұзартуды тексеруді міндеттейді.',
    ),
    startsOn: '2018-03-01',
    startsOnPrecision: 'MONTH',
    dueOn: '2019-12-31',
    legalActId,
    planIds: [plan.id],
    recommendationIds: [id('one'), id('two')],
    bodies: [
      { organizationId: id('justice') },
      { organizationId: id('interior'), role: 'SUPPORTING' },
    ],
  });
}

/** Two indicators: one with a target and measurements, one with neither. */
export async function addIndicators(place: Place) {
  const { id } = place;
  const send = writer(place);
  const days = await send('createIndicator', {
    ...entry(
      'placements-above-fifteen-days',
      'Placements in solitary confinement of more than fifteen days',
      'Водворения в одиночную камеру на срок более пятнадцати суток',
      'Жалғыз камераға он бес тәуліктен астам мерзімге отырғызу',
    ),
    unit: 'placements a year',
    direction: 'DECREASE',
    baselineValue: '1240',
    baselineOn: '2016-12-31',
    targetValue: '0',
    targetOn: '2022-12-31',
    organizationId: id('committee'),
    recommendationIds: [id('one')],
  });
  for (const [value, year] of [
    ['1187', 2018],
    ['640', 2019],
    ['212', 2020],
    ['305', 2021],
  ] as const)
    await send('recordMeasurement', {
      indicatorId: days.id,
      value,
      measuredOn: `${year}-12-31`,
      periodFrom: `${year}-01-01`,
      note: 'From the yearly report.',
    });
  await send('createIndicator', {
    ...entry(
      'governors-trained',
      'Governors trained',
      'Обучено начальников учреждений',
      'Оқытылған басшылар',
    ),
    unit: 'per cent',
    direction: 'INCREASE',
    recommendationIds: [id('one')],
  });
}
