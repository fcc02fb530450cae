import { describe, expect, it } from "vitest";
import { renderPreflightMarkdown, renderPreflightTerminal } from "../../src/report/preflight-page.ts";
import { renderRecordComment, renderRecordMarkdown, renderRecordTerminal } from "../../src/report/record-page.ts";
import { BARE_PREFLIGHT, BARE_RECORD, PREFLIGHT, RECORD } from "../formats/workflow-samples.ts";

const PASSED = { ...PREFLIGHT, verdict: "pass", because: "events may go to staging.", problems: [] } as const;

describe.each([
  ["preflight.terminal.txt", renderPreflightTerminal(PREFLIGHT, false)],
  ["preflight.md", renderPreflightMarkdown(PREFLIGHT)],
  ["preflight-passed.terminal.txt", renderPreflightTerminal(PASSED, false)],
  ["preflight-passed.md", renderPreflightMarkdown(PASSED)],
  ["preflight-bare.md", renderPreflightMarkdown(BARE_PREFLIGHT)],
  ["record.terminal.txt", renderRecordTerminal(RECORD, false)],
  ["record.md", renderRecordMarkdown(RECORD)],
  ["record-comment.md", renderRecordComment(RECORD)],
  ["record-bare.md", renderRecordMarkdown(BARE_RECORD)],
])("the page %s", (file, text) => {
  it("reads as before", async () => {
    await expect(text).toMatchFileSnapshot(`__snapshots__/${file}`);
  });
});

describe("words that somebody chose", () => {
  const evil = "x\u001B[2J\n::error::y ##[group]z | <img src=x> `` ` @team ![a](http://b) #12 </details>";
  const note = { message: evil, remedy: evil };
  const staged = { name: evil, kind: "independent", environment: evil } as const;
  const preflight = {
    ...PREFLIGHT,
    because: evil,
    database: evil,
    commit: evil,
    staging: staged,
    production: staged,
    dr: [staged],
    environments: [{ ...PREFLIGHT.environments[0], name: evil, reviewers: [evil] }],
    deployed: { commit: evil, because: evil },
    problems: [note],
    notes: [note],
  };
  const [stage] = RECORD.stages;
  const { evidence } = stage.evidence[0];
  const hostile = {
    ...evidence,
    approvals: [{ by: evil, environment: evil }],
    finishedAt: evil,
    target: { ...evidence.target, name: evil },
  };
  const record = {
    ...RECORD,
    because: evil,
    next: evil,
    database: evil,
    digest: evil,
    commit: evil,
    runUrl: evil,
    startedBy: evil,
    stages: [{ ...stage, because: evil, evidence: [{ sha256: evil, evidence: hostile }] }],
    notes: [evil],
  };

  it.each([
    ["preflight in a terminal", renderPreflightTerminal(preflight, false), false],
    ["preflight as Markdown", renderPreflightMarkdown(preflight), true],
    ["the record in a terminal", renderRecordTerminal(record, false), false],
    ["the record as Markdown", renderRecordMarkdown(record), true],
    ["the record as a comment", renderRecordComment(record), true],
  ])("command nothing in %s", (_, text, isMarkdown) => {
    expect(text).not.toMatch(/^\s*::/m);
    expect(text).not.toContain("##[");
    expect(text).not.toContain("\u001B");
    if (!isMarkdown) return;
    expect(text).not.toMatch(/<img|(?<!\\)\]\(|@team/);
    expect(text.match(/<\/details>/g) ?? []).toHaveLength(text.match(/<details>/g)?.length ?? 0);
  });
});
