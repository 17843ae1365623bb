/**
 * Installs what is missing, checks formatting and types, runs every test and closes with "N passed, N failed".
 * `npm test -- tests/unit` runs a part.
 */
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { freshBundle, installMissing } from "../pipelines/start.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Runs a program of Node's and gives back its exit code, with what it said where that is kept for later. */
const node = (words, stdio) =>
  new Promise((done) => {
    const child = spawn(process.execPath, words, { cwd: root, stdio });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk) => {
        said += chunk;
      });
    }
    child.on("error", (error) => done({ code: 1, said: error.message }));
    child.on("close", (code) => done({ code: code ?? 1, said }));
  });
const chosen = process.argv.slice(2);

installMissing();
await freshBundle();

const CHECKS = [
  ["Types", [join("node_modules", "typescript", "bin", "tsc"), "--noEmit", "-p", "tsconfig.json"]],
  ["Format and lint", [join("node_modules", "@biomejs", "biome", "bin", "biome"), "check", "."]],
];

/** One after the other, beside the tests, which wait for other programs often enough. */
async function runChecks() {
  const results = [];
  for (const [name, words] of CHECKS) results.push({ name, ...(await node(words, "pipe")) });
  return results;
}
const checks = chosen.length === 0 ? runChecks() : [];

const report = join(root, ".build", "tests.json");
rmSync(report, { force: true });
const vitest = [join("node_modules", "vitest", "vitest.mjs"), "run", "--reporter=default", "--reporter=json"];
const { code: status } = await node([...vitest, `--outputFile.json=${report}`, ...chosen], "inherit");

let failed = 0;
let passed = 0;
for (const { name, code, said } of await checks) {
  console.log(`\n${name}\n${said.trim()}`);
  if (code === 0) passed++;
  else failed++;
}
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
