/** What the risk code predicts of an experiment: its setup as an earlier migration, its statement as the release. */
import type { DataLoss } from "../../src/risk/assessment.ts";
import { assessMigrations } from "../../src/risk/assess-migrations.ts";
import { loadParsers, type Parsers } from "../../src/sql/parsers.ts";
import { readScript } from "../../src/sql/script.ts";
import type { Script } from "../../src/sql/statement.ts";
import { strongestLocks, type Prediction } from "./compare.ts";
import type { Experiment } from "./laboratory.ts";

const LOSSES: readonly DataLoss[] = ["none", "possible", "certain"];

/** Predicts experiments; the parser is loaded once. */
export class Predictor {
  readonly #parsers: Parsers;

  private constructor(parsers: Parsers) {
    this.#parsers = parsers;
  }

  static async load(): Promise<Predictor> {
    return new Predictor(await loadParsers(["postgresql"]));
  }

  /** With a major version, as of that server; without, as of any. The setup is all that there is, unless it is said not to be. */
  async predict(
    { setup, statement }: Experiment,
    { version, historyComplete = true }: { readonly version?: number; readonly historyComplete?: boolean } = {},
  ): Promise<Prediction> {
    const [migration] = assessMigrations({
      history: [await this.#read("V1__setup.sql", setup)],
      release: [await this.#read("V2__statement.sql", statement)],
      options: { writers: [], historyComplete, ...(version === undefined ? {} : { postgresVersion: version }) },
      parsers: this.#parsers,
    });
    if (migration === undefined) throw new Error("One migration has one assessment.");
    const { statements } = migration;
    const losses = statements.map(({ dataLoss }) => LOSSES.indexOf(dataLoss));
    return {
      actions: statements.flatMap(({ actions }) => actions),
      locks: strongestLocks(statements.flatMap(({ locks }) => locks)),
      rewrites: [...new Set(statements.flatMap(({ rewrites }) => rewrites))],
      scans: [...new Set(statements.flatMap(({ scans }) => scans))],
      dataLoss: LOSSES[Math.max(0, ...losses)] ?? "none",
      compatible: migration.backwardCompatible,
      transactional: migration.transactional,
      understood: statements.every(({ understood }) => understood),
    };
  }

  async #read(path: string, sql: string): Promise<Script> {
    const source = { path, bytes: new TextEncoder().encode(sql), dialect: "postgresql", framework: null } as const;
    return readScript(source, { parsers: this.#parsers });
  }
}
