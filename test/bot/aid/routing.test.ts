import { questionsA } from '../../../src/domain/aid/tables/table-a.ts';
import { questionsB } from '../../../src/domain/aid/tables/table-b.ts';
import { questionsC } from '../../../src/domain/aid/tables/table-c.ts';
import { A1, A7, admit, C1 } from '../../support/aid-walk.ts';
import { emulatorForFile, startTown, type Town } from '../../support/town.ts';

/**
 * This file tests tables A, B and C as people use them: they fill in one form and get a proposal.
 * The bot stores none of the answers (docs/routines.md).
 */
const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator(), { aid: true, at: '2026-01-12 09:00' });
});
afterEach(() => town.stop());

const ask = async (
  who: 'vilma' | 'frida',
  words: string,
  answers: Readonly<Record<string, string>>,
) => {
  await town.type(who, words);
  return town.press(who, 'Visa förslag', answers);
};
const kinds = async () => (await town.cases()).map((doc) => [doc.kind, doc.number]);
const about = (concerns: string, fh: string, vo: string) => ({
  'Vad gäller': concerns,
  'Är den enskilde känd av FH': fh,
  'Är den enskilde känd av VO': vo,
});

describe('a new admission', () => {
  it('A1: a proposal, its rule and a number; telling FH makes the case (S7, E2)', async () => {
    const proposal = await ask('vilma', 'inskrivning', A1);
    expect(proposal).toContain('Förslag: FH');
    expect(proposal).toContain('Skriv i meddelandegruppen i Magna Cura. Ange LI-2026-0001.');
    expect(proposal).toContain('Rutinen, samverkan kring Link, punkt 2. Svaren sparas inte.');
    // A decision that the routine states outright needs no approval (E21).
    expect(proposal).not.toContain('godkänt');
    expect(await kinds()).toEqual([]);
    await town.press('vilma', 'Skrivet, meddela FH');
    expect(await kinds()).toEqual([['watch', 'LI-2026-0001']]);
    expect(town.newest('frida')).toContain('VO bevakar så länge.');
  });

  it('A8: VO: the general watch covers it, and no case is made (E14)', async () => {
    const proposal = await ask('vilma', 'inskrivning', {
      ...A7,
      'Är den enskilde känd av FH': 'Nej',
    });
    expect(proposal).toContain('Förslag: VO');
    expect(proposal).toContain('Inget ärende skapas.');
    expect(await kinds()).toEqual([]);
  });

  it('A5: an interpretation is named as one and can be talked about (S28)', async () => {
    const answers = {
      ...A1,
      'Är den enskilde känd av FH': 'Ja, tidigare insatser',
      'Är den enskilde känd av VO': 'Ja, pågående ärende',
    };
    const proposal = await ask('vilma', 'inskrivning', answers);
    expect(proposal).toContain('Rutinen säger inte uttryckligen');
    expect(proposal).toContain(
      'Svaren sparas inte. Enhetscheferna har inte godkänt tolkningen än.',
    );
    expect(proposal).not.toContain('Rutinen, ');
    await town.press('vilma', 'Vi behöver prata');
    expect(town.newest('fredrik')).toContain('Ta dialogen med VO\nRutinen säger inte uttryckligen');
  });

  it('A7: both units agree; on VO the watch ends, as VO watches anyway (S16, I3)', async () => {
    await admit(town, A7, 'Be FH om en dialog');
    await town.press('frida', 'Jag tar dialogen');
    expect(await town.press('frida', 'Ärendet hör till VO')).toContain('Vilma Exempel');
    expect(await town.press('vilma', 'Vi är överens')).toContain(
      'Inget att göra nu\nÄrendet är avslutat\n',
    );
  });
});

describe('a new application', () => {
  it('B1 from VO goes to FH, whose named handläggare takes it (S19, E15)', async () => {
    expect(
      await ask('vilma', 'ny ansökan', about('Boendestöd', 'Nej', 'Ja, pågående ärende')),
    ).toContain('Förslag: FH');
    await town.press('vilma', 'Skicka till FH');
    expect(await town.press('frida', 'Jag tar över ansökan')).toContain(
      'Inget att göra nu\nÄrendet är avslutat\n',
    );
  });

  it('B1 from FH stays there, and nothing is stored (E15)', async () => {
    expect(await ask('frida', 'ny ansökan', about('LSS-insats', 'Nej', 'Nej'))).toContain(
      'Ansökan hör till er enhet.',
    );
    expect(await kinds()).toEqual([]);
  });

  it('B3: FH investigates, and only a delegate at VO decides (S20, S21, I2)', async () => {
    await ask(
      'frida',
      'ny ansökan',
      about('Vård- och omsorgsboende', 'Ja, pågående ärende', 'Ja, pågående ärende'),
    );
    await town.press('frida', 'Jag utreder');
    await town.press('frida', 'Förslaget är framlagt');
    expect(town.newest('ulrika')).toContain('FH har utrett men får inte besluta');
    for (const who of ['frida', 'fredrik', 'fanny', 'vilma'] as const)
      expect(() => town.button(who, 'Jag har beslutat')).toThrow('has no button');
    await town.press('ulrika', 'Be om komplettering');
    expect(town.newest('frida')).toContain('Ulrika Mall behöver komplettering. Läs i Magna Cura.');
    await town.press('frida', 'Förslaget är framlagt');
    await town.press('ulrika', 'Jag har beslutat', {
      'Vilken dag fattades beslutet': '2026-01-12',
    });
    expect(town.newest('frida')).toContain('Beslut är fattat.');
  });

  it('B7 leads on to table C, and C1 proposes VO (S23)', async () => {
    expect(
      await ask('frida', 'ny ansökan', about('Hemtjänst', 'Ja, pågående ärende', 'Nej')),
    ).toContain('Finns hjälp för psykisk hälsa kvar?');
    expect(await town.press('frida', 'Visa förslag', C1)).toContain('Förslag: VO');
    await town.press('frida', 'Skicka till VO');
    expect(town.newest('viktor')).toContain(
      '\nTa över en ansökan\nFrida Exempel (FH) har skickat en ansökan till VO. ',
    );
  });

  it('B10 is split, one part at a time (S18)', async () => {
    expect(await ask('vilma', 'ny ansökan', about('Flera av dem', 'Nej', 'Nej'))).toContain(
      'Dela ansökan',
    );
    expect(await town.press('vilma', 'Fördela en del')).toContain('Fördela en ny ansökan');
  });
});

test('a case is not handed over while anything is unknown: C4 is a talk (S23, S28)', async () => {
  const answers = {
    'Söks boendestöd': 'Nej',
    'Söks vård': 'Nej',
    'Finns hjälp': 'Oklart',
    'Vilka insatser': 'Endast hemtjänst',
    'Vad beror behovet på': 'Åldrande',
    'Har den enskilde rätt till LSS': 'Nej',
  };
  const proposal = await ask('frida', 'kan ärendet lämnas över', answers);
  expect(proposal).toContain('Förslag: enheterna pratar med varandra');
  expect(() => town.button('frida', 'Lämna över till VO')).toThrow('has no button');
});

test('the answers are in no document, card, message or log line (I5)', async () => {
  await admit(town, A7, 'Be FH om en dialog');
  await ask(
    'vilma',
    'ny ansökan',
    about('Vård- och omsorgsboende', 'Ja, tidigare insatser', 'Nej'),
  );
  await town.type('frida', 'kan ärendet lämnas över');
  const words = [...questionsA, ...questionsB, ...questionsC]
    .flatMap(({ of }) => of)
    .filter((word) => !['nej', 'ja', 'lss', 'annat'].includes(word));
  const stored = JSON.stringify(await town.everything());
  expect(words.filter((word) => stored.includes(`"${word}"`))).toEqual([]);
  const logged = town.log.join('\n');
  expect(words.filter((word) => logged.includes(word))).toEqual([]);
});
