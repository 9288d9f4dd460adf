import { limits } from '../../domain/limits.js';
import { Assessment } from '../assessment.js';
import { LocalizedText } from '../localized-text.js';
import { Recommendation, Response } from '../recommendation.js';
import {
  Collection,
  Document,
  Organization,
  OrganizationName,
  Speaker,
  Term,
} from '../register.js';
import { edge, nullable, inLanguageIfAny } from './edge.js';

export function declareRegisterEdges(): void {
  edge(
    Organization,
    'name',
    () => LocalizedText,
    'Its name on the day that is looked at: `asOf` of the query, else today. Where it bore none then, the last before, else the first after.',
    inLanguageIfAny,
  );
  edge(Organization, 'acronym', () => LocalizedText, 'Its acronym on that day.', inLanguageIfAny);
  edge(
    Organization,
    'names',
    () => [OrganizationName],
    `All names that it bears or bore, and other spellings; at most ${limits.namesMax}.`,
  );
  edge(
    Organization,
    'parent',
    () => Organization,
    'The organization that it belongs to.',
    nullable,
  );
  edge(
    Organization,
    'successor',
    () => Organization,
    'The organization that took over from it.',
    nullable,
  );
  edge(
    Organization,
    'collections',
    () => [Collection],
    'The collections that are its own, in which it speaks, or in which it issued, received, answered or judged something, by slug. Of an invented organization, invented ones.',
  );
  edge(Document, 'title', () => LocalizedText, 'Its title.', inLanguageIfAny);
  edge(Document, 'publisher', () => Organization, 'The organization that published it.', nullable);
  edge(Term, 'label', () => LocalizedText, 'Its label.', inLanguageIfAny);
  edge(Term, 'parent', () => Term, 'The wider term.', nullable);
  edge(Collection, 'title', () => LocalizedText, 'Its title.', inLanguageIfAny);
  edge(
    Collection,
    'description',
    () => LocalizedText,
    'What it holds and leaves out.',
    inLanguageIfAny,
  );
  edge(
    Collection,
    'notice',
    () => LocalizedText,
    'What every reader must be told, on every view of it.',
    inLanguageIfAny,
  );
  edge(
    Collection,
    'statement',
    () => LocalizedText,
    'A statement about the set as a whole, quoted, and applied to no item.',
    inLanguageIfAny,
  );
  edge(Collection, 'document', () => Document, 'Its source.', nullable);
  edge(Collection, 'issuer', () => Organization, 'The organization whose set it is.', nullable);
  edge(
    Collection,
    'speakers',
    () => [Speaker],
    `Who speaks for each perspective, in order; at most ${limits.speakersMax} each.`,
  );
  edge(Speaker, 'organization', () => Organization, 'The speaker.', nullable);
  for (const owner of [
    Organization,
    Document,
    Term,
    Collection,
    Recommendation,
    Response,
    Assessment,
  ]) {
    edge(
      owner,
      'recordedBy',
      () => Organization,
      'The organization whose token wrote it; the organization stands for the person.',
      nullable,
    );
  }
}
