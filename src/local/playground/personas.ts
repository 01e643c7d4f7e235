export type Persona = {
  id: string;
  name: string;
  aadObjectId: string;
  port: number;
  title: string;
};

/**
 * The people who have a window: somebody of each role but the administrator, and some deputies. The
 * rest of the demo staff has none.
 */
export const personas: readonly Persona[] = [
  persona('sara', 'Sara Exempel', 1, 'socialsekreterare'),
  persona('eva', 'Eva Skiss', 4, 'enhetschef för behandlarna'),
  persona('bea', 'Bea Exempel', 6, 'behandlare'),
  persona('bo', 'Bo Prov', 7, 'behandlare'),
  persona('maj', 'Maj Mall', 3, 'enhetschef för socialsekreterarna'),
  persona('erik', 'Erik Utkast', 5, 'ersättare för enhetschefen'),
  persona('simon', 'Simon Prov', 2, 'socialsekreterare, ersättare'),
  persona('vilma', 'Vilma Exempel', 11, 'handläggare VO'),
  persona('frida', 'Frida Exempel', 13, 'handläggare FH'),
  persona('ulrika', 'Ulrika Mall', 15, 'enhetschef VO'),
  persona('fanny', 'Fanny Mall', 16, 'enhetschef FH'),
  persona('fredrik', 'Fredrik Prov', 14, 'handläggare FH, ersättare'),
];

export function persona(id: string, name: string, at: number, title: string): Persona {
  return {
    id,
    name,
    aadObjectId: `5a1e0000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    port: 3980 + at,
    title,
  };
}
