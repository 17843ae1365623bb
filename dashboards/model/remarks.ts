/** What has to be said beside a figure: that it is an estimate, provisional, revised or approximate. In words, wherever it stands. */
import { capital, list, longDate } from "../components/format.ts";
import { type Figure, isPublished, type ValueRow } from "./figure.ts";
import { periodWords } from "./words.ts";

/** What stands beside a figure of days before the council began. */
export const ESTIMATED = "estimated for the new area";

/** "provisional", "revised": a final figure needs no word. */
export const unsettled = (standing: string | null | undefined): string[] =>
  standing === "provisional" || standing === "revised" ? [standing] : [];

/** Every remark on one figure of ours; none on one that is not shown. */
export function remarksOn(row: ValueRow | undefined): string[] {
  if (row?.status !== "value") return [];
  return [
    ...(row.is_estimated ? [ESTIMATED] : []),
    ...unsettled(row.standing),
    ...(row.is_approximate ? ["approximate"] : []),
  ];
}

/** The remarks on the figure shown now, "provisional, approximate"; empty without one. */
export const remarkNow = (f: Figure): string => remarksOn(f.current).join(", ");

/** What a card says beneath its figures: of the one shown, else of the newest estimate that it draws. Null without one. */
export function cardRemark(f: Figure): string | null {
  const now = remarkNow(f);
  if (now !== "") return `${capital(now)}.`;
  const last = lastEstimate(f);
  return last === undefined ? null : `Up to ${longDate(last.date)}: ${ESTIMATED}.`;
}

const lastEstimate = (f: Figure) =>
  f.points.filter((point) => point.status === "value" && point.row?.is_estimated).at(-1);

/** Null where no figure of ours is an estimate. */
export function estimatedWords(f: Figure): string | null {
  const last = lastEstimate(f);
  return last === undefined
    ? null
    : `Figures up to ${longDate(last.date)} are ${ESTIMATED}, from the returns of the council before it.`;
}

const MOST = 3;

/** Beneath a chart: "Provisional: Quarter 2, 2026/27. Approximate: Quarter 1, 2026/27." Null where all that is drawn is settled. */
export function settledWords(f: Figure, dates: readonly string[]): string | null {
  const rows = f.points.filter(({ date }) => dates.includes(date)).map(({ row }) => row);
  const said = ["provisional", "revised", "approximate"].flatMap((remark) => {
    const marked = rows.filter((row) => remarksOn(row).includes(remark)).map((row) => row?.period_end_date ?? "");
    if (marked.length === 0) return [];
    const named =
      marked.length > MOST
        ? `${marked.length} figures, named in the table`
        : list(marked.map((date) => periodWords(f, date)));
    return [`${capital(remark)}: ${named}.`];
  });
  return said.length === 0 ? null : said.join(" ");
}

/** Beneath a chart, of the published figures beside ours: "Published as revised: School year 2024/25." Null where none is. */
export function theirStanding(f: Figure, dates: readonly string[]): string | null {
  const said = (["provisional", "revised"] as const).flatMap((standing) => {
    const marked = f.series.filter((one) => one.standing === standing && dates.includes(one.period_end_date));
    const named = [...new Set(marked.map((one) => one.period_end_date))].sort();
    return named.length === 0 ? [] : [`Published as ${standing}: ${list(named.map((date) => periodWords(f, date)))}.`];
  });
  return said.length === 0 ? null : said.join(" ");
}

/** What the remark on the figure shown now means, for "How sure are we?". */
export function remarksExplained(f: Figure): { head: string; text: string }[] {
  if (f.current?.status !== "value") return [];
  const { standing, is_approximate } = f.current;
  const who = isPublished(f) ? "the department" : "the council";
  return [
    ...(standing === "provisional" ? [{ head: "Provisional", text: `${who} says that it may still change.` }] : []),
    ...(standing === "revised"
      ? [{ head: "Revised", text: `${who} has changed it once, and has not called it final.` }]
      : []),
    ...(is_approximate ? [{ head: "Approximate", text: `${who} says that it is not exact.` }] : []),
  ];
}
