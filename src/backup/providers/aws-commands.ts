/** Commands of the AWS CLI as text that a shell may be given. */

/** `null`, empty and `false` leave their option out, `true` is a flag, lists become several words. */
export type CliOptions = Readonly<Record<string, string | readonly string[] | boolean | null>>;

export function awsCommand(verb: string, options: CliOptions): string {
  const words = Object.entries(options).flatMap(([name, value]) => {
    if (value === true) return [`--${name}`];
    if (value === false) return [];
    const values = (typeof value === "string" ? [value] : (value ?? [])).filter((text) => text !== "");
    return values.length === 0 ? [] : [`--${name}`, ...values.map(quote)];
  });
  return ["aws rds", verb, ...words].join(" ");
}

/** AWS' names need none; what else a configuration says is kept together and does nothing. */
function quote(word: string): string {
  return /^[\w:./@+=-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** Of `arn:aws:rds:REGION:ACCOUNT:db:NAME`; null where it is none. */
export function regionOfArn(arn: string): string | null {
  return /^arn:[a-z-]+:rds:([a-z0-9-]+):/.exec(arn)?.[1] ?? null;
}

/** What a restored one is called in the commands: always another than the one that is there. At most 63 characters. */
export function restoredName(identifier: string): string {
  return `${identifier.slice(0, 54).replace(/-$/, "")}-restored`;
}
