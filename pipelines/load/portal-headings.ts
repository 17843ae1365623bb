/** Headings of the collection portal's own reports, offered by mistake in place of the files (returns.md 6), and what to load instead. */
export const PORTAL_HEADINGS: readonly { heading: string; wanted: string }[] = [
  { heading: "CHILD_LA_CODE", wanted: "header.csv" },
  { heading: "ETHNIC_CODE", wanted: "header.csv" },
  { heading: "UASC_STATUS", wanted: "uasc.csv" },
  { heading: "LEGAL_STATUS", wanted: "episodes.csv" },
  { heading: "PLACEMENT_TYPE", wanted: "episodes.csv" },
  { heading: "POC_START", wanted: "episodes.csv" },
  { heading: "D_LAST_POC", wanted: "episodes.csv" },
  { heading: "LA_PLACEMENT", wanted: "episodes.csv" },
  { heading: "PL_DISTANCE", wanted: "episodes.csv" },
  { heading: "PARTICIPATION", wanted: "reviews.csv" },
];
