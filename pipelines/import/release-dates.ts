/** When each release came out, and how a file's release is told. Dates marked so are assumptions (data/reference/README.md). */

interface ReleaseDate {
  published_on: string;
  /** False: the usual week, not read from the release itself. */
  verified: boolean;
}

/** Children looked after in England, by reporting year. */
const CLA_RELEASES: Readonly<Record<string, ReleaseDate>> = {
  "2018": { published_on: "2018-11-15", verified: false },
  "2019": { published_on: "2019-12-05", verified: false },
  "2020": { published_on: "2020-12-10", verified: false },
  "2021": { published_on: "2021-11-18", verified: false },
  "2022": { published_on: "2022-11-17", verified: false },
  "2023": { published_on: "2023-11-16", verified: false },
  "2024": { published_on: "2024-11-14", verified: false },
  "2025": { published_on: "2025-11-20", verified: false },
};

/** The release's date; a later year than the table has is taken to come out at the end of its November. */
export function claPublishedOn(release: string): ReleaseDate {
  return CLA_RELEASES[release] ?? { published_on: `${release.slice(0, 4)}-11-30`, verified: false };
}

/** First publication of the mid-year estimates that we hold as first published, by mid-year. */
export const FIRST_PUBLISHED: Readonly<Record<string, string>> = {
  "2019": "2020-06-24",
  "2020": "2021-06-25",
};

/** The rebased series came out with the mid-year estimates of its newest year, in the summer after. */
export const rebasedPublishedOn = (newestMidYear: number): string => `${newestMidYear + 1}-07-30`;

/** Neighbour editions carry a month and no day. */
export const NEIGHBOURS_PUBLISHED: Readonly<Record<string, string>> = { "2021": "2021-04-30", "2025": "2025-05-31" };

/** "2024" for ".../cla-release-2024/x.csv": the name a folder gives its release; undefined when it gives none. */
export function releaseOfFolder(file: string): string | undefined {
  const folders = file.split(/[/\\]/).slice(0, -1).reverse();
  for (const folder of folders) {
    const match = /release[-_ ](20\d\d)\b/i.exec(folder);
    if (match) return match[1];
  }
  return undefined;
}
