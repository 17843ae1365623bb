/** `careboard transform`: the figures from what is loaded. */
import { transformShape } from "@schemas/cli/transform.ts";
import { runJobs } from "../jobs.ts";
import { withWorkspace } from "../lock.ts";
import { openWorkspace } from "../workspace.ts";
import { periodOptions } from "./refresh.ts";
import { isSet, text, type Verb } from "./verb.ts";

export const transformVerb: Verb = {
  name: "transform",
  summary: "Work out findings, indicators and comparisons from what is loaded",
  options: [
    { flags: "--as-known-on <date>", words: "only what was known on that day" },
    { flags: "--force", words: "also when nothing changed" },
  ],
  example: "careboard transform",
  writes: true,
  shape: transformShape,
  async run(_argument, options, context) {
    const workspace = openWorkspace(text(options, "data"));
    if (isSet(options, "dryRun")) {
      return {
        json: { ran: false, seconds: 0, councils: [], periods: 0, indicators: 0, values: 0, findings: 0 },
        lines: [`would read ${workspace.store} and the reference tables; would write ${workspace.warehouse}`],
      };
    }
    const request = { workspace, context, ...periodOptions(options), force: isSet(options, "force") };
    const { results, steps } = await withWorkspace(workspace, context, () => runJobs(request, ["transform"]));
    const report = results.transform;
    if (report === undefined) throw new Error("transform gave no report");
    const { ran, councils, periods, indicators, values, findings } = report;
    return {
      json: { ran, seconds: steps[0]?.seconds ?? 0, councils, periods, indicators, values, findings },
      lines: [
        ran
          ? `${councils.length} council${councils.length === 1 ? "" : "s"} worked out in ${steps[0]?.seconds} s`
          : "Nothing has changed.",
        `${indicators} indicators over ${periods} quarter ends, ${values} figures, ${findings} findings`,
      ],
    };
  },
};
