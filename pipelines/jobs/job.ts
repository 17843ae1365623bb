/** What a job is: what it reads, what it writes, and how it runs. */
import type { LoadReport } from "../load/load-report.ts";
import type { LocalReport } from "../load/local/local.job.ts";
import type { PublishReport } from "../publish/publish.job.ts";
import type { ReportsReport } from "../reports/reports.job.ts";
import type { SiteReport } from "../site.ts";
import type { TransformReport } from "../transform/transform.job.ts";
import type { VerbContext } from "../verbs/verb.ts";
import type { Workspace } from "../workspace.ts";

export interface JobRequest {
  workspace: Workspace;
  context: VerbContext;
  /** The quarter end to publish; left out: the newest. */
  asAt?: string;
  /** Only what was known on that day; left out: all that is held. */
  asKnownOn?: string;
  edition?: string;
  force?: boolean;
  dryRun?: boolean;
  /** Publish and build these councils alone, each with a whole site of its own; left out: the settings' council, and those it also shows. */
  councils?: "all" | readonly string[];
  /** Another file for the figures than the workspace's own. */
  warehouse?: string;
}

export interface JobResults {
  load: LoadReport[];
  local: LocalReport[];
  transform: TransformReport;
  /** Of the leading council, with those of the further ones. */
  publish: PublishReport & { la_code: string; further: (PublishReport & { la_code: string })[] };
  site: SiteReport;
  reports: ReportsReport;
}

export interface Job<Name extends keyof JobResults = keyof JobResults> {
  name: Name;
  reads: string;
  writes: string;
  run(request: JobRequest, done: Partial<JobResults>): Promise<JobResults[Name]>;
}
