/** Added to pages that are whole without it: a readout on the chart, a box that finds a measure, no stop where nothing scrolls. */

/** A row of the figures table in words. Both lists: texts of its columns, row head first. */
export function sentence(heads, [period, ...cells]) {
  const under = (head) => cells[heads.findIndex((one) => one.startsWith(head)) - 1] || "not given";
  const range = under("Likely range");
  const target = under("Our target");
  const [value, of, share] = cells.filter((cell, i) => cell && !/^(Likely range|Our target)/.test(heads[i + 1]));
  const unit = /^Per \d/.test(heads[3]) ? ` ${heads[3].toLowerCase()}` : "";
  const isCounted = /^\d/.test(of ?? value);
  const count = isCounted && of ? `${value} of ${of}` : value;
  const said = share ? (isCounted ? `${count}, ` : "") + share + unit : count;
  const further = [
    range === "not given" ? "" : `likely range ${range}`,
    target === "not given" ? "" : `our target ${target}`,
  ];
  return [`${period}: ${said}`, ...further.filter(Boolean)].join("; ");
}

/** Index of the slot nearest to `x`. */
export function nearest(slots, x) {
  const far = slots.map((slot) => Math.abs(slot - x));
  return far.indexOf(Math.min(...far));
}

/** True where every word of `query` is in `text`. */
export function matches(text, query) {
  const words = query.toLowerCase().split(/\s+/);
  return words.every((word) => text.toLowerCase().includes(word));
}

const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const textOf = (element) => element.textContent.replace(/\s+/g, " ").trim();
const slotsOf = (drawing) => drawing.dataset.slots.split(" ").map(Number);

/** Pointer and arrow keys on the chart say the table's row of that place. */
function addReadout() {
  const drawings = all("svg[data-slots]");
  const [table] = all("#figures table");
  if (!drawings[0]) return;
  const [heads, ...rows] = [...table.rows].map((row) => [...row.cells].map(textOf));
  rows.reverse();
  drawings[0].insertAdjacentHTML(
    "beforebegin",
    `<div class="reader"><div role="slider" tabindex="0" aria-label="Figures one by one" aria-valuemin="1" aria-valuemax="${rows.length}"></div></div>
    <p class="readout"><span aria-live="polite"></span> <span class="quiet">Point at the chart, or use arrow keys.</span></p>`,
  );
  const [face] = all(".reader > div");
  const [line] = all(".readout > span");
  face.before(...drawings);
  for (const drawing of drawings) drawing.insertAdjacentHTML("beforeend", '<path class="reader-line"/>');
  let at;
  const show = (wanted) => {
    const i = Math.max(0, Math.min(rows.length - 1, wanted));
    if (i === at) return;
    at = i;
    face.setAttribute("aria-valuenow", i + 1);
    face.setAttribute("aria-valuetext", rows[i][0]);
    line.textContent = `${sentence(heads, rows[i])}.`;
    for (const drawing of drawings) {
      const { top, bottom } = drawing.dataset;
      drawing.lastChild.setAttribute("d", `M${slotsOf(drawing)[i]} ${top}V${bottom}`);
    }
  };
  face.onpointerdown = face.onpointermove = ({ clientX }) => {
    const drawing = drawings.find((one) => one.getBoundingClientRect().width);
    const { left, width } = drawing.getBoundingClientRect();
    show(nearest(slotsOf(drawing), ((clientX - left) / width) * drawing.viewBox.baseVal.width));
  };
  face.onkeydown = (event) => {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, Home: -99, End: 99 }[event.key];
    if (!step || event.altKey || event.metaKey) return;
    event.preventDefault();
    show(at + step);
  };
  show(rows.length - 1);
}

/** A box that leaves the rows of the measures, or of the councils, with the words typed into it. */
function addFinder() {
  const sections = all("[data-finder] section");
  const what = all("[data-finder]")[0]?.dataset.finder;
  sections[0]?.insertAdjacentHTML(
    "beforebegin",
    `<div class="finder"><label for="finder">Find a ${what}</label><input id="finder" type="search"><p role="status"></p></div>`,
  );
  const [box] = all("#finder");
  const rows = all("[data-finder] tbody tr:not(.tint)");
  box?.addEventListener("input", () => {
    for (const row of rows) row.hidden = !matches(textOf(row.cells[0]), box.value.trim());
    for (const section of sections) section.hidden = !all("tbody tr:not([hidden], .tint)", section)[0];
    for (const list of all("[data-finder] details")) list.open = box.value.trim() !== "";
    const count = (some) => new Set(some.map((row) => row.cells[0].innerHTML)).size;
    box.nextSibling.textContent = `${count(rows.filter((row) => !row.hidden))} of ${count(rows)} ${what}s shown`;
  });
}

/** A table's box is a stop of the keyboard as long as it scrolls. */
function passTablesBy() {
  const watcher = new ResizeObserver((entries) => {
    for (const { target } of entries)
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
  });
  for (const box of all(".table-box")) watcher.observe(box);
}

if (globalThis.document) {
  addReadout();
  addFinder();
  passTablesBy();
}
