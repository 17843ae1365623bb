/** chart-ID.html: one indicator's control chart and funnel, each with its table, as one file that asks for nothing. For the analyst. */
import { createHash } from "node:crypto";
import type { ChartJson } from "@schemas/cli/chart.ts";
import type { IndicatorDefinition } from "@schemas/define.ts";
import { controlDrawing, funnelDrawing } from "./chart-drawing.ts";
import { CONTROL_NOTE, FUNNEL_NOTE, METHOD_WORDS, placeWords, SIGNAL_WORDS, spreadWords } from "./chart-words.ts";
import { html, safe } from "./findings-page-rule.ts";
import { STYLE } from "./findings-page-style.ts";
import { MARKING } from "./fix-list-words.ts";

const CHART_STYLE = `${STYLE}
.drawing{display:block;width:100%;max-width:1080px;height:auto;margin:8px 0;font:15px var(--sans)}
.drawing path{fill:none}.grid-line{stroke:var(--hair)}.centre{stroke:var(--ink);stroke-width:1.5}.limit{stroke:var(--line);stroke-width:1.5;stroke-dasharray:6 4}.far{stroke-dasharray:2 4}
.own-line{stroke:var(--us);stroke-width:2.5}.own{fill:var(--us)}.signal{fill:var(--card);stroke:var(--bad);stroke-width:3}.other{fill:var(--card);stroke:var(--line)}.own-name{font-weight:600;fill:var(--us)}
td.figure{text-align:right;white-space:nowrap}td.figure:last-child{text-align:left;white-space:normal}
`;

type Charts = Omit<ChartJson, "report">;

/** The page's text. */
export function chartPage(
  charts: Charts,
  indicator: IndicatorDefinition,
  council: { name: string; is_invented: boolean },
): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${createHash("sha256").update(CHART_STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'">
<title>${safe(`${indicator.title}: control chart and funnel, ${council.name}`)}</title>
<style>${CHART_STYLE}</style>
</head>
<body>
<header><strong>${safe(council.name)}</strong><span>Careboard: analyst view</span>${council.is_invented ? html`<span class="chip">Invented data</span>` : ""}</header>
<main>
<p class="marking">${MARKING} build only: small numbers are not hidden.</p>
<h1>${safe(indicator.title)}</h1>
<p class="lead">${safe(indicator.description)}</p>
${controlSection(charts)}
${funnelSection(charts, indicator)}
</main>
</body>
</html>
`;
}

const number = (value: number | null) => (value === null ? "" : value.toFixed(1));
const table = (caption: string, heads: readonly string[], rows: readonly (readonly string[])[]) =>
  `<div class="scroll" tabindex="0"><table>${html`<caption>${caption}</caption>`}<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`).join("")}</tr></thead><tbody>${rows
    .map(
      ([head = "", ...cells]) =>
        `<tr>${html`<th scope="row">${head}</th>`}${cells.map((cell) => html`<td class="figure">${cell}</td>`).join("")}</tr>`,
    )
    .join("")}</tbody></table></div>`;

function controlSection({ control, no_control }: Charts): string {
  const title = '<section class="box" aria-labelledby="control"><h2 id="control">Control chart: has it changed?</h2>';
  if (control === null) return `${title}${html`<p>${no_control ?? ""}</p>`}</section>`;
  const signalled = control.points.filter(({ signals }) => signals.length > 0);
  const said =
    signalled.length === 0
      ? "No signal."
      : `${signalled.length} quarters with a signal, the newest ${signalled.at(-1)?.period_end_date}.`;
  const trial = control.is_trial ? ` Limits on trial: ${control.baseline_count} points.` : "";
  const rows = control.points
    .toReversed()
    .map((point) => [
      point.period_end_date,
      point.value === null ? "no figure" : number(point.value),
      number(point.lower),
      number(point.upper),
      point.signals.map((signal) => SIGNAL_WORDS[signal]).join("; "),
    ]);
  return `${title}${html`<p>${said} ${METHOD_WORDS[control.method]}; centre ${number(control.centre)}.${trial}</p>`}
${controlDrawing(control, `${said} Centre ${number(control.centre)}`)}
${html`<p class="note">${CONTROL_NOTE}</p>`}
${table("Every quarter, newest first", ["Quarter end", "Figure", "Lower limit", "Upper limit", "Signals"], rows)}</section>`;
}

function funnelSection({ funnel, no_funnel }: Charts, { polarity_against_others }: IndicatorDefinition): string {
  const title =
    '<section class="box" aria-labelledby="funnel"><h2 id="funnel">Funnel: is it unusual among all councils?</h2>';
  if (funnel === null) return `${title}${html`<p>${no_funnel ?? ""}</p>`}</section>`;
  const own = funnel.councils.find(({ la_code }) => la_code === funnel.area);
  const said =
    own === undefined
      ? "No counts of ours are published."
      : `${own.name}: ${own.numerator} of ${own.denominator}, ${number(own.value)}%, is ${placeWords(own.place, polarity_against_others)}.`;
  const rows = funnel.councils
    .toReversed()
    .map((one) => [
      one.name,
      `${one.numerator} of ${one.denominator}`,
      number(one.value),
      one.lower_alert === null ? "" : `${number(one.lower_alert)} to ${number(one.upper_alert)}`,
      one.lower_alarm === null ? "" : `${number(one.lower_alarm)} to ${number(one.upper_alarm)}`,
      placeWords(one.place, polarity_against_others),
    ]);
  return `${title}${html`<p>${said} England ${String(funnel.target)}%, ${funnel.period_end_date}, ${funnel.dataset}, release ${funnel.release}.</p>`}
${funnelDrawing(funnel, said)}
${html`<p class="note">${FUNNEL_NOTE} ${spreadWords(funnel.councils.map(({ place }) => place))}</p>`}
${table("Every council with published counts, largest group first", ["Council", "Counted", "Per cent", "95% limits", "99.8% limits", "Place"], rows)}</section>`;
}
