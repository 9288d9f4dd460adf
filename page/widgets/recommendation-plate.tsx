import { addressOf, recommendationPath } from '../address.js';
import { PageProblem } from '../ask.js';
import { legendBlock, sheetInk, textBlock } from '../charts/sheet.js';
import { sheetText } from '../figures/figure-image.js';
import { RecommendationPlate, type RecommendationPlateQuery } from '../generated/operations.js';
import { noticesOf } from '../parts/notices.js';
import { byPerspective } from '../parts/perspective-order.js';
import { StatusBadge } from '../parts/status.js';
import type { Visit } from '../visit.js';
import type { EmbeddedView } from './widget.js';

type Item = NonNullable<RecommendationPlateQuery['recommendation']>;

const plateWidth = 420;

/** `/embed/recommendations/{reference}`: where one recommendation stands, by every perspective; with `.svg` an image. */
export const recommendationPlate: EmbeddedView = {
  pattern: /^\/recommendations\/([^/]+?)(\.svg)?$/,
  async open(visit, [reference, ending]) {
    const found = await visit.ask(RecommendationPlate, { reference: reference!, ...visit.world });
    const item = found.recommendation;
    if (!item) throw new PageProblem(404, 'problem.notFound');
    const { basis } = found.statusSummary;
    const notices = noticesOf(item.homeCollection, visit);
    const title = nameOf(item);
    const path = recommendationPath(item.reference);
    if (ending) {
      const description = [...standingsOf(item), ...remarksOf(item, visit)].join(' ');
      const blocks = plateBlocks(item, visit);
      const content = { title: `${item.reference}: ${title}`, description, notices, basis, path };
      return { kind: 'image', text: sheetText(visit, plateWidth, { ...content, blocks }) };
    }
    const view = addressOf(visit, path);
    const body = <Plate item={item} visit={visit} />;
    return { kind: 'widget', widget: { title, notices, basis, view, body } };
  },
};

function Plate({ item, visit }: { item: Item; visit: Visit }) {
  return (
    <>
      <p class="subtitle">{item.reference}</p>
      <h1>{nameOf(item)}</h1>
      <ul class="standings">
        {wholeOf(item).map(({ perspectiveLabel, bucket, bucketLabel }) => (
          <li>
            <span class="who">{perspectiveLabel.label}</span>{' '}
            <StatusBadge bucket={bucket} label={bucketLabel} />
          </li>
        ))}
      </ul>
      {remarksOf(item, visit).map((remark) => (
        <p>{remark}</p>
      ))}
    </>
  );
}

function plateBlocks(item: Item, visit: Visit) {
  return [
    textBlock(item.reference, plateWidth, { size: 12, colour: sheetInk.soft }),
    textBlock(nameOf(item), plateWidth, { size: 15, isBold: true, linesMax: 3 }),
    ...wholeOf(item).flatMap(({ perspectiveLabel, bucket, bucketLabel }) => [
      textBlock(perspectiveLabel.label, plateWidth, { size: 12, colour: sheetInk.soft }),
      legendBlock([{ bucket, text: bucketLabel.label }], plateWidth),
    ]),
    ...remarksOf(item, visit).map((remark) => textBlock(remark, plateWidth, { size: 13 })),
  ];
}

/** What the judgements say of it as a whole; an addressee's own share needs the view. */
function wholeOf({ statuses, homeCollection }: Item) {
  const headline = homeCollection?.headlinePerspective;
  return byPerspective(statuses)
    .filter(({ addressee, bucket }) => !addressee && bucket !== 'NOT_ASSESSED')
    .sort((one, other) => rank(other.perspective) - rank(one.perspective));

  function rank(perspective: string): number {
    return perspective === headline ? 1 : 0;
  }
}

function standingsOf(item: Item): string[] {
  return wholeOf(item).map(
    ({ perspectiveLabel, bucketLabel }) => `${perspectiveLabel.label}: ${bucketLabel.label}.`,
  );
}

function remarksOf(item: Item, { words }: Visit): string[] {
  const isSilent = wholeOf(item).length === 0;
  const silence =
    item.parts.length > 0 ? 'recommendation.standsByParts' : 'recommendation.notCounted';
  return [
    ...(isSilent ? [words.say(silence)] : []),
    ...(item.isDisputed ? [words.say('recommendation.disputed')] : []),
  ];
}

function nameOf({ title, text, reference }: Item): string {
  return title?.value ?? text?.value ?? reference;
}
