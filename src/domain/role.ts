/** What a token's holder may do. Each role includes those before it. */
export const roles = {
  CONTRIBUTOR: 'Records, corrects, withdraws and publishes judgements of its own organization.',
  EDITOR:
    'Also creates, edits and publishes what its organization keeps, and writes attributed assessments.',
  ADMIN: 'Also edits what other organizations have published, defines scales, and redacts.',
} as const;

export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as Role[];

/** Who asks. An organization stands for the person, who is never known. */
export interface Actor {
  tokenId: string;
  organizationId: string;
  role: Role;
}

export function hasRole(actor: Actor, role: Role): boolean {
  return roleNames.indexOf(actor.role) >= roleNames.indexOf(role);
}
