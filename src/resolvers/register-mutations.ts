import { CreateCollectionInput } from '../schema/inputs/collection-inputs.js';
import {
  CreateDocumentInput,
  CreateOrganizationInput,
  CreateTermInput,
} from '../schema/inputs/register-inputs.js';
import * as payloads from '../schema/payloads.js';
import { createOrganization } from '../services/register/create-organization.js';
import { createDocument } from '../services/register/create-document.js';
import { createCollection } from '../services/register/create-collection.js';
import { createTerm } from '../services/register/create-term.js';
import { one } from './one-entry-mutation.js';

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
];
