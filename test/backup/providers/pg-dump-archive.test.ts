import { describe, expect, it } from "vitest";
import { chooseEntries, findTableData, readArchiveList, writeUseList } from "../../../src/backup/providers/pg-dump-archive.ts";
import { readRestoreErrors } from "../../../src/backup/providers/pg-dump-errors.ts";
import { explainProgram } from "../../../src/backup/providers/pg-dump-programs.ts";

const LIST = `;
; Archive created at 2026-11-23 02:51:51 UTC
;     Dumped from database version: 15.18
; Selected TOC Entries:
;
2; 3079 16385 EXTENSION - postgis
3400; 0 0 COMMENT - EXTENSION postgis
216; 1259 16386 TABLE public events owner
217; 1259 16390 TABLE DATA x owner
3401; 0 16386 TABLE DATA public events owner
3402; 0 16390 TABLE DATA DATA x owner
3403; 0 16400 TABLE DATA odd. a.b c owner
3404; 0 16410 MATERIALIZED VIEW DATA public counts owner
3210; 2606 16420 FK CONSTRAINT public events events_account_fkey owner
3211; 2620 16421 TRIGGER public events spoils owner
3212; 2606 16422 CONSTRAINT public events events_pkey owner
3213; 3466 16423 EVENT TRIGGER - watch owner
3405; 0 16430 BLOBS - BLOBS owner`;

describe("the list of an archive", () => {
  const entries = readArchiveList(LIST.split("\n"));

  it("is read, tables called DATA included", () => {
    expect(entries).toHaveLength(13);
    expect(entries.filter(({ isTableData }) => isTableData).map(({ oid }) => oid)).toEqual(["16386", "16390", "16400"]);
  });

  it("gives everything that holds rows, and nothing that acts on its own", () => {
    expect(chooseEntries(entries, null).map(({ dumpId }) => dumpId)).toEqual(
      "2 216 217 3401 3402 3403 3210 3211 3212 3405".split(" "),
    );
  });

  it("gives of some tables the rows, and the schema without what looks at other tables' rows", () => {
    const chosen = chooseEntries(entries, new Set(["16390"]));
    expect(writeUseList(chosen)).toBe("2;\n216;\n217;\n3402;\n3212;\n");
  });

  it.each([
    ["public.events", "16386"],
    ["DATA.x", "16390"],
    ["odd..a.b c", "16400"],
    ["public.counts", undefined],
    ["public", undefined],
  ])("finds the rows of %s", (relation, oid) => {
    expect(findTableData(entries, relation)?.oid).toBe(oid);
  });
});

describe("what pg_restore says", () => {
  it("is told apart: what a scratch server lacks, what lost rows, and what does not matter", () => {
    const stderr = `pg_restore: error: could not execute query: ERROR:  unrecognized configuration parameter "transaction_timeout"
Command was: SET transaction_timeout = 0;
pg_restore: error: could not execute query: ERROR:  extension "postgis" is not available
DETAIL:  Could not open extension control file
Command was: CREATE EXTENSION IF NOT EXISTS postgis WITH SCHEMA public;


pg_restore: error: could not execute query: ERROR:  type "public.geometry" does not exist
LINE 3:     place public.geometry DEFAULT 'ann@example'
Command was: CREATE TABLE public.places (
    place public.geometry DEFAULT 'ann@example'
);
pg_restore: error: could not execute query: ERROR:  could not create unique index "events_pkey"
DETAIL:  Key (email)=(ann@example) is duplicated.
Command was: ALTER TABLE ONLY public."Events, all"
    ADD CONSTRAINT events_pkey PRIMARY KEY (email);
pg_restore: error: COPY failed for table "events": ERROR:  invalid input syntax for type integer: "ann@example"
CONTEXT:  COPY events, line 1, column id: "ann@example"
pg_restore: error: could not execute query: ERROR:  check "ann@example"
Command was: SELECT 'ann@example';
pg_restore: warning: errors ignored on restore: 5`;
    const errors = readRestoreErrors(stderr);
    expect(errors).toEqual({
      lacks: ['"CREATE EXTENSION IF NOT EXISTS postgis" could not be restored: extension "postgis" is not available.'],
      failures: [
        '"CREATE TABLE public.places" could not be restored: type "public.geometry" does not exist.',
        String.raw`"ALTER TABLE ONLY public.\"Events, all\"" could not be restored.`,
        'Rows of "events" could not be restored.',
        "Something could not be restored.",
      ],
    });
  });
});

describe("a program that failed", () => {
  const outcome = { exitCode: 1, signal: null, timedOut: false, stdout: "", stderr: "", durationMs: 1 };

  it.each([
    ["pg_dump: error: could not write to file: No space left on device", /no space left on the disk\.$/],
    ['pg_dump: detail: Error message from server: ERROR:  permission denied for table "t"', /may not read all/],
    ["ERROR:  canceling statement due to conflict with recovery", /the replica cancelled it/],
    ["pg_dump: error: query would be affected by row-level security policy", /row-level security would hide rows/],
    ["pg_dump: error: aborting because of server version mismatch", /the server is newer/],
    ['pg_dump: error: query failed: ERROR:  invalid value "ann@example"', /^pg_dump failed with exit code 1: query failed\.$/],
    ["pg_restore: error: unsupported version (1.16) in file header", /made by a newer pg_dump/],
    ["ERROR:  cannot access temporary or unlogged relations during recovery", /a replica has no rows of unlogged tables/],
    ['pg_dump: error: could not translate host name "ann@host" to address', /the connection to the server broke\.$/],
    ['connection to server at "ann@host" (10.0.0.1), port 5432 failed: FATAL:  no', /the connection to the server broke\.$/],
    ["something else: ann@example", /^pg_dump failed with exit code 1\.$/],
  ])("says %s without values", (stderr, message) => {
    const { message: said, hint } = explainProgram("pg_dump", { ...outcome, stderr });
    expect(said).toMatch(message);
    expect(said + hint).not.toContain("ann@");
  });
});
