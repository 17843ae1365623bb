/** Workbooks and XML returns damaged in any way: refused in words with nothing kept, or kept with every row and cell accounted for. */
import type { LoadReport } from "@pipelines/load/load.job.ts";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DAMAGES } from "../support/damage.ts";
import { MARKUP_DAMAGES, type MarkupDamage, SHEET_DAMAGES } from "../support/damage-markup.ts";
import { DamagedLoads, leftOutOf } from "../support/damaged-load.ts";
import { definitions } from "../support/definitions.ts";
import { generatedReturn, numbers, seed, tries } from "../support/generated-return.ts";
import { type FoundTable, sheetsIn, tablesIn, workbookOf, xmlOf } from "../support/whole-files.ts";

let loads: DamagedLoads;
beforeAll(async () => {
  loads = await DamagedLoads.open();
});
afterAll(() => loads.db.close());

const letters = (text: string) => text.replace(/[\s\ufeff]/g, "");

/** Every row that another reader finds is in the store or was said to be left out, and so is every text of it under a heading of the return. */
async function refuseLoss(report: LoadReport, found: FoundTable, returnId: string, file: string, about: string) {
  const held = await loads.rowsOf(report, returnId);
  const leftOut = leftOutOf(report, file);
  expect(held.length + leftOut, `${about}: rows of ${file}`).toBeGreaterThanOrEqual(found.rows.length);
  if (leftOut > 0) return;
  const headings = definitions.returns.get(returnId)?.fields.map(({ heading }) => heading) ?? [];
  for (const heading of headings) {
    const texts = held.map((row) => letters(row[heading] ?? "")).filter((text) => text !== "");
    const wanted = found.rows
      .map((row) => row[heading])
      .filter((cell) => cell !== undefined && letters(cell.text) !== "");
    expect(texts.length, `${about}: cells of ${file}, ${heading}`).toBeGreaterThanOrEqual(wanted.length);
    for (const cell of wanted) {
      if (!cell?.isText) continue;
      const at = texts.indexOf(letters(cell.text));
      expect(at, `${about}: a text of ${file}, ${heading}`).toBeGreaterThanOrEqual(0);
      texts.splice(at, 1);
    }
  }
}

const damaged = fc.record({
  seed: fc.nat(),
  oddness: fc.constantFrom(0, 0.05),
  place: fc.nat(),
  another: fc.boolean(),
});
const options = (usual: number) => ({
  numRuns: tries(usual),
  seed,
  endOnFailure: process.env.CAREBOARD_FUZZ === undefined,
});

/** One or two of the damages. */
const chosen = (list: readonly MarkupDamage[], another: boolean, at: () => number) =>
  Array.from({ length: another ? 2 : 1 }, () => list[Math.floor(at() * list.length)] as MarkupDamage);

const BYTES: readonly MarkupDamage[] = DAMAGES.map(({ name, apply }) => ({
  name,
  apply: (text, at) => strFromU8(apply(Buffer.from(text, "latin1"), at, Buffer.from("<x/>")), true),
}));

/** A name to the end of the story; the longest that any may take, also on a machine with other work. */
const LONGEST_MS = 30_000;
async function loaded(name: string, bytes: Uint8Array, about: string): Promise<LoadReport | undefined> {
  const began = performance.now();
  const report = await loads.load({ [name]: Buffer.from(bytes) }, about);
  expect(performance.now() - began, about).toBeLessThan(LONGEST_MS);
  return report;
}

test("a damaged XML return is refused with nothing kept, or kept whole; nobody is told a cell", async () => {
  await fc.assert(
    fc.asyncProperty(damaged, async ({ seed: one, oddness, place, another }) => {
      const at = numbers(place);
      const list = [...MARKUP_DAMAGES, ...MARKUP_DAMAGES, ...BYTES];
      const damages = chosen(list, another, at);
      let text = Buffer.from(xmlOf(generatedReturn({ seed: one, children: 6, oddness }))).toString("latin1");
      for (const damage of damages) text = damage.apply(text, at);
      const about = `${damages.map(({ name }) => name).join(", then ")} in return.xml`;
      const bytes = Buffer.from(text, "latin1");
      const report = await loaded("return.xml", bytes, about);
      if (report === undefined) return;
      const tables = tablesIn(bytes);
      for (const { return_id, source_file } of report.files) {
        const table = tables.get(return_id);
        if (table !== undefined) await refuseLoss(report, table, return_id, source_file, about);
      }
    }),
    options(25),
  );
  expect(loads.kept).toBeGreaterThan(2);
  expect(loads.refused).toBeGreaterThan(2);
}, 1_800_000);

/** Parts are taken to pieces and put together again, or the packed bytes are damaged as they are. */
function spoilt(
  bytes: Buffer,
  damages: readonly MarkupDamage[],
  at: () => number,
): { bytes: Uint8Array; where: string } {
  const parts: Zippable = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /worksheets\/sheet|workbook|sharedStrings|styles/.test(name));
  const name = names[Math.floor(at() * names.length)] ?? "";
  if (at() < 0.15)
    return {
      bytes: damages.reduce((all, { apply }) => strToU8(apply(strFromU8(all, true), at), true), bytes as Uint8Array),
      where: "the bytes",
    };
  if (at() < 0.05) delete parts[name];
  else
    parts[name] = strToU8(
      damages.reduce((text, { apply }) => apply(text, at), strFromU8(parts[name] as Uint8Array, true)),
      true,
    );
  return { bytes: zipSync(parts, { level: 1 }), where: name };
}

test("a damaged workbook is refused with nothing kept, or kept whole; nobody is told a cell", async () => {
  const whole = new Map<number, Buffer>();
  await fc.assert(
    fc.asyncProperty(damaged, async ({ seed: one, oddness, place, another }) => {
      const at = numbers(place);
      const kind = one % 8;
      const book =
        whole.get(kind) ??
        (await workbookOf(generatedReturn({ seed: kind, children: 6, oddness: kind < 4 ? 0 : oddness })));
      whole.set(kind, book);
      const damages = chosen([...SHEET_DAMAGES, ...SHEET_DAMAGES, ...MARKUP_DAMAGES, ...BYTES], another, at);
      const { bytes, where } = spoilt(book, damages, at);
      const about = `${damages.map(({ name }) => name).join(", then ")} in ${where} of return.xlsx`;
      const report = await loaded("return.xlsx", bytes, about);
      if (report === undefined) return;
      const sheets = sheetsIn(bytes);
      for (const { return_id, source_file } of report.files) {
        const sheet = sheets.get(source_file);
        if (sheet !== undefined) await refuseLoss(report, sheet, return_id, source_file, about);
      }
    }),
    options(25),
  );
}, 1_800_000);
