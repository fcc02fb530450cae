/** An Amazon RDS of one account and region on a local port: speaks the query protocol, checks what it is sent, and moves on with each question. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Parameters, judgeParameters, type Refusal } from "./actions.ts";
import { HANDLERS } from "./handlers.ts";
import { judgeSignature } from "./signature.ts";
import { makeState, type RdsState } from "./state.ts";
import { answerXml, errorXml } from "./xml.ts";

export interface FakeRds {
  readonly url: string;
  readonly state: RdsState;
  /** Actions in the order in which they came. */
  readonly actions: readonly string[];
  close(): Promise<void>;
}

/** Key id and secret that it takes. */
export const CREDENTIALS = { id: "AKIAEXAMPLE0000000AB", secret: "c2VjcmV0LW9mLXRoZS1mYWtlLW9mLUFXUw" };
const SECRETS = new Map([[CREDENTIALS.id, CREDENTIALS.secret]]);

/** AWS takes signatures that are a quarter of an hour off. */
const TOLERANCE_MS = 900_000;

export async function startFakeRds(): Promise<FakeRds> {
  const state = makeState();
  const actions: string[] = [];
  const server = createServer((request, response) => {
    void serve(request, response, { state, actions });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    state,
    actions,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

interface Served {
  readonly state: RdsState;
  readonly actions: string[];
}

async function serve(request: IncomingMessage, response: ServerResponse, { state, actions }: Served): Promise<void> {
  const body = await readBody(request);
  const parameters: Parameters = new Map(new URLSearchParams(body));
  const action = parameters.get("Action") ?? "";
  actions.push(action);
  const fault = state.takeFault(action);
  const done = fault?.kind === "lost-answer" || fault === null ? settle(request, body, { parameters, state }) : null;
  if (fault?.kind === "silent") return;
  if (fault?.kind === "lost-answer" || fault?.kind === "hang-up") {
    request.socket.destroy();
    return;
  }
  const { status, text } = done ?? refusalText(fault ?? { status: 500, code: "InternalFailure", message: "" });
  response.sendDate = false;
  response.writeHead(status, {
    "content-type": "text/xml",
    ...(state.tellsTime && { date: new Date(state.now()).toUTCString() }),
  });
  response.end(text);
}

interface Settled {
  readonly status: number;
  readonly text: string;
}

function settle(
  request: IncomingMessage,
  body: string,
  { parameters, state }: { parameters: Parameters; state: RdsState },
): Settled {
  const { method = "", url: path = "", headers } = request;
  if (method !== "POST" || path !== "/" || headers["content-type"] !== "application/x-www-form-urlencoded")
    return refusalText({ status: 400, code: "MalformedQueryString", message: "The query protocol is POST / with a form" });
  const signature = judgeSignature({ method, path, headers, body }, SECRETS) ?? judgeTime(headers["x-amz-date"], state);
  if (signature !== null) return refusalText({ status: 403, ...signature });
  const refusal = judgeParameters(parameters);
  if (refusal !== null) return refusalText(refusal);
  const action = parameters.get("Action") ?? "";
  const answer = HANDLERS[action]?.(state, parameters) ?? {};
  return "refusal" in answer ? refusalText(answer.refusal as Refusal) : { status: 200, text: answerXml(action, answer) };
}

function refusalText(refusal: Refusal): Settled {
  return { status: refusal.status, text: errorXml(refusal) };
}

function judgeTime(stamp: string | string[] | undefined, state: RdsState): { code: string; message: string } | null {
  const iso = String(stamp).replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z");
  const off = Math.abs(Date.parse(iso) - state.now());
  return off <= TOLERANCE_MS
    ? null
    : { code: "SignatureDoesNotMatch", message: `Signature expired: ${String(stamp)} is now off` };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
