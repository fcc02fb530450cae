/** What commands of a team get to find the server: the target's URL as `DATABASE_URL`, else `PG*`. */
export function connectionVariables(
  environment: Readonly<Record<string, string | undefined>>,
  urlVariable: string,
): Readonly<Record<string, string>> {
  const url = environment[urlVariable] ?? "";
  if (url !== "") return { DATABASE_URL: url };
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (/^PG[A-Z]/.test(name) && value !== undefined ? [[name, value]] : [])),
  );
}
