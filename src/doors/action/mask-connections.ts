/**
 * Tells the runner what of the environment may never stand in a log. It knows the secrets it handed over, but only whole: not the password
 * within a URL, nor how a driver or a shell would spell it.
 */
import { parseConnectionString } from "../../adapters/postgres/connection-string.ts";
import { passwordsIn } from "../../adapters/process/environment.ts";
import { spellSecret } from "../../adapters/process/mask-secrets.ts";
import { count } from "../../change-set/visible.ts";
import type { RunnerOutput } from "./action-output.ts";

type Environment = Readonly<Record<string, string | undefined>>;

export interface ConnectionParts {
  /** Each a text to mask, the longest first. */
  readonly masks: readonly string[];
  /** How many passwords are left, since a mask over them would blank the log and hide nothing. */
  readonly left: number;
}

/** A mask over each `pw` in a log hides nothing, and tells where it was. */
const SHORTEST = 4;
/** Outputs and names are made of these: the runner would take whatever holds one for a secret, and drop it. */
const WORDS = new Set(
  "true false pass fail passed failed planned applied refused released stopped nightly snapshot quiesce staging production postgres database".split(
    " ",
  ),
);
const URL_START = /^(?:jdbc:)?postgres(?:ql)?(?:\+[a-z0-9_]+)?:\/\//;
const ESCAPED = /%[0-9A-Fa-f]{2}/g;
const KEYWORDS = /^[a-z_]+\s*=/;

/** Masks all connections that the environment holds, of whatever target: a message may come from a program that knows them all. */
export function maskConnections(environment: Environment, output: Pick<RunnerOutput, "mask" | "annotate">): void {
  const masks = new Set<string>();
  for (const [name, value = ""] of Object.entries(environment)) {
    const parts = name === "PGPASSWORD" ? passwordParts(value) : partsOf(value);
    for (const mask of parts.masks) masks.add(mask);
    if (parts.left === 0 || isLocal(value)) continue;
    output.annotate({
      level: "warning",
      file: null,
      line: null,
      column: null,
      title: "a password that cannot be hidden",
      message: `${name} holds ${count(parts.left, "password")} of fewer than ${SHORTEST} characters, the same as the user's name, or a word of every log. The log may show it; choose another.`,
    });
  }
  for (const mask of [...masks].sort((a, b) => b.length - a.length)) output.mask(mask);
}

/** What must not be shown of a text, if it is a connection: itself, its password in every spelling, user and password. Empty otherwise. */
export function partsOf(value: string): ConnectionParts {
  const text = value.trim();
  if (!URL_START.test(text) && !KEYWORDS.test(text)) return { masks: [], left: 0 };
  const { user, passwords } = readConnection(text);
  if (passwords.length === 0) return { masks: [], left: 0 };
  const shown = passwords.filter((password) => isTooPlain(password) || password === user);
  const hidden = passwords.filter((password) => !shown.includes(password));
  const pairs = passwords.flatMap((password) => [
    `:${password}@`,
    ...(user === "" ? [] : [`${user}:${password}`]),
    `password=${password}`,
    `password='${password.replaceAll("\\", "\\\\").replaceAll("'", String.raw`\'`)}'`,
  ]);
  return {
    masks: longEnough([value, text, ...pairs, ...hidden.flatMap((password) => spellings(password))]),
    left: shown.length,
  };
}

function passwordParts(password: string): ConnectionParts {
  if (password === "") return { masks: [], left: 0 };
  return isTooPlain(password) ? { masks: [], left: 1 } : { masks: longEnough(spellings(password)), left: 0 };
}

function isTooPlain(password: string): boolean {
  return password.length < SHORTEST || WORDS.has(password);
}

/** Passwords as they stand there and decoded; what is no valid connection may hold one all the same. */
function readConnection(text: string): { readonly user: string; readonly passwords: readonly string[] } {
  const raw = /:\/\/([^:/?#@\s]*)/.exec(text)?.[1] ?? "";
  try {
    const settings = parseConnectionString(text.replace(/^jdbc:/, ""));
    const said = [settings.get("password") ?? "", settings.get("sslpassword") ?? ""].filter((password) => password !== "");
    return { user: settings.get("user") ?? raw, passwords: [...new Set([...passwordsIn(text), ...said])] };
  } catch {
    return { user: raw, passwords: passwordsIn(text) };
  }
}

/** The runner's masks heed case, and encoders differ in that of hexadecimal digits. */
function spellings(password: string): readonly string[] {
  return spellSecret(password).flatMap((form) => [
    form,
    form.replaceAll(ESCAPED, (digits) => digits.toUpperCase()),
    form.replaceAll(ESCAPED, (digits) => digits.toLowerCase()),
  ]);
}

function longEnough(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text.length >= SHORTEST);
}

/** A database of the job itself, such as a service container: its password is no secret. */
function isLocal(url: string): boolean {
  return /@(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:[/?]|$)/.test(url);
}
