/** A local server that answers as the Explore Education Statistics API does, and misbehaves where a test asks for it. */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { gzipSync } from "node:zlib";

export interface ServedVersion {
  version: string;
  release: string;
  published: string;
  csv: string;
  status?: "Published" | "Withdrawn";
  /** What the service says that the file has; left out: what it has. */
  rows?: number;
}

export interface ServedDataSet {
  id: string;
  publication: string;
  title: string;
  levels?: string[];
  versions: ServedVersion[];
}

/** Given each request before it is answered: true, when it has been answered otherwise. */
export type Trouble = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface Service {
  address: string;
  /** Method and path of every request, in order, with its Range. */
  asked: string[];
  agents: Set<string>;
  /** The most requests that were ever open at once. */
  atOnce(): number;
  dataSets: ServedDataSet[];
  trouble: Trouble;
  close(): Promise<void>;
}

/** Packed files are what the service sends; each with a strong tag, its length and its MD5. */
export function packed(csv: string): { bytes: Buffer; headers: Record<string, string> } {
  const bytes = gzipSync(csv);
  const headers = {
    "content-type": "text/csv",
    "content-encoding": "gzip",
    "content-length": String(bytes.length),
    "content-md5": createHash("md5").update(bytes).digest("base64"),
    etag: `"${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}"`,
  };
  return { bytes, headers };
}

export async function startService(): Promise<Service> {
  let open = 0;
  let most = 0;
  const service: Omit<Service, "address" | "close"> = {
    asked: [],
    agents: new Set(),
    atOnce: () => most,
    dataSets: [],
    trouble: () => false,
  };
  const server = createServer((request, response) => {
    open += 1;
    most = Math.max(most, open);
    response.on("close", () => {
      open -= 1;
    });
    const range = request.headers.range === undefined ? "" : ` ${request.headers.range}`;
    service.asked.push(`${request.url}${range}`);
    service.agents.add(request.headers["user-agent"] ?? "");
    if (!service.trouble(request, response)) answer(service.dataSets, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return Object.assign(service, { address, close });
}

function answer(dataSets: readonly ServedDataSet[], request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? "", "http://localhost");
  const [, kind, id, what] = url.pathname.split("/").slice(1);
  const found = dataSets.find((one) => one.id === id);
  const own = dataSets.filter((one) => kind === "publications" && one.publication === id);
  const version = found?.versions.find((one) => one.version === url.searchParams.get("dataSetVersion"));
  if (own.length > 0) page(url, response, own.map(describe));
  else if (what === "versions") page(url, response, found?.versions.map(describeVersion) ?? []);
  else if (what === "csv" && version !== undefined) sendFile(version.csv, request, response);
  else if (what === undefined && found !== undefined) json(response, describe(found));
  else notFound(response);
}

/** Whole, or from where the other side stopped when it has the tag of these bytes. */
function sendFile(csv: string, request: IncomingMessage, response: ServerResponse): void {
  const { bytes, headers } = packed(csv);
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? Number.NaN);
  if (Number.isNaN(from) || request.headers["if-range"] !== headers.etag) {
    response.writeHead(200, headers).end(bytes);
    return;
  }
  const part = bytes.subarray(from);
  const range = `bytes ${from}-${bytes.length - 1}/${bytes.length}`;
  response.writeHead(206, { ...headers, "content-length": part.length, "content-range": range }).end(part);
}

const describe = ({ id, title, levels }: ServedDataSet) => ({
  id,
  title,
  summary: "",
  status: "Published",
  latestVersion: { version: "1.0", geographicLevels: levels ?? ["National", "Local authority"], filters: [] },
});

const describeVersion = ({ version, release, published, csv, status, rows }: ServedVersion) => ({
  version,
  type: "Major",
  status: status ?? "Published",
  published,
  notes: "",
  totalResults: rows ?? csv.trim().split("\n").length - 1,
  release: { title: `Reporting year ${release}`, slug: release },
});

/** One result a page, whatever was asked for. */
function page(url: URL, response: ServerResponse, results: readonly unknown[]): void {
  const number = Number(url.searchParams.get("page") ?? 1);
  const paging = { page: number, pageSize: 1, totalResults: results.length, totalPages: results.length };
  json(response, { paging, results: results.slice(number - 1, number) });
}

const json = (response: ServerResponse, body: unknown): void => {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
};

const notFound = (response: ServerResponse): void => {
  response
    .writeHead(404, { "content-type": "application/json" })
    .end(JSON.stringify({ title: "Not Found", status: 404 }));
};

/** A proxy that opens the way asked for, and remembers where to. */
export async function startProxy(): Promise<{ address: string; asked: string[]; close(): Promise<void> }> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer();
  server.on("connect", (request, socket: Socket) => {
    asked.push(request.url ?? "");
    const [host, port] = (request.url ?? "").split(":");
    const through = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      through.pipe(socket);
      socket.pipe(through);
    });
    for (const one of [socket, through]) {
      sockets.add(one);
      one.on("error", () => one.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      for (const one of sockets) one.destroy();
      server.close(() => resolve());
    });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close };
}
