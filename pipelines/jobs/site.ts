/** The pages of what was published. */
import { join } from "node:path";
import { placeOf } from "../councils.ts";
import { buildSite, type SiteReport } from "../site.ts";
import type { Job } from "./job.ts";

export const siteJob: Job<"site"> = {
  name: "site",
  reads: "published/<edition>/<publication>/",
  writes:
    "published/site/ (of another date of knowledge or quarter: published/site-<publication>/; of a council by itself: published/councils/<council>/site/)",
  async run(request, done) {
    const published = done.publish;
    if (published === undefined) throw new Error("the site is built after publishing");
    const { workspace, context, councils } = request;
    const isCurrent = request.asAt === undefined && request.asKnownOn === undefined;
    const shown = [published, ...published.further];
    const sites: SiteReport[] = [];
    for (const group of councils === undefined ? [shown] : shown.map((one) => [one])) {
      const [first, ...further] = group as [(typeof shown)[number], ...typeof shown];
      const place = councils === undefined ? workspace.published : placeOf(workspace.published, first.la_code);
      const out = join(place, isCurrent ? "site" : `site-${first.publication_id}`);
      const report = await buildSite({
        published: first.path,
        further: further.map(({ path }) => path),
        open: workspace.published,
        out,
        log: context.log,
        force: request.force === true,
      });
      sites.push(report);
    }
    return {
      ran: sites.some(({ ran }) => ran),
      out: sites.length === 1 ? (sites[0] as SiteReport).out : join(workspace.published, "councils"),
      pages: sites.reduce((sum, { pages }) => sum + pages, 0),
      bytes: sites.reduce((sum, { bytes }) => sum + bytes, 0),
    };
  },
};
