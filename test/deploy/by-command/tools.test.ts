import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { HistoryState } from "../../../src/deploy/history.ts";
import { createDatabase, startPostgres, type PostgresServer } from "../../support/postgres.ts";
import { openTestSession, type TestSession } from "../native/session.ts";
import { ask, openTool, type ToolRun, writeFiles } from "./tool-run.ts";
import { PROVEN_TOOLS, type ProvenTool } from "./tools.ts";

describe.each(PROVEN_TOOLS)("$title, by its own command", (tool: ProvenTool) => {
  const there = tool.version !== null;
  let server: PostgresServer;
  let count = 0;

  beforeAll(async () => {
    if (there) server = await startPostgres();
  });
  afterAll(async () => {
    if (there) await server.stop();
  });

  interface Opened extends ToolRun {
    readonly session: TestSession;
    readonly url: string;
    readonly read: () => Promise<HistoryState>;
  }

  const open = async (statusCommand?: readonly string[], paths?: readonly string[]): Promise<Opened> => {
    count += 1;
    const url = await createDatabase(server, `tool${count}`);
    const session = await openTestSession(url);
    const folder = mkdtempSync(join(tmpdir(), "schema-release-tool-"));
    onTestFinished(async () => {
      rmSync(folder, { recursive: true, force: true });
      await session.close();
    });
    const files = Object.fromEntries(Object.entries(tool.files).filter(([path]) => paths?.includes(path) ?? true));
    writeFiles(folder, { ...tool.others, ...tool.files }, tool.packages);
    const { statusCommand: _, ...rest } = tool;
    const opened = openTool({ ...rest, files, ...(statusCommand === undefined ? {} : { statusCommand }) }, folder, url);
    return { ...opened, session, url, read: () => opened.set.readHistory(opened.run, opened.environment, session) };
  };

  const ids = tool.ids.map(([, id]) => id);
  const pendingOf = ({ pending }: HistoryState): readonly string[] => pending.map(({ id }) => id);
  const appliedOf = ({ applied }: HistoryState): readonly string[] => applied.map(({ id }) => id);

  it.skipIf(!there)(
    "is seen with nothing applied, deployed with our session settings, then up to date in its own words",
    async () => {
      const opened = await open();
      const before = await opened.read();
      expect(before).toMatchObject({ exists: false, applied: [], problems: [] });
      expect(before.pending.map(({ path, id }) => [path, id])).toEqual(tool.ids);
      await opened.set.deploy(opened.run, opened.environment);
      const after = await opened.read();
      expect(after).toMatchObject({ exists: true, table: tool.historyTable, pending: [], problems: [] });
      expect(appliedOf(after)).toEqual(ids);
      expect(ask(opened, tool.upToDate.command)).toMatch(tool.upToDate.says);
      const seen = await opened.session.query("SELECT * FROM seen");
      expect(seen).toEqual([{ lock_timeout: "1234ms", name: "schema-release deploy-command" }]);
    },
  );

  it.skipIf(!there)("is found with a prefix applied that the tool itself applied", async () => {
    const opened = await open();
    ask(opened, tool.first);
    const state = await opened.read();
    expect(state.problems).toEqual([]);
    expect([appliedOf(state), pendingOf(state)]).toEqual([ids.slice(0, 1), ids.slice(1)]);
    await opened.set.deploy(opened.run, opened.environment);
    expect(pendingOf(await opened.read())).toEqual([]);
  });

  it.skipIf(!there)("notices an edit of what was deployed with it", async () => {
    const opened = await open();
    const { pending } = await opened.read();
    await opened.set.deploy(opened.run, opened.environment);
    await opened.set.remember(opened.session, pending, "sha256:abc");
    expect((await opened.read()).problems).toEqual([]);
    const [path = "", id = ""] = tool.ids[0] ?? [];
    const texts = { ...tool.files, [path]: `${tool.files[path]}\n` };
    const { set } = openTool(
      { framework: tool.framework, files: texts, deployCommand: tool.deployCommand },
      opened.folder,
      opened.url,
    );
    const { problems } = await set.readHistory(opened.run, opened.environment, opened.session);
    expect(problems.map((problem) => [problem.kind, problem.id])).toEqual([["edited", id]]);
    await opened.session.batch(/DELETE [^;]+/.exec(problems[0]?.remedy ?? "")?.[0] ?? "");
    expect((await set.readHistory(opened.run, opened.environment, opened.session)).problems).toEqual([]);
    const rows = await opened.session.query("SELECT DISTINCT history, release FROM schema_release.applied");
    expect(rows).toEqual([{ history: tool.historyTable, release: "sha256:abc" }]);
  });

  it.skipIf(!there)("tells what is applied and has no file", async () => {
    const opened = await open(
      undefined,
      tool.ids.slice(0, 2).map(([path]) => path),
    );
    ask(opened, tool.deployCommand);
    const state = await opened.read();
    // Packages bring migrations to Django, so what belongs to no file of the set is theirs.
    const kinds = tool.framework === "django" ? [] : ["missing"];
    expect(state.problems.map(({ kind }) => kind)).toEqual(kinds);
  });

  const { status } = tool;
  if (status === null) return;

  it.skipIf(!there)("is read as well by its own status", async () => {
    const opened = await open(status);
    const fresh = await opened.read();
    expect([fresh.problems, pendingOf(fresh)]).toEqual([[], ids]);
    ask(opened, tool.first);
    const begun = await opened.read();
    expect([begun.problems, appliedOf(begun), pendingOf(begun)]).toEqual([[], ids.slice(0, 1), ids.slice(1)]);
    await opened.set.deploy(opened.run, opened.environment);
    const done = await opened.read();
    expect([done.problems, appliedOf(done), pendingOf(done)]).toEqual([[], ids, []]);
  });
});
