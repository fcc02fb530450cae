import { expect, it } from "vitest";
import { DatabaseError } from "../../src/database-port.ts";
import { describeFailure } from "../../src/doors/failure.ts";

it("a database that says no is nobody's bug: what it said, what to do, exit code 3", () => {
  const error = new DatabaseError('role "nobody" does not exist\n::error::x', {
    kind: "connection",
    code: "28000",
    hint: "Set another user.",
  });
  const { text, exitCode } = describeFailure(error);
  expect(exitCode).toBe(3);
  expect(text).toBe('schema-release: role "nobody" does not exist\\n::error::x (SQLSTATE 28000)\n  Set another user.\n');
});
