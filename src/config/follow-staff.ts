import { statSync } from 'node:fs';
import { areTooMany, goneFrom, shutOut, succeed, withLeft } from '../domain/people/leavers.ts';
import type { Leaver, Staff } from '../domain/people/people.ts';
import type { StaffWaits } from '../domain/people/staff-waits.ts';
import { BadStaff, readStaff, type StaffFileFault } from './staff-file.ts';

/** The staff list in force. */
export interface StaffList {
  /**
   * The list in force. It is another object when the list says something else, and otherwise the
   * same one.
   */
  now(): Staff;
  /**
   * The file's list while it is not in force, and why. It is the same object until the file
   * changes.
   */
  waits(): StaffWaits | undefined;
  /** What is wrong with the file, while the list before it stays in force. */
  fault(): string | undefined;
  /** Adds the people of earlier lists. One who is not on this list is then known as a leaver. */
  remember(known: readonly Leaver[]): void;
}

/** What the log says of a list that waits, never a name. */
export interface StaffFileTrouble {
  readonly kinds: readonly (StaffFileFault | 'tooMany')[];
  readonly wrong: StaffWaits['wrong'];
  readonly places: readonly string[];
  /** How many people have vanished, and out of how many. */
  readonly gone: number;
  readonly listed: number;
}

/**
 * Follows a staff file. Each call checks whether the file has changed, and then reads it again. A
 * file that cannot be used, is half written, or has lost too many people is not put in force
 * (docs/operations.md). If it has other faults, the people who are gone from it are shut out all
 * the same. `onFault` is called once for each such file. Throws BadStaff when there is no list to
 * begin with.
 */
export function followStaff(file: string, onFault: (fault: StaffFileTrouble) => void): StaffList {
  // The version is taken before the read, so that a change in between is noticed the next time.
  let seen = versionOf(file);
  let staff = readStaff(file);
  /** The last list without a fault. Several faulty files in a row are all compared with it. */
  let inForce = staff;
  let waiting: StaffWaits | undefined;

  function now(): Staff {
    const version = versionOf(file);
    if (version === seen) return staff;
    seen = version;
    waiting = undefined;
    try {
      take(readStaff(file));
    } catch (error) {
      if (!(error instanceof BadStaff)) throw error;
      refuse(error);
    }
    return staff;
  }

  function take(read: Staff): void {
    const gone = goneFrom(
      staff,
      read.people.map(({ id }) => id),
    );
    if (areTooMany(gone.length, staff.people.length)) wait({ why: 'tooMany', gone }, ['tooMany']);
    else if (contentOf(read) !== contentOf(staff)) staff = succeed(read, staff);
    if (waiting === undefined) inForce = staff;
  }

  function refuse({ there, kinds, wrong, faults }: BadStaff): void {
    const gone = there === undefined ? [] : goneFrom(inForce, there);
    const isTooMany = areTooMany(gone.length, inForce.people.length);
    const why = there === undefined ? 'unreadable' : isTooMany ? 'tooMany' : 'faults';
    // What is wrong with the file itself, and the places of faults in its form.
    const places =
      wrong.length > 0
        ? []
        : kinds.includes('form')
          ? faults.map((one) => one.replace(/:.*$/s, ''))
          : kinds;
    wait({ why, gone, wrong, places }, isTooMany ? [...kinds, 'tooMany'] : kinds);
    if (why === 'faults') staff = gone.length > 0 ? shutOut(inForce, gone) : inForce;
  }

  function wait(
    { why, gone, wrong = [], places = [] }: Waits,
    kinds: StaffFileTrouble['kinds'],
  ): void {
    const listed = inForce.people.length;
    waiting = { why, wrong, places, gone: gone.map(({ id }) => id), listed };
    onFault({ kinds, wrong, places, gone: gone.length, listed });
  }

  return {
    now,
    waits() {
      now();
      return waiting;
    },
    fault() {
      now();
      if (!waiting) return undefined;
      return waiting.why === 'tooMany'
        ? 'too many are gone from the staff file; the list before it is in force'
        : 'the staff file cannot be used; the list before it is in force';
    },
    remember(known) {
      staff = withLeft(staff, [...(staff.left ?? []), ...known]);
      inForce = withLeft(inForce, [...(inForce.left ?? []), ...known]);
    },
  };
}

type Waits = Pick<StaffWaits, 'why'> &
  Partial<Pick<StaffWaits, 'wrong' | 'places'>> & { readonly gone: readonly Leaver[] };

/** What a list says, without its leavers. */
function contentOf({ units, people }: Staff): string {
  return JSON.stringify({ units, people });
}

/**
 * The version of the file. Another file in its place or other content gives another version. A
 * missing or unreadable file is a version too.
 */
function versionOf(file: string): string {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs].join();
  } catch {
    return 'none';
  }
}
