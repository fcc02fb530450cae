/**
 * A GitHub of one's own, in this process: it checks every request and every answer of its own against GitHub's OpenAPI
 * description. Whatever breaks it is noted in `violations`, and then `close()` throws, so the test fails that did it.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Repo } from "../git-repository.ts";
import { type Json, type JsonObject, matchRequest, problemsOfAnswer } from "./description.ts";
import { type Answer, failure, NOT_FOR_APPS } from "./answer.ts";
import { mayAsk } from "./permissions.ts";
import { ROUTES } from "./routes.ts";
import { type FakeState, type Fault, makeState } from "./state.ts";

export interface FakeGitHub {
  /** For `GITHUB_API_URL`. */
  readonly url: string;
  readonly token: string;
  readonly state: FakeState;
  /** Such as `GET /repos/acme/parcels/pulls/1/files?per_page=100`, in order. */
  readonly requests: readonly string[];
  readonly violations: readonly string[];
  /** Throws when there are violations. */
  close(): Promise<void>;
}

const TOKEN = "ghs_0123456789abcdefghijklmnopqrstuvwxyz";
const DEFAULT_PAGE = 30;

/** Serves a repository on a free port of this machine, until it is closed. */
export async function startGitHub(repository: Repo): Promise<FakeGitHub> {
  const state = makeState(repository);
  const requests: string[] = [];
  const violations: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    serve({ state, violations, request, response }).catch((error: unknown) => {
      violations.push(`${request.method} ${request.url}: ${error instanceof Error ? error.stack : String(error)}`);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    token: TOKEN,
    state,
    requests,
    violations,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (violations.length > 0) throw new Error(`Against GitHub's description:\n${violations.join("\n")}`);
    },
  };
}

interface Exchange {
  readonly state: FakeState;
  readonly violations: string[];
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function serve({ state, violations, request, response }: Exchange): Promise<void> {
  const method = request.method ?? "GET";
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const body = await readBody(request);
  if (url.pathname === "/graphql") return send(response, answerGraphql(state, body));
  const asked = { method, path: url.pathname, query: Object.fromEntries(url.searchParams), headers: plainHeaders(request), body };
  const matched = await matchRequest(asked);
  const name = `${method} ${request.url}`;
  if (matched === null) {
    violations.push(`${name}: GitHub has no such operation among those that are used here`);
    return send(response, failure(404, "Not Found"));
  }
  const { operation, params, problems } = matched;
  for (const problem of problems) violations.push(`${name}: request ${problem}`);
  const fault = takeFault(state, operation, name);
  if (fault?.hang === "before") return undefined;
  const right = await answerRightly(state, operation, {
    method,
    params,
    asked: { params, query: asked.query, body },
    headers: asked.headers,
  });
  const answer = fault === null ? right : spoil(right, fault);
  const headers = { ...fault?.answer?.headers };
  const { page, link } = cutPage(answer, url, request.headers.host ?? "");
  // What a test makes it answer may be as wrong as the test needs it.
  const wrong = fault?.answer === undefined ? await problemsOfAnswer(operation, answer.status, page) : [];
  for (const problem of wrong) violations.push(`${name}: answer ${answer.status} ${problem}`);
  if (fault?.hang === "within") {
    response.writeHead(answer.status, { "content-type": "application/json; charset=utf-8" });
    response.write(JSON.stringify(page).slice(0, 20));
    return undefined;
  }
  return send(response, { status: answer.status, body: page }, link === null ? headers : { ...headers, link });
}

interface Question {
  readonly method: string;
  readonly params: Readonly<Record<string, string>>;
  readonly asked: Parameters<(typeof ROUTES)[string]>[1];
  readonly headers: Readonly<Record<string, string>>;
}

async function answerRightly(state: FakeState, operation: string, { method, params, asked, headers }: Question): Promise<Answer> {
  const given = headers["authorization"]?.replace(/^token /, "") ?? "";
  const token = given === TOKEN ? state.token : state.jobTokens.get(given);
  if (token === undefined) return failure(401, "Bad credentials");
  const inRepository = params["owner"] === undefined || (params["owner"] === state.owner && params["repo"] === state.name);
  if (!inRepository) return failure(404, "Not Found");
  if ((method !== "GET" && !token.mayWrite) || !mayAsk(token, operation)) return NOT_FOR_APPS;
  const route = ROUTES[operation];
  if (route === undefined) throw new Error(`No route for ${operation}.`);
  return route(state, asked);
}

/** GraphQL is no part of the OpenAPI description; the one question that is asked of it is who asks. */
function answerGraphql(state: FakeState, body: Json | undefined): Answer {
  const query: unknown = typeof body === "object" && body !== null ? Reflect.get(body, "query") : undefined;
  if (query !== "query { viewer { login } }") return failure(400, "Problems parsing JSON");
  return { status: 200, body: { data: { viewer: { login: state.token.login } } } };
}

function takeFault(state: FakeState, operation: string, name: string): Fault | null {
  const fault = state.faults.find((each) => each.operation === operation && name.includes(each.where ?? "") && each.times !== 0);
  if (fault?.times !== undefined) fault.times -= 1;
  return fault ?? null;
}

function spoil(right: Answer, { answer, set, keep }: Fault): Answer {
  if (answer !== undefined)
    return { status: answer.status, body: answer.body ?? failure(answer.status, "Something is wrong").body };
  const { body } = right;
  if (isList(body)) {
    const kept = body.slice(0, keep ?? body.length);
    return { ...right, body: kept.map((entry) => overlay(entry, set)) };
  }
  return { ...right, body: overlay(body, set) };
}

function overlay(body: Json, set: JsonObject | undefined): Json {
  return typeof body === "object" && body !== null && !isList(body) ? { ...body, ...set } : body;
}

function isList(body: Json): body is readonly Json[] {
  return Array.isArray(body);
}

function cutPage({ body, paged }: Answer, url: URL, host: string): { readonly page: Json; readonly link: string | null } {
  if (paged !== true || !isList(body)) return { page: body, link: null };
  const size = Number(url.searchParams.get("per_page") ?? DEFAULT_PAGE);
  const number = Number(url.searchParams.get("page") ?? 1);
  const page = body.slice((number - 1) * size, number * size);
  if (number * size >= body.length) return { page, link: null };
  const next = new URL(url.href);
  next.host = host;
  next.searchParams.set("page", String(number + 1));
  return { page, link: `<${next.href}>; rel="next"` };
}

function send(response: ServerResponse, { status, body }: Answer, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<Json | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  return text === "" ? undefined : (JSON.parse(text) as Json);
}

function plainHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
