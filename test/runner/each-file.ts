import { endAll } from './ending.ts';

// A server that is left open would keep Jest from ending, and a red run would hang.
afterAll(endAll);
