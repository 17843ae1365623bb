/**
 * Builds the site: published tables in, static pages out. Run as a process:
 *   node --import tsx dashboards/site.ts --published DIR [--published DIR ...] --out DIR
 * The first publication is the council's own; each further one gets a page, and all stand side by side.
 *   node --import tsx dashboards/site.ts --published DIR --preview [--root DIR]   (writes the pages for `observable preview`)
 * Prints {pages, bytes, seconds, out} as JSON on stdout; errors go to stderr. Exit codes: 0 fine, 2 usage, 14 the
 * publication breaks the contract, 1 anything else.
 */
import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { setImmediate, setTimeout } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs, promisify } from "node:util";
import { Drawings } from "./drawings.ts";
import { finish, type PageBytes, SCRIPT, type Shell } from "./finish.ts";
import { writeFonts } from "./fonts.ts";
import { readGlossary } from "./pages/glossary.ts";
import { toMarkdown } from "./pages/page.ts";
import { siteHead, versionLine } from "./pages/shell.ts";
import { COUNCILS, councilPath, siteOf, toldOfFurther } from "./pages/site-model.ts";
import { sitePages } from "./pages/site-pages.ts";
import { PublishedContractError, readPublication } from "./published.ts";
import { printMargins, stylesheet } from "./stylesheet.ts";

const run = promisify(execFile);
/** Aborted when the program that has started this one is gone: nobody waits for the site any more. */
const abandoned = new AbortController();
const STYLE = "careboard.css";
const FRAMEWORK = ["node_modules", "@observablehq", "framework", "dist", "bin", "observable.js"];

/** The program's own folder: this file is run from its source or from a bundle elsewhere in the project. */
function programFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "dashboards", "observablehq.config.ts"))) return folder;
    if (dirname(folder) === folder) throw new Error("dashboards/observablehq.config.ts - expected beside this program");
  }
}

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

interface Root {
  /** Style sheets by their file: the common one, and one for each page that prints other margins. */
  readonly styles: Readonly<Record<string, string>>;
  readonly drawings: readonly string[];
  readonly shells: Readonly<Record<string, Shell>>;
}

/** Writes every page; hand-written Markdown is copied over them. A preview keeps drawings, shells and style in the root. */
function writeRoot(program: string, published: readonly string[], root: string, isPreview: boolean): Root {
  const dashboards = join(program, "dashboards");
  const [own, ...others] = published.map((folder) => resolve(folder));
  if (own === undefined) throw new Error("no publication was named");
  const further = others.map((folder) => siteOf(readPublication(folder, toldOfFurther)));
  const site = siteOf(readPublication(own), further);
  const pages = sitePages(site, readGlossary(dashboards));
  const drawings = new Drawings();
  for (const page of pages) {
    const text = toMarkdown(page);
    put(join(root, `${page.path.slice(1)}.md`), isPreview ? text : drawings.takeOut(text));
  }
  const byHand = join(dashboards, "src");
  const markdown = readdirSync(byHand, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md"));
  for (const file of markdown) cpSync(join(byHand, file), join(root, file));
  const paths = [
    ...pages.map((page) => page.path),
    ...markdown.map((file) => `/${file.split(sep).join("/").slice(0, -3)}`),
  ];
  const aboutOthers = further.length === 0 ? [] : [COUNCILS, ...further.map(councilPath)];
  const shells = Object.fromEntries(
    paths.map((path) => {
      const shell = { header: siteHead(site, path).text, footer: versionLine(site, path).text };
      return [path, aboutOthers.includes(path) ? { ...shell, style: `${path.slice(1)}.css` } : shell];
    }),
  );
  const css = stylesheet(dashboards, site);
  put(join(root, STYLE), isPreview ? css.replace(/@font-face\{[^}]*\}/g, "") : "");
  if (isPreview) put(join(root, "shells.json"), JSON.stringify(shells));
  const margins = aboutOthers.map((path) => [`${path.slice(1)}.css`, `${printMargins(site, path)}\n`]);
  return { styles: { [STYLE]: css, ...Object.fromEntries(margins) }, drawings: drawings.list(), shells };
}

export interface Built {
  readonly pages: number;
  readonly bytes: { readonly largest: PageBytes; readonly home: number };
  readonly seconds: number;
  readonly out: string;
}

/** The root alone, for `observable preview`: edit a page's source, run this again, and the browser follows. */
function preparePreview(published: readonly string[], root: string): void {
  rmSync(root, { recursive: true, force: true });
  writeRoot(programFolder(), published, root, true);
}

/** Everything from tables to finished pages. `out` is emptied first; its pages are written into a root of their own beside it, since others may build at the same time. */
export async function buildSite(published: readonly string[], out: string): Promise<Built> {
  const began = performance.now();
  const root = `${out}.root.${process.pid}.tmp`;
  rmSync(root, { recursive: true, force: true });
  try {
    const sizes = await writeSite(published, root, out);
    writeFileSync(join(out, "pages.json"), JSON.stringify(sizes));
    await listen();
    abandoned.signal.throwIfAborted();
    const largest = sizes.reduce((most, size) => (size.bytes > most.bytes ? size : most));
    const home = sizes.find((size) => size.page === "index.html")?.bytes ?? 0;
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    return { pages: sizes.length, bytes: { largest, home }, seconds, out };
  } catch (error) {
    // What the next run has cleared away may have been written again since, or be what was missed here.
    await listen();
    if (abandoned.signal.aborted) rmSync(out, { recursive: true, force: true, maxRetries: 10 });
    throw error;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Word that nobody waits is heard between steps only: after a timer has fired, and before what is asked for next. */
async function listen(): Promise<void> {
  await setTimeout(0);
  await setImmediate();
}

async function writeSite(published: readonly string[], root: string, out: string): Promise<PageBytes[]> {
  const program = programFolder();
  const { styles, drawings, shells } = writeRoot(program, published, root, false);
  const node = async (args: string[]) => {
    const running = run(process.execPath, args, {
      cwd: program,
      maxBuffer: 1e8,
      signal: abandoned.signal,
      killSignal: "SIGKILL",
      env: { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true", CAREBOARD_SITE_ROOT: root, CAREBOARD_SITE_OUT: out },
    });
    // An abandoned one may still write for a moment: what it wrote is cleared away after that. (`once` would end with its error.)
    const ended = new Promise((done) => running.child.once("close", done));
    await running.finally(() => ended);
  };
  const fonts = join(root, ".fonts");
  await Promise.all([
    node(["dashboards/seed.mjs", root]),
    writeFonts(program, join(program, ".build", "fonts"), fonts),
  ]);
  rmSync(out, { recursive: true, force: true });
  const config = join(program, "dashboards", "observablehq.config.ts");
  await node(["--import", "tsx", join(program, ...FRAMEWORK), "build", "--config", config]);
  cpSync(fonts, join(out, "fonts"), { recursive: true });
  for (const [file, css] of Object.entries(styles)) put(join(out, file), css);
  cpSync(join(program, "dashboards", "src", SCRIPT), join(out, SCRIPT));
  return finish(out, drawings, shells);
}

async function main(): Promise<number> {
  process.once("disconnect", () => abandoned.abort());
  process.channel?.unref();
  const options = {
    published: { type: "string", multiple: true },
    out: { type: "string" },
    root: { type: "string" },
    preview: { type: "boolean" },
  } as const;
  const { values } = parseArgs({ options, strict: true });
  if (values.published && values.preview) {
    preparePreview(values.published, resolve(values.root ?? join(programFolder(), "dashboards", "root")));
    return 0;
  }
  if (!values.published || !values.out) {
    process.stderr.write("site --published DIR --out DIR - expected both folders\n");
    return 2;
  }
  const built = await buildSite(values.published, resolve(values.out));
  process.stdout.write(`${JSON.stringify(built)}\n`);
  return 0;
}

const started = process.argv[1];
if (started && import.meta.url === pathToFileURL(resolve(started)).href)
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = error instanceof PublishedContractError ? 14 : 1;
    },
  );
