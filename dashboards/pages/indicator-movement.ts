/** "Why did it move?": who joined, who left and who changed, since last quarter and since a year ago. */
import { figure, longDate, number } from "../components/format.ts";
import { type Html, html } from "../components/html.ts";
import { drawn, drawnUnit, type Figure } from "../model/figure.ts";
import { people } from "../model/words.ts";

type Movement = Figure["movements"][number];

const about = (n: number): string => (n === 0 ? "nobody" : `about ${number(n)}`);

function cameAndWent(f: Figure, { joined, left }: Movement): string {
  if (joined === null || left === null)
    return "Some joined the group or left it: too few of one or the other to say how many.";
  if (joined === 0 && left === 0) return "Nobody joined the group, and nobody left it.";
  const who = joined === 0 ? "Nobody" : `About ${number(joined)} ${people(f)}`;
  return `${who} joined the group, and ${about(left)} left it.`;
}

function changed({ entered, dropped }: Movement): string {
  if (entered === null || dropped === null)
    return "Of those there both times, some count now and did not, or the other way round: too few to say how many.";
  if (entered === 0 && dropped === 0) return "Of those there both times, nobody changed.";
  return `Of those there both times, ${about(entered)} count now and did not before, and ${about(dropped)} did and no longer do.`;
}

const LARGEST = {
  joined: "Those who joined moved it most.",
  left: "Those who left moved it most.",
  stayed: "Those there both times who changed moved it most.",
} as const;

/** Nothing where neither of the two earlier figures is shown. */
export function movementSection(f: Figure): Html | "" {
  if (f.movements.length === 0) return "";
  const now = drawn(f, f.current);
  if (now === null) return "";
  const parts = f.movements.map((movement) => {
    const then = f.points.find(({ date }) => date === movement.earlier_period_end_date)?.row;
    const before = drawn(f, then);
    const moved =
      before === null
        ? ""
        : figure(before, drawnUnit(f)) === figure(now, drawnUnit(f))
          ? `: ${figure(now, drawnUnit(f))} then and now`
          : `: from ${figure(before, drawnUnit(f))} to ${figure(now, drawnUnit(f))}`;
    const sentences = [
      cameAndWent(f, movement),
      ...(f.indicator.kind === "share" ? [changed(movement)] : []),
      ...(movement.largest === null ? [] : [LARGEST[movement.largest]]),
    ];
    return html`<h3>Since ${longDate(movement.earlier_period_end_date)}${moved}</h3><ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
  });
  return html`<section class="box" aria-labelledby="moved"><h2 id="moved">Why did it move?</h2>
    <p class="subtitle">The group is everybody that the measure looks at. People to the nearest five; one to five are never shown.</p>${parts}</section>`;
}
