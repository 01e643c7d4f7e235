import { series } from '../engine/numbering.ts';

/** The watch of an admission in Link. */
export const watchSeries = series('LI');
/** An application (ansökan). */
export const applicationSeries = series('AN');
/** The handover (överlämning) of an ongoing case. */
export const handoverSeries = series('ÖL');
