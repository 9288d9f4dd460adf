/** What kind of body an organization is. */
export const organizationKinds = {
  STATE: 'A State as a whole, as the reviews of the United Nations address it.',
  MINISTRY: 'A ministry.',
  AGENCY: 'An agency, committee or service of the executive.',
  PARLIAMENT: 'A parliament or one of its chambers.',
  COURT: 'A court.',
  PROSECUTOR: "A prosecutor's office.",
  FACILITY: 'A place that is run by another body, such as a prison.',
  LOCAL_GOVERNMENT: 'A local executive or a local council.',
  NHRI: 'A national human rights institution, such as an ombudsman.',
  NPM: 'A national preventive mechanism under the Optional Protocol to the Convention against Torture.',
  NGO: 'A non-governmental organization.',
  COALITION: 'Several organizations under one name.',
  WORKING_GROUP: 'A group set up for one task.',
  ADVISORY_COUNCIL: 'A council that advises and does not decide.',
  COORDINATING_BODY: 'A national mechanism for implementation, reporting and follow-up.',
  TREATY_BODY: 'A committee that watches over a treaty.',
  SPECIAL_PROCEDURE:
    'A special rapporteur, independent expert or working group of the Human Rights Council.',
  INTERNATIONAL_ORGANIZATION: 'An international organization or one of its organs.',
  POLITICAL_PARTY: 'A political party.',
  TRADE_UNION: 'A trade union.',
  MEDIA: 'A newspaper, broadcaster or news site.',
  OTHER: 'Any other body.',
} as const;

export type OrganizationKind = keyof typeof organizationKinds;
export const organizationKindNames = Object.keys(organizationKinds) as OrganizationKind[];
