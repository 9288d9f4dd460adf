import { refuse } from '../domain/refusal.js';
import { hasRole, type Actor, type Role } from '../domain/role.js';
import type { Session } from './session.js';
import { requireActor } from './write.js';

/** Who asks, if the role allows it. All rights of all writes are decided in this file. */
export function requireRole(session: Session, role: Role): Actor {
  const actor = requireActor(session);
  if (!hasRole(actor, role))
    refuse('FORBIDDEN', [], `This needs a token with the role ${role}; yours is ${actor.role}.`);
  return actor;
}

/** An entry, as far as its rights go. */
export interface Kept {
  recordedById: string;
  isPublic: boolean;
}

/** Editors change what their organization keeps; administrators also what others have published. */
export function requireKeeper(
  actor: Actor,
  { recordedById, isPublic }: Kept,
  path: string[],
): void {
  if (recordedById === actor.organizationId) return;
  if (isPublic && hasRole(actor, 'ADMIN')) return;
  refuse(
    'FORBIDDEN',
    path,
    'Another organization keeps this entry; only its editors may change it.',
  );
}

/** A judgement is its assessor's own word, or an editor writes it down from a source. */
export function requireVoice(
  actor: Actor,
  assessorId: string,
  path = ['assessorId'],
): { isAttributed: boolean } {
  const isAttributed = assessorId !== actor.organizationId;
  if (isAttributed && !hasRole(actor, 'EDITOR')) {
    refuse(
      'FORBIDDEN',
      path,
      "Only an editor may write down another organization's judgement, correct or withdraw it.",
    );
  }
  return { isAttributed };
}

/** What an organization recorded it may correct and withdraw, and what was written down as its own word. */
export function requireRecorder(
  actor: Actor,
  { recordedById, assessorId }: { recordedById: string; assessorId: string },
  path: string[],
): void {
  if (![recordedById, assessorId].includes(actor.organizationId)) {
    refuse(
      'FORBIDDEN',
      path,
      'Another organization recorded this assessment; only it and the assessor may correct or withdraw it.',
    );
  }
}
