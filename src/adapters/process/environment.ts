/** What a command sees of our environment. Our own may hold tokens and passwords of other targets. */

export type Environment = Readonly<Record<string, string | undefined>>;

/** What programs need to run at all: to find others, their home, language, time zone, temporary folder, proxy and certificates. */
const PASSED = new Set(
  `PATH HOME USER LOGNAME SHELL TERM NO_COLOR CI LANG LANGUAGE TZ TMPDIR TMP TEMP HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY
   SSL_CERT_FILE SSL_CERT_DIR NODE_EXTRA_CA_CERTS REQUESTS_CA_BUNDLE JAVA_HOME VIRTUAL_ENV LD_LIBRARY_PATH
   SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT USERPROFILE APPDATA LOCALAPPDATA PROGRAMDATA PROGRAMFILES`.split(/\s+/),
);

/** Of `environment` what every program may see, and what `names` adds: names, or beginnings of names followed by `*`. */
export function scrubEnvironment(environment: Environment, names: readonly string[] = []): Readonly<Record<string, string>> {
  const asked = new Set(names);
  const beginnings = names.flatMap((name) => (name.endsWith("*") ? [name.slice(0, -1)] : []));
  const mayPass = (name: string): boolean =>
    PASSED.has(name.toUpperCase()) ||
    name.startsWith("LC_") ||
    asked.has(name) ||
    beginnings.some((start) => name.startsWith(start));
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value !== undefined && mayPass(name) ? [[name, value]] : [])),
  );
}

const SECRET_NAME =
  /PASSW(?:OR)?D|PASSPHRASE|SECRET|TOKEN|CREDENTIAL|PRIVATE|(?:^|_)(?:PWD|PAT|KEY)$|(?:API|ACCESS|AUTH|SIGNING)_?KEY/i;
const NOT_SECRET = /^(?:PWD|OLDPWD|GITHUB_TOKEN_PERMISSIONS|AWS_ACCESS_KEY_ID|PGPASSFILE|AWS_WEB_IDENTITY_TOKEN_FILE)$/i;

/** Values that look like secrets: variables with the name of one, and passwords within URLs. For masking only: too many are no harm. */
export function secretsOf(environment: Environment): readonly string[] {
  return Object.entries(environment).flatMap(([name, value]) => {
    if (value === undefined || value === "") return [];
    const named = SECRET_NAME.test(name) && !NOT_SECRET.test(name) && !value.includes("://") && value.length >= 6;
    return [...(named ? [value] : []), ...passwordsIn(value)];
  });
}

/** Passwords of URLs and of `password=…` in connection strings, as they stand there and decoded. */
export function passwordsIn(text: string): readonly string[] {
  const found = [
    ...text.matchAll(/:\/\/[^:/?#@\s]*:([^/?#\s]*)@/g),
    ...text.matchAll(/[?&](?:password|sslpassword|pass|token)=([^&#\s]+)/gi),
    ...text.matchAll(/(?:^|[\s;])(?:password|sslpassword|pwd)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|([^\s;'&]+))/gi),
  ].flatMap(([, first, second]) => [first ?? second ?? ""]);
  return [...new Set(found.flatMap((password) => [password, decode(password)]))].filter((password) => password !== "");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
