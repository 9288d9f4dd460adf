/** The part that an addressee has in carrying a recommendation out. */
export const addresseeRoles = {
  LEAD: 'It answers for it.',
  SUPPORTING: 'It helps.',
} as const;

export type AddresseeRole = keyof typeof addresseeRoles;
export const addresseeRoleNames = Object.keys(addresseeRoles) as AddresseeRole[];
