import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type PersonId, roles, type Staff } from '../domain/people/people.ts';
import { staffFaults } from '../domain/people/staff-faults.ts';
import type { StaffFault, StaffWrong } from '../domain/people/staff-waits.ts';

const id = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'must be an Entra object id in lower case');

/**
 * A name as it is shown, without the spaces that a table leaves around it. A name of only spaces or
 * invisible characters is none.
 */
const name = z
  .string()
  .trim()
  .regex(/[\p{L}\p{N}]/u, 'must not be blank');

/** The form of a staff file. The demo staff has the same form. */
const staffFile = z.strictObject({
  units: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name,
        manager: id,
        side: z.enum(['VO', 'FH']).optional(),
        vobDelegates: z.array(id).optional(),
      }),
    )
    .min(1),
  people: z
    .array(
      z.strictObject({
        id,
        name,
        roles: z
          .array(
            z.strictObject({
              role: z.enum(roles),
              unit: z.string(),
            }),
          )
          .min(1),
        manager: id.optional(),
        deputy: id.optional(),
        workingDays: z.array(z.number().int().min(1).max(7)).min(1).optional(),
        linkAccess: z.boolean().optional(),
        signInName: z
          .string()
          .regex(/^[^\s@,;]+@[^\s@,;]+$/, 'must be a name that one signs in with, such as a@b.se')
          .optional(),
      }),
    )
    .min(1),
});

const sentences: Record<StaffFault, string> = {
  'person-twice': 'stands twice',
  'unit-twice': 'stands twice',
  'own-manager': 'is their own manager',
  'unknown-unit': 'has a role in a unit that is not listed',
  'unknown-deputy': 'has a deputy who is not listed',
  'own-deputy': 'is their own deputy',
  'unknown-manager': 'has a manager who is not listed',
  'no-manager': 'has no manager',
  'unit-without-manager': 'the unit has a manager who is not listed',
  'manager-without-deputy': 'manages a unit and has no deputy',
  'manager-without-role': 'manages a unit without the role unitManager in it',
  'side-twice': 'is a second unit of the same side',
  'side-without-unit': 'VO and FH each need a unit, when there is one of them',
  'role-in-other-side': 'is handläggare of a side in a unit that is not that side',
  'no-link-access': 'nobody in the unit has an account in Link (linkAccess)',
  'no-vob-delegate': 'the unit of VO needs vobDelegates',
  'vob-delegate-at-fh': 'FH may not decide on a care home (vob): no delegate there',
  'unknown-vob-delegate': 'is a vob delegate who is not listed',
  'deputy-of-other-side': 'has a deputy outside VO or FH, or on the other side',
};

/** A fault of a staff file, in a word that names nobody. */
export type StaffFileFault = 'unreadable' | 'encoding' | 'no-json' | 'form' | StaffFault;

/**
 * The staff list cannot be used. `faults` names every person and unit with what is wrong, so that
 * all of it can be fixed at once.
 */
export class BadStaff extends Error {
  readonly faults: readonly string[];
  readonly kinds: readonly StaffFileFault[];
  /** What is wrong, and with whom. Empty when the file has not the form of a list. */
  readonly wrong: readonly (StaffWrong & { readonly name?: string })[];
  /** The people on the list. Undefined when that cannot be told. */
  readonly there: readonly PersonId[] | undefined;
  constructor(
    file: string,
    kinds: readonly StaffFileFault[],
    faults: readonly string[],
    { wrong = [], there }: Partial<Pick<BadStaff, 'wrong' | 'there'>> = {},
  ) {
    super(
      `The staff file ${file} cannot be used:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    );
    this.faults = faults;
    this.kinds = [...new Set(kinds)];
    this.wrong = wrong;
    this.there = there;
  }
}

/** Reads a staff file. Throws BadStaff with every fault at once. */
export function readStaff(file: string): Staff {
  const content = contentOf(file);
  const read = staffFile.safeParse(content);
  if (!read.success)
    throw new BadStaff(
      file,
      ['form'],
      read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
      { there: idsIn(content) },
    );
  const faults = staffFaults(read.data);
  if (faults.length > 0)
    throw new BadStaff(
      file,
      faults.map((fault) => fault.code),
      faults.map(({ id, code }) => `${id}: ${sentences[code]}`),
      {
        wrong: faults.map((fault) => nameFault(fault, read.data)),
        there: read.data.people.map((person) => person.id),
      },
    );
  return read.data;
}

const onlyIds = z.looseObject({ people: z.array(z.looseObject({ id })).min(1) });

/**
 * The people in a file whose form is wrong somewhere else. Undefined when one of them cannot be
 * told.
 */
function idsIn(content: unknown): PersonId[] | undefined {
  return onlyIds.safeParse(content).data?.people.map((person) => person.id);
}

/** The fault with the name of its person or unit. */
function nameFault(
  fault: StaffWrong,
  { people, units }: Staff,
): StaffWrong & { readonly name?: string } {
  const [first] = fault.id.split(' ');
  const name =
    people.find((person) => person.id === first)?.name ??
    units.find((unit) => unit.id === fault.id)?.name;
  return name === undefined ? fault : { ...fault, name };
}

function contentOf(file: string): unknown {
  const { text, fault } = decode(bytesOf(file));
  if (fault !== undefined) throw new BadStaff(file, ['encoding'], [fault]);
  try {
    return JSON.parse(text);
  } catch {
    throw new BadStaff(file, ['no-json'], ['is not JSON']);
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new BadStaff(file, ['unreadable'], ['cannot be read']);
  }
}

/**
 * Decodes the file. Nothing is guessed, because "Åsa" in another encoding would be somebody else. A
 * byte-order mark is dropped.
 */
function decode(bytes: Uint8Array): { readonly text: string; readonly fault?: string } {
  const [first, second] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // JSON begins with two ASCII characters. UTF-16 writes a zero byte for each of them.
  if (isMarked || first === 0 || second === 0)
    return { text: '', fault: 'is written as UTF-16; save it as UTF-8' };
  const text = utf8(bytes);
  return text === undefined
    ? { text: '', fault: `is not UTF-8 (line ${lineOfFault(bytes)}); save it as UTF-8` }
    : { text };
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first line that cannot be decoded. A line feed is never a part of another character. */
function lineOfFault(bytes: Uint8Array): number {
  let line = 1;
  let from = 0;
  for (
    let end = bytes.indexOf(10);
    end >= 0 && utf8(bytes.subarray(from, end)) !== undefined;
    end = bytes.indexOf(10, from)
  ) {
    from = end + 1;
    line += 1;
  }
  return line;
}
