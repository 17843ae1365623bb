/** What every verb of the program is: words, options, a documented JSON shape and the work. */
import type { z } from "zod";
import type { Definitions } from "../definitions.ts";
import type { Log } from "../log.ts";

export interface VerbContext {
  /** Name of the verb that runs. */
  verb: string;
  log: Log;
  /** Definitions are read when a verb first asks for them. */
  definitions: () => Promise<Definitions>;
  /** Today as an ISO date: the only clock a verb sees. */
  today: string;
}

export interface VerbResult {
  /** Checked against the verb's shape before it is printed under --json. */
  json: unknown;
  /** What a person reads. */
  lines: string[];
  /** When it is not 0 although the work was done ("validate" with blocking findings). */
  exitCode?: number;
  /** Work that goes on until the user stops it (serving). */
  untilStopped?: Promise<void>;
}

export type Options = Record<string, string | boolean | undefined>;

export interface Verb {
  name: string;
  summary: string;
  /** For instance "<folder>" or "[folder]". */
  argument?: { name: string; words: string };
  options: readonly { flags: string; words: string; choices?: readonly string[] }[];
  /** Shown under --help. */
  example: string;
  /** Verbs that write take --dry-run. */
  writes: boolean;
  shape: z.ZodType;
  run(argument: string | undefined, options: Options, context: VerbContext): Promise<VerbResult>;
}

/** Of what says something of one council's figures: another council of the workspace. */
export const COUNCIL_OPTION = {
  flags: "--council <code>",
  words: "another council of the workspace (else the settings')",
};

/** The text of an option, or undefined. */
export const text = (options: Options, name: string): string | undefined => {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
};

export const isSet = (options: Options, name: string): boolean => options[name] === true;
