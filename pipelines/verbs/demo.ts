/** `careboard demo`: the invented council's returns. */
import { demoShape } from "@schemas/cli/demo.ts";
import { writeDemoReturns } from "../demo/write-demo-returns.ts";
import { UsageError } from "../errors.ts";
import { withWorkspace } from "../lock.ts";
import { openInvented } from "../workspace.ts";
import { isSet, text, type Verb } from "./verb.ts";

export const demo: Verb = {
  name: "demo",
  summary: "Write the invented council's returns, the same bytes every time",
  options: [{ flags: "--seed <number>", words: "another invented history" }],
  example: "careboard demo --data ../severnshore",
  writes: true,
  shape: demoShape,
  async run(_argument, options, context) {
    const workspace = openInvented(text(options, "data"), isSet(options, "dryRun"));
    if (!workspace.settings.council.is_invented) {
      throw new UsageError(
        `${workspace.dir}: its council is a real one, so no invented return is written there. Name another folder with --data.`,
      );
    }
    const seed = text(options, "seed");
    if (seed !== undefined && !/^\d+$/.test(seed)) throw new UsageError("--seed: expected a whole number.");
    if (isSet(options, "dryRun")) {
      return {
        json: { folder: workspace.returns, written: false, returns: 0, files: 0, rows: 0 },
        lines: [`would write ${workspace.returns}`],
      };
    }
    const made = await withWorkspace(workspace, context, () =>
      writeDemoReturns(workspace.returns, seed === undefined ? {} : { seed: Number(seed) }),
    );
    return {
      json: { folder: workspace.returns, written: true, ...made },
      lines: [`${made.returns} invented returns, ${made.files} files, ${made.rows} rows, in ${workspace.returns}.`],
    };
  },
};
