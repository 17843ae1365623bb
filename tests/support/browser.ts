/**
 * A browser for tests and printing: an installed Chrome, Edge or Chromium where there is one, else the Chromium that comes
 * inside a registry package (Linux x64).
 */
import { existsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
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

/** CAREBOARD_BROWSER names a browser; "packaged" asks for the registry's. Undefined: there is none but that. */
function installedBrowser(): string | undefined {
  const wanted = process.env.CAREBOARD_BROWSER;
  if (wanted === "packaged") return undefined;
  return wanted ?? (INSTALLED[process.platform] ?? []).find((path) => existsSync(path));
}

async function packagedBrowser(): Promise<string> {
  // Read when the package is imported: makes it unpack the system libraries and fonts that a bare machine lacks.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}

/**
 * Once, before tests run beside each other: one that starts a browser which another is still unpacking fails. The package's list of
 * font folders names /tmp alone: without a font the browser ends at the first letter that a page does not bring.
 */
export async function unpackBrowser(): Promise<void> {
  if (installedBrowser() !== undefined) return;
  await packagedBrowser();
  const fonts = join(tmpdir(), "fonts");
  writeFileSync(
    join(fonts, "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${fonts}-cache</cachedir></fontconfig>\n`,
  );
}

/** Starts a headless browser. */
export async function openBrowser(): Promise<Browser> {
  const installed = installedBrowser();
  const sandbox = process.platform === "linux" ? ["--no-sandbox"] : [];
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args: [...sandbox, ...FLAGS] });
  return chromium.launch({
    executablePath: await packagedBrowser(),
    // Its own flags ask for a single process, which ends with its first page.
    args: [...sandbox, "--no-zygote", "--disable-dev-shm-usage", ...FLAGS],
  });
}
