/** "What did the checks find?": the rules that found something, why others could not be run, and how old the open errors are. */
import type { ERROR_AGES } from "../../schemas/published/tables.ts";
import { breakdownBar } from "../components/breakdown-bar.ts";
import { dataTable } from "../components/data-table.ts";
import { number } from "../components/format.ts";
import { type Html, html } from "../components/html.ts";
import type { Site } from "./site-model.ts";

type Rules = Site["tables"]["rules"];

const SEVERITIES = { error: "Error", query: "Question", warning: "Warning" } as const;

export function checksSection(site: Site): Html | "" {
  const rules = site.tables.rules.filter((rule) => rule.la_code === site.catalog.council.la_code);
  if (rules.length === 0) return "";
  const found = rules.filter(hasFound);
  const unrun = rules.filter((rule) => rule.outcome === "not_run" || rule.outcome === "partly_run");
  return html`<section class="box" aria-labelledby="rules"><h2 id="rules">What did the checks find?</h2>
    <p class="subtitle">Each check reads every record of the newest return. Counts of 1 to ${site.catalog.thresholds.suppress_up_to} are hidden.</p>
    ${found.length === 0 ? html`<p>${noneFound(rules.length, unrun.length)}</p>` : foundTable(found)}
    ${errorAges(site)}
    ${unrun.length === 0 ? "" : unrunTable(unrun)}
    ${checksByFile(rules)}</section>`;
}

/** A rule that was run in part may have found something as well. */
export const hasFound = ({ count, count_status }: Rules[number]): boolean =>
  count_status === "suppressed" || (count ?? 0) > 0;

const countWords = ({ count, count_status }: Pick<Rules[number], "count" | "count_status">): string =>
  count_status === "suppressed" ? "Hidden" : number(count ?? 0);

const noneFound = (all: number, unrun: number): string =>
  unrun === 0
    ? `All ${number(all)} checks were run, and none found anything.`
    : `None of the checks that could be run found anything.`;

function foundTable(found: Rules): Html {
  const rows = found
    .toSorted((a, b) => a.code.localeCompare(b.code, "en", { numeric: true }))
    .map((rule) => ({
      cells: [
        html`${rule.title} <span class="quiet">rule ${rule.code}</span>`,
        SEVERITIES[rule.severity],
        countWords(rule),
      ],
    }));
  return dataTable({
    caption: "Checks that found something",
    columns: [{ head: "Check" }, { head: "Kind" }, { head: "Records", isNumber: true }],
    rows,
  });
}

/** A council that begins lacks a file or a list that dozens of rules need: each reason once, with its rules by number. */
function unrunTable(unrun: Rules): Html {
  const ended = ({ outcome, reason }: Rules[number]) =>
    `${outcome === "partly_run" ? "Partly run" : "Not run"}${reason ? `: ${reason}` : ""}`;
  const rows = [...new Set(unrun.map(ended))]
    .map((why) => ({ why, codes: unrun.filter((rule) => ended(rule) === why).map(({ code }) => code) }))
    .toSorted((a, b) => b.codes.length - a.codes.length)
    .map(({ why, codes }) => ({
      cells: [
        why,
        number(codes.length),
        codes.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true })).join(", "),
      ],
    }));
  return dataTable({
    caption: "Checks that could not be run in full",
    columns: [{ head: "Why" }, { head: "Checks", isNumber: true }, { head: "Rules" }],
    rows,
  });
}

const AGES: Record<(typeof ERROR_AGES)[number], string> = {
  under_1_month: "Under 1 month",
  "1_to_3_months": "1 to 3 months",
  over_3_months: "Over 3 months",
};

function errorAges(site: Site): Html | "" {
  const ages = site.tables.error_ages.filter((row) => row.la_code === site.catalog.council.la_code);
  if (ages.every(({ count }) => count === 0)) return "";
  const top = Math.max(1, ...ages.map(({ count }) => count ?? 0));
  const rows = ages.map(({ age, count, count_status }) => ({
    cells: [AGES[age], countWords({ count, count_status }), count ? breakdownBar(count, top) : ""],
  }));
  return html`<h3>How old are the open errors?</h3>
    ${dataTable({
      caption: "Errors of the newest return, by how long ago they were first seen",
      columns: [{ head: "First seen" }, { head: "Errors, about", isNumber: true }, { head: "0 to most" }],
      rows,
    })}`;
}

/** Every file's checks, and how many of them ended how. */
function checksByFile(rules: Rules): Html {
  const rows = [...new Set(rules.map((rule) => rule.return_title))].map((title) => {
    const own = rules.filter((rule) => rule.return_title === title);
    const ended = (...outcomes: string[]) => number(own.filter((rule) => outcomes.includes(rule.outcome)).length);
    return {
      cells: [title, number(own.length), ended("passed"), ended("failed"), ended("partly_run", "not_run")],
    };
  });
  const counted = ["Checks", "Passed", "Found something", "Not run in full"];
  return dataTable({
    caption: "All checks of the newest return, by file",
    columns: [{ head: "File" }, ...counted.map((head) => ({ head, isNumber: true }))],
    rows,
  });
}
