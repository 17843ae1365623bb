/** `careboard publish`: the one way out. */
import { publishShape } from "@schemas/cli/publish.ts";
import { UsageError } from "../errors.ts";
import { runJobs } from "../jobs.ts";
import { withWorkspace } from "../lock.ts";
import { waitingWords } from "../publish/hidden-cells.ts";
import { openWorkspace } from "../workspace.ts";
import { councilsOption, periodOptions } from "./refresh.ts";
import { isSet, text, type Verb } from "./verb.ts";

export const publishVerb: Verb = {
  name: "publish",
  summary: "Write the disclosure-controlled tables that pages are made from",
  options: [
    { flags: "--edition <edition>", words: "who it is for (panel is the only one yet)" },
    { flags: "--as-at <date>", words: "the quarter end to publish (else the newest)" },
    { flags: "--as-known-on <date>", words: "only what was known on that day (transform it first)" },
    {
      flags: "--council <codes>",
      words: "instead, whole pages of these councils, each by itself: DfE codes with commas, or all",
    },
  ],
  example: "careboard publish --edition panel",
  writes: true,
  shape: publishShape,
  async run(_argument, options, context) {
    const workspace = openWorkspace(text(options, "data"));
    const edition = text(options, "edition") ?? "panel";
    if (edition !== "panel") throw new UsageError(`--edition: "panel" is the only one yet.`);
    if (isSet(options, "dryRun")) {
      return {
        json: {
          ran: false,
          publication_id: null,
          path: null,
          files: [],
          hidden_cells: 0,
          waiting: [],
          restatements: 0,
          further: [],
        },
        lines: [`would read ${workspace.warehouse}; would write ${workspace.published}/${edition}/`],
      };
    }
    const request = { workspace, context, edition, ...periodOptions(options), ...councilsOption(options) };
    const { results } = await withWorkspace(workspace, context, () => runJobs(request, ["publish"]));
    const report = results.publish;
    if (report === undefined) throw new Error("publish gave no report");
    const { ran, publication_id, path, files, hidden_cells, waiting, restatements } = report;
    const { indicators } = await context.definitions();
    const further = report.further.map((one) => ({
      la_code: one.la_code,
      publication_id: one.publication_id,
      path: one.path,
    }));
    return {
      json: { ran, publication_id, path, files, hidden_cells, waiting, restatements, further },
      lines: [
        ran ? `Published ${publication_id}: ${files.length} files in ${path}` : `Published already: ${publication_id}`,
        ...(further.length === 0
          ? []
          : [`With the figures of ${further.length} further ${further.length === 1 ? "council" : "councils"}`]),
        `${hidden_cells} cells hidden to protect young people`,
        ...waiting.flatMap((id) => indicators.get(id) ?? []).map(waitingWords),
        restatements === 0
          ? "No earlier figure has changed since the last publication"
          : `${restatements} earlier ${restatements === 1 ? "figure reads" : "figures read"} otherwise since the last publication: listed under "Can we trust it?" of the pages`,
      ],
    };
  },
};
