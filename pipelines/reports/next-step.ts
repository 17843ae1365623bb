/** The best next step, in one sentence: what moves a headline most, or else another measure, else what counts nowhere, else what is most. */
import { type FixListRow, SEVERITIES } from "@schemas/reports/fix-list.ts";
import type { FindingTally } from "./fix-list-rows.ts";
import { amount, rowsInWords, talliesBy, total } from "./fix-list-words.ts";
import { byWorth, LEAST_MOVE, type RuleCost } from "./rule-costs.ts";

/** Says counts and rules only, never a child. */
export function nextStep(tallies: readonly FindingTally[], costs: ReadonlyMap<string, readonly RuleCost[]>): string {
  if (tallies.length === 0) return "Nothing to mend: every rule that could be run passed.";
  const open = tallies.filter(isOutstanding);
  const rules = talliesBy(open, ({ code }) => code);
  const [dearest] = [...costs]
    .filter(([code]) => rules.some(({ key }) => key === code))
    .flatMap(([code, of]) => of.filter(({ unit }) => unit === "percent").map((cost) => ({ code, ...cost })))
    .filter(({ points }) => points !== null && points >= LEAST_MOVE)
    .sort((one, other) => byWorth(one, other) || one.code.localeCompare(other.code));
  if (dearest !== undefined) {
    const rule = rules.find(({ key }) => key === dearest.code);
    const rows = rule?.findings ?? 0;
    return (
      `Mend the ${rowsInWords(rows)} of rule ${dearest.code} first (${rule?.tallies[0]?.title}): ${rows === 1 ? "it" : "together they"} ` +
      `could move ${dearest.is_headline ? "the headline " : ""}“${dearest.title}” by up to ${amount(dearest.points ?? 0, "percent")}.`
    );
  }
  const aside = total(open, ({ set_aside }) => set_aside);
  if (aside > 0) {
    return `Mend the ${rowsInWords(aside)} that ${aside === 1 ? "was" : "were"} set aside first: they count nowhere until they are mended.`;
  }
  const [first] = rules.sort((one, other) => rank(one.tallies) - rank(other.tallies));
  if (first === undefined) return "Every finding has been answered. Load the mended files again.";
  return `Begin with rule ${first.key} (${first.tallies[0]?.title}): ${rowsInWords(first.findings)}.`;
}

/** Neither mended nor beyond mending by a reviewer's word. */
export const isOutstanding = (finding: Pick<FixListRow, "status">): boolean =>
  finding.status === "open" || finding.status === "with team";

const rank = (tallies: readonly FindingTally[]): number => SEVERITIES.indexOf(tallies[0]?.severity ?? "warning");
