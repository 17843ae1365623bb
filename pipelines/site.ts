/** Starts the dashboards room's own program: published tables in, a static site out. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { shortHash } from "./fingerprint.ts";
import type { Log } from "./log.ts";
import { replaceFolder } from "./publish/publication-folder.ts";
import { makePublic } from "./store/permissions.ts";
import { projectRoot } from "./workspace.ts";

export interface SiteReport {
  ran: boolean;
  out: string;
  pages: number;
  bytes: number;
}

const STAMP = ".built-from.json";

export interface SiteRequest {
  /** Folder of the publication. */
  published: string;
  /** Folders of the publications of further councils. */
  further: readonly string[];
  /** The folder at or above `out` from which everyone may read. */
  open: string;
  out: string;
  log: Log;
  force: boolean;
}

/**
 * Builds the site of one publication, with a page for each further council, unless it was built from the same by the same pages already.
 * The one that stands is replaced when the new one is finished and everyone may read it.
 */
export async function buildSite({ published, further, open, out, log, force }: SiteRequest): Promise<SiteReport> {
  const manifests = [published, ...further].map((folder) => readFileSync(join(folder, "manifest.json"), "utf8"));
  const from = shortHash(...manifests, dashboardsFingerprint());
  const stampFile = join(out, STAMP);
  if (!force && existsSync(stampFile)) {
    const stamp = JSON.parse(readFileSync(stampFile, "utf8")) as { from: string; pages: number; bytes: number };
    if (stamp.from === from) return { ran: false, out, pages: stamp.pages, bytes: stamp.bytes };
  }
  log.progress("Building the pages");
  const finished = `${out}.${process.pid}.tmp`;
  try {
    const { pages, bytes } = await runSiteProgram([published, ...further], finished);
    writeFileSync(join(finished, STAMP), `${JSON.stringify({ from, pages, bytes })}\n`);
    makePublic(open, finished);
    replaceFolder(out, finished);
    return { ran: true, out, pages, bytes };
  } finally {
    rmSync(finished, { recursive: true, force: true });
  }
}

async function runSiteProgram(published: readonly string[], out: string): Promise<{ pages: number; bytes: number }> {
  const root = projectRoot();
  const tsx = pathToFileURL(join(root, "node_modules", "tsx", "dist", "loader.mjs")).href;
  const program = join(root, "dashboards", "site.ts");
  const said = await new Promise<string>((resolve, reject) => {
    const from = published.flatMap((folder) => ["--published", folder]);
    const child = spawn(process.execPath, ["--import", tsx, program, ...from, "--out", out], {
      cwd: root,
      // The channel tells it when this process is gone.
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      env: { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true", NODE_NO_WARNINGS: "1" },
    });
    let stdout = "";
    let stderr = "";
    child.stdout?.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(stdout);
      else reject(new Error(`the site could not be built (exit ${code})\n${stderr || stdout}`));
    });
  });
  return JSON.parse(said.slice(said.lastIndexOf("\n{") + 1)) as { pages: number; bytes: number };
}

function dashboardsFingerprint(): string {
  const parts: string[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (["dist", "root", "node_modules", ".observablehq"].includes(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else parts.push(`${path} ${statSync(path).mtimeMs}`);
    }
  };
  walk(join(projectRoot(), "dashboards"));
  return shortHash(...parts.sort());
}
