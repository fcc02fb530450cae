import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type OverrideAnswer, readOverride } from "../../../src/adapters/github/override.ts";
import { makeRepository, type Repo } from "../../support/git-repository.ts";
import { connectTo } from "../../support/github/client.ts";
import { type FakeGitHub, startGitHub } from "../../support/github/server.ts";
import { addComment, addPullRequest, type FakePullRequest, removeLabel, setLabel } from "../../support/github/state.ts";

const LABEL = "schema-release: override";
const REASON = "schema-release-override: The hotfix needs the column today";

let repo: Repo;
let fake: FakeGitHub;
let pullRequest: FakePullRequest;

beforeEach(async () => {
  repo = await makeRepository();
  const head = await repo.commit("Start");
  fake = await startGitHub(repo);
  // By wim, who may write; ada is admin.
  pullRequest = addPullRequest(fake.state, 1, { head, body: `A change.\r\n\r\n${REASON}\r\n` });
});

afterEach(async () => {
  await fake.close();
  await repo.dispose();
});

async function read(): Promise<OverrideAnswer> {
  return readOverride(await connectTo(fake), { number: 1, label: LABEL });
}

function refusedBecause(words: string): object {
  return { refused: { label: LABEL, because: expect.stringContaining(words) } };
}

describe("an override is accepted", () => {
  it("from somebody else with write rights, with the reason in the body, and goes on record", async () => {
    setLabel(pullRequest, LABEL, "ada");
    expect(await read()).toEqual({
      accepted: {
        label: LABEL,
        by: "ada",
        reason: "The hotfix needs the column today",
        reasonBy: "wim",
        at: "2026-01-01T12:00:00Z",
      },
    });
  });

  it.each(["ada", "mae"])("from %s", async (login) => {
    setLabel(pullRequest, LABEL, login);
    expect(await read()).toMatchObject({ accepted: { by: login } });
  });

  it("with the reason in the last comment of somebody who may write, which goes before the body", async () => {
    setLabel(pullRequest, LABEL, "ada");
    addComment(pullRequest, "ada", "schema-release-override: An earlier reason");
    addComment(pullRequest, "mae", "I agree.\nSchema-Release-Override:   agreed with the database team \n");
    addComment(pullRequest, "stan", "schema-release-override: A reason of a stranger");
    expect(await read()).toMatchObject({ accepted: { reason: "agreed with the database team", reasonBy: "mae" } });
  });

  it("with a reason in the body of an author who may not write, since the label is what opens", async () => {
    const { head } = pullRequest;
    pullRequest = addPullRequest(fake.state, 1, { head, author: "stan", fork: true, body: REASON });
    expect(await read()).toBeNull();
    setLabel(pullRequest, LABEL, "ada");
    expect(await read()).toMatchObject({ accepted: { by: "ada", reasonBy: "stan" } });
  });

  it("when it was removed and set again, as set by the last one", async () => {
    setLabel(pullRequest, LABEL, "tri");
    removeLabel(pullRequest, LABEL, "ada");
    setLabel(pullRequest, "bug", "tri");
    setLabel(pullRequest, LABEL.toUpperCase(), "mae");
    expect(await read()).toMatchObject({ accepted: { by: "mae", at: "2026-01-01T12:03:00Z" } });
  });

  it("after more than a hundred events", async () => {
    for (let index = 0; index < 120; index++) setLabel(pullRequest, `l${index}`, "tri");
    pullRequest.labels = [];
    setLabel(pullRequest, LABEL, "ada");
    expect(await read()).toMatchObject({ accepted: { by: "ada" } });
  });

  it("with a reason of one harmless line", async () => {
    pullRequest.body = `schema-release-override: now\u0007 \u202Eor never::set-output\u2028${"x".repeat(900)}`;
    setLabel(pullRequest, LABEL, "ada");
    const answer = await read();
    const reason = answer !== null && "accepted" in answer ? answer.accepted.reason : "";
    expect(reason).toMatch(/^now or never::set-output x+$/u);
    expect(reason).toHaveLength(500);
  });
});

describe("there is no override", () => {
  it("without the label, whatever the texts say", async () => {
    expect(await read()).toBeNull();
    expect(fake.requests).toHaveLength(1);
  });

  it("when the label was removed", async () => {
    setLabel(pullRequest, LABEL, "ada");
    removeLabel(pullRequest, LABEL, "ada");
    expect(await read()).toBeNull();
  });
});

describe("an override is refused, with what to do,", () => {
  it("from the pull request's author", async () => {
    setLabel(pullRequest, LABEL, "wim");
    expect(await read()).toEqual(refusedBecause("set by wim, the author"));
  });

  it.each(["rea", "tri", "stan"])("from %s, who may not write", async (login) => {
    setLabel(pullRequest, LABEL, login);
    expect(await read()).toEqual(refusedBecause(`set by ${login}, who has no write rights`));
  });

  it.each(["labeller[bot]", "github-actions[bot]"])("from %s, whatever its rights", async (login) => {
    setLabel(pullRequest, LABEL, login);
    expect(await read()).toEqual(refusedBecause("which is no person"));
  });

  it("from the one who set it last, though another set it before", async () => {
    setLabel(pullRequest, LABEL, "ada");
    removeLabel(pullRequest, LABEL, "ada");
    setLabel(pullRequest, LABEL, "tri");
    expect(await read()).toEqual(refusedBecause("set by tri"));
  });

  it("from an account that is gone, or when its event is not on record", async () => {
    pullRequest.labels.push(LABEL);
    expect(await read()).toEqual(refusedBecause("does not say who set it"));
    fake.state.faults.push({ operation: "issues/list-events", keep: 0 });
    setLabel(pullRequest, LABEL, "ada");
    expect(await read()).toEqual(refusedBecause("Remove the label and set it again"));
  });

  it.each([
    ["no text", null],
    ["no such line", "Please let it through."],
    ["a line in the middle of another", "we wrote schema-release-override: a good reason"],
    ["a line in an HTML comment, as templates have it", "<!--\nschema-release-override: why the rule does not apply\n-->"],
    ["a line in a comment that never ends", "<!-- \nschema-release-override: why the rule does not apply"],
    ["a line in a code fence", "```\nschema-release-override: why the rule does not apply\n```"],
    ["a line in a fence whose end has words behind it", "~~~ a\n~~~ b\nschema-release-override: why the rule does not apply"],
    ["a quoted line", "> schema-release-override: why the rule does not apply"],
  ])("without a reason: %s", async (_, body) => {
    pullRequest.body = body;
    setLabel(pullRequest, LABEL, "ada");
    expect(await read()).toEqual(refusedBecause("No reason is given"));
  });

  it("with a reason that is too short", async () => {
    pullRequest.body = "schema-release-override: urgent!!!";
    setLabel(pullRequest, LABEL, "ada");
    expect(await read()).toEqual(refusedBecause("shorter than 10 characters"));
  });

  it("with a reason in the comment of somebody who may not write, or of a bot", async () => {
    pullRequest.body = null;
    addComment(pullRequest, "stan", REASON);
    addComment(pullRequest, "rea", REASON);
    addComment(pullRequest, "labeller[bot]", REASON);
    setLabel(pullRequest, LABEL, "ada");
    expect(await read()).toEqual(refusedBecause("No reason is given"));
  });

  it("with a reason in our own comment only, whoever wrote it", async () => {
    pullRequest.body = null;
    addComment(pullRequest, "ada", `<!-- schema-release:check -->\n${REASON}`);
    setLabel(pullRequest, LABEL, "ada");
    expect(await read()).toEqual(refusedBecause("No reason is given"));
  });
});

describe("an override that cannot be read is refused with what to grant, and nothing is thrown:", () => {
  it.each([
    ["issues/list-events", "`issues: read`"],
    ["issues/list-comments", "`pull-requests: read`"],
    ["repos/get-collaborator-permission-level", "`metadata: read`"],
    ["pulls/get", "`pull-requests: read`"],
  ])("%s", async (operation, grant) => {
    setLabel(pullRequest, LABEL, "ada");
    fake.state.faults.push({ operation, answer: { status: 403, body: { message: "Resource not accessible by integration" } } });
    expect(await read()).toEqual(refusedBecause(grant));
  });

  it("when GitHub fails", async () => {
    setLabel(pullRequest, LABEL, "ada");
    fake.state.faults.push({ operation: "issues/list-events", answer: { status: 500 } });
    expect(await read()).toEqual(refusedBecause("GitHub failed (500)"));
  });
});

describe("a reason in a long hostile text", () => {
  it("is found in time that grows with the text", async () => {
    pullRequest.body = `${"<!--".repeat(20_000)}-->\nx${"`".repeat(10_000)} ${" ".repeat(20_000)}\n${"``` ` ".repeat(9000)}\n${REASON}`;
    setLabel(pullRequest, LABEL, "ada");
    expect(await read()).toMatchObject({ accepted: { reasonBy: "wim" } });
  });
});
