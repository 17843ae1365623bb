/** The best next step, in one sentence: what is worth most, else what counts nowhere, else what is most. */
import type { FixListRow } from "@schemas/reports/fix-list.ts";
import { amount, countsBy, rowsInWords } from "./fix-list-words.ts";
import type { RuleCost } from "./rule-costs.ts";

/** Says counts and rules only, never a child. */
export function nextStep(findings: readonly FixListRow[], costs: ReadonlyMap<string, readonly RuleCost[]>): string {
  const first = findings[0];
  if (first === undefined) return "Nothing to mend: every rule that could be run passed.";
  const rowsOf = new Map(
    countsBy(findings.filter(isOutstanding), (one) => one.code).map(({ key, rows }) => [key, rows] as const),
  );
  const dearest = [...costs]
    .flatMap(([code, of]) => of.filter(({ unit }) => unit === "percent").map((cost) => ({ code, ...cost })))
    .filter(({ code }) => rowsOf.has(code))
    .sort((one, other) => other.high - other.low - (one.high - one.low) || one.code.localeCompare(other.code))[0];
  if (dearest !== undefined && dearest.high - dearest.low >= 0.05) {
    const rows = rowsOf.get(dearest.code) ?? [];
    return `Mend the ${rowsInWords(rows.length)} of rule ${dearest.code} first (${rows[0]?.title}): together they could move “${dearest.title}” by up to ${amount(dearest.high - dearest.low, "percent")}.`;
  }
  const open = [...rowsOf.values()].flat();
  const aside = open.filter((one) => one.is_set_aside);
  if (aside.length > 0) {
    return `Mend the ${rowsInWords(aside.length)} that ${aside.length === 1 ? "was" : "were"} set aside first: they count nowhere until they are mended.`;
  }
  const [code, rows] =
    [...rowsOf].sort(
      ([, one], [, other]) =>
        rank(one) - rank(other) ||
        other.length - one.length ||
        (one[0]?.code ?? "").localeCompare(other[0]?.code ?? ""),
    )[0] ?? [];
  if (code === undefined || rows === undefined) return "Every finding has been answered. Load the mended files again.";
  return `Begin with rule ${code} (${rows[0]?.title}): ${rowsInWords(rows.length)}.`;
}

/** Neither mended nor beyond mending by a reviewer's word. */
export const isOutstanding = (finding: Pick<FixListRow, "status">): boolean =>
  finding.status === "open" || finding.status === "with team";

const rank = (rows: readonly FixListRow[]): number =>
  ["error", "query", "warning"].indexOf(rows[0]?.severity ?? "warning");
