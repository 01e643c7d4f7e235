const WORDS = [
  'noll',
  'ett',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
  'elva',
  'tolv',
];

/** A count in a sentence: in letters up to twelve. */
export function countText(count: number): string {
  return WORDS[count] ?? String(count);
}
