/** Places and names that are never a migration, whatever tool is in use. Data first; the order of the checks is the callers'. */

/** Code of others, kept in the repository. */
const FOREIGN_FOLDER = /(?:^|\/)(?:vendor|node_modules|third[_-]?party|bower_components|site-packages|Pods|\.yarn)\//;

/** Folders whose contents only tests and examples use. Words that are also domains of applications (`samples`, `ab-test`) are not among them. */
const TEST_FOLDER =
  /(?:^|\/)(?:[tT]ests?|__tests__|[\w-]+[._-]tests|(?:api|app|integration|unit|functional|acceptance|system|load|perf|performance|smoke|contract|ui|browser|regression|e2e)[._-]?tests?|src\/\w+Tests?|[\w.]+\.Tests?|tests?[_-](?:data|utils?|helpers?|support|fixtures?|resources|suites?|cases|integration|unit|common|tools?)|e2e|cypress|testdata|testFixtures|fixtures?|__fixtures__|__mocks__|mocks?|examples?)\//;

/** `spec` is a folder of tests where Ruby and JavaScript projects have it; deeper in sources it holds specifications. */
const SPEC_FOLDER = /^(?:(?!src\/|lib\/|app\/)[^/]+\/){0,3}specs?\//;

const DOC_FOLDER = /(?:^|\/)(?:docs?|documentation)\//;

/** Test files by their name, in the languages whose tools know them by it. */
const TEST_NAME =
  /(?:_test\.(?:go|py|rs|rb|exs|dart|cc|cpp)|\.(?:client|server|unit|int|integration|api|db|node|browser)?[_-]?(?:test|spec|e2e|cy|stories|bench|mock)\.(?:[cm]?[jt]sx?|vue|svelte|coffee|sql|snap)|_test\.[cm]?[jt]sx?|_spec\.rb|_spec\.exs|[a-z0-9](?:Tests?|TestCase|TestUtils?)\.(?:java|kt|kts|scala|groovy|cs|fs|php|swift)|[a-z0-9](?:IT|Spec)\.(?:kt|scala|groovy)|\.feature|\.snap)$/;

/** Where a build tool keeps shipped sources apart from tests, a name alone makes no test. */
const SHIPPED_SOURCES = /(?:^|\/)src\/main\//;

/** Python's test modules; by their own expression since names of migrations could end alike in other languages. */
const PYTHON_TEST_NAME = /(?:^|\/)(?:test_[^/]*|tests?|conftest)\.py$/;

/** Whether the path lies in code of others. */
export function isForeign(path: string): boolean {
  return FOREIGN_FOLDER.test(path);
}

/** Whether a folder lies in a test, example or documentation tree. */
export function isAside(folder: string): boolean {
  return isTestFolder(folder) || DOC_FOLDER.test(`${folder}/`);
}

/** Whether a folder lies in a tree of tests or examples. */
export function isTestFolder(folder: string): boolean {
  return TEST_FOLDER.test(`${folder}/`) || SPEC_FOLDER.test(`${folder}/`);
}

/** Whether the file name itself is that of a test. */
export function isTestName(path: string): boolean {
  return (TEST_NAME.test(path) && !SHIPPED_SOURCES.test(path)) || PYTHON_TEST_NAME.test(path);
}

/** Of the test names, those that no migration can have: `_test.go` is never compiled in, `x.test.ts` is nobody's slug. */
export function isCertainTestName(path: string): boolean {
  return /(?:_test\.go|\.(?:test|spec)\.[cm]?[jt]s|Tests?\.(?:java|kt|cs))$/.test(path);
}

/** Names that stand in a migration folder for people, editors or git, never for the tool. */
export function isAsideName(path: string): boolean {
  return /(?:^|\/)(?:\.[^/]*|README[^/]*|CHANGELOG\.(?:md|txt)|[^/]+\.(?:md|mdx|rst|adoc|txt|png|svg|example|sample|orig|bak))$/i.test(
    path,
  );
}

/** The folder of a path, `""` for the repository's root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "" : path.slice(0, slash);
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Last extension in lower case, without the dot; `""` when there is none. */
export function extensionOf(path: string): string {
  const name = nameOf(path);
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot + 1).toLowerCase();
}

/** Whether a part of the path is longer than any file system takes (255), so that no tool can have it as a file. */
export function isTooLong(path: string): boolean {
  return path.length > 255 && /[^/]{256}/.test(path);
}
