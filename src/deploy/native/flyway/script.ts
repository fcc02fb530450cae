/** A migration's file as Flyway reads it: its text, its checksum, its statements, and whether they run in a transaction. */
import type { RunnableStatement } from "../../runnable.ts";
import { readStatements } from "../statements.ts";
import { checksumOf } from "./checksum.ts";
import { decodeText, readEncoding } from "./encoding.ts";
import type { FlywayFile } from "./files.ts";
import { type Replaced, replacePlaceholders } from "./placeholders.ts";
import { type ConfigurationRead, NO_CONFIGURATION, readScriptConfiguration } from "./script-configuration.ts";
import type { FlywaySettings } from "./settings.ts";

/** What is known of a file before its statements are read. Where there are problems, nothing else counts. */
export interface FlywayScript {
  readonly file: FlywayFile;
  /** Of a repeatable one with its placeholders replaced. */
  readonly checksum: number;
  /** Of a repeatable one as it stands, which Flyway takes for the same; null for others. */
  readonly plainChecksum: number | null;
  readonly shouldExecute: boolean;
  readonly executeInTransaction: boolean | null;
  readonly replaced: Replaced;
  /** Sentences. */
  readonly problems: readonly string[];
}

export interface ScriptStatements {
  readonly statements: readonly RunnableStatement[];
  readonly transactional: boolean;
  /** Sentences: why it cannot be run. */
  readonly problems: readonly string[];
}

/** `defaults`: values of Flyway's own placeholders, by name in lower case, without that of the file. */
export function readFlywayScript(
  file: FlywayFile,
  settings: FlywaySettings,
  defaults: ReadonlyMap<string, string>,
): FlywayScript {
  const { form } = settings;
  const base = file.path.slice(file.path.lastIndexOf("/") + 1);
  const values = new Map([...settings.placeholders, ...defaults, [`flyway${form.separator}filename`, base]]);
  const { configuration, problems } = readConfiguration(file, settings, values);
  if (problems.length > 0) return unreadable(file, problems);
  const encoding = configuration.encoding === null ? settings.encoding : readEncoding(configuration.encoding, `${base}.conf`);
  const decoded = decodeText(file.bytes, encoding);
  if (decoded.text === null) return unreadable(file, [decoded.problem]);
  const { text } = decoded;
  const replaces = configuration.placeholderReplacement ?? settings.replacesPlaceholders;
  const replaced = replaces ? replacePlaceholders(text, form, values) : { text, lineOf: Number, problems: [] };
  const isRepeatable = file.name.kind === "repeatable";
  return {
    file,
    checksum: checksumOf(isRepeatable ? replaced.text : text),
    plainChecksum: isRepeatable ? checksumOf(text) : null,
    shouldExecute: configuration.shouldExecute,
    executeInTransaction: configuration.executeInTransaction,
    replaced,
    problems: replaced.problems,
  };
}

/** As the server gets them. */
export function readScriptStatements(
  { replaced, executeInTransaction }: FlywayScript,
  settings: FlywaySettings,
): ScriptStatements {
  const read = readStatements(replaced.text);
  const statements = read.statements.map(({ text, line }) => ({ text, line: replaced.lineOf(line) }));
  const discard = statements.find(({ text }) => /^discard\s+all\b/i.test(text));
  const problems = [
    ...read.problems,
    ...(discard === undefined
      ? []
      : [`Line ${discard.line}: DISCARD ALL would give up the lock that keeps a second deploy out.`]),
  ];
  const isMixable = settings.mixed || executeInTransaction !== null || !settings.executeInTransaction;
  const mixed = read.needsNoTransaction && !isMixable ? findMixed(statements) : null;
  return {
    statements,
    transactional: executeInTransaction ?? (settings.executeInTransaction && !read.needsNoTransaction),
    problems: mixed === null ? problems : [...problems, mixed],
  };
}

function findMixed(statements: readonly RunnableStatement[]): string | null {
  const kinds = statements.map(({ text }) => readStatements(text).needsNoTransaction);
  const first = kinds[0];
  const odd = statements[kinds.findIndex((kind) => kind !== first)];
  if (odd === undefined) return null;
  return `Line ${odd.line}: statements that run in a transaction and such as do not stand in one migration, which Flyway refuses without mixed=true.`;
}

function readConfiguration(file: FlywayFile, { form }: FlywaySettings, values: ReadonlyMap<string, string>): ConfigurationRead {
  if (file.configuration === null) return { configuration: NO_CONFIGURATION, problems: [] };
  return readScriptConfiguration(file.configuration.bytes, form, values);
}

function unreadable(file: FlywayFile, problems: readonly string[]): FlywayScript {
  return {
    file,
    checksum: 0,
    plainChecksum: null,
    shouldExecute: true,
    executeInTransaction: null,
    replaced: { text: "", lineOf: Number, problems: [] },
    problems,
  };
}
