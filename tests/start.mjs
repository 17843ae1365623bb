/**
 * Installs what is missing, checks formatting and types, runs every test and closes with "N passed, N failed".
 * `npm test -- tests/unit` runs a part.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { freshBundle, installMissing } from "../pipelines/start.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = (words, options = {}) =>
  spawnSync(process.execPath, words, { cwd: root, stdio: "inherit", ...options }).status ?? 1;
const chosen = process.argv.slice(2);

installMissing();
await freshBundle();

let failed = 0;
let passed = 0;
const check = (name, words) => {
  console.log(`\n${name}`);
  if (node(words) === 0) passed++;
  else failed++;
};

if (chosen.length === 0) {
  check("Types", [join("node_modules", "typescript", "bin", "tsc"), "--noEmit", "-p", "tsconfig.json"]);
  check("Format and lint", [join("node_modules", "@biomejs", "biome", "bin", "biome"), "check", "."]);
}

const report = join(root, ".build", "tests.json");
rmSync(report, { force: true });
const status = node([
  join("node_modules", "vitest", "vitest.mjs"),
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
  ...chosen,
]);
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const filesThatDidNotStart = testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  passed += numPassedTests;
  failed += numFailedTests + filesThatDidNotStart;
  if (status !== 0 && failed === 0) failed += Math.max(1, numFailedTestSuites);
} catch {
  failed += 1;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
