import type { OwnName } from './own-names.ts';
import type { PressData } from './press-data.ts';

/** The data of a button, as the card carries it: flat strings, as every release has sent them. */
export function dataOf(press: PressData): Readonly<Record<string, string>> {
  switch (press.kind) {
    case 'start':
      return own({ start: press.what, ...(press.apart ? { post: 'yes' } : {}) });
    case 'form': {
      const { dialog, form, run, way, answers } = press;
      return {
        ...own({ dialog, form: run === undefined ? form : `${form}#${run}` }),
        ...answers,
        ...own(way === undefined ? {} : { go: way }),
      };
    }
    case 'mine':
    case 'watches':
      return own({
        show: press.kind,
        ...(press.page === undefined ? {} : { page: String(press.page) }),
      });
    case 'unit':
      return own({
        show: 'unit',
        ...(press.unit === undefined ? {} : { unit: press.unit }),
        ...(press.page === undefined ? {} : { page: String(press.page) }),
      });
    case 'ownControl':
      return own({
        show: 'ownControl',
        month: press.month,
        ...(press.page === undefined ? {} : { page: String(press.page) }),
        ...(press.asText ? { as: 'text' } : {}),
      });
    case 'ownControlYear':
      return own({
        show: 'ownControlYear',
        yearOf: press.unit,
        ...(press.asText ? { as: 'text' } : {}),
      });
    case 'case':
    case 'history':
      return own({ show: press.kind, case: press.case });
    case 'swap':
      return own({ swap: press.swap, says: press.says });
    case 'sendAgain':
      return own({ again: 'yes', case: press.case });
    case 'nudge':
      return own({ nudge: 'yes', case: press.case, tasks: press.tasks.join(' ') });
    case 'answer': {
      const { tasks, answers, from } = press;
      return {
        ...own({ case: press.case, ...(tasks === undefined ? {} : { tasks: tasks.join(' ') }) }),
        ...answers,
        ...own(from === undefined ? {} : { from }),
      };
    }
  }
}

function own(data: Readonly<Partial<Record<OwnName, string>>>): Record<string, string> {
  return data;
}
