/** What one more return costs beside all that a workspace holds, against the same return in a workspace of its own. */
import { cpSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Measured, measure, together } from "./measure.ts";

export interface OneMore {
  /** Loads held before. */
  held: number;
  alone: Measured;
  beside: Measured;
}

/** `workspace` holds the returns of these councils and nothing worked out of the last one. Leaves the workspace with all of them. */
export function oneMore(program: string, workspace: string, councils: readonly string[]): OneMore {
  const last = councils.at(-1) as string;
  const own = `${workspace}-one`;
  const aside = `${workspace}-aside`;
  const returns = (of: string) => join(of, "returns", last);
  const work = (folder: string) =>
    together(measure([program, "load", "--data", folder], 1), measure([program, "transform", "--data", folder], 1));
  mkdirSync(join(own, "returns"), { recursive: true });
  try {
    cpSync(returns(workspace), returns(own), { recursive: true });
    cpSync(join(workspace, "careboard.json"), join(own, "careboard.json"));
    const alone = work(own);
    rmSync(join(workspace, "warehouse"), { recursive: true, force: true });
    renameSync(returns(workspace), aside);
    work(workspace);
    renameSync(aside, returns(workspace));
    return { held: councils.length - 1, alone, beside: work(workspace) };
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}
