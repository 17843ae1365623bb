/** `careboard start`: everything, from returns to a page in the browser; with no settings of your own, on the invented council. */
import { existsSync } from "node:fs";
import { startShape } from "@schemas/cli/start.ts";
import { writeDemoReturns } from "../demo/write-demo-returns.ts";
import { UsageError } from "../errors.ts";
import { runJobs } from "../jobs.ts";
import { withWorkspace } from "../lock.ts";
import { serve } from "../serve.ts";
import { openWorkspace } from "../workspace.ts";
import { councilsOption, describeRun, periodOptions } from "./refresh.ts";
import { text, type Verb } from "./verb.ts";

const DEFAULT_PORT = 4321;

export const start: Verb = {
  name: "start",
  summary: "Do everything from returns to pages, then serve the pages on this machine",
  options: [
    { flags: "--as-at <date>", words: "the quarter end to show (else the newest)" },
    { flags: "--as-known-on <date>", words: "only what was known on that day" },
    { flags: "--council <code>", words: "the pages of another council of the workspace (else the settings')" },
    { flags: "--no-serve", words: "end after the build" },
    { flags: "--port <number>", words: `port to serve on (else ${DEFAULT_PORT}, or a free one)` },
  ],
  example: "careboard start --as-at 2020-12-31 --as-known-on 2021-02-12",
  writes: false,
  shape: startShape,
  async run(_argument, options, context) {
    const workspace = openWorkspace(text(options, "data"));
    const port = Number(text(options, "port") ?? DEFAULT_PORT);
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      throw new UsageError("--port: expected a number from 0 to 65535.");
    const asked = councilsOption(options);
    if (asked.councils === "all" || (asked.councils?.length ?? 1) > 1)
      throw new UsageError("--council: start serves one council. `careboard refresh --council` builds several.");
    const request = { workspace, context, ...periodOptions(options), ...asked };
    const { results, steps } = await withWorkspace(workspace, context, async () => {
      if (workspace.settings.council.is_invented && !existsSync(workspace.returns))
        await writeDemoReturns(workspace.returns, {});
      return runJobs(request, ["load", "local", "transform", "publish", "site", "reports"]);
    });
    const description = describeRun(results, steps);
    if (options.serve === false || results.site === undefined) {
      return { json: { ...description.json, address: null }, lines: description.lines };
    }
    const { address, stop } = await serve(results.site.out, port);
    const untilStopped = new Promise<void>((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop().then(resolve));
    });
    return {
      json: { ...description.json, address },
      lines: [...description.lines, "", `The dashboard is at ${address}  (Ctrl+C stops it)`],
      untilStopped,
    };
  },
};
