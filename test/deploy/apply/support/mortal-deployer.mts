/**
 * Deploys, in a process of its own, and kills itself the hard way at a given message to the server: `sent`, when it is on its way, or
 * `answered`, when the answer is there. Prints what messages it sent when it lives to the end.
 */
import { openServer } from "../../../../src/adapters/postgres/server.ts";
import type { DatabaseServer, DatabaseSession } from "../../../../src/database-port.ts";
import { deploy } from "./deploy.ts";
import type { PlainMigration } from "./plain-set.ts";

export interface Fate {
  readonly url: string;
  readonly migrations: readonly PlainMigration[];
  /** From 1; 0: none. */
  readonly message: number;
  readonly when: "sent" | "answered";
}

const fate: Fate = JSON.parse(process.argv[2] ?? "");
let count = 0;

/** Numbers of the messages that change something. */
const writes: number[] = [];

async function mortal<T>(text: string, send: () => Promise<T>): Promise<T> {
  count += 1;
  if (!/^\s*(?:SELECT|WITH)\b/.test(text) || text.includes("advisory_lock")) writes.push(count);
  const isLast = count === fate.message;
  const answer = send();
  if (isLast && fate.when === "sent") setImmediate(die);
  const answered = await answer;
  if (isLast) die();
  return answered;
}

function die(): void {
  process.kill(process.pid, "SIGKILL");
}

/** The companion's messages are not counted: they change nothing. */
function mortalServer(server: DatabaseServer): DatabaseServer {
  return {
    ...server,
    async connect(purpose): Promise<DatabaseSession> {
      const session = await server.connect(purpose);
      if (purpose !== "deploy") return session;
      return {
        ...session,
        batch: (text) => mortal(text, () => session.batch(text)),
        query: (text, values) => mortal(text, () => session.query(text, values)),
      };
    },
  };
}

const server = mortalServer(openServer({ environment: { DATABASE_URL: fate.url } }));
const { outcome } = await deploy(fate.url, fate.migrations, { server });
console.log(JSON.stringify({ outcome, count, writes }));
