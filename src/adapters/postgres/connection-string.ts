/** Reads connection strings as libpq does (manual, section 34.1.1): URLs, and `keyword = 'value'` lists. Asks nobody. */
import { UserError } from "../../errors.ts";

/** libpq's keywords and what they are set to, as they stand there: `port=x` is no matter of this file. */
export type ConnectionSettings = ReadonlyMap<string, string>;

/** Drivers that SQLAlchemy names in the scheme are of no matter to where the server is. */
const SCHEME = /^postgres(?:ql)?(?:\+[a-z0-9_]+)?:\/\//;

/** Throws `UserError` that holds nothing of the text, which may be a password in the wrong place. */
export function parseConnectionString(text: string): ConnectionSettings {
  const scheme = SCHEME.exec(text)?.[0];
  if (scheme !== undefined) return parseUrl(text.slice(scheme.length));
  if (/^[a-z_]+\s*=/i.test(text.trim())) return parseKeywords(text.trim());
  throw invalid("it begins neither with postgresql:// nor with a keyword such as host=");
}

function parseUrl(text: string): ConnectionSettings {
  const settings = new Map<string, string>();
  const set = (keyword: string, value: string): void => {
    if (value !== "") settings.set(keyword, decode(value));
  };
  const [, userinfo, rest = ""] = /^(?:([^@/]*)@)?(.*)$/s.exec(text) ?? [];
  if (userinfo !== undefined) {
    const colon = userinfo.indexOf(":");
    set("user", colon < 0 ? userinfo : userinfo.slice(0, colon));
    if (colon >= 0) set("password", userinfo.slice(colon + 1));
  }
  const [, authority = "", database = "", query = ""] = /^([^/?]*)(?:\/([^?]*))?(?:\?(.*))?$/s.exec(rest) ?? [];
  const hosts = authority.split(",").map((host) => parseHost(host));
  set("host", joinUnlessEmpty(hosts.map(({ host }) => host)));
  set("port", joinUnlessEmpty(hosts.map(({ port }) => port)));
  set("dbname", database);
  for (const parameter of query === "" ? [] : query.split("&")) {
    const [keyword, value, more] = parameter.split("=");
    if (keyword === undefined || value === undefined || more !== undefined)
      throw invalid("a parameter behind ? is not like name=value");
    addParameter(settings, decode(keyword), decode(value));
  }
  return settings;
}

function joinUnlessEmpty(parts: readonly string[]): string {
  return parts.every((part) => part === "") ? "" : parts.join(",");
}

function parseHost(text: string): { readonly host: string; readonly port: string } {
  const match = /^(?:\[([^\]]+)\]|([^:[\]]*))(?::(.*))?$/s.exec(text);
  if (match === null) throw invalid("a host is not like name:port or [IPv6 address]:port");
  const [, address, name = "", port = ""] = match;
  if (port !== "" && !/^\d+$/.test(decode(port)))
    throw invalid("a port is not a number; a : @ / or ? in the password is written %3A %40 %2F %3F");
  return { host: address ?? name, port };
}

/** Other clients' spellings of libpq's keywords. */
function addParameter(settings: Map<string, string>, keyword: string, value: string): void {
  if (keyword === "ssl" && value === "true") settings.set("sslmode", "require");
  else if (keyword === "socket") settings.set("host", value);
  else settings.set(keyword, value);
}

function decode(text: string): string {
  if (/%(?![0-9a-fA-F]{2})/.test(text)) throw invalid("a % is not followed by two hexadecimal digits; a % itself is written %25");
  if (text.includes("%00")) throw invalid("it holds %00");
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalid("percent-encoded characters are not UTF-8");
  }
}

/** `keyword = value`, the value in quotation marks where it is empty or holds a space; a backslash takes the next character as it is. */
function parseKeywords(text: string): ConnectionSettings {
  const settings = new Map<string, string>();
  const pattern = /\s*([^\s='\\]+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|((?:[^\s'\\]|\\.)*))(?=\s|$)/sy;
  while (pattern.lastIndex < text.length) {
    const [, keyword, quoted, plain = ""] = pattern.exec(text) ?? [];
    if (keyword === undefined)
      throw invalid("it is no list of keyword=value; a value with spaces or ' stands in quotation marks");
    settings.set(keyword, (quoted ?? plain).replaceAll(/\\(.)/gs, "$1"));
  }
  return settings;
}

function invalid(reason: string): UserError {
  return new UserError(
    "usage",
    `The database's URL is not valid: ${reason}.`,
    "It looks like postgresql://user:password@host:5432/database?sslmode=verify-full.",
  );
}
