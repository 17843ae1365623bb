/** An error that nobody foresaw: an engine's or a parser's text may hold a cell, so that none of it is printed. */
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SETTINGS_FILE } from "./workspace.ts";

const FILE = "defect.txt";

/** Lines for the screen: what kind of error and where in the program. The whole text is kept in the data folder, for this user alone. */
export function defectWords(error: unknown, folder: string): string[] {
  const whole = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const kind = /^(?:Error: )?([A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*)* ?Error)\b/.exec(whole)?.[1] ?? "Error";
  const places = whole.split("\n").filter((line) => /^\s+at /.test(line));
  return ["This is a defect of the program, not of your data:", kind, ...places, keptWords(folder, whole)];
}

function keptWords(folder: string, whole: string): string {
  const file = join(folder, FILE);
  try {
    if (!existsSync(join(folder, SETTINGS_FILE))) throw new Error("no workspace");
    rmSync(file, { force: true });
    writeFileSync(file, `${whole}\n`, { mode: 0o600 });
    return `The error's own words may hold a cell of a file: they are in ${file}. Read them before you send them on.`;
  } catch {
    return "The error's own words may hold a cell of a file, and are left out.";
  }
}
