import { CreateCollectionInput, EditCollectionInput } from '../schema/inputs/collection-inputs.js';
import {
  CreateDocumentInput,
  CreateTermInput,
  EditDocumentInput,
  EditTermInput,
} from '../schema/inputs/register-inputs.js';
import {
  CreateOrganizationInput,
  EditOrganizationInput,
} from '../schema/inputs/organization-inputs.js';
import * as payloads from '../schema/payloads.js';
import { createCollection, editCollection } from '../services/register/collection.js';
import { createDocument, editDocument } from '../services/register/document.js';
import { createOrganization, editOrganization } from '../services/register/organization.js';
import { createTerm, editTerm } from '../services/register/term.js';
import { one } from './one-entry-mutation.js';

const whoEdits =
  'Needs the role EDITOR in the organization that keeps it; an ADMIN also changes what others have published.';

/** What recommendations point to: organizations, documents, collections, terms. */
export const registerMutations = [
  one(
    'organization',
    'Organization',
    payloads.CreateOrganizationPayload,
    CreateOrganizationInput,
    createOrganization,
    'Adds an organization. Needs the role EDITOR.',
  ),
  one(
    'document',
    'Document',
    payloads.CreateDocumentPayload,
    CreateDocumentInput,
    createDocument,
    'Adds a document. Needs the role EDITOR.',
  ),
  one(
    'collection',
    'Collection',
    payloads.CreateCollectionPayload,
    CreateCollectionInput,
    createCollection,
    'Opens a collection, kept by your organization. Needs the role EDITOR.',
  ),
  one(
    'term',
    'Term',
    payloads.CreateTermPayload,
    CreateTermInput,
    createTerm,
    'Adds a term to a vocabulary. Needs the role EDITOR.',
  ),
  one(
    'organization',
    'Organization',
    payloads.EditOrganizationPayload,
    EditOrganizationInput,
    editOrganization,
    `Changes an organization, such as the names that it bears. ${whoEdits}`,
  ),
  one(
    'document',
    'Document',
    payloads.EditDocumentPayload,
    EditDocumentInput,
    editDocument,
    `Changes a document. ${whoEdits}`,
  ),
  one(
    'collection',
    'Collection',
    payloads.EditCollectionPayload,
    EditCollectionInput,
    editCollection,
    `Changes a collection, such as who speaks in it. ${whoEdits}`,
  ),
  one(
    'term',
    'Term',
    payloads.EditTermPayload,
    EditTermInput,
    editTerm,
    `Changes a term. ${whoEdits}`,
  ),
];
