import { generateKeyPairSync } from 'node:crypto';

export const newKeys = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
let keys: ReturnType<typeof newKeys> | undefined;

/** One pair per process: making one takes longer than most tests. */
export function signingKeys() {
  keys ??= newKeys();
  return keys;
}

/** Of Bot Framework's keys some are good for some channels only. */
export function publishedKeys(): object[] {
  const key = { ...signingKeys().publicKey.export({ format: 'jwk' }), use: 'sig' };
  return [
    { ...key, kid: 'teams', endorsements: ['msteams'] },
    { ...key, kid: 'webchat', endorsements: ['webchat'] },
  ];
}
