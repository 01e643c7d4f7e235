/** The ids that an installation puts into the app package for Teams. */
export const packageIds = {
  botAppId: '11111111-1111-4111-8111-111111111111',
  appPackageId: '22222222-2222-4222-8222-222222222222',
  tenantId: '33333333-3333-4333-8333-333333333333',
  publicHost: 'rutinbot.example.org',
  developerName: 'Exempel "Socialförvaltning"',
  websiteUrl: 'https://example.org',
  privacyUrl: 'https://example.org/personuppgifter',
  termsUrl: 'https://example.org/villkor',
  packageVersion: '1.2.3',
};
