import { filePage } from '../../cards/texts.ts';

/** Nothing is loaded, run or framed, and the one form goes back to where it came from. */
const POLICY = "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** For everything at the address of a file: it is for one reader, and kept nowhere on the way. */
export const fileHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': POLICY,
} as const;

const pageHeaders = { ...fileHeaders, 'Content-Type': 'text/html; charset=utf-8' };

/** What is shown at the address of a file: its one button, or a sentence of why there is none. Without a script. */
export function pageOf(what: 'there' | 'gone' | 'later'): {
  status: number;
  html: string;
  headers: typeof pageHeaders;
} {
  const { title, body, button } = filePage;
  const form = `<p>${body}</p>\n<form method="post"><button type="submit">${button}</button></form>`;
  const words = what === 'there' ? form : `<p>${filePage[what]}</p>`;
  const html = `<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body>
<main>
<h1>${title}</h1>
${words}
</main>
</body>
</html>
`;
  return { status: { there: 200, gone: 404, later: 503 }[what], html, headers: pageHeaders };
}
