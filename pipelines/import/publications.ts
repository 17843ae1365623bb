/**
 * The department's publications that families of release files belong to: what they are called, when their releases came out, and
 * where the Explore Education Statistics API keeps them. The days are assumptions (data/reference/README.md); the API knows better.
 */

interface Publication {
  title: string;
  /** Its identifier in the API. Left out: not known here, or not published there. */
  id?: string;
  /** Day that a release of no known date is taken to have come out: years after the release's own, month and day. */
  usual: { years_after: number; day: string };
  /** Release to the day on which it came out. */
  releases: Readonly<Record<string, string>>;
}

export const PUBLICATIONS = {
  "children-looked-after": {
    title: "Children looked after in England including adoptions (Explore education statistics)",
    id: "3260801d-601a-48c6-93b7-cf51680323d1",
    usual: { years_after: 0, day: "11-30" },
    releases: {
      "2018": "2018-11-15",
      "2019": "2019-12-05",
      "2020": "2020-12-10",
      "2021": "2021-11-18",
      "2022": "2022-11-17",
      "2023": "2023-11-16",
      "2024": "2024-11-14",
      "2025": "2025-11-20",
    },
  },
  "children-looked-after-sfr": {
    title: "Children looked after in England including adoption: 2016 to 2017 (SFR 50/2017), underlying data",
    usual: { years_after: 0, day: "09-30" },
    releases: { "2017": "2017-09-28" },
  },
  outcomes: {
    title:
      "Outcomes for children in need, including children looked after by local authorities in England (Explore education statistics)",
    id: "f51895df-c682-45e6-b23e-3138ddbfdaeb",
    usual: { years_after: 1, day: "04-30" },
    releases: { "2022": "2023-03-30", "2025": "2026-04-02" },
  },
  workforce: {
    title: "Children's social work workforce (Explore education statistics)",
    usual: { years_after: 1, day: "02-28" },
    releases: { "2025": "2026-02-26" },
  },
} as const satisfies Record<string, Publication>;

export type PublicationId = keyof typeof PUBLICATIONS;

/** The day on which a release is taken to have come out; of one that no table has, when its publication usually does. */
export function publishedOn(publication: PublicationId, release: string): string {
  const { releases, usual }: Publication = PUBLICATIONS[publication];
  return releases[release] ?? `${Number(release.slice(0, 4)) + usual.years_after}-${usual.day}`;
}
