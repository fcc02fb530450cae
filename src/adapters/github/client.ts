/**
 * The way to GitHub's API: time-outs, bounded retries, failures as sentences. The folder knows GitHub; what is
 * made of its answers (change sets, overrides) knows nothing of HTTP.
 */
import type { getOctokit } from "@actions/github";
import { explainFailure } from "./failures.ts";

type Octokit = ReturnType<typeof getOctokit>;

export interface ClientOptions {
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
  /** `GITHUB_API_URL`; GitHub Enterprise Server has its own. Default: https://api.github.com. */
  readonly apiUrl?: string | undefined;
  /** For one attempt, its answer's body included; default 30 s. */
  readonly timeoutMs?: number | undefined;
  /** For a request with all its attempts and waits; default 110 s. */
  readonly totalMs?: number | undefined;
  /** How long a second of waiting takes; less than 1000 in tests. */
  readonly secondMs?: number | undefined;
}

/** One repository, as a token sees it. Whatever is asked through it throws `UserError`s only. */
export interface GitHub {
  readonly rest: Octokit["rest"];
  readonly paginate: Octokit["paginate"];
  readonly graphql: Octokit["graphql"];
  /** The parameters that say which repository. */
  readonly repository: { readonly owner: string; readonly repo: string };
}

const DEFAULTS = { timeoutMs: 30_000, totalMs: 110_000, secondMs: 1000 };
const RETRIES = 2;
/** A wait that GitHub asks for is kept up to this long, once; a longer one ends the run with the time it says. */
const LONGEST_WAIT_S = 60;

/** Loads octokit, which costs some 50 ms: call it where GitHub is really asked. */
export async function connect(options: ClientOptions): Promise<GitHub> {
  const settings = {
    timeoutMs: options.timeoutMs ?? DEFAULTS.timeoutMs,
    totalMs: options.totalMs ?? DEFAULTS.totalMs,
    secondMs: options.secondMs ?? DEFAULTS.secondMs,
  };
  // Not the package's root: that one reads the event file as it is loaded and dies of a malformed one.
  const [{ GitHub: Base, getOctokitOptions }, { retry }, { throttling }] = await Promise.all([
    import("@actions/github/lib/utils"),
    import("@octokit/plugin-retry"),
    import("@octokit/plugin-throttling"),
  ]);
  const mayWait = (...[retryAfterS, , , retryCount]: readonly [number, object, object, number]): boolean =>
    retryCount < 1 && retryAfterS <= LONGEST_WAIT_S && retryAfterS * settings.secondMs <= settings.totalMs - settings.timeoutMs;
  // The first plugin is the innermost: each attempt, then retries, then waits for rate limits, then the whole request.
  const Client = Base.plugin(attempts(settings), retry, throttling, whole(settings));
  const octokit = new Client({
    ...getOctokitOptions(options.token),
    ...(options.apiUrl === undefined ? {} : { baseUrl: options.apiUrl.replace(/\/$/u, "") }),
    log: SILENT,
    // 429 and 503 are retried by `attempts`, which keeps to Retry-After; the rest with pauses of 1 s and 4 s.
    retry: {
      retries: RETRIES,
      retryAfterBaseValue: settings.secondMs,
      doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451, 503],
    },
    throttle: {
      // The plugin keeps its queues in the module; a name of its own keeps clients apart.
      id: crypto.randomUUID(),
      retryAfterBaseValue: settings.secondMs,
      onRateLimit: mayWait,
      onSecondaryRateLimit: mayWait,
    },
  });
  const { rest, paginate, graphql } = octokit;
  return { rest, paginate, graphql, repository: { owner: options.owner, repo: options.repo } };
}

type Settings = typeof DEFAULTS;

/** Octokit logs requests and retries on its own, text of the server included; nothing of that is printed. */
const SILENT = { debug: noop, info: noop, warn: noop, error: noop };

function noop(): void {
  // Deliberately nothing.
}

interface Failed {
  readonly status?: unknown;
  readonly message: string;
  readonly response?: { readonly headers?: Readonly<Record<string, unknown>> } | undefined;
}

/** One attempt: bounded in time, and its answer must be JSON (octokit hands on a broken body as a string). */
function attempts({ timeoutMs, totalMs }: Settings) {
  return (octokit: Pick<Octokit, "hook" | "request"> & { retry?: RetryPlugin }): void => {
    octokit.hook.wrap("request", async (request, options) => {
      const left = numberIn(options.request, "deadline", Date.now() + totalMs) - Date.now();
      const timer = startTimer(Math.max(1, Math.min(timeoutMs, left)));
      Object.assign(options.request, { signal: timer.signal });
      const fail = (message: string): Error => {
        const told = { status: 500, request: octokit.request.endpoint(options) };
        return Object.assign(new Error(message, { cause: timer.signal.reason }), told);
      };
      try {
        const response = await Promise.race([request(options), timer.over]);
        if (typeof response.data !== "string" || response.status === 204) return response;
        throw fail("The answer is not JSON, or did not end in time");
      } catch (error) {
        throw timer.signal.aborted ? fail("There was no answer in time") : error;
      } finally {
        timer.stop();
      }
    });
    octokit.hook.error("request", (error, options) => {
      const waitS = retryAfter(error, numberIn(options.request, "retryCount", 0));
      if (waitS !== null && octokit.retry !== undefined) throw octokit.retry.retryRequest(error, RETRIES, waitS);
      throw error;
    });
  };
}

interface Timer {
  readonly signal: AbortSignal;
  /** Rejects when the time is over. */
  readonly over: Promise<never>;
  readonly stop: () => void;
}

/**
 * Not `AbortSignal.timeout` by itself: fetch holds the signal's follower weakly, so that a garbage collection in the middle of
 * a request left it without any end.
 */
function startTimer(timeoutMs: number): Timer {
  const controller = new AbortController();
  let stop = noop;
  const over = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => {
      const reason = new DOMException("The time is over", "TimeoutError");
      controller.abort(reason);
      reject(reason);
    }, timeoutMs);
    stop = () => clearTimeout(timer);
  });
  // Nobody may be waiting any more when it rejects.
  over.catch(noop);
  return { signal: controller.signal, over, stop };
}

interface RetryPlugin {
  readonly retryRequest: (error: Error, retries: number, retryAfter: number) => Error;
}

/** Seconds to wait after a 503 or a 429 that is not one of GitHub's rate limits; null: no such answer, or too long. */
function retryAfter({ status, message, response }: Failed, retryCount: number): number | null {
  const isLimit = /\bsecondary rate\b/iu.test(message ?? "") || response?.headers?.["x-ratelimit-remaining"] === "0";
  if (response === undefined || isLimit || (status !== 503 && status !== 429)) return null;
  const asked = Number(response.headers?.["retry-after"] ?? Number.NaN);
  if (Number.isFinite(asked) && asked > 0) return asked <= LONGEST_WAIT_S / (RETRIES + 1) ? asked : null;
  return (retryCount + 1) ** 2;
}

/** What a plugin left among the options of a request. */
function numberIn(request: object, name: string, otherwise: number): number {
  const value: unknown = Reflect.get(request, name);
  return typeof value === "number" ? value : otherwise;
}

/**
 * A request from its first attempt to its last: sets the hour at which it is over, and says its failure in words.
 * Hooks all get the same options, whatever the outer one hands on, and share `request` with every other request: so it
 * is replaced in place, once.
 */
function whole({ totalMs }: Settings) {
  return (octokit: Pick<Octokit, "hook" | "request">): void => {
    octokit.hook.wrap("request", async (request, options) => {
      try {
        Object.assign(options, { request: { ...options.request, deadline: Date.now() + totalMs } });
        return await request(options);
      } catch (error) {
        throw explainFailure(error, octokit.request.endpoint(options));
      }
    });
  };
}
