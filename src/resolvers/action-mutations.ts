import {
  CreateLegalActInput,
  EditLegalActInput,
  CreatePlanInput,
  EditPlanInput,
  CreateActionInput,
  EditActionInput,
  RecordActionStatusInput,
  RetractActionStatusInput,
} from '../schema/inputs/action-inputs.js';
import {
  CreateIndicatorInput,
  EditIndicatorInput,
  RecordMeasurementInput,
  RetractMeasurementInput,
} from '../schema/inputs/indicator-inputs.js';
import * as payloads from '../schema/payloads.js';
import { createLegalAct, editLegalAct } from '../services/action/legal-acts.js';
import { createPlan, editPlan } from '../services/action/plans.js';
import { createAction, editAction } from '../services/action/actions.js';
import { recordActionStatus } from '../services/action/record-action-status.js';
import { createIndicator, editIndicator } from '../services/action/indicators.js';
import { retractActionStatus, retractMeasurement } from '../services/action/retract-dated-row.js';
import { recordMeasurement } from '../services/action/record-measurement.js';
import { one } from './one-entry-mutation.js';

/** What is done about recommendations. */
export const actionMutations = [
  one(
    'legalAct',
    'LegalAct',
    payloads.CreateLegalActPayload,
    CreateLegalActInput,
    createLegalAct,
    'Adds a legal act. Needs the role EDITOR.',
  ),
  one(
    'legalAct',
    'LegalAct',
    payloads.EditLegalActPayload,
    EditLegalActInput,
    editLegalAct,
    'Changes a legal act; its former states are kept. Needs the role EDITOR.',
  ),
  one(
    'plan',
    'Plan',
    payloads.CreatePlanPayload,
    CreatePlanInput,
    createPlan,
    'Adds a plan. Needs the role EDITOR.',
  ),
  one(
    'plan',
    'Plan',
    payloads.EditPlanPayload,
    EditPlanInput,
    editPlan,
    'Changes a plan; its former states are kept. Needs the role EDITOR.',
  ),
  one(
    'action',
    'Action',
    payloads.CreateActionPayload,
    CreateActionInput,
    createAction,
    'Adds an action. It is invented where what it is about is. Needs the role EDITOR.',
  ),
  one(
    'action',
    'Action',
    payloads.EditActionPayload,
    EditActionInput,
    editAction,
    'Changes an action; its former states are kept. Needs the role EDITOR.',
  ),
  one(
    'actionStatus',
    'ActionStatus',
    payloads.RecordActionStatusPayload,
    RecordActionStatusInput,
    recordActionStatus,
    'Records how far an action is. Needs the role EDITOR.',
  ),
  one(
    'actionStatus',
    'ActionStatus',
    payloads.RetractActionStatusPayload,
    RetractActionStatusInput,
    retractActionStatus,
    'Withdraws how far an action was said to be. Needs the role EDITOR.',
  ),
  one(
    'indicator',
    'Indicator',
    payloads.CreateIndicatorPayload,
    CreateIndicatorInput,
    createIndicator,
    'Adds an indicator. It is invented where what it follows is. Needs the role EDITOR.',
  ),
  one(
    'indicator',
    'Indicator',
    payloads.EditIndicatorPayload,
    EditIndicatorInput,
    editIndicator,
    'Changes an indicator; its former states are kept. Needs the role EDITOR.',
  ),
  one(
    'measurement',
    'Measurement',
    payloads.RecordMeasurementPayload,
    RecordMeasurementInput,
    recordMeasurement,
    'Records what an indicator showed, or corrects a measurement. Needs the role EDITOR.',
  ),
  one(
    'measurement',
    'Measurement',
    payloads.RetractMeasurementPayload,
    RetractMeasurementInput,
    retractMeasurement,
    'Withdraws a measurement. Needs the role EDITOR.',
  ),
];
