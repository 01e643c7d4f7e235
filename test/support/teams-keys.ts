import { generateKeyPairSync } from 'node:crypto';

export const newKeys = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

type Keys = ReturnType<typeof newKeys>;
const KEYS = Symbol.for('the signing keys of the tests');
/**
 * The keys are not a variable of this module, because Jest loads it again for each test file of a
 * process.
 */
const kept = process as { [KEYS]?: Keys };

/** Returns one key pair per process, because making a pair takes longer than most tests. */
export function signingKeys(): Keys {
  kept[KEYS] ??= newKeys();
  return kept[KEYS];
}

/**
 * Returns Bot Framework's published keys. Some of them are valid only for some channels; `added`
 * names more keys for Teams.
 */
export function publishedKeys(added: readonly string[] = []): object[] {
  const key = { ...signingKeys().publicKey.export({ format: 'jwk' }), use: 'sig' };
  return [
    ...['teams', ...added].map((kid) => ({ ...key, kid, endorsements: ['msteams'] })),
    { ...key, kid: 'webchat', endorsements: ['webchat'] },
  ];
}
