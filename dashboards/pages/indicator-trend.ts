/** The trend of one indicator, its reading note, and the table that holds every value drawn. */
import { barChart } from "../components/bar-chart.ts";
import { type Column, dataTable, type Row } from "../components/data-table.ts";
import { figure, longDate, number } from "../components/format.ts";
import { type Html, html } from "../components/html.ts";
import { trendChart } from "../components/trend-chart.ts";
import { scaleStart, type Trend } from "../components/trend-plan.ts";
import { type Figure, hasBars, isInventedGap, isPublished, type Point, type State } from "../model/figure.ts";
import { estimatedWords, remarksOn, settledWords, theirStanding, unsettled } from "../model/remarks.ts";
import { barsOf, chartPoints, findingTitle, trendOf } from "../model/trend.ts";
import { basisWords, lastFigure, missingPhrase, missingReason, periodWords, statePhrase } from "../model/words.ts";

const publishedIn = (trend: Trend | null) => (trend?.comparators ?? []).filter(({ who }) => who !== "target");

/** What a reader needs to know to read the drawing. */
function readingNote(f: Figure): string {
  const drawn = chartPoints(f).map(({ date }) => date);
  const remarks = [estimatedWords(f), settledWords(f, drawn)].filter((words) => words !== null);
  const trend = hasBars(f) ? null : trendOf(f);
  if (!trend) return f.last ? remarks.join(" ") : "";
  const start = scaleStart(trend);
  const ages = publishedIn(trend)
    .map((c) => c.points.at(-1)?.date)
    .filter((date) => date !== undefined);
  const newest = ages.toSorted().at(-1);
  const parts = [
    start > 0 ? `The scale starts at ${figure(start, trend.unit)}, not zero (broken line).` : "",
    isPublished(f) ? "A line breaks where a year has no published figure." : "",
    newest && !f.isAnnual && newest < f.date
      ? `Published figures come once a year: the dotted part carries the newest one, ${longDate(newest)}, forward.`
      : "",
    trend.points.some((p, i) => p.lower !== null && trend.points[i + 1]?.lower != null)
      ? "The shaded band is our likely range (chance), 95 times in 100."
      : "",
    ...remarks,
    theirStanding(
      f,
      trend.comparators.flatMap((c) => c.points.map(({ date }) => date)),
    ) ?? "",
    trend.points.some((p) => p.isHidden)
      ? `Dotted slots are hidden ${isPublished(f) ? "by the department " : ""}to protect young people.`
      : "",
  ];
  return parts.filter(Boolean).join(" ");
}

export function trendSection(f: Figure): Html {
  const isBars = hasBars(f);
  const trend = isBars ? null : trendOf(f);
  const bars = isBars && f.last ? barsOf(f) : null;
  const drawings = trend
    ? html`${trendChart(trend, "wide")}${trendChart(trend, "narrow")}`
    : bars
      ? html`${barChart(bars, "wide")}${barChart(bars, "narrow")}`
      : html`<p class="no-chart">${missingPhrase(f)}. ${lastFigure(f) ?? missingReason(f) ?? ""}</p>`;
  const note = readingNote(f);
  return html`<section class="box" aria-labelledby="trend"><h2 id="trend">${findingTitle(f)}</h2>
    <p class="subtitle">${basisWords(f)}</p>${drawings}${note ? html`<p class="small note">${note}</p>` : ""}
    <p class="small tools"><a href="#figures">Show as table</a></p></section>`;
}

const PHRASES: Record<string, string> = {
  suppressed: "Hidden to protect young people",
  history_too_short: "History too short",
  not_yet_due: "Not yet due",
  not_yet_complete: "Not yet complete",
  not_collected: "Not collected then",
  withheld: "Withheld: too many records are in doubt",
};

const PERIOD_HEADS: Readonly<Record<string, string>> = {
  "calendar-year": "Year",
  term: "Term",
  "academic-year": "School year",
  "financial-year": "Year",
};

function cells(f: Figure, point: Point | undefined): string[] {
  const row = point?.row;
  const { kind, unit } = f.indicator;
  if (row?.status !== "value") {
    const phrase =
      isPublished(f) && point?.status !== undefined && point.status !== "no_row"
        ? statePhrase(f, point.status as State)
        : (PHRASES[point?.status ?? ""] ?? "No figure supplied");
    return ["share", "rate", "population-share"].includes(kind)
      ? [phrase, "", "", ""]
      : kind === "mean"
        ? [phrase, ""]
        : [phrase];
  }
  const range =
    row.lower !== null && row.upper !== null ? `${figure(row.lower, unit)} to ${figure(row.upper, unit)}` : "not given";
  // As it stands in the department's table, so that it can be checked there.
  const shown = isPublished(f) ? `${row.value}${unit === "percent" ? "%" : ""}` : figure(row.value ?? 0, unit);
  const value = row.value === null ? "" : shown;
  if (["share", "rate", "population-share"].includes(kind))
    return [counted(row.numerator), counted(row.denominator), value, range];
  return kind === "mean" ? [value, range] : [value];
}

const counted = (n: number | null): string => (n === null ? "not published" : number(n));

function heads(f: Figure): Column[] {
  const { kind } = f.indicator;
  const own: Record<string, string[]> = {
    share: ["Counted", "Out of", "Per cent", "Likely range (chance)"],
    rate: ["Counted", "All children", "Per 10,000", "Likely range (chance)"],
    mean: [f.indicator.average === "median" ? "In the middle" : "Average", "Likely range (chance)"],
    count: ["Number"],
    change: ["More or fewer"],
  };
  return (own[kind] ?? []).map((head) => ({ head, isNumber: true }));
}

/** Newest first, with the rows for now and a year ago tinted. Beside it, the published figures that are drawn. */
export function figuresTable(f: Figure): Html {
  const trend = hasBars(f) ? null : trendOf(f);
  const hasTarget = trend?.comparators.some(({ who }) => who === "target") === true;
  const rows: Row[] = chartPoints(f)
    .toReversed()
    .map(({ date, point }) => {
      const isThen = date === f.baseline?.period_end_date && f.baselineKind === "year-ago";
      const said = [
        ...(isThen ? ["a year ago"] : []),
        ...remarksOn(point?.row),
        ...(f.restated.has(date) ? ["changed since the last publication"] : []),
      ].join(", ");
      const head = html`${periodWords(f, date)}${said ? html` <span class="quiet">${said}</span>` : ""}`;
      const target = f.targets.find((one) => one.date === date);
      const aim = hasTarget ? [target ? figure(target.value, f.indicator.unit) : ""] : [];
      return { cells: [head, ...cells(f, point), ...aim], isTinted: date === f.date || isThen };
    });
  const published = publishedIn(trend).flatMap((c) =>
    c.points.map((p) => {
      const series = f.series.find((s) => s.comparator === c.who && s.period_end_date === p.date);
      const with_data =
        c.who === "neighbours" && series?.with_data_count
          ? `${series.method ?? "mean"} of ${series.with_data_count} of ${series.of_count}`
          : "England";
      return {
        date: p.date,
        who: c.who === "england" ? "England" : "Neighbours",
        with_data: [with_data, ...unsettled(series?.standing)].join(", "),
        value: p.value,
        release: series?.release ?? "",
      };
    }),
  );
  const aimed = hasTarget ? [{ head: "Our target", isNumber: true }] : [];
  const period = f.isAnnual ? "Year" : (PERIOD_HEADS[f.indicator.headline_period_kind] ?? "Quarter");
  return html`<section class="box" id="figures" aria-labelledby="figures-title"><h2 id="figures-title">The figures</h2>
    ${isInventedGap(f) ? html`<p>${statePhrase(f, "not_published")}.</p>` : dataTable({ caption: "Figures behind the chart, newest first", columns: [{ head: period }, ...heads(f), ...aimed], rows })}
    ${
      published.length > 0
        ? dataTable({
            caption: "Published figures drawn beside ours, newest first",
            columns: [
              { head: "To" },
              { head: "Who" },
              { head: "How" },
              { head: "Figure", isNumber: true },
              { head: "Release", isNumber: true },
            ],
            rows: published
              .toSorted((a, b) => b.date.localeCompare(a.date) || b.who.localeCompare(a.who))
              .map((p) => ({
                cells: [
                  isPublished(f) ? periodWords(f, p.date) : longDate(p.date),
                  p.who,
                  p.with_data,
                  figure(p.value, f.indicator.unit),
                  p.release,
                ],
              })),
          })
        : ""
    }</section>`;
}
