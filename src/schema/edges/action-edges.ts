import { limits } from '../../domain/limits.js';
import { Retraction } from '../assessment.js';
import { Action, ActionBody, ActionStatus, LegalAct, Plan } from '../action.js';
import {
  ActionConnection,
  ActionStatusConnection,
  IndicatorConnection,
  MeasurementConnection,
} from '../connections.js';
import { Indicator, Measurement } from '../indicator.js';
import { LocalizedText } from '../localized-text.js';
import { Recommendation } from '../recommendation.js';
import { Document, Organization } from '../register.js';
import { GraphQLDay } from '../scalars.js';
import { after, clockArguments, edge, first, inLanguageIfAny, nullable } from './edge.js';

const page = { args: [first, after] };
const timed = { nullable: true, args: clockArguments };
const timedPage = { args: [first, after, ...clockArguments] };
const recordedBy = 'The organization whose token wrote it; the organization stands for the person.';

export function declareActionEdges(): void {
  declareOfRecommendations();
  declareOfActions();
  declareOfIndicators();
  for (const owner of [LegalAct, Plan, Action, Indicator]) {
    edge(owner, 'title', () => LocalizedText, 'Its title.', inLanguageIfAny);
  }
  for (const owner of [LegalAct, Plan, Action, ActionStatus, Indicator, Measurement]) {
    edge(owner, 'recordedBy', () => Organization, recordedBy, nullable);
  }
  for (const owner of [Plan, Action, ActionStatus, Indicator, Measurement]) {
    edge(owner, 'document', () => Document, 'The document that tells of it.', nullable);
  }
}

function declareOfRecommendations(): void {
  edge(
    Recommendation,
    'legalActs',
    () => [LegalAct],
    `The legal acts that it is about; at most ${limits.legalActsMax}.`,
  );
  edge(
    Recommendation,
    'actions',
    () => ActionConnection,
    'What is done about it, by slug. Of a part, only what is linked to the part itself.',
    page,
  );
  edge(
    Recommendation,
    'indicators',
    () => IndicatorConnection,
    'The indicators that follow it, by slug. Of a part, only those linked to the part itself.',
    page,
  );
}

function declareOfActions(): void {
  edge(LegalAct, 'successor', () => LegalAct, 'The legal act that replaced it.', nullable);
  edge(Plan, 'organization', () => Organization, 'Whose plan it is.', nullable);
  edge(Plan, 'actions', () => ActionConnection, 'The actions that it holds, by slug.', page);
  edge(Action, 'description', () => LocalizedText, 'What it is, at length.', inLanguageIfAny);
  edge(Action, 'legalAct', () => LegalAct, 'The legal act that it brings or changes.', nullable);
  edge(
    Action,
    'plans',
    () => [Plan],
    `The plans that hold it, by slug; at most ${limits.plansMax}.`,
  );
  edge(
    Action,
    'recommendations',
    () => [Recommendation],
    `What it is done about, by reference; at most ${limits.linkedRecommendationsMax}.`,
  );
  edge(
    Action,
    'bodies',
    () => [ActionBody],
    `Who carries it out, those in the lead first; at most ${limits.bodiesMax}.`,
  );
  edge(
    Action,
    'status',
    () => ActionStatus,
    'How far it is: the status with the latest day that counts, of one day the last recorded, without withdrawn ones; null where nothing was recorded.',
    timed,
  );
  edge(
    Action,
    'completedOn',
    () => GraphQLDay,
    'The day since which it is completed, to the precision that `status` tells; null unless COMPLETED is its status.',
    timed,
  );
  edge(
    Action,
    'statuses',
    () => ActionStatusConnection,
    'All that was recorded of how far it is, withdrawn statuses too: the newest day first.',
    timedPage,
  );
  edge(ActionBody, 'organization', () => Organization, 'The organization.', nullable);
  edge(ActionStatus, 'action', () => Action, 'The action.', nullable);
  edge(ActionStatus, 'retraction', () => Retraction, 'Its withdrawal.', nullable);
}

function declareOfIndicators(): void {
  edge(Indicator, 'organization', () => Organization, 'Who keeps it.', nullable);
  edge(
    Indicator,
    'recommendations',
    () => [Recommendation],
    `What it follows, by reference; at most ${limits.linkedRecommendationsMax}.`,
  );
  edge(
    Indicator,
    'latestMeasurement',
    () => Measurement,
    'The measurement with the latest day that counts, of one day the last recorded, without corrected and withdrawn ones; null where there is none.',
    timed,
  );
  edge(
    Indicator,
    'measurements',
    () => MeasurementConnection,
    'All its measurements, corrected and withdrawn ones too: the newest day first.',
    timedPage,
  );
  edge(Measurement, 'indicator', () => Indicator, 'The indicator.', nullable);
  edge(Measurement, 'supersedes', () => Measurement, 'The measurement that it corrects.', nullable);
  edge(Measurement, 'supersededBy', () => Measurement, 'The one that corrects it.', nullable);
  edge(Measurement, 'retraction', () => Retraction, 'Its withdrawal.', nullable);
}
