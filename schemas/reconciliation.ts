/** Why our figure for a 31 March and the department's are or are not the same: the one list, in the order in which they are tried. */
export const RECONCILIATION_REASONS = [
  { id: "agrees", title: "The same", words: "Ours, rounded as published, is the published figure." },
  {
    id: "rounding",
    title: "Rounding",
    words: "Ours lies exactly between two whole figures, and the department rounded the other way.",
  },
  {
    id: "population",
    title: "Population revised",
    words: "The same children over another estimate of the population that we hold gives the published figure.",
  },
  {
    id: "late",
    title: "Late entry",
    words: "The final return as submitted gives the published figure; what has been recorded since moves it.",
  },
  {
    id: "timing",
    title: "Timing",
    words:
      "An earlier release holds our figure and the department has revised it since, or ours is not yet from a final return.",
  },
  { id: "definition", title: "Counted otherwise", words: "The department counts this measure in another way." },
  {
    id: "borrowed",
    title: "Another council's figure",
    words: "An invented council has no published figures: these are the ones of the council that it borrows.",
  },
  {
    id: "unexplained",
    title: "Not explained",
    words: "None of the reasons that we can test gives the published figure.",
  },
  { id: "not_published", title: "Not published", words: "The department has hidden or not given the figure." },
  { id: "no_figure", title: "No figure of ours", words: "We have no figure for that day, or it is hidden here." },
] as const;

export type ReconciliationReason = (typeof RECONCILIATION_REASONS)[number]["id"];

export const RECONCILIATION_IDS = RECONCILIATION_REASONS.map(({ id }) => id) as [
  ReconciliationReason,
  ...ReconciliationReason[],
];

/** Title and words of a reason. */
export const reconciliationReason = (id: string) => {
  const reason = RECONCILIATION_REASONS.find((one) => one.id === id);
  if (reason === undefined) throw new Error(`reconciliation reason ${id} is not in schemas/reconciliation.ts`);
  return reason;
};
