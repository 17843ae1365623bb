/** "How far could each measure move?": the data-confidence word of every measure, part of "Can we trust it?". */
import { capital, number } from "../components/format.ts";
import { type Html, html } from "../components/html.ts";
import { verdict } from "../components/verdict.ts";
import { confidenceVerdict, couldMove } from "../model/confidence.ts";
import { measuresByReason } from "./measures-by-reason.ts";
import type { Site } from "./site-model.ts";

const PATH = "/can-we-trust-it";
const MOST_DOUBT_FIRST = ["much_doubt", "some_doubt"];

/** Measures in doubt, most doubt first, those of one kind together; sound ones, and those that nothing could move, are counted in a sentence. */
export function confidenceSection(site: Site): Html | "" {
  const known = [...site.figures.values()].filter((f) => f.confidence !== undefined);
  const withheld = [...site.figures.values()].filter((f) => f.state === "withheld");
  if (known.length + withheld.length === 0) return "";
  const inDoubt = known
    .filter((f) => f.confidence?.band !== "none" && f.confidence?.confidence !== "sound")
    .toSorted(
      (a, b) =>
        MOST_DOUBT_FIRST.indexOf(a.confidence?.confidence ?? "") -
        MOST_DOUBT_FIRST.indexOf(b.confidence?.confidence ?? ""),
    );
  const still = known.filter((f) => f.confidence?.band === "none").length;
  const sound = known.length - inDoubt.length - still;
  const { doubt } = site.catalog;
  const measuresInDoubt = inDoubt.map((f) => {
    const word = confidenceVerdict(f);
    const reason = html`${word ? verdict(word) : ""}<br><span class="quiet">${capital(couldMove(f) ?? "")}</span>`;
    return { ...f.indicator, reason };
  });
  return html`<section class="box" aria-labelledby="confidence"><h2 id="confidence">How far could each measure move?</h2>
    <p class="subtitle">If every record that is wrong or missing fell one way. Sound: by less than 1 point, or 1% of a count. Some doubt: by 1 to 5. Much doubt: by more, or over ${number(doubt.flag_over)}% of the records are in doubt. Over ${number(doubt.withhold_over)}%: withheld.</p>
    ${
      inDoubt.length === 0
        ? ""
        : measuresByReason({
            caption: "Measures that wrong or missing records could move",
            head: "Data confidence, and how far",
            measures: measuresInDoubt,
            from: PATH,
          })
    }${sound + still > 0 ? html`<p>${others(sound, still)}</p>` : ""}${
      withheld.length > 0
        ? html`<p>${measures(withheld.length)} <a href="#missing">${withheld.length === 1 ? "has" : "have"} no figure</a>, too many records being in doubt.</p>`
        : ""
    }</section>`;
}

const measures = (count: number): string => `${number(count)} ${count === 1 ? "measure" : "measures"}`;

/** How many measures are sound, and how many nothing could move. */
function others(sound: number, still: number): string {
  const parts = [
    ...(sound > 0 ? [`${measures(sound)} ${sound === 1 ? "is" : "are"} sound`] : []),
    ...(still > 0
      ? [`no wrong or missing record could move ${sound > 0 ? `${number(still)} others` : measures(still)}`]
      : []),
  ];
  return `${capital(parts.join(", and "))}.`;
}
