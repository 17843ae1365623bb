/**
 * findings.html: the analyst's findings as one file that asks for nothing: rules by what mending them is worth, headlines first, each opening to its
 * rows with the failing cells boxed. Reads and prints without its script, which only filters.
 */
import { createHash } from "node:crypto";
import { SEVERITIES } from "@schemas/reports/fix-list.ts";
import type { FindingCount } from "./findings.ts";
import { html, ruleItem, safe } from "./findings-page-rule.ts";
import { SCRIPT } from "./findings-page-script.ts";
import { STYLE } from "./findings-page-style.ts";
import { loadSummary } from "./findings-page-summary.ts";
import type { CouncilFixList } from "./fix-list.ts";
import { counted, countsBy, MARKING, total, yearInWords } from "./fix-list-words.ts";
import { codesByWorth } from "./rule-costs.ts";

/** Up to this many findings every row is on the page; beyond, the first of each rule, and all are in the workbook. */
export const ALL_ROWS_UP_TO = 1500;
export const ROWS_OF_A_RULE = 50;

/** The page's text. `outcomes`: how every rule ended for this council; `workbook`: the file beside it. */
export async function findingsPage(
  list: CouncilFixList,
  outcomes: readonly FindingCount[],
  workbook: string,
): Promise<string> {
  const findings = total(list.tallies);
  const newest = list.loads[0];
  const title = `${counted(findings, "finding")} on ${counted(await list.records(), "record")}, load ${newest?.load_id ?? ""}`;
  const isCapped = findings > ALL_ROWS_UP_TO;
  const rows = await list.firstRows(isCapped ? ROWS_OF_A_RULE : findings);
  const codes = codesByWorth(
    list.tallies.map(({ code }) => code),
    list.rule_costs,
  );
  const rules = codes.map((code, index) => ({
    code,
    tallies: list.tallies.filter((one) => one.code === code),
    rows: rows.filter((one) => one.code === code),
    isOpen: index === 0,
    workbook,
  }));
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${safe(`${title}: ${list.name}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><strong>${safe(list.name)}</strong><span>Careboard: analyst view</span>${list.is_invented ? html`<span class="chip">Invented data</span>` : ""}</header>
<main>
<p class="marking">${MARKING} build only. This page never ships with the panel or public site.</p>
<h1>${safe(title)}</h1>
<p class="lead">${list.at_stake !== undefined ? "Sorted by what mending is worth, headlines first." : "Most serious first, then oldest."} <strong>${safe(list.next_step)}</strong></p>
${loadSummary(list)}
${findings > 0 ? filters(list, isCapped) : ""}
<p class="note links">Beside this page: <a href="${workbook}">Excel fix list</a> · <a href="findings.csv">CSV</a> · <a href="findings.json">JSON</a></p>
<section class="box" aria-labelledby="by-rule">
<h2 id="by-rule" class="hide">Findings by rule</h2>
${
  findings === 0
    ? html`<p class="nothing">No finding: every rule that could be run passed.</p>`
    : `<div class="grid heads" aria-hidden="true"><span>Rule</span><span>What is wrong</span><span class="number">Rows</span><span>What it costs</span><span>Measure</span><span>Team</span><span>Age</span></div>
<ol>${rules.map((rule) => ruleItem(list, rule)).join("\n")}</ol>`
}
</section>
</main>
<footer>${footer(list, outcomes)}</footer>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

function filters(list: CouncilFixList, isCapped: boolean): string {
  const option = (value: string, words = value) => html`<option value="${value}">${words}</option>`;
  const teams = [...new Set(list.tallies.flatMap(({ team }) => (team === null ? [] : [team])))].sort();
  const team =
    teams.length === 0
      ? ""
      : `<label>Team <select name="team">${option("", "All teams")}${teams.map((one) => option(one)).join("")}</select></label>`;
  const severities = SEVERITIES.map((one) => option(one)).join("");
  const ages = [
    option("0-90", "up to 3 months"),
    option("91-180", "3 to 6 months"),
    option("181-", "over 6 months"),
    option("back", "came back"),
  ].join("");
  return `<form class="filters" hidden aria-label="Filter the findings">
<label>Severity <select name="severity">${option("", "All")}${severities}</select></label>
${team}
<label>Rule <input name="rule" placeholder="code or word" autocomplete="off"></label>
<label>Child <input name="child" placeholder="internal id" autocomplete="off"></label>
<label>Age <select name="age">${option("", "Any")}${ages}</select></label>
<button type="reset">Clear</button>
<output id="said" role="status"></output>
${isCapped ? html`<p class="note">Filters look at the rows on this page, the first ${String(ROWS_OF_A_RULE)} of each rule. All are in the workbook.</p>` : ""}
</form><noscript><p class="note">Filters need a script. Everything can be read without.</p></noscript>`;
}

function footer(list: CouncilFixList, outcomes: readonly FindingCount[]): string {
  const years = list.loads.map((load) => yearInWords(load.collection_year)).join(", ");
  const notRun = outcomes.filter(({ outcome }) => outcome === "not_run" || outcome === "partly_run");
  const run = outcomes.filter(({ outcome }) => outcome !== "not_run").length;
  const reasons = countsBy(notRun, (one) => `${one.outcome.replace("_", " ")} ${one.reason ?? ""}`);
  const said = reasons.map(({ key, rows }) => html`<li>${rows.map(({ code }) => code).join(", ")}: ${key}</li>`);
  const skipped = `<p>Not or only partly run:</p><ul>${said.join("")}</ul>`;
  return `<p>Rules for return year ${safe(years)} · ${run} run, ${outcomes.length - run} not run${list.is_invented ? " · <strong>invented data</strong>" : ""}</p>${
    notRun.length === 0 ? "" : skipped
  }<p class="note">It names children by their local id: keep it inside the council.</p>`;
}
