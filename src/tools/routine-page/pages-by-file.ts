import { caseKinds } from '../../domain/kinds.ts';
import { indexPage } from './index-page.ts';
import { routinePage } from './page.ts';

/** Every page of docs/routines by its file. */
export function routinePages(): ReadonlyMap<string, string> {
  const pages = caseKinds.map((kind) => [`docs/routines/${kind}.md`, routinePage(kind)] as const);
  const index = indexPage(pages.map(([, page]) => page));
  return new Map([['docs/routines/README.md', index], ...pages]);
}
