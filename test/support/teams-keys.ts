import { generateKeyPairSync } from 'node:crypto';

export const newKeys = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
let keys: ReturnType<typeof newKeys> | undefined;

/** One pair per process: making one takes longer than most tests. */
export function signingKeys() {
  keys ??= newKeys();
  return keys;
}

/** Of Bot Framework's keys some are good for some channels only. `added` names more of them for Teams. */
export function publishedKeys(added: readonly string[] = []): object[] {
  const key = { ...signingKeys().publicKey.export({ format: 'jwk' }), use: 'sig' };
  return [
    ...['teams', ...added].map((kid) => ({ ...key, kid, endorsements: ['msteams'] })),
    { ...key, kid: 'webchat', endorsements: ['webchat'] },
  ];
}
