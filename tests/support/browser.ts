/**
 * A browser for tests and printing: an installed Chrome, Edge or Chromium where there is one, else the Chromium that comes
 * inside a registry package (Linux x64).
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const INSTALLED: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    "/usr/bin/google-chrome",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/microsoft-edge",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter((folder): folder is string => folder !== undefined)
    .flatMap((folder) => [
      join(folder, "Google", "Chrome", "Application", "chrome.exe"),
      join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
    ]),
};

/** Starts a headless browser. CAREBOARD_BROWSER names one; "packaged" asks for the registry's. */
export async function openBrowser(): Promise<Browser> {
  const wanted = process.env.CAREBOARD_BROWSER;
  const installed =
    wanted === "packaged"
      ? undefined
      : (wanted ?? (INSTALLED[process.platform] ?? []).find((path) => existsSync(path)));
  const sandbox = process.platform === "linux" ? ["--no-sandbox"] : [];
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args: [...sandbox, ...FLAGS] });
  // Read when the package is imported: makes it unpack the system libraries and fonts that a bare machine lacks.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    // Its own flags ask for a single process, which ends with its first page.
    args: [...sandbox, "--no-zygote", "--disable-dev-shm-usage", ...FLAGS],
  });
}
