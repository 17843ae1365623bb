/** The pages of the minutes' quarter, as its panel saw them: a site of its own beside the one of today. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { careboardJson, copyOfDemo } from "../support/program.ts";

test("an earlier quarter's site says its figures and the day, and leaves today's where it is", {
  timeout: 600_000,
}, async () => {
  const folder = await copyOfDemo();
  try {
    const words = ["--as-at", "2020-12-31", "--as-known-on", "2021-02-12", "--data", folder];
    const run = await careboardJson<{ site: string }>(["start", "--no-serve", ...words]);
    const home = readFileSync(join(run.site, "index.html"), "utf8");
    expect(home).toContain("221 children");
    expect(home).toMatch(/12 February 2021/);
    expect(home).toMatch(/[Ii]nvented/);
    expect(existsSync(join(folder, "published", "site", "index.html"))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
