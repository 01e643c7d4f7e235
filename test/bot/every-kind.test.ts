import { caseCard } from '../../cards/case/case-card.ts';
import { historyText } from '../../cards/case/history.ts';
import { farewell } from '../../cards/farewell.ts';
import { awaited, bundles, buttons, events } from '../../cards/texts.ts';
import { createApp } from '../../src/app/app.ts';
import type { App } from '../../src/app/doors.ts';
import { usualMunicipality } from '../../src/config/municipality.ts';
import { createStores } from '../../src/cosmos/all-stores.ts';
import { openDatabase } from '../../src/cosmos/client.ts';
import { createClaims } from '../../src/delivery/claims.ts';
import { type AccessLine, canConcern, withUnits } from '../../src/domain/access-line.ts';
import { type CaseDocument, isCase } from '../../src/domain/case-document.ts';
import {
  idOfNumber,
  isNumbered,
  kindOfId,
  kindOfNumber,
  numberAsked,
  numberOf,
} from '../../src/domain/case-number.ts';
import { openTasks, routineOf } from '../../src/domain/case-state.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import { type CaseKind, caseKinds, kindOf } from '../../src/domain/kinds.ts';
import { listsFor } from '../../src/domain/lists.ts';
import type { Measure } from '../../src/domain/measures.ts';
import { countedIn } from '../../src/domain/own-control.ts';
import { type CaseView, viewOf } from '../../src/domain/view.ts';
import { look } from '../../src/gallery/shot.ts';
import { textOf } from '../support/card-reader.ts';
import { demoStaff, idOf, type Name } from '../support/people.ts';
import { instantOf } from '../support/reading.ts';
import { emulatorForFile, startTown, type Town } from '../support/town.ts';

/** Describes one case of a kind, and who does what with it. */
interface Example {
  readonly id: string;
  /** This person opens the case with these answers. The bot itself opens a check of Link. */
  readonly opens?: { readonly by: Name; readonly answers: Readonly<Record<string, string>> };
  /** This person has something to do in the case, and their list names the case by `knownBy`. */
  readonly holder: Name;
  readonly knownBy: string;
  /** This person has no part in the case. */
  readonly stranger: Name;
  /** This press comes before the takeover, because nobody has the case until then. */
  readonly before?: { readonly by: Name; readonly step: string };
  readonly takenOver?: { readonly by: Name; readonly from: Name; readonly to: Name };
  readonly counts: Measure;
  /** The case can concern the unit `its` but not the unit `other` (S2). */
  readonly units: { readonly its: string; readonly other: string };
}

const AID_UNITS = { its: 'vo', other: 'insatser' };

/** This file compiles only when every kind has an example. */
const examples: Readonly<Record<CaseKind, Example>> = {
  outpatient: {
    id: 'OV-2026-0001',
    opens: {
      by: 'sara',
      answers: { decided: '2026-01-12', ordered: '2026-01-12', unit: 'insatser' },
    },
    holder: 'eva',
    knownBy: 'ÖV-2026-0001',
    stranger: 'vilma',
    takenOver: { by: 'maj', from: 'sara', to: 'simon' },
    counts: 'assignments',
    units: { its: 'insatser', other: 'vo' },
  },
  check: {
    id: 'check:VO:2026-01-12:1',
    holder: 'vilma',
    knownBy: 'Kontroll för VO, måndag 12 januari klockan 08.15',
    stranger: 'sara',
    counts: 'checks',
    units: { its: 'vo', other: 'fh' },
  },
  watch: {
    id: 'LI-2026-0001',
    opens: { by: 'vilma', answers: { row: 'A1', proposal: 'FH' } },
    holder: 'frida',
    knownBy: 'LI-2026-0001',
    stranger: 'sara',
    before: { by: 'frida', step: 'take' },
    takenOver: { by: 'fanny', from: 'frida', to: 'fredrik' },
    counts: 'watches',
    units: AID_UNITS,
  },
  application: {
    id: 'AN-2026-0001',
    opens: { by: 'vilma', answers: { row: 'B3', proposal: 'FH' } },
    holder: 'frida',
    knownBy: 'AN-2026-0001',
    stranger: 'sara',
    takenOver: { by: 'ulrika', from: 'vilma', to: 'viktor' },
    counts: 'applications',
    units: AID_UNITS,
  },
  ongoing: {
    id: 'OL-2026-0001',
    opens: { by: 'frida', answers: { row: 'C1', proposal: 'VO' } },
    holder: 'vilma',
    knownBy: 'ÖL-2026-0001',
    stranger: 'sara',
    takenOver: { by: 'fanny', from: 'frida', to: 'fredrik' },
    counts: 'handovers',
    units: AID_UNITS,
  },
};

const emulator = emulatorForFile();
let town: Town;
let app: App;
let close: () => void;
let load: (id: string) => Promise<CaseDocument>;

beforeAll(async () => {
  town = await startTown(emulator(), { at: '2026-01-12 08:00', aid: true });
  const opened = await openDatabase(town.config.cosmos);
  close = opened.close;
  const { store, numbers, accessLog, addresses } = createStores(opened.database, town.now);
  load = async (id) => {
    const doc = await store.load(id);
    if (!isCase(doc)) throw new Error(`There is no case ${id}`);
    return doc;
  };
  app = createApp({
    store,
    claims: createClaims(store, town.now, 30),
    numbers,
    log: { write: (line: AccessLine) => accessLog.write(withUnits(line, demoStaff)) },
    addresses,
    staff: () => demoStaff,
    settings: usualMunicipality,
    now: town.now,
    written: () => undefined,
  });
  await town.until('2026-01-12 08:20');
  for (const { id, opens } of Object.values(examples))
    if (opens)
      await app.act(idOf(opens.by), `opens ${id}`, { kind: 'open', id, answers: opens.answers });
});
afterAll(async () => {
  close?.();
  await town?.stop();
});

async function seenBy(who: Name, id: string): Promise<CaseView> {
  const view = viewOf(await load(id), idOf(who), await app.situation());
  if (!view) throw new Error(`${who} may not see ${id}`);
  return view;
}

/** Returns the last line of the access log for what this person saw or tried. */
async function lastLine(who: Name): Promise<AccessLine | undefined> {
  return (await town.accessLines()).findLast((line) => line.who === idOf(who));
}

function later(s: Situation, time: string): Situation {
  return { ...s, now: instantOf(time), today: time.slice(0, 10) };
}

test('there is an example of every kind', () => {
  expect(Object.keys(examples).toSorted()).toEqual([...caseKinds].toSorted());
});

describe.each(Object.entries(examples) as [CaseKind, Example][])(
  'a case of kind %s',
  (kind, at) => {
    test('has a number there and back', async () => {
      const { kind: stored, number } = await load(at.id);
      expect(stored).toBe(kind);
      expect([kindOfId(at.id), kindOfNumber(number)]).toEqual([kind, kind]);
      expect([numberOf(at.id), numberAsked(at.id)]).toEqual([number, number]);
      expect(idOfNumber(number)).toBe(isNumbered(kind) ? at.id : undefined);
    });

    test('is drawn as a card, a row of a list, a farewell and a history', async () => {
      const view = await seenBy(at.holder, at.id);
      const { card, summary } = caseCard(view, look);
      const text = textOf(card as Parameters<typeof textOf>[0]);
      // The summary of a message is the title and the band, which stands above it on the card.
      const [title, band, ...more] = summary.split('. ');
      expect(text.startsWith(`${band}\n${title}\n`)).toBe(true);
      expect(more).toEqual([]);
      expect(text).toMatch(/\[.+\]/);

      const { mine } = listsFor(idOf(at.holder), [view.doc], view.s);
      expect(mine).toHaveLength(1);
      const list = await app.show(idOf(at.holder), { kind: 'mine' });
      expect(list.kind).toBe('mine');
      await town.type(at.holder, 'mina ärenden');
      expect(town.newest(at.holder)).toContain(at.knownBy);

      const left = farewell(view.doc, idOf(at.stranger), view.s);
      expect(textOf(left.card as Parameters<typeof textOf>[0])).toMatch(/\.$/);

      const history = historyText(view, look);
      expect(history).toContain(view.doc.number);
      for (const event of view.doc.events) expect(Object.keys(events)).toContain(event.type);
      expect(history).not.toMatch(/undefined|\b[a-z]+[A-Z]\w*\b/);
    });

    test('has words for each of its steps: on a button, or for those who wait', () => {
      const named = new Set(
        [buttons, bundles, awaited].flatMap((words) =>
          Object.keys(words).flatMap((key) => key.split(/[ /]/)),
        ),
      );
      const nameless = routineOf(kind)
        .steps.map(({ name }) => name)
        .filter((name) => !named.has(name));
      expect(nameless).toEqual([]);
    });

    test('stands in the access log by its number, also for who was refused', async () => {
      const { number } = await load(at.id);
      await app.show(idOf(at.holder), { kind: 'case', id: at.id });
      expect(
        (await town.accessLines()).some(
          ({ who, what, cases, allowed }) =>
            who === idOf(at.holder) && what === 'show case' && allowed && cases.includes(number),
        ),
      ).toBe(true);
      const refused = { cases: [number], allowed: false, outcome: 'nothing' };
      await app.show(idOf(at.stranger), { kind: 'case', id: at.id });
      expect(await lastLine(at.stranger)).toMatchObject({ what: 'show case', ...refused });
      const [step] = routineOf(kind).steps;
      await app.act(idOf(at.stranger), `tries ${at.id}`, {
        kind: 'answer',
        case: at.id,
        tasks: [`${step?.name}@1`],
        inputs: {},
      });
      expect(await lastLine(at.stranger)).toMatchObject({ what: `act ${step?.name}`, ...refused });
      const units = demoStaff.units.filter((unit) => canConcern(unit, number)).map(({ id }) => id);
      expect(units).toContain(at.units.its);
      expect(units).not.toContain(at.units.other);
    });

    test('is taken over, where there is something to take over', async () => {
      const { before, takenOver } = at;
      if (before) {
        const open = openTasks(await load(at.id), await app.situation());
        const task = open.find(({ step }) => step === before.step);
        await app.act(idOf(before.by), `before ${at.id}`, {
          kind: 'answer',
          case: at.id,
          tasks: [task?.id ?? ''],
          inputs: {},
        });
      }
      if (!takenOver) {
        const s = await app.situation();
        const tasks = openTasks(await load(at.id), s);
        expect(kindOf(kind).give(tasks, idOf(at.holder), idOf('viktor'), s)).toBeUndefined();
        return;
      }
      const [from, to] = [idOf(takenOver.from), idOf(takenOver.to)];
      const answer = await app.act(idOf(takenOver.by), `takes over ${at.id}`, {
        kind: 'takeOver',
        from,
        to: { [at.id]: to },
      });
      expect(answer).toMatchObject({ kind: 'done', facts: { count: '1', left: '0' } });
      const { index } = await load(at.id);
      expect(index.people).toContain(to);
      expect(index.people).not.toContain(from);
    });

    test('is counted by own control for a unit that it concerns', async () => {
      const s = later(await app.situation(), '2026-02-16 09:00');
      const counted = countedIn(await load(at.id), s);
      expect(counted.map(({ measure }) => measure)).toContain(at.counts);
      for (const { unit } of counted)
        expect(kindOf(kind).isOfUnit(demoStaff.units.find(({ id }) => id === unit) as never)).toBe(
          true,
        );
    });
  },
);
