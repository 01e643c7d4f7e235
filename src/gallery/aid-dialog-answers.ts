/** The answers, form by form, in the order of their choices. */
export type Filled = readonly Readonly<Record<string, string>>[];

/** The answers about an admission: ward, reason, FH, VO. */
const inLink = (ward: string, reason: string, fh: string, vo: string): Filled => [
  { ward, reason, fh, vo, vsNumber: '2026-4471' },
];

export const applied = (concerns: string, fh: string, vo: string) => ({ concerns, fh, vo });

const services = (support: string, because: string, lss: string, pending = 'nej', vob = 'nej') => ({
  pending,
  vob,
  support,
  services: 'endast_hemtjanst',
  because,
  lss,
});

export const admissions: Readonly<Record<string, Filled>> = {
  'FH (A1)': inLink('psykiatrisk', 'okand', 'pagaende', 'aldrig'),
  'FH, by interpretation (A2)': inLink('psykiatrisk', 'psykisk_ohalsa', 'aldrig', 'tidigare'),
  'VO (A4)': inLink('psykiatrisk', 'annan', 'aldrig', 'aldrig'),
  'VO, by interpretation (A5)': inLink('psykiatrisk', 'psykisk_ohalsa', 'tidigare', 'pagaende'),
  'a dialogue, by interpretation (A6)': inLink('somatisk', 'annan', 'pagaende', 'aldrig'),
  'a dialogue (A7)': inLink('somatisk', 'annan', 'tidigare', 'aldrig'),
  'VO (A8)': inLink('somatisk', 'annan', 'aldrig', 'pagaende'),
};

export const applications: Readonly<Record<string, Filled>> = {
  'the other unit (B1)': [applied('boendestod', 'aldrig', 'pagaende')],
  'FH investigates (B3)': [applied('vob', 'pagaende', 'aldrig')],
  'the own unit (B4)': [applied('vob', 'aldrig', 'aldrig')],
  'the own unit, by interpretation (B6)': [applied('hemtjanst', 'aldrig', 'aldrig')],
  'a dialogue (B8)': [applied('hemtjanst', 'tidigare', 'aldrig')],
  'table C is asked (B7)': [applied('hemtjanst', 'pagaende', 'aldrig')],
  'table C is answered (B7, C1)': [
    applied('hemtjanst', 'pagaende', 'aldrig'),
    services('nej', 'aldrande', 'nej'),
  ],
  'no answer (B9)': [applied('annat', 'aldrig', 'aldrig')],
  'to be split (B10)': [applied('blandad', 'pagaende', 'aldrig')],
};

export const ongoing: Readonly<Record<string, Filled>> = {
  'handed over (C1)': [services('nej', 'aldrande', 'nej')],
  'kept (C2)': [services('ja', 'aldrande', 'nej')],
  'a dialogue, by interpretation (C3)': [services('nej', 'aldrande', 'oklart')],
  'a dialogue (C4)': [services('oklart', 'aldrande', 'nej')],
  'kept, an application for LSS is pending': [services('nej', 'aldrande', 'nej', 'ja')],
  'kept, an application for vob is pending': [services('nej', 'aldrande', 'nej', 'nej', 'ja')],
};
