import { caseCard } from '../../cards/case/case-card.ts';
import { historyText } from '../../cards/case/history.ts';
import { shutOut } from '../../src/domain/people/leavers.ts';
import { isNamedIn, withNames } from '../../src/domain/people/names.ts';
import type { People, Person } from '../../src/domain/people/people.ts';
import { viewOf } from '../../src/domain/view.ts';
import { allSituations } from '../../src/gallery/every-card.ts';
import { look } from '../../src/gallery/shot.ts';
import type { Played } from '../../src/gallery/situation.ts';
import { inputsOf, textsOf } from './elements.ts';

/**
 * E9: cards call a person who has left by their last known name, and no choice has that person
 * ticked.
 */

const played = allSituations.map(({ group, name, history }) => ({
  name: `${group}: ${name}`,
  ...history(),
}));

/**
 * Returns the faults in the cards and histories of everyone who still sees the case after this
 * person has left.
 */
function faultsWithout(
  leaver: Person,
  { doc, s, beside, before }: Played,
  people: People,
): string[] {
  return people.staff.people.flatMap(({ id }) => {
    const view = viewOf(doc, id, { ...s, people });
    if (!view) return [];
    const seen = { ...view, ...(beside ? { beside } : {}), ...(before ? { before } : {}) };
    const { card } = caseCard(seen, look);
    const ticked = inputsOf(card).filter(({ value }) => String(value ?? '').includes(leaver.id));
    const said = [...textsOf(card), historyText(seen, look)];
    return [
      ...said.filter((text) => text.includes('5a1e0000-') || /(^|[\s(:,])\?/.test(text)),
      ...ticked.map((input) => `ticked: ${input.id}`),
    ];
  });
}

test.each(played)('$name', (one) => {
  const { doc, s } = one;
  const named = s.people.staff.people.filter(({ id }) => isNamedIn(doc.events, id));
  const faults = named.flatMap((leaver) => {
    const staff = shutOut(s.people.staff, [leaver]);
    return faultsWithout(leaver, one, { ...s.people, staff }).map(
      (fault) => `without ${leaver.name}: ${fault}`,
    );
  });
  expect(faults).toEqual([]);
});

test('a case knows its own people by its events, when nothing else remembers them', () => {
  const wrong = played.flatMap((one) => {
    const { doc, s } = one;
    const events = doc.events.map((event) => withNames(event, s.people));
    return s.people.staff.people
      .filter(({ id }) => isNamedIn(doc.events, id))
      .flatMap((leaver) => {
        const staff = {
          ...s.people.staff,
          people: s.people.staff.people.filter((person) => person !== leaver),
        };
        const people = { ...s.people, staff };
        const [reader] = staff.people.filter(({ id }) =>
          viewOf({ ...doc, events }, id, { ...s, people }),
        );
        const view = reader && viewOf({ ...doc, events }, reader.id, { ...s, people });
        const history = view ? historyText(view, look) : '';
        return history.includes('någon som har slutat') ? [`${one.name}: ${leaver.name}`] : [];
      });
  });
  expect(wrong).toEqual([]);
});
