import { Register1763900000001 } from '../../migrations/1763900000001-register.js';
import { Recommendation1763900000002 } from '../../migrations/1763900000002-recommendation.js';
import { Assessment1763900000003 } from '../../migrations/1763900000003-assessment.js';
import { Status1763900000004 } from '../../migrations/1763900000004-status.js';
import { Visibility1763900000005 } from '../../migrations/1763900000005-visibility.js';
import { Installation1763900000006 } from '../../migrations/1763900000006-installation.js';
import { Past1763900000007 } from '../../migrations/1763900000007-past.js';
import { Actions1763900000008 } from '../../migrations/1763900000008-actions.js';
import { FollowUp1763900000009 } from '../../migrations/1763900000009-follow-up.js';
import { Dispute1763900000010 } from '../../migrations/1763900000010-dispute.js';
import { Scale1763900000011 } from '../../migrations/1763900000011-scale.js';
import { Search1763900000012 } from '../../migrations/1763900000012-search.js';
import { PersistedDocuments1763900000013 } from '../../migrations/1763900000013-persisted-documents.js';
import { Figures1763900000014 } from '../../migrations/1763900000014-figures.js';
import { BulkSearch1763900000015 } from '../../migrations/1763900000015-bulk-search.js';
import { FigurePlans1763900000016 } from '../../migrations/1763900000016-figure-plans.js';
import { StandingFigures1763900000017 } from '../../migrations/1763900000017-standing-figures.js';
import { Settling1763900000018 } from '../../migrations/1763900000018-settling.js';

/** All migrations, in their order. */
export const migrations = [
  Register1763900000001,
  Recommendation1763900000002,
  Assessment1763900000003,
  Status1763900000004,
  Visibility1763900000005,
  Installation1763900000006,
  Past1763900000007,
  Actions1763900000008,
  FollowUp1763900000009,
  Dispute1763900000010,
  Scale1763900000011,
  Search1763900000012,
  PersistedDocuments1763900000013,
  Figures1763900000014,
  BulkSearch1763900000015,
  FigurePlans1763900000016,
  StandingFigures1763900000017,
  Settling1763900000018,
] as const;
