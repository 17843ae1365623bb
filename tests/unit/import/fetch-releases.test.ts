import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NetworkError } from "@pipelines/errors.ts";
import { Client } from "@pipelines/import/fetch/client.ts";
import { fetchReleases } from "@pipelines/import/fetch/fetch-releases.ts";
import { readFetched } from "@pipelines/import/fetch/fetched.ts";
import { compareVersions } from "@pipelines/import/fetch/wanted.ts";
import { PUBLICATIONS } from "@pipelines/import/publications.ts";
import { readReferenceFolder } from "@pipelines/import/reference-files.ts";
import { settingsSchema } from "@schemas/settings.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { identity, table } from "./release-folder.ts";
import { packed, type ServedDataSet, type Service, startProxy, startService } from "./statistics-service.ts";

const SW_COUNT = "019a9c62-0000-772e-b92b-000000000001";
const IN_TOUCH = "019a9c62-0000-772e-b92b-000000000002";
const OTHER = "019a9c62-0000-772e-b92b-000000000003";
const CLA = PUBLICATIONS["children-looked-after"].id;

const swCount = (share: string) =>
  table("cla_group,sw_stability,number,percentage", [
    `${identity("2025", "bristol")},CLA on 31 March,Total children,200,100`,
    `${identity("2025", "bristol")},CLA on 31 March,3 or more social workers during the year,${share}`,
  ]);
const inTouch = table(
  "care_leaver_age,breakdown,care_leaver_count,care_leaver_percent",
  ["17 to 18 years", "19 to 21 years"].flatMap((age) => [
    `${identity("2025", "bristol")},${age},Total,40,100`,
    `${identity("2025", "bristol")},${age},Local authority in touch with care leaver,36,90`,
  ]),
);
const one = (id: string, title: string, csv: string, more: Partial<ServedDataSet> = {}): ServedDataSet => ({
  id,
  publication: CLA,
  title,
  versions: [{ version: "1.0", release: "2025", published: "2025-11-20T09:30:00+00:00", csv }],
  ...more,
});

let service: Service;
let folder: string;
let waits: number[];
beforeEach(async () => {
  service = await startService();
  service.dataSets = [one(SW_COUNT, "Social workers", swCount("54,27")), one(IN_TOUCH, "In touch", inTouch)];
  folder = mkdtempSync(join(tmpdir(), "careboard-fetch-"));
  waits = [];
});
afterEach(() => service.close());

const out = () => join(folder, "reference");
const downloads = () => join(folder, "downloads");
const values = () => readReferenceFolder(out()).published;
const share = () => values().find((row) => row.series === "social-worker-3plus")?.value;

async function run({ environment = {}, ids = {}, ...importing }: { [option: string]: unknown } = {}) {
  const client = new Client({
    address: service.address,
    userAgent: "Careboard/test",
    environment: environment as NodeJS.ProcessEnv,
    pause: 0,
    wait: async (time) => {
      if (time > 0) waits.push(time);
    },
  });
  const options = { client, downloads: downloads(), dataSets: ids as Record<string, string>, programVersion: "test" };
  return await fetchReleases(out(), { ...options, today: "2026-11-22", importing }).finally(() => client.close());
}

/** Answers the requests for the path otherwise, as often as there are answers. */
function troubled(path: string, ...answers: ((response: ServerResponse) => void)[]): void {
  service.trouble = (request, response) => {
    const next = request.url?.includes(path) ? answers.shift() : undefined;
    next?.(response);
    return next !== undefined;
  };
}
const csvOf = (id: string) => `/data-sets/${id}/csv`;

test("the service is not asked for anything but by the address of the settings, which is the department's", () => {
  expect(settingsSchema.shape.fetch.parse(undefined)).toEqual({
    address: "https://api.education.gov.uk/statistics/v1",
    data_sets: {},
  });
  expect(settingsSchema.shape.fetch.safeParse({ address: "https://me:secret@mirror.example" }).success).toBe(false);
});

describe("what is new", () => {
  test("page by page, one at a time, by name and checksum, with the day that the service says", async () => {
    const { fetched, plan } = await run();
    expect(fetched.map(({ title, version, is_used, sha256 }) => ({ title, version, is_used, sha256 }))).toEqual([
      { title: "Social workers", version: "1.0", is_used: true, sha256: hash(swCount("54,27")) },
      { title: "In touch", version: "1.0", is_used: true, sha256: hash(inTouch) },
    ]);
    expect(plan.absent).toEqual([PUBLICATIONS.outcomes.title, expect.stringMatching(/^ks4_la, data set /)]);
    expect(service.asked).toContain(`/v1/publications/${CLA}/data-sets?page=2&pageSize=20`);
    expect([...service.agents]).toEqual(["Careboard/test"]);
    expect(service.atOnce()).toBe(1);
    expect(share()).toBe("27");
    expect(readReferenceFolder(out()).releases.map((row) => [row.dataset, row.release, row.published_on])).toEqual([
      ["la_care_leavers_intouch", "2025", "2025-11-20"],
      ["la_cla_swcount", "2025", "2025-11-20"],
    ]);
    expect(existsSync(downloads())).toBe(false);
    expect(readFetched(out())).toEqual(fetched);
  });

  test("what is held is not fetched again; a corrected version is, and keeps the release's first day", async () => {
    await run();
    service.asked.length = 0;
    expect(await run()).toMatchObject({ fetched: [], plan: { held: 2 } });
    expect(service.asked.filter((path) => path.includes("/csv"))).toEqual([]);
    service.dataSets[0]?.versions.push(
      { version: "1.0.1", release: "2025", published: "2026-01-08T09:30:00Z", csv: swCount("56,28") },
      { version: "1.1", release: "2025", published: "2026-02-08T09:30:00Z", csv: "", status: "Withdrawn" },
    );
    const { fetched } = await run();
    expect(fetched).toMatchObject([{ version: "1.0.1", published_on: "2025-11-20" }]);
    expect(share()).toBe("28");
    expect(readFetched(out())).toHaveLength(2);
  });

  test("a release's newest version is the highest, ten after nine", () => {
    expect(["1.9", "1.0.1", "1.10", "1.0"].sort(compareVersions)).toEqual(["1.0", "1.0.1", "1.9", "1.10"]);
  });

  test("England's tables and what no map knows are left, and the latter is not asked for twice", async () => {
    service.dataSets.push(one(OTHER, "Schools", "a,b\n1,2\n"), {
      ...one("019a9c62-0000-772e-b92b-000000000004", "England", "a\n1\n"),
      levels: ["National"],
    });
    const { fetched } = await run();
    expect(fetched.map(({ title, is_used }) => [title, is_used])).toContainEqual(["Schools", false]);
    expect(service.asked.some((path) => path.includes("000000000004/"))).toBe(false);
    expect((await run()).plan).toMatchObject({ wanted: [], held: 3 });
  });

  test("an identifier of the settings makes the family known; one that is not there, or of no family, is refused", async () => {
    service.dataSets = [one(SW_COUNT, "Social workers", swCount("54,27"), { publication: "elsewhere" })];
    await run({ ids: { la_cla_swcount: SW_COUNT } });
    expect(share()).toBe("27");
    await expect(run({ ids: { la_cla_swcount: OTHER } })).rejects.toThrow(
      /careboard\.json, fetch\.data_sets: the service has no data set .* Give the right identifier for la_cla_swcount/,
    );
    await expect(run({ ids: { social_workers: OTHER } })).rejects.toThrow(/social_workers is no dataset/);
  });

  test("a dry run asks what there is, and fetches nothing", async () => {
    const { plan, fetched } = await run({ dryRun: true });
    expect([plan.wanted.length, fetched, existsSync(out())]).toEqual([2, [], false]);
    expect(service.asked.filter((path) => path.includes("/csv"))).toEqual([]);
  });
});

describe("a service or a line that misbehaves", () => {
  test("busy: it waits as long as it is asked to, else twice as long each time", async () => {
    const busy =
      (status: number, headers = {}) =>
      (response: ServerResponse) =>
        void response.writeHead(status, headers).end();
    troubled(csvOf(SW_COUNT), busy(429, { "retry-after": "7" }), busy(503), busy(504));
    await run();
    expect(waits).toEqual([7000, 2000, 4000]);
    expect(share()).toBe("27");
  });

  test("busy for longer than anybody waits: said, with nothing imported", async () => {
    troubled(csvOf(SW_COUNT), (response) => void response.writeHead(429, { "retry-after": "3600" }).end());
    await expect(run()).rejects.toThrow(/It asks to wait 3600 seconds: run it again then/);
    expect(existsSync(out())).toBe(false);
  });

  test("a cut connection is gone on with from where it broke", async () => {
    const { bytes, headers } = packed(swCount("54,27"));
    troubled(csvOf(SW_COUNT), (response) => {
      response.writeHead(200, headers);
      cut(response, bytes);
    });
    await run();
    expect(service.asked.filter((path) => path.includes(csvOf(SW_COUNT)))).toEqual([
      `/v1${csvOf(SW_COUNT)}?dataSetVersion=1.0`,
      `/v1${csvOf(SW_COUNT)}?dataSetVersion=1.0 bytes=100-`,
    ]);
    expect(share()).toBe("27");
  });

  test("one file of two cannot be had: nothing is imported, and the next run has the other already", async () => {
    service.trouble = (request, response) => {
      const isCut = request.url?.includes(csvOf(IN_TOUCH)) === true;
      if (isCut) response.destroy();
      return isCut;
    };
    await expect(run()).rejects.toThrow(NetworkError);
    expect(existsSync(out())).toBe(false);
    service.trouble = () => false;
    service.asked.length = 0;
    await run();
    expect(service.asked.some((path) => path.includes(csvOf(SW_COUNT)))).toBe(false);
    expect(values().map((row) => row.series)).toContain("cl-in-touch-19-21");
  });

  test("the part of a version that is no longer the newest is not gone on with", async () => {
    const { bytes, headers } = packed(swCount("54,27"));
    service.trouble = (request, response) => {
      if (request.url?.includes(csvOf(SW_COUNT)) !== true) return false;
      response.writeHead(200, headers);
      cut(response, bytes);
      return true;
    };
    await expect(run()).rejects.toThrow(/the connection broke, 5 times/);
    expect(readdirSync(join(downloads(), SW_COUNT, "1.0")).length).toBe(2);
    service.trouble = () => false;
    service.dataSets[0]?.versions.push({
      version: "1.1",
      release: "2025",
      published: "2026-01-08T09:30:00Z",
      csv: swCount("56,28"),
    });
    await run();
    expect(service.asked.at(-1)).not.toMatch(/bytes=/);
    expect(share()).toBe("28");
  });

  test("other bytes under the same version: the part is left, and everything comes anew", async () => {
    const { bytes, headers } = packed(swCount("1,1"));
    troubled(csvOf(SW_COUNT), (response) => {
      response.writeHead(200, headers);
      cut(response, bytes);
    });
    await run();
    expect(share()).toBe("27");
  });

  test.each([
    ["checksum", { "content-md5": "AAAAAAAAAAAAAAAAAAAAAA==" }],
    ["length", { "content-length": "20", "transfer-encoding": undefined }],
  ])("a wrong %s is tried again, and refused when it stays", async (_what, wrong) => {
    const { bytes, headers } = packed(swCount("54,27"));
    const send = (response: ServerResponse) => {
      const given = Object.fromEntries(
        Object.entries({ ...headers, ...wrong }).filter(([, value]) => value !== undefined),
      );
      response.strictContentLength = false;
      response.writeHead(200, given as Record<string, string>).end(bytes);
    };
    troubled(csvOf(SW_COUNT), send);
    await run();
    expect(share()).toBe("27");
    service.dataSets[0]?.versions.push({
      version: "1.1",
      release: "2025",
      published: "2026-01-08T09:30:00Z",
      csv: swCount("56,28"),
    });
    troubled("dataSetVersion=1.1", send, send, send, send, send);
    await expect(run()).rejects.toThrow(NetworkError);
    expect(share()).toBe("27");
  });

  test("fewer rows than the service says: refused, with nothing imported", async () => {
    const [first] = service.dataSets[0]?.versions ?? [];
    if (first !== undefined) first.rows = 400;
    await expect(run()).rejects.toThrow(/the file has 2 rows, and the service says 400/);
    expect(existsSync(out())).toBe(false);
  });

  test("it leads on: followed; in a circle: said", async () => {
    const lead = (to: string) => (response: ServerResponse) => void response.writeHead(302, { location: to }).end();
    troubled(csvOf(SW_COUNT), lead(`/v1${csvOf(SW_COUNT)}?dataSetVersion=1.0&copy=2`));
    await run();
    expect(share()).toBe("27");
    service.trouble = (request, response) => {
      lead(request.url ?? "")(response);
      return true;
    };
    await expect(run()).rejects.toThrow(/leads on more than 5 times/);
  });

  test("an answer of another form, and none at all, are said with what to do", async () => {
    troubled("/publications/", (response) => void response.end('{"results": "none"}'));
    await expect(run()).rejects.toThrow(/answered in a form that is not known here, at paging/);
    troubled("/publications/", (response) => void response.end("<html>"));
    await expect(run()).rejects.toThrow(/broke off or is no JSON/);
    await service.close();
    await expect(run()).rejects.toThrow(/could not be reached \(ECONNREFUSED\).*set HTTPS_PROXY/);
    service = await startService();
  });

  test("a heading that no map knows stops the import; what was fetched stays for a newer program", async () => {
    service.dataSets = [one(SW_COUNT, "x", swCount("54,27").replace("sw_stability", "stable"))];
    await expect(run({ ids: { la_cla_swcount: SW_COUNT } })).rejects.toThrow(/expected a column for the stability/);
    expect(existsSync(join(downloads(), SW_COUNT, "1.0", "la_cla_swcount.csv"))).toBe(true);
    expect(existsSync(join(out(), "fetched.json"))).toBe(false);
  });
});

test("the proxy of the environment is used, and left out for what NO_PROXY names", async () => {
  const proxy = await startProxy();
  await run({ environment: { HTTP_PROXY: proxy.address } });
  expect(proxy.asked.length).toBeGreaterThan(0);
  expect(new Set(proxy.asked)).toEqual(new Set([new URL(service.address).host]));
  proxy.asked.length = 0;
  await run({ environment: { HTTP_PROXY: proxy.address, NO_PROXY: "example.org,127.0.0.1" } });
  expect(proxy.asked).toEqual([]);
  await proxy.close();
});

/** Sends the first hundred bytes, and breaks the line when they have gone. */
function cut(response: ServerResponse, bytes: Buffer): void {
  response.write(bytes.subarray(0, 100), () => setTimeout(() => response.destroy(), 30));
}

const hash = (text: string) => createHash("sha256").update(text).digest("hex");
