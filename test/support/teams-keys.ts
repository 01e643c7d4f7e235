import { generateKeyPairSync } from 'node:crypto';

export const newKeys = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
let keys: ReturnType<typeof newKeys> | undefined;

/** One pair per process: making one takes longer than most tests. */
export function signingKeys() {
  keys ??= newKeys();
  return keys;
}

export function publishedKey(): object {
  return { ...signingKeys().publicKey.export({ format: 'jwk' }), kid: 'teams', use: 'sig', endorsements: ['msteams'] };
}
