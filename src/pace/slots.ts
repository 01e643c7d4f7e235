/** The machine's own time: "tid +21d" moves the app's clock and must not stall a send. */
export interface MachineTime {
  /** Milliseconds since an arbitrary start. */
  now(): number;
  /** Calls back once, `ms` milliseconds from now. The function that it returns cancels the call. */
  after(ms: number, call: () => void): () => void;
}

export const machineTime: MachineTime = {
  now: () => performance.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

/** One wait in a waiting room. */
interface Wait {
  /** Resolves to true when called, and to false when the time is up or the room has closed. */
  readonly over: Promise<boolean>;
  /** Ends the wait. Returns false when it had already ended. */
  call(): boolean;
  giveUp(): void;
}

/** Holds everything that waits in machine time. A wait ends by its own limit, or by `close`. */
export interface WaitingRoom {
  readonly closed: boolean;
  wait(until: number): Wait;
  /** Ends every wait, and every later one at once. */
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

/** Admits one at a time, in the order asked. */
export interface Slots {
  /** How many hold the slot or wait for it. */
  readonly length: number;
  /**
   * Waits for the slot. Resolves to true when the caller holds it, and must then `leave` it.
   * Resolves to false when the time is up or the room has closed.
   */
  enter(until: number): Promise<boolean>;
  leave(): void;
  /** Refuses the slot to everybody who waits for it now. */
  refuseWaiting(): void;
}

export function createSlots(room: WaitingRoom): Slots {
  const waiting = new Set<Wait>();
  let isTaken = false;
  return {
    get length() {
      return waiting.size + (isTaken ? 1 : 0);
    },
    async enter(until) {
      if (room.closed) return false;
      if (!isTaken) {
        isTaken = true;
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
      isTaken = false;
    },
    refuseWaiting() {
      for (const wait of [...waiting]) wait.giveUp();
    },
  };
}
