import { aboutCard } from '../../cards/about.ts';
import { caseCard } from '../../cards/case/case-card.ts';
import { historyText } from '../../cards/case/history.ts';
import { formCard } from '../../cards/form-card.ts';
import { toldCard } from '../../cards/told-card.ts';
import { dialogNamed } from '../../dialogs/catalogue.ts';
import type { Asked, Dialog } from '../../dialogs/dialog.ts';
import { askedOfOngoing } from '../../dialogs/questions.ts';
import { answerStep } from '../../dialogs/run-dialog.ts';
import { everyAnswer } from '../../src/domain/aid/tables/proposal.ts';
import { questionsA } from '../../src/domain/aid/tables/table-a.ts';
import { questionsB } from '../../src/domain/aid/tables/table-b.ts';
import { isStated } from '../../src/domain/rules.ts';
import type { CaseView } from '../../src/domain/view.ts';
import {
  AID_READERS,
  type Name,
  OUTPATIENT_READERS,
  personNamed,
} from '../../src/gallery/demo-staff.ts';
import { allShots, allSituations } from '../../src/gallery/every-card.ts';
import { instantOf } from '../../src/gallery/messages.ts';
import { look, viewFor } from '../../src/gallery/shot.ts';
import { situationAt } from '../../src/gallery/situation.ts';
import { placesAsCsv } from '../../src/tools/rules.ts';
import { type Node, nodesOf, wordsIn } from './elements.ts';

/**
 * The number of a rule or of a table row, which means nothing to the reader. Case numbers have a
 * dash (ÖV-2026-0001) and do not match.
 */
const CODE = /(?<![\p{L}\d-])[RSEIABC]\d+\b/u;

function wordsOf(card: object): string[] {
  return nodesOf(card).flatMap((node) =>
    ['text', 'title', 'label', 'errorMessage', 'value', 'altText', 'placeholder']
      .map((key) => node[key])
      .filter((words): words is string => typeof words === 'string'),
  );
}

const coded = (words: readonly string[]) => words.filter((text) => CODE.test(text));

/** Every combination of answers to a table, with the proposal that its dialog makes. */
function proposals(
  name: string,
  who: Name,
  answers: readonly Readonly<Record<string, string>>[],
): string[] {
  const asked: Asked = {
    person: personNamed(who),
    s: situationAt(instantOf('2026-02-12 12:00')),
    look,
    cases: [],
    leavers: [],
  };
  const dialog = dialogNamed(name) as Dialog;
  return answers.flatMap((inputs) => {
    const step = answerStep(dialog, asked, {}, dialog.forms(asked, {})[0]?.id ?? '', inputs);
    if (step.kind === 'ask')
      return wordsOf(
        formCard(dialog.name, step.form, { ...asked.s, vs: look.aidSystem }, look).card,
      );
    return step.outcome.kind === 'told'
      ? wordsOf(toldCard(step.outcome, dialog.name, look).card)
      : [];
  });
}

function historiesOf(): string[] {
  return allSituations.flatMap(({ history }) => {
    const played = history();
    const view = [...OUTPATIENT_READERS, ...AID_READERS]
      .map((who) => viewFor(who, played))
      .find((known) => known !== undefined);
    return historyText(view as CaseView, look).split('\n');
  });
}

describe('no code of a rule or a row is read by anybody', () => {
  it('on any card of the gallery, its letters and lists with it', () => {
    const found = allShots().flatMap(({ name, message }) =>
      coded([...wordsOf(message.card), message.summary]).map((text) => `${name}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it('in any written-out history', () => {
    const lines = historiesOf();
    expect(lines.length).toBeGreaterThan(300);
    expect(coded(lines)).toEqual([]);
  });

  it('in any proposal of the three tables', () => {
    const words = [
      ...proposals('admission', 'vilma', everyAnswer(questionsA)),
      ...proposals('application', 'vilma', everyAnswer(questionsB)),
      ...proposals('application', 'frida', everyAnswer(questionsB)),
      ...proposals('ongoing', 'frida', everyAnswer(askedOfOngoing)),
    ];
    expect(words.length).toBeGreaterThan(1000);
    expect(coded(words)).toEqual([]);
  });

  it('and the test itself knows one when it sees it', () => {
    expect(
      coded([
        'Enligt rutinen R10, R22',
        'rad A1',
        'ÖV-2026-0014',
        'P2026/118',
        'Ange LI-2026-0031.',
        '(S15)',
      ]),
    ).toEqual(['Enligt rutinen R10, R22', 'rad A1', '(S15)']);
  });
});

describe('a place is the routine’s own', () => {
  const shots = allShots();
  const placesOn = (group: string, name: string, who: Name) =>
    nodesOf(
      shots.find((shot) => shot.group === group && shot.name === name && shot.who === who)?.message
        .card,
    )
      .filter((node) => node.type === 'Container')
      .map((node) => (node.items as Node[]).map(wordsIn).join(': '))
      .filter((line) => /: (Rutinen,|Står inte)/.test(line));

  it.each([
    [
      'watch',
      'FH is asked',
      'frida',
      'Ta över bevakningen: Rutinen, samverkan kring Link, punkt 2 och 3',
    ],
    [
      'watch',
      'asked back',
      'viktor',
      'Ta över bevakningen: Rutinen, samverkan kring Link, punkt 4',
    ],
    [
      'application',
      'sent',
      'frida',
      'Ta över ansökan: Rutinen, samverkan kring nyansökningar, punkt 2',
    ],
    ['handover', 'requested', 'viktor', 'Ta emot ärendet: Rutinen, den som tar emot ärendet'],
    [
      'check, VO',
      'everybody',
      'vilma',
      'Bevaka och bekräfta: Rutinen, samverkan kring Link, punkt 1',
    ],
    [
      'check, FH',
      'one watch',
      'frida',
      'Bevaka och bekräfta: Rutinen, samverkan kring Link, punkt 3',
    ],
  ] as const)('%s, %s', (group, name, who, line) => {
    expect(placesOn(group, name, who)).toContain(line);
  });

  it('in a history, and what stands nowhere in it is said to', () => {
    const lines = historiesOf();
    expect(lines).toContainEqual(
      expect.stringMatching(
        /Utsåg behandlare: Bea Exempel · Eva Skiss · Rutinen, enhetschef punkt 1 och 3$/,
      ),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/Genomförandeplanen skriven .*Rutinen, behandlare punkt 5$/),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/åminnelser pausade .*Står inte i rutinen$/),
    );
  });

  it('no step mixes the routine’s words with ours, so that each place is true', () => {
    const tasks = allSituations.flatMap(({ history }) => {
      const played = history();
      return [...OUTPATIENT_READERS, ...AID_READERS].flatMap(
        (who) => viewFor(who, played)?.tasks ?? [],
      );
    });
    const mixed = tasks.filter(({ rules }) => new Set(rules.map(isStated)).size > 1);
    expect([...new Set(mixed.map(({ step }) => step))]).toEqual([]);
  });
});

describe('of another version of the routine (E21)', () => {
  const other = {
    ...look,
    routine: { ...look.routine, hasPlaces: false },
    aidRoutine: { ...look.aidRoutine, hasPlaces: false },
  };

  it('no place is shown anywhere until it is approved', () => {
    const words = allSituations.flatMap(({ history }) => {
      const played = history();
      return [...OUTPATIENT_READERS, ...AID_READERS].flatMap((who) => {
        const view = viewFor(who, played);
        return view ? [...wordsOf(caseCard(view, other).card), historyText(view, other)] : [];
      });
    });
    expect(words.filter((text) => /Rutinen, |Står inte i rutinen/.test(text))).toEqual([]);
  });

  it('and "om rutinen" says why', () => {
    const words = wordsOf(aboutCard(other, '2026-02-12', ['outpatient', 'aid']).card);
    expect(
      words.filter(
        (text) => text === 'Rutinens punkter visas inte: den här versionen är inte godkänd än.',
      ),
    ).toHaveLength(2);
    expect(words).not.toContain('Visa rutinens punkter');
  });
});

test('"om rutinen" lists each place and what it asks (R1, S1)', () => {
  const words = wordsOf(aboutCard(look, '2026-02-12', ['outpatient', 'aid']).card);
  for (const point of [1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(words).toContain(`Socialsekreterare punkt ${point}`);
  for (const point of [1, 2, 3]) expect(words).toContain(`Enhetschef punkt ${point}`);
  for (const point of [1, 2, 3, 4, 5, 6, 7, 8])
    expect(words).toContain(`Behandlare punkt ${point}`);
  for (const point of [1, 2, 3, 4, 5])
    expect(words).toContain(`Samverkan kring Link, punkt ${point}`);
  for (const point of [1, 2, 3, 4])
    expect(words).toContain(`Samverkan kring nyansökningar, punkt ${point}`);
  expect(words).toContain(
    'Skriv en genomförandeplan inom tre veckor, tillsammans med den enskilde.',
  );
});

test('the managers get the same list to approve, one line for each place', () => {
  const lines = placesAsCsv().trim().split('\n');
  expect(lines[0]).toBe('rutin;plats;vad');
  expect(lines).toContain('outpatient;behandlare punkt 3;Ta del av vårdplanen.');
  expect(lines.every((line) => line.split(';').length === 3)).toBe(true);
});
