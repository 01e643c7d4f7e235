import type { Stamp, Standing } from '../../engine/step.ts';
import type { Check, CheckEvent, Receipt } from './check-events.ts';

export function foldCheck(events: readonly Standing<CheckEvent>[]): Check {
  let c: Check = { side: 'VO', day: '', turn: 0, due: '', until: '' };
  for (const e of events) c = evolve(c, e);
  return c;
}

function evolve(c: Check, e: Standing<CheckEvent>): Check {
  switch (e.type) {
    case 'checkDue': {
      const { side, day, turn, due, until, person, since, missed } = e;
      const optional = {
        ...(person === undefined ? {} : { person }),
        ...(since === undefined ? {} : { since }),
      };
      return {
        side,
        day,
        turn,
        due,
        until,
        ...optional,
        ...(missed === undefined ? {} : { missed }),
      };
    }
    case 'checkToday':
      return { ...c, today: e.by };
    case 'checkDeclined':
      return {
        ...c,
        declined: { n: e.n, by: [...(c.declined?.by ?? []), e.by, ...(e.for ? [e.for] : [])] },
        passedOn: e.at,
      };
    case 'checkAsked': {
      // The manager's choice overrides that this person declined earlier.
      const { declined: _, ...free } = c;
      return { ...free, asked: { n: e.n, to: e.to, by: e.by }, passedOn: e.at };
    }
    case 'checkCalledIn': {
      const { declined: _, ...free } = c;
      return { ...free, asked: { n: e.n, to: e.to, by: e.by, calledIn: true }, passedOn: e.at };
    }
    case 'checkConfirmed':
      return { ...c, confirmed: { n: e.n, ...receiptOf(e) } };
    case 'checkConfirmedAfterwards':
      return { ...c, afterwards: receiptOf(e) };
  }
}

function receiptOf({ at, by, for: absent }: Stamp): Receipt {
  return { at, by, ...(absent === undefined ? {} : { for: absent }) };
}
