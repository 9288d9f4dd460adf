/** One address of every kind of view, for the tests that look at all of them. */
export const visits: Record<string, string> = {
  collections: '/',
  collection: '/collections/practice-penal-reform',
  'collection-of-the-past': '/collections/practice-penal-reform?asOf=2021-06-30',
  'collection-without-texts': '/collections/kazakhstan-penal-working-group-2019',
  'collection-real': '/collections/kazakhstan-ccpr-2016',
  recommendations: '/recommendations',
  'recommendations-found':
    '/collections/practice-penal-reform/recommendations?q=%D1%82%D1%8E%D1%80%D1%8C%D0%BC%D0%B0',
  'recommendations-none': '/recommendations?q=zzzzqqqq',
  recommendation: '/recommendations/PRACTICE-001',
  'recommendation-real': '/recommendations/CCPR-KAZ-CO2-24',
  'chart-status': '/collections/practice-penal-reform/charts/status?perspective=STATE',
  'chart-trend': '/collections/practice-penal-reform/charts/trend',
  'chart-addressees': '/charts/addressees',
  explore: '/explore',
  'recommendations-all-columns':
    '/collections/practice-penal-reform/recommendations?status=STALLED&status=DIVIDED&perspective=CIVIL_SOCIETY&column=text&column=issuers&column=addressees&column=issued&column=response&column=deadline&column=theme&column=status',
  organizations: '/organizations',
  organization: '/organizations/practice-penal-committee',
  'organization-of-the-past': '/organizations/practice-ministry-health-social?asOf=2020-12-31',
  'organization-real': '/organizations/kazakhstan',
  problem: '/collections/no-such-collection',
};

/** One address of every kind of widget, behind `/embed`. */
export const widgets: Record<string, string> = {
  status: '/collections/practice-penal-reform/charts/status',
  trend: '/collections/practice-penal-reform/charts/trend?perspective=STATE',
  themes: '/charts/themes?q=torture',
  'without-texts': '/collections/kazakhstan-penal-working-group-2019/charts/status',
  recommendation: '/recommendations/PRACTICE-001',
  'recommendation-real': '/recommendations/CCPR-KAZ-CO2-18',
};
