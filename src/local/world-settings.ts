import type { Environment } from '../config/config.ts';

export interface WorldSettings {
  readonly port: number;
  readonly headless: boolean;
  /** The first names of those whose windows are opened. Everybody's are when it is left out. */
  readonly only?: readonly string[] | undefined;
  readonly fresh: boolean;
  /**
   * The settings of `.env.example` that have an effect here. The usual ones hold when it is left
   * out.
   */
  readonly environment?: Environment;
  /** The folder of the data. */
  readonly directory: string;
  /** The path of the built emulator/process.js. */
  readonly emulatorScript: string;
  /** Called with the name of each part before it is started. */
  readonly tell: (what: string) => void;
}
