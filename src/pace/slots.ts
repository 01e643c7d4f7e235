/** The machine's time, not the app's clock: "tid +21d" must not stall a send. */
export interface MachineTime {
  /** In ms, from whenever. */
  now(): number;
  /** Calls once, so many ms from now; what it gives calls that off. */
  after(ms: number, call: () => void): () => void;
}

export const machineTime: MachineTime = {
  now: () => performance.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

interface Wait {
  /** True when called, false when the time was up or nobody is to wait any longer. */
  readonly over: Promise<boolean>;
  /** False when it was over already. */
  call(): boolean;
  giveUp(): void;
}

/** All who wait in machine time: each for no longer than they said, and all of them until told to stop. */
export interface WaitingRoom {
  readonly closed: boolean;
  wait(until: number): Wait;
  /** Ends every wait, those to come too. */
  close(): void;
}

export function createWaitingRoom(time: MachineTime): WaitingRoom {
  const ends = new Set<() => void>();
  let closed = false;
  return {
    get closed() {
      return closed;
    },
    wait(until) {
      let call = () => false;
      let giveUp = () => {};
      const over = new Promise<boolean>((resolve) => {
        const end = (called: boolean) => {
          callOff();
          resolve(called);
          return ends.delete(giveUp);
        };
        giveUp = () => void end(false);
        const callOff = time.after(Math.max(0, until - time.now()), giveUp);
        ends.add(giveUp);
        call = () => ends.has(giveUp) && end(true);
        if (closed) giveUp();
      });
      return { over, call, giveUp };
    },
    close() {
      closed = true;
      for (const end of [...ends]) end();
    },
  };
}

/** A place for one at a time, in the order asked. */
export interface Turns {
  /** How many have the turn or wait for it. */
  readonly length: number;
  /** True when it is one's turn, and `leave` is owed; false when it did not come by then, or the room has closed. */
  enter(until: number): Promise<boolean>;
  leave(): void;
  /** Whoever waits is told that it does not come. */
  turnAway(): void;
}

export function createTurns(room: WaitingRoom): Turns {
  const waiting = new Set<Wait>();
  let taken = false;
  return {
    get length() {
      return waiting.size + (taken ? 1 : 0);
    },
    async enter(until) {
      if (room.closed) return false;
      if (!taken) {
        taken = true;
        return true;
      }
      const wait = room.wait(until);
      waiting.add(wait);
      const called = await wait.over;
      waiting.delete(wait);
      return called;
    },
    leave() {
      for (const wait of waiting) {
        waiting.delete(wait);
        if (wait.call()) return;
      }
      taken = false;
    },
    turnAway() {
      for (const wait of [...waiting]) wait.giveUp();
    },
  };
}
