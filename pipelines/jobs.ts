/** The one list of jobs, one file each. A verb runs one of them; `refresh` runs all, in order. */
import type { JobRequest, JobResults } from "./jobs/job.ts";
import { loadJob } from "./jobs/load.ts";
import { localJob } from "./jobs/local.ts";
import { publishJob } from "./jobs/publish.ts";
import { reportsJob } from "./jobs/reports.ts";
import { siteJob } from "./jobs/site.ts";
import { transformJob } from "./jobs/transform.ts";

export const JOBS = [loadJob, localJob, transformJob, publishJob, siteJob, reportsJob] as const;

export interface JobStep {
  name: string;
  ran: boolean;
  seconds: number;
}

/** Runs the jobs from the first to the last named, timing each. */
export async function runJobs(
  request: JobRequest,
  names: readonly (keyof JobResults)[],
): Promise<{ results: Partial<JobResults>; steps: JobStep[] }> {
  const results: Partial<JobResults> = {};
  const steps: JobStep[] = [];
  for (const job of JOBS) {
    if (!names.includes(job.name)) continue;
    const began = performance.now();
    const result = await job.run(request, results);
    Object.assign(results, { [job.name]: result });
    const seconds = Math.round((performance.now() - began) / 10) / 100;
    const ran = Array.isArray(result)
      ? result.some((one) => !one.already_loaded && !("is_held_back" in one && one.is_held_back))
      : result.ran;
    steps.push({ name: job.name, ran, seconds });
  }
  return { results, steps };
}
