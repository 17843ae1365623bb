/** The facts at the head of the findings page: what was read, what was found, what it could move and what readers are not shown. */
import { SEVERITIES } from "@schemas/reports/fix-list.ts";
import type { HiddenCounts } from "../publish/hidden-cells.ts";
import type { AtStake } from "./at-stake.ts";
import { html } from "./findings-page-rule.ts";
import type { CouncilFixList } from "./fix-list.ts";
import { counted, dayInWords, rangeInWords, total, yearInWords } from "./fix-list-words.ts";

/** So many names are written out; of more, how many. */
const NAMED = 3;

/** The section as HTML. */
export function loadSummary(list: CouncilFixList): string {
  const { tallies, at_stake: atStake } = list;
  const of = (severity: string) => total(tallies.filter((one) => one.severity === severity));
  const facts: [string, string][] = [
    ...list.loads.flatMap((load): [string, string][] => [
      ["Return", `${yearInWords(load.collection_year)} to ${dayInWords(load.as_at_date)}`],
      ["Known on", dayInWords(load.known_on)],
      ["Read", `${counted(load.rows, "row")} in ${counted(load.files, "file")}`],
    ]),
    ["Findings", SEVERITIES.map((severity) => counted(of(severity), severity).replace("querys", "queries")).join(", ")],
    ["Set aside", counted(findingsWith(list, "set_aside"), "finding")],
    ["Came back", counted(findingsWith(list, "came_back"), "finding")],
    [
      "Answered",
      `${total(tallies.filter(({ status }) => status !== "open")).toLocaleString("en-GB")} of ${total(tallies).toLocaleString("en-GB")}`,
    ],
    ["Page made on", dayInWords(list.made_on)],
  ];
  const figures: [string, string][] = [
    ["Headlines that could move", atStake === undefined ? NOT_YET : headlines(atStake)],
    ["Measures flagged or withheld", atStake === undefined ? NOT_YET : inDoubt(atStake)],
    [
      "Cells hidden when last published",
      list.hidden_cells === undefined ? "not published yet" : hidden(list.hidden_cells),
    ],
  ];
  return `<section class="box summary" aria-labelledby="load"><h2 id="load">Load summary</h2><dl>${items(facts)}</dl>
<dl class="wide">${items(figures)}</dl></section>`;
}

const NOT_YET = "not worked out yet: run careboard transform";

const items = (facts: readonly [string, string][]): string =>
  facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`).join("");

const findingsWith = ({ tallies }: CouncilFixList, mark: "set_aside" | "came_back"): number =>
  total(tallies, (one) => one[mark]);

function headlines({ headlines: all, moving }: AtStake): string {
  const words = moving.map((range) => `${range.title}, ${rangeInWords(range)}`);
  return `${moving.length} of ${all}${named(words)}`;
}

function inDoubt({ flagged, withheld, flag_over, withhold_over }: AtStake): string {
  return [
    `${flagged.length} flagged (over ${flag_over}% of the records in doubt)${named(flagged)}`,
    `${withheld.length} withheld (over ${withhold_over}%)${named(withheld)}`,
  ].join(". ");
}

function named(words: readonly string[]): string {
  if (words.length === 0) return "";
  const more = words.length > NAMED ? [`and ${words.length - NAMED} more`] : [];
  return `: ${[...words.slice(0, NAMED), ...more].join("; ")}`;
}

const hidden = ({ small, others }: HiddenCounts): string =>
  `${small.toLocaleString("en-GB")} for their own small number, ${others.toLocaleString("en-GB")} because others would give them back`;
