/** A session over one connection of `pg`. Knows the protocol's ways, not where the server is. */
import type { Client, QueryConfig, QueryResult } from "pg";
import type { DatabaseSession, Row, StatementResult } from "../../database-port.ts";
import type { Mask } from "../process/mask-secrets.ts";
import { explainStatement } from "./statement-errors.ts";

export interface SessionParts {
  readonly client: Client;
  /** As the server itself says: a pooler may tell another one when connecting. */
  readonly pid: number;
  readonly mask: Mask;
  readonly cancel: () => Promise<void>;
}

/** How long a server may take to say goodbye. */
const CLOSE_MS = 2000;

/**
 * Values come as `pg` gives them (`int8` and `numeric` as text, JSON parsed), but dates and times as the server writes them.
 */
export function openSession({ client, pid, mask, cancel }: SessionParts): DatabaseSession {
  let closing: Promise<void> | null = null;
  const ask = async <T>(answer: Promise<T>): Promise<T> => {
    let completed = 0;
    const count = (): void => {
      completed += 1;
    };
    client.connection.on("commandComplete", count);
    try {
      return await answer;
    } catch (error) {
      throw explainStatement(error, mask, completed);
    } finally {
      client.connection.off("commandComplete", count);
    }
  };
  return {
    pid,
    async query(text, values = []) {
      // The extended protocol takes one statement only. It costs one round trip, too.
      const config: QueryConfig & { readonly queryMode: "extended" } = { text, values: [...values], queryMode: "extended" };
      const result = await ask(client.query<Row>(config));
      return result.rows;
    },
    async batch(text) {
      const answer: Answers = await ask(client.query<Row>(text));
      return (Array.isArray(answer) ? answer : [answer]).flatMap(toStatementResult);
    },
    cancel,
    close: () => (closing ??= endClient(client)),
  };
}

/** `pg` gives an array where there were several statements, which its types do not say. */
type Answers = QueryResult<Row> | readonly QueryResult<Row>[];

/** Nothing for what held no statement. */
function toStatementResult(result: QueryResult<Row>): readonly StatementResult[] {
  const command: string | null = result.command;
  if (command === null) return [];
  return [{ command, rows: result.rows, rowCount: result.rowCount }];
}

/** Says goodbye, and hangs up where nobody answers. Never throws. */
export async function endClient(client: Client): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, CLOSE_MS);
  });
  await Promise.race([client.end().catch(() => {}), late]);
  clearTimeout(timer);
  client.connection.stream.destroy();
}
