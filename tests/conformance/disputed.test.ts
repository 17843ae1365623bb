/** disputed.md is the list of schemas/disputed-cases.ts in words: one source, and one page that a colleague can read. */
import { disputedCases } from "@schemas/disputed-cases.ts";
import { expect, test } from "vitest";
import { definitions } from "../support/definitions.ts";

const HEAD = `# Recorded cases that we dispute

Where the department's text or a settled reading says otherwise than a recorded case, the text wins. Made from
\`schemas/disputed-cases.ts\`: change it there, then run this folder's test with \`--update\`.

| Rule | Case | Version until | Reason |
| --- | --- | --- | --- |
`;

test("the page says what the list says", async () => {
  const sorted = [...disputedCases].sort((a, b) => a.code.localeCompare(b.code, "en", { numeric: true }));
  const lines = sorted.map(({ code, number, year, reason }) => `| ${code} | ${number} | ${year ?? ""} | ${reason} |\n`);
  await expect(HEAD + lines.join("")).toMatchFileSnapshot("disputed.md");
});

test("each disputed case is of a rule that we have, once, and has a reason", () => {
  const known = new Set([...definitions.rules.keys()].map((code) => code.toLowerCase()));
  expect(disputedCases.filter(({ code }) => !known.has(code.toLowerCase())).map(({ code }) => code)).toEqual([]);
  const names = disputedCases.map(({ code, number, year }) => `${code} ${number} ${year ?? ""}`);
  expect(names).toEqual([...new Set(names)]);
  expect(disputedCases.filter(({ reason }) => reason.length < 40)).toEqual([]);
});
