import { proposals } from '../../cards/texts.ts';
import type { OutcomeB } from '../../src/domain/aid/tables/table-b.ts';
import { careManagerRole, otherSide } from '../../src/domain/people/aid-units.ts';
import type { Side } from '../../src/domain/people/people.ts';
import { hasRole } from '../../src/domain/people/staff-list.ts';
import type { Asked } from '../dialog.ts';
import type { ProposalButton, ShownProposal } from './proposal-outcome.ts';

/** The unit that asks. A person who works in both asks for VO, which has the general watch. */
export function sideOf({ person }: Asked): Side {
  return hasRole(person, careManagerRole('VO')) ? 'VO' : 'FH';
}

export function shownFor(outcome: OutcomeB | undefined, own: Side): ShownProposal {
  const other = otherSide(own);
  switch (outcome) {
    case 'VO':
    case 'FH': {
      if (outcome === own)
        return {
          lead: proposals.unit(own),
          lines: [proposals.ownApplication],
          choices: [{ go: 'none', title: proposals.right }],
        };
      const choices: readonly ProposalButton[] = [{ go: other, title: proposals.send(other) }];
      return { lead: proposals.unit(other), lines: [proposals.ownsMeanwhile(own)], choices };
    }
    case 'FH_UTREDER': {
      const title = own === 'FH' ? proposals.investigate : proposals.send('FH');
      return {
        lead: proposals.investigated,
        lines: [proposals.vob],
        choices: [{ go: 'FH_UTREDER', title }],
      };
    }
    case 'DELA':
      return {
        lead: proposals.split,
        lines: [proposals.splitHow],
        choices: [{ go: 'split', title: proposals.splitNext }],
      };
    case 'EGEN': {
      const choices: readonly ProposalButton[] = [
        { go: 'none', title: proposals.weTake },
        { go: other, title: proposals.belongsTo(other) },
      ];
      return { lead: proposals.own, lines: [proposals.ownsMeanwhile(own)], choices };
    }
    // Before there is an outcome, and while table C is to be asked, only a talk can be offered.
    case undefined:
    case 'TABELL_C':
    case 'DIALOG': {
      const choices: readonly ProposalButton[] = [
        { go: 'DIALOG', title: proposals.askTalk(other) },
      ];
      return { lead: proposals.dialogue, lines: [proposals.ownsMeanwhile(own)], choices };
    }
  }
}
