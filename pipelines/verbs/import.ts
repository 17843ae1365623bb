/** `careboard import`: published figures, neighbours, populations and reference lists into the tidy reference tables. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { importShape } from "@schemas/cli/import.ts";
import { type Settings, settingsSchema } from "@schemas/settings.ts";
import { UsageError } from "../errors.ts";
import { programVersion } from "../fingerprint.ts";
import { Client } from "../import/fetch/client.ts";
import { type FetchReport, fetchReleases } from "../import/fetch/fetch-releases.ts";
import { type ImportOptions, importReleases } from "../import/import-releases.ts";
import type { ImportStop, ShrinkLimits } from "../import/shrinking.ts";
import { keepConfirmations } from "../load/ledger.ts";
import { withFolder, withWorkspace } from "../lock.ts";
import { openStore } from "../open-store.ts";
import { openWorkspace, programData, projectRoot, referenceFolder } from "../workspace.ts";
import { ofFetch, ofImport } from "./import-words.ts";
import { reasonOption } from "./load.ts";
import { dateOption } from "./refresh.ts";
import { isSet, text, type Verb, type VerbContext } from "./verb.ts";

export const importVerb: Verb = {
  name: "import",
  summary:
    "Read DfE release files, neighbours, populations, the postcode directory and other lists, as issued, into reference tables",
  argument: { name: "[file]", words: "a file, or a folder of files or of folders of them; left out with --fetch" },
  options: [
    {
      flags: "--fetch",
      words:
        "read new releases and corrected versions from the department's service, over the network; nothing else does",
    },
    {
      flags: "--release <name>",
      words: "the release's name, or the edition of a list (2025-08), where the files do not tell it",
    },
    { flags: "--published-on <date>", words: "the day that release came out, where the program does not know it" },
    {
      flags: "--confirm <reason>",
      words: "import although a list or release has far fewer rows than what is held; the ledger keeps the reason",
    },
  ],
  example: "careboard import ../downloads/cla-2025 --data ../careboard-802",
  writes: true,
  shape: importShape,
  async run(folder, options, context) {
    const isFetch = isSet(options, "fetch");
    if (isFetch ? folder !== undefined : folder === undefined || !existsSync(folder))
      throw new UsageError(expected(folder, isFetch));
    const confirm = reasonOption(options);
    const { dir, hold, fetch, limits, keep } = importTarget(text(options, "data"), context);
    const out = referenceFolder(dir);
    const importing: ImportOptions = {
      dryRun: isSet(options, "dryRun"),
      today: context.today,
      log: context.log,
      limits,
      release: text(options, "release"),
      publishedOn: dateOption(options, "publishedOn", "--published-on").publishedOn,
      reference: [join(projectRoot(), "data", "reference")],
      ...(confirm === undefined ? {} : { confirm: (stops: readonly ImportStop[]) => keep(stops, confirm) }),
    };
    return await hold(async () =>
      isFetch
        ? ofFetch(await fetchInto(dir, out, fetch, importing, context), out)
        : ofImport(await importReleases(resolve(folder ?? ""), out, importing), out),
    );
  },
};

function expected(folder: string | undefined, isFetch: boolean): string {
  if (folder === undefined) return "import: expected a file or a folder of files, or --fetch.";
  return isFetch
    ? "import: expected a file or a folder, or --fetch, and not both. Leave one of the two out."
    : `import: expected a file or a folder of files; ${folder} is not there.`;
}

/** Fetches with the workspace's settings; what waits to be imported lies in its downloads folder. */
async function fetchInto(
  dir: string,
  out: string,
  { address, data_sets }: Settings["fetch"],
  importing: ImportOptions,
  context: VerbContext,
): Promise<FetchReport> {
  const version = programVersion();
  const client = new Client({
    address: address.replace(/\/+$/, ""),
    userAgent: `Careboard/${version}`,
    progress: (line) => context.log.progress(line),
  });
  try {
    return await fetchReleases(out, {
      client,
      downloads: join(dir, "downloads"),
      dataSets: data_sets,
      programVersion: version,
      today: context.today,
      importing,
    });
  } finally {
    await client.close();
  }
}

interface ImportTarget {
  dir: string;
  hold<T>(work: () => Promise<T>): Promise<T>;
  fetch: Settings["fetch"];
  limits: ShrinkLimits;
  /** Keeps the reason of an import that would stop. */
  keep(stops: readonly ImportStop[], reason: string): Promise<void>;
}

/** A workspace with its ledger; or the program's own tables, whose changes the project's history explains. */
function importTarget(data: string | undefined, context: VerbContext): ImportTarget {
  const program = programData(data);
  if (program !== undefined) {
    const limits = settingsSchema.shape.ask_before.parse(undefined);
    const fetch = settingsSchema.shape.fetch.parse(undefined);
    return {
      dir: program,
      hold: (work) => withFolder(program, context, work),
      fetch,
      limits,
      keep: async () => undefined,
    };
  }
  const workspace = openWorkspace(data);
  return {
    dir: workspace.dir,
    hold: (work) => withWorkspace(workspace, context, work),
    fetch: workspace.settings.fetch,
    limits: workspace.settings.ask_before,
    async keep(stops, reason) {
      const store = await openStore({ workspace, context });
      await keepConfirmations(store, { load_id: null, reason, stops }).finally(() => store.close());
    },
  };
}
