/** `check`: from a change set to its verdict. What it needs of the world comes through ports. */
import { blobsToCompare, categorise } from "../change-set/categorise.ts";
import type { ChangeSet } from "../change-set/change.ts";
import type { CheckResult, Override } from "../change-set/check-result.ts";
import { blobsToCompareEdits, findEditedMigrations } from "../change-set/edited.ts";
import { blobsOfWorkflows, findGateFiles } from "../change-set/gate-files.ts";
import { categoriesOf, decideKind } from "../change-set/kind.ts";
import { planSplit } from "../change-set/split.ts";
import type { Options } from "../config/options.ts";
import { detect } from "../frameworks/detect.ts";
import type { ChangeSource, OverrideAnswer, OverrideReader } from "../ports.ts";
import type { ReportContext } from "../report/context.ts";
import { highestRisk } from "../risk/assessment.ts";
import type { Finding } from "../rules/finding.ts";
import { runGateRules } from "../rules/gate-rules.ts";
import { refuseOverride } from "../rules/override-refused.ts";
import type { GateInput, JudgedFile } from "../rules/rule.ts";
import { ParserShelf } from "./assess/assess-set.ts";
import { assessChanged, noteFiles } from "./assess/assess-changed.ts";
import { BlobTexts } from "./blob-texts.ts";
import { knownNames } from "./known-names.ts";
import type { OpenCheckout } from "./sql-command/printed-sql.ts";
import { CONFIGURATION_PATH, type LocalConfiguration, readConfiguration } from "./read-configuration.ts";
import { globCompilerFor } from "./glob-compiler.ts";

export interface CheckRequest {
  readonly source: ChangeSource;
  /** A configuration given by hand; null: the base revision's. */
  readonly configuration: LocalConfiguration | null;
  /** Null where there is no pull request to look at. */
  readonly readOverride: OverrideReader | null;
  /** Name of the head's branch where it is known; names the branches of a split. */
  readonly branch: string | null;
  /** Where the `sql-command` of the configuration may run; asked only for migrations that are not SQL. */
  readonly openCheckout: OpenCheckout;
  /** Called before WebAssembly is compiled, should there be SQL to parse. */
  readonly beforeWasm?: () => void;
}

export interface CheckReport {
  readonly result: CheckResult;
  /** What a report shows besides; links and colour are the door's. */
  readonly context: Pick<ReportContext, "split" | "overrideLabel">;
}

/** Judges a change set. Throws `UserError` for input or configuration that is not valid, and for a source that fails. */
export async function check(request: CheckRequest): Promise<CheckReport> {
  const { source } = request;
  const [changeSet, options] = await Promise.all([
    source.readChangeSet(),
    readConfiguration(source, request.configuration, knownNames),
  ]);
  const texts = new BlobTexts(source);
  const { input, oidAtBase } = await judge({ changeSet, options, texts, source });
  const edited = findEditedMigrations(input.files, texts.get);
  const override = await askOverride(request, options);
  const findings = [...runGateRules(input), ...(override.refused ?? [])];
  const shelf = new ParserShelf(request.beforeWasm);
  const migrations = await assessChanged({ input, oidAtBase, source, texts, shelf, openCheckout: request.openCheckout });
  const verdict = [...findings, ...migrations.flatMap((migration) => migration.findings)].some(
    ({ severity }) => severity === "error",
  )
    ? "fail"
    : "pass";
  const isOpened = options.mode === "report" || (override.accepted !== null && changeSet.complete);
  const result: CheckResult = {
    version: 1,
    verdict,
    blocking: verdict === "fail" && !isOpened,
    mode: options.mode,
    override: override.accepted,
    kind: input.kind,
    complete: changeSet.complete,
    base: changeSet.base,
    head: changeSet.head,
    backupRisk: highestRisk(migrations.map(({ backupRisk }) => backupRisk)),
    files: input.files.map(({ checked }) => checked),
    editedMigrations: edited.map(({ path }) => path),
    findings,
    migrations,
  };
  const overrideLabel = request.readOverride === null ? null : options.overrideLabel;
  return { result, context: { split: splitOf(request, input, result), overrideLabel } };
}

interface Judged {
  readonly input: GateInput;
  /** Object ids of files at the base, by path, as far as folders were listed. */
  readonly oidAtBase: ReadonlyMap<string, string>;
}

interface Judging {
  readonly changeSet: ChangeSet;
  readonly options: Options;
  readonly texts: BlobTexts;
  readonly source: ChangeSource;
}

/** Finds frameworks, categories and kind; fetches in few rounds what they ask for. */
async function judge({ changeSet, options, texts, source }: Judging): Promise<Judged> {
  const { changes } = changeSet;
  const compileGlob = await globCompilerFor(options);
  const oidAtBase = new Map<string, string>();
  const detection = detect({ changes, options, compileGlob });
  let step = detection.next();
  while (step.done !== true) {
    const { folders, oids } = step.value;
    const [listed] = await Promise.all([
      folders.length === 0 ? new Map<string, never>() : source.listFolders("base", folders),
      texts.fetch(oids),
    ]);
    noteFiles(oidAtBase, listed);
    step = detection.next({ folders: listed, texts: texts.pick(oids) });
  }
  const recognition = step.value;
  await texts.fetch([...blobsToCompare(changes), ...blobsOfWorkflows(changes)]);
  const files = categorise({ changes, recognition, options, compileGlob, text: texts.get });
  await texts.fetch(blobsToCompareEdits(files));
  const gateFiles = findGateFiles(changes, texts.get, CONFIGURATION_PATH);
  const { merged, unmarked } = recognition;
  const kind = decideKind(categoriesOf(files));
  return { input: { changeSet, files, kind, merged, unmarked, text: texts.get, options, gateFiles }, oidAtBase };
}

interface OverrideOutcome {
  readonly accepted: Override | null;
  readonly refused: readonly Finding[] | null;
}

async function askOverride({ readOverride }: CheckRequest, options: Options): Promise<OverrideOutcome> {
  const answer: OverrideAnswer =
    readOverride === null || options.overrideLabel === null ? null : await readOverride(options.overrideLabel);
  if (answer === null) return { accepted: null, refused: null };
  return "accepted" in answer
    ? { accepted: answer.accepted, refused: null }
    : { accepted: null, refused: [refuseOverride(answer.refused)] };
}

function splitOf(
  { branch }: CheckRequest,
  { files, kind }: { files: readonly JudgedFile[]; kind: string },
  result: CheckResult,
): ReportContext["split"] {
  if (kind !== "mixed") return null;
  const { base, head, editedMigrations, migrations } = result;
  return planSplit({ files, base, head, branch, backwardCompatible: compatibilityOf(migrations), editedMigrations });
}

/** Null while a statement of one of them is not understood. */
function compatibilityOf(migrations: CheckResult["migrations"]): boolean | null {
  if (migrations.length === 0 || migrations.some(({ statements }) => statements.some(({ understood }) => !understood)))
    return null;
  return migrations.every(({ backwardCompatible }) => backwardCompatible);
}
