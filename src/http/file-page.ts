import { filePage } from '../../cards/texts.ts';

/** The page loads, runs and frames nothing, and its one form posts back to its own address. */
const POLICY = "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * The headers of everything at a file's address. It is for one reader, and no cache may keep it.
 */
export const fileHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': POLICY,
} as const;

const pageHeaders = { ...fileHeaders, 'Content-Type': 'text/html; charset=utf-8' };

/**
 * The page at a file's address: its one button, or a sentence that says why there is none. It has
 * no script.
 */
export function pageOf(what: 'there' | 'gone' | 'later'): {
  status: number;
  html: string;
  headers: typeof pageHeaders;
} {
  const { title, body, button } = filePage;
  const send = `<button type="submit">${button}</button>`;
  const form = `<p>${body}</p>\n<form method="post">${send}</form>`;
  const words = what === 'there' ? form : `<p>${filePage[what]}</p>`;
  const meta = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">';
  const html = `<!doctype html>
<html lang="sv">
<head>${meta}<title>${title}</title></head>
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
