/** One rule of the findings page: a line of facts that opens to its rows. */
import type { FixListRow } from "@schemas/reports/fix-list.ts";
import type { CouncilFixList } from "./fix-list.ts";
import type { FindingTally } from "./fix-list-rows.ts";
import {
  costInWords,
  dayInWords,
  measureInWords,
  rangeInWords,
  rowsInWords,
  talliesBy,
  total,
} from "./fix-list-words.ts";

/** Text as HTML, in an element or a quoted attribute. */
export const safe = (text: string): string =>
  text.replace(/\p{Cc}/gu, " ").replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A template whose values are made safe. */
export const html = (parts: TemplateStringsArray, ...values: string[]): string =>
  parts.reduce((text, part, index) => text + (index === 0 ? "" : safe(values[index - 1] ?? "")) + part, "");

export interface RuleOnPage {
  code: string;
  tallies: readonly FindingTally[];
  /** Those that are on the page: the first of each table. */
  rows: readonly FixListRow[];
  isOpen: boolean;
  /** The file that has all. */
  workbook: string;
}

/** A rule with the rows given, and where the others are. */
export function ruleItem(list: CouncilFixList, rule: RuleOnPage): string {
  const { code, tallies, rows, isOpen } = rule;
  const [first] = rows;
  if (first === undefined) return "";
  const cost = list.rule_costs.get(code)?.[0];
  const teams = [...new Set(tallies.flatMap(({ team }) => (team === null ? [] : [team])))];
  const facts = [
    ["Rows", total(tallies).toLocaleString("en-GB")],
    [
      "What it costs",
      cost === undefined ? (list.at_stake === undefined ? "not worked out" : "none") : rangeInWords(cost),
    ],
    ["Measure", cost === undefined ? (list.at_stake === undefined ? "" : "None") : measureInWords(cost)],
    ["Team", teams.length === 0 ? "" : teams.length > 2 ? `${teams.length} teams` : teams.join(", ")],
    ["Age", ageInWords(tallies)],
  ] as const;
  const words = `${code} ${first.title} ${first.message}`;
  const cells = facts.map(
    ([name, value], index) =>
      `<span${index === 0 ? ' class="number"' : ""}><span class="hide">${name}: </span>${safe(value)}</span>`,
  );
  const tables = talliesBy(tallies, ({ table }) => table).map(({ key, findings }) => {
    const shown = rows.filter(({ table }) => table === key);
    return rowsTable(key, shown) + (shown.length < findings ? restIn(rule, shown.length, findings) : "");
  });
  return `<li class="rule" data-severity="${first.severity}" data-words="${safe(words)}"><details${isOpen ? " open" : ""}>
<summary class="grid"><span class="code"><span class="hide">Rule </span>${safe(code)}</span><span class="title"><b>${safe(first.title)}</b></span>${cells.join("")}</summary>
<div class="inside"><p><strong>What to do:</strong> ${safe(first.message)} <strong>Why it matters:</strong> ${safe(why(first, tallies, list))}</p>
${tables.join("\n")}</div></details></li>`;
}

const restIn = ({ code, workbook }: RuleOnPage, shown: number, all: number): string =>
  html`<p class="note">${shown.toLocaleString("en-GB")} of ${rowsInWords(all)} shown. All are in <a href="${workbook}">${workbook}</a>: filter its column Rule by ${code}.</p>`;

function why(first: FixListRow, tallies: readonly FindingTally[], list: CouncilFixList): string {
  const costs = list.rule_costs.get(first.code) ?? [];
  const grade = { error: "It cannot be right.", query: "It may be right: ask.", warning: "Worth knowing." }[
    first.severity
  ];
  const aside =
    total(tallies, (one) => one.set_aside) > 0 ? " Rows set aside count nowhere until they are mended." : "";
  const moves = costs.map((cost) => `${measureInWords(cost)} is ${rangeInWords(cost)}`);
  return `${grade}${aside}${moves.length > 0 ? ` With all its rows resolved one way or the other, ${moves.slice(0, 3).join("; ")}.` : ""}`;
}

function rowsTable(table: string, shown: readonly FixListRow[]): string {
  const headings = [...new Set(shown.flatMap(({ cells }) => cells.map(({ heading }) => heading)))];
  const has = (test: (row: FixListRow) => boolean) => shown.some(test);
  const columns: { name: string; cell: (row: FixListRow) => string }[] = [
    { name: "Child (internal)", cell: (row) => plain(row.child_id ?? "not readable") },
    ...(has(({ team }) => team !== null) ? [{ name: "Team", cell: (row: FixListRow) => plain(row.team ?? "") }] : []),
    { name: "Row", cell: (row) => html`<td>${String(row.source_row)}</td>` },
    ...(has(({ record }) => record !== "")
      ? [{ name: "Which record", cell: (row: FixListRow) => plain(row.record) }]
      : []),
    ...headings.map((heading) => ({ name: heading, cell: (row: FixListRow) => failing(row, heading) })),
    ...(has(({ costs }) => costs.length > 0)
      ? [
          {
            name: "This row alone",
            cell: (row: FixListRow) => html`<td class="long">${costInWords(row.costs, 1)}</td>`,
          },
        ]
      : []),
    {
      name: "First seen",
      cell: (row) => plain(`${dayInWords(row.first_seen_on)}${row.came_back ? ", came back" : ""}`),
    },
    { name: "Answer", cell: (row) => html`<td class="long">${answer(row)}</td>` },
  ];
  const file = [...new Set(shown.map(({ source_file }) => source_file))].join(", ");
  const head = columns.map(({ name }) => html`<th scope="col">${name}</th>`).join("");
  const body = shown
    .map(
      (row) =>
        html`<tr data-child="${row.child_id ?? ""}" data-team="${row.team ?? ""}" data-age="${String(row.age_days)}" data-back="${row.came_back ? "yes" : ""}">` +
        `${columns.map(({ cell }) => cell(row)).join("")}</tr>`,
    )
    .join("\n");
  return `<div class="scroll" role="region" tabindex="0" aria-label="${safe(`${table}, rows of rule ${shown[0]?.code}`)}"><table><caption>${safe(`${table} (${file})`)}</caption><thead><tr>${head}</tr></thead><tbody>
${body}</tbody></table></div>`;
}

const plain = (text: string): string => html`<td>${text}</td>`;

function failing(row: FixListRow, heading: string): string {
  const cell = row.cells.find((one) => one.heading === heading);
  return cell === undefined ? "<td></td>" : html`<td class="failing">${cell.value ?? "blank"}</td>`;
}

function answer({ status, who, note }: FixListRow): string {
  const said = [status === "open" ? "" : status, who ?? ""].filter((one) => one !== "").join(", ");
  return [said, note ?? ""].filter((one) => one !== "").join(": ");
}

/** "all under 3 months", "6 over 3 months". */
function ageInWords(tallies: readonly FindingTally[]): string {
  const old = total(tallies, (one) => one.over_3_months);
  if (old > 0) return old === total(tallies) ? "all over 3 months" : `${old.toLocaleString("en-GB")} over 3 months`;
  return total(tallies, (one) => one.over_1_month) === 0 ? "all under 1 month" : "all under 3 months";
}
