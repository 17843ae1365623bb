/**
 * A polite reader of a public web service: one request at a time, who we are in each, waits when it is asked to, and the proxy of the
 * environment (HTTPS_PROXY, HTTP_PROXY, NO_PROXY). It sends nothing but the address asked for.
 */
import type { Readable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import type { Dispatcher } from "undici";
import { NetworkError } from "../../errors.ts";

export interface ClientOptions {
  /** What all paths begin with, without a slash at the end. */
  address: string;
  userAgent: string;
  environment?: NodeJS.ProcessEnv;
  /** Milliseconds between two requests. */
  pause?: number;
  wait?: (milliseconds: number) => Promise<unknown>;
  progress?: (line: string) => void;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Readable;
}

const TRIES = 5;
const REDIRECTS = 5;
/** A service that asks for more is left alone: the next run goes on from here. */
const LONGEST_WAIT = 120_000;
const BUSY = new Set([429, 500, 502, 503, 504]);

export class Client {
  readonly #options: Required<Omit<ClientOptions, "progress">> & Pick<ClientOptions, "progress">;
  #dispatcher: Dispatcher | undefined;
  #isFirst = true;

  constructor(options: ClientOptions) {
    this.#options = { environment: process.env, pause: 500, wait: (time) => setTimeout(time), ...options };
  }

  /** The path's JSON, unchecked. Throws NetworkError when it cannot be had, or is none. */
  async json(path: string): Promise<unknown> {
    const { body } = await this.get(path);
    const parts: Buffer[] = [];
    try {
      for await (const part of body) parts.push(part as Buffer);
      return JSON.parse(Buffer.concat(parts).toString("utf8"));
    } catch {
      throw new NetworkError(`${this.#name(path)}: the answer broke off or is no JSON. Run it again later.`);
    }
  }

  /**
   * The answer to the path, after redirects and after waiting as asked: 200, 206 or 416. Throws NetworkError naming address and what to
   * do when there is none of these. The body has to be read, or destroyed.
   */
  async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    for (let tried = 1; ; tried += 1) {
      const answer = await this.#once(path, headers);
      if (typeof answer !== "string" && !BUSY.has(answer.status)) return this.#checked(path, answer);
      if (typeof answer !== "string") answer.body.resume();
      const why = typeof answer === "string" ? answer : `it answered ${answer.status}`;
      const asked = typeof answer === "string" ? undefined : retryAfter(answer.headers["retry-after"]);
      if (tried === TRIES || (asked ?? 0) > LONGEST_WAIT) throw this.#unavailable(path, why, asked);
      await this.pauseBefore(tried, asked);
    }
  }

  /** Waits as asked, or twice as long before each further try. */
  async pauseBefore(tried: number, asked?: number): Promise<void> {
    const time = asked ?? 1000 * 2 ** (tried - 1);
    this.#options.progress?.(`The service is busy: waiting ${Math.ceil(time / 1000)} seconds`);
    await this.#options.wait(time);
  }

  async close(): Promise<void> {
    await this.#dispatcher?.close();
  }

  /** One answer, after its redirects; a text: there was none, and why. */
  async #once(path: string, headers: Record<string, string>): Promise<Answer | string> {
    let url = new URL(this.#options.address + path);
    for (let redirected = 0; redirected <= REDIRECTS; redirected += 1) {
      const answer = await this.#request(url, headers);
      if (typeof answer === "string" || ![301, 302, 303, 307, 308].includes(answer.status)) return answer;
      answer.body.resume();
      const next = new URL(answer.headers.location ?? "", url);
      if (url.protocol === "https:" && next.protocol !== "https:") {
        throw new NetworkError(
          `${this.#name(path)}: it leads away from https, and is not followed. Nothing was imported.`,
        );
      }
      url = next;
    }
    throw new NetworkError(`${this.#name(path)}: it leads on more than ${REDIRECTS} times. Nothing was imported.`);
  }

  async #request(url: URL, headers: Record<string, string>): Promise<Answer | string> {
    const { request } = await import("undici");
    const dispatcher = await this.#proxied();
    if (!this.#isFirst) await this.#options.wait(this.#options.pause);
    this.#isFirst = false;
    try {
      const {
        statusCode,
        headers: received,
        body,
      } = await request(url, {
        dispatcher,
        headers: { "user-agent": this.#options.userAgent, accept: "application/json, text/csv", ...headers },
        headersTimeout: 60_000,
        bodyTimeout: 60_000,
      });
      const texts = Object.entries(received).map(([name, value]) => [name, String(value)]);
      return { status: statusCode, headers: Object.fromEntries(texts), body };
    } catch (error) {
      return `it could not be reached (${(error as NodeJS.ErrnoException).code ?? "no answer"})`;
    }
  }

  async #proxied(): Promise<Dispatcher> {
    const { EnvHttpProxyAgent } = await import("undici");
    const env = this.#options.environment;
    this.#dispatcher ??= new EnvHttpProxyAgent({
      httpProxy: env.http_proxy ?? env.HTTP_PROXY ?? "",
      httpsProxy: env.https_proxy ?? env.HTTPS_PROXY ?? "",
      noProxy: env.no_proxy ?? env.NO_PROXY ?? "",
    });
    return this.#dispatcher;
  }

  #checked(path: string, answer: Answer): Answer {
    if ([200, 206, 416].includes(answer.status)) return answer;
    answer.body.resume();
    if (answer.status === 404) throw new NotFoundError(`${this.#name(path)}: there is no such thing there (404).`);
    throw new NetworkError(`${this.#name(path)}: it answered ${answer.status}. Nothing was imported.`);
  }

  #unavailable(path: string, why: string, asked: number | undefined): NetworkError {
    const wait =
      asked === undefined
        ? "Run it again later"
        : `It asks to wait ${Math.ceil(asked / 1000)} seconds: run it again then`;
    return new NetworkError(
      `${this.#name(path)}: ${why}. ${wait}; what has arrived is kept. Behind a proxy set HTTPS_PROXY. Nothing was imported.`,
    );
  }

  #name(path: string): string {
    return this.#options.address + path;
  }
}

/** 404: the service has no such data set, version or publication. */
export class NotFoundError extends NetworkError {}

/** Milliseconds of a Retry-After header, in seconds or as a date. */
function retryAfter(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
