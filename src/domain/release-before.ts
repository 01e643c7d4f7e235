import type { AbsenceDocument, KeptAbsence } from './people/absence-document.ts';
import type { Instant } from './time.ts';
import { type TrueToday, withAbsences } from './true-today.ts';

/**
 * What is true today with the absences of the release before, which had a document for each. An
 * open one is taken over once. One that ends sooner there than here ends here too. The same object
 * when nothing changes.
 */
export function withAbsencesBefore(
  doc: TrueToday,
  before: readonly AbsenceDocument[],
  now: Instant,
): TrueToday {
  const known = new Set(doc.absences.map(({ id }) => id));
  const added = before.filter((one) => one.open && !one.moved && !known.has(one.id));
  const endings = new Map(before.map((one) => [one.id, one.to]));
  const isSooner = ({ id, to, open }: KeptAbsence) => {
    const end = endings.get(id);
    return open && end !== undefined && (to === undefined || end < to);
  };
  if (added.length === 0 && !doc.absences.some(isSooner)) return doc;
  return withAbsences(doc, [
    ...doc.absences.map((one): KeptAbsence => {
      const to = endings.get(one.id);
      return to !== undefined && isSooner(one) ? { ...one, to, wakeAt: now } : one;
    }),
    ...added.map((one) => absenceOf(one, now)),
  ]);
}

/** The absence of a document. When somebody is handling that, it is handled here too. */
function absenceOf(doc: AbsenceDocument, now: Instant): KeptAbsence {
  const { id, person, from, to, deputy, reportedBy, byColleague, relieved, open } = doc;
  return {
    id,
    person,
    from,
    ...(to === undefined ? {} : { to }),
    ...(deputy === undefined ? {} : { deputy }),
    reportedBy,
    ...(byColleague === undefined ? {} : { byColleague }),
    ...(relieved === undefined ? {} : { relieved }),
    open,
    wakeAt: doc.claim ? now : doc.wakeAt,
    hasDocument: true,
  };
}

/**
 * What is true today with what the release before has connected and disconnected since its channels
 * were last taken over. The same object when that is nothing.
 */
export function withChannelsBefore(doc: TrueToday, keys: readonly string[]): TrueToday {
  const { channelsBefore = [] } = doc;
  const connected = keys.filter((key) => !channelsBefore.includes(key));
  const gone = channelsBefore.filter((key) => !keys.includes(key));
  if (connected.length + gone.length === 0) return doc;
  const kept = doc.channels.filter((key) => !gone.includes(key));
  return { ...doc, channels: [...new Set([...kept, ...connected])], channelsBefore: keys };
}
