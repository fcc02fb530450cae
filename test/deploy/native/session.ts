/** A session for tests of histories, and the least that applies a set: what is proven is what the set says. */
import { createHash } from "node:crypto";
import type { Client } from "pg";
import type { DatabaseSession, Row } from "../../../src/database-port.ts";
import type { HistoryState, NativeSet } from "../../../src/deploy/history.ts";
import type { NativeInput } from "../../../src/deploy/native/natives.ts";
import { connectTo } from "../../support/postgres.ts";

export const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");

export interface TestSession extends DatabaseSession {
  readonly client: Client;
}

export async function openTestSession(url: string): Promise<TestSession> {
  const client = await connectTo(url);
  return {
    client,
    pid: 0,
    query: async (text, values = []) => (await client.query<Row>(text, [...values])).rows,
    batch: async (text) => {
      const answer: unknown = await client.query(text);
      return (Array.isArray(answer) ? answer : [answer]) as Awaited<ReturnType<DatabaseSession["batch"]>>;
    },
    cancel: () => Promise.resolve(),
    close: () => client.end(),
  };
}

/** Files by path, as a revision holds them. */
export function nativeInput(
  root: string,
  texts: Readonly<Record<string, string>>,
  more: Partial<NativeInput> & { readonly variables?: Readonly<Record<string, string>> } = {},
): NativeInput {
  const { variables = {}, ...rest } = more;
  const all = Object.entries(texts).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  const below = root === "" ? "" : `${root}/`;
  return {
    files: all.filter(({ path }) => path.startsWith(below)),
    root,
    readFile: (path) => Promise.resolve(all.find((file) => file.path === path)?.bytes ?? null),
    environment: (name) => variables[name],
    environmentNames: Object.keys(variables),
    historyTable: null,
    parsers: { postgresql: null, others: new Map() },
    sha256,
    ...rest,
  };
}

const ELAPSED = "extract(epoch from clock_timestamp() - transaction_timestamp()) * 1000";

/** Applies what is pending, each as its runnable has it. Throws where the history has problems. */
export async function applyPending(set: NativeSet, session: DatabaseSession): Promise<HistoryState> {
  const state = await set.readHistory(session);
  if (state.problems.length > 0) throw new Error(state.problems.map(({ message }) => message).join("\n"));
  for (const statement of set.prepare()) await session.batch(statement);
  for (const pending of state.pending) {
    const { transactional, statements, record } = set.toRunnable(pending);
    const texts = statements.map(({ text }) => text);
    if (transactional) await session.batch(["BEGIN", ...texts, record(ELAPSED), "COMMIT"].join(";\n"));
    else for (const text of [...texts, record("0")]) await session.batch(text);
  }
  return set.readHistory(session);
}

export function kindsOf(state: HistoryState): readonly string[] {
  return state.problems.map(({ kind, id }) => `${kind} ${id ?? "-"}`);
}
