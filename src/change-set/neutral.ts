/** Files that neither ship nor run in production, as data: the first row that fits says why. What fits none is application code. */
import { folderOf, isTestFolder, isTestName, isTooLong } from "../frameworks/exclusions.ts";

export interface NeutralRow {
  readonly because: string;
  readonly path: RegExp;
}

/** What looks like one of the rows below but reaches production. */
const SHIPS =
  /^(?:\.env(?:\.production)?|\.htaccess|\.user\.ini|\.profile|\.slugignore|\.(?:ruby|python|node|java)-version|\.buildpacks|\.(?:platform|ebextensions|aws|k8s|kamal|deploy|well-known)(?:\/.*|\.app\.yaml)?)$/s;

const DEV = "dev|devel|development|test|tests|testing|ci|local|e2e|override|debug|example|sample|bench|benchmark|integration";

/** Text for people; under folders whose texts are rendered or sent by the application it is part of it. */
const DOCUMENT =
  /^(?!(?:.*\/)?(?:templates?|views?|emails?|mails?|mailers?|content|posts?|prompts?|locales?|snippets?)\/)(?!.*\.html\.md$).*\.(?:md|mdx|markdown|rst|adoc|asciidoc|textile|rdoc)$/s;

export const NEUTRAL: readonly NeutralRow[] = [
  {
    because: "licence, notice or list of people",
    path: /(?:^|\/)(?:LICEN[CS]E|NOTICE|AUTHORS|CONTRIBUTORS|CODEOWNERS|MAINTAINERS|COPYING)(?:[_-][\w.-]*)?(?:\.(?:txt|md|html|rst))?$/,
  },
  {
    because: "documentation",
    path: /(?:^|\/)(?:README|CHANGELOG|CHANGES|CONTRIBUTING|HISTORY|UPGRADING|SECURITY|TODO|NEWS|AGENTS|CLAUDE)(?:[_-][A-Za-z-]+)?(?:\.(?:txt|md|mdx|rst|adoc))?$/i,
  },
  { because: "documentation", path: DOCUMENT },
  {
    because: "documentation",
    path: /^(?:(?!src\/|app\/|lib\/|internal\/|pkg\/|server\/|web\/)[^/]+\/){0,2}(?:docs?|documentation|readmes|adrs?)\/|(?:^|\/)(?:mkdocs\.ya?ml|docusaurus\.config\.[jt]s|\.readthedocs\.ya?ml|typedoc\.json|book\.toml)$/,
  },
  { because: "note for the changelog", path: /^(?:\.changeset|changelog\.d|changelogs\/unreleased|newsfragments|\.changes)\// },
  {
    because: "continuous integration",
    path: /^(?:\.github|\.gitlab|\.gitea|\.forgejo|\.circleci|\.buildkite|\.woodpecker|\.teamcity|\.azure-pipelines|\.semaphore|\.ci|ci)\/|(?:^|\/)(?:\.travis\.yml|\.gitlab-ci[^/]*\.ya?ml|\.drone\.ya?ml|\.woodpecker[^/]*\.ya?ml|\.cirrus\.yml|Jenkinsfile[^/]*|azure-pipelines[^/]*\.ya?ml|\.?appveyor\.ya?ml|bitbucket-pipelines\.yml|codecov\.ya?ml|renovate\.json5?|codemagic\.yaml|sonar-project\.properties)$/,
  },
  {
    because: "configuration of tests",
    path: /(?:^|\/)(?:(?:jest|vitest|playwright|cypress|karma|wdio|cucumber|ava|mocha|nyc|stryker)[\w.-]*\.(?:config|conf|setup|workspace)[\w.-]*\.(?:[cm]?[jt]s|json)|phpunit[^/]*\.xml(?:\.dist)?|pytest\.ini|tox\.ini|noxfile\.py|behat\.ya?ml[\w.]*|\.coveragerc|\.rspec|\.simplecov|pest\.php)$/,
  },
  {
    because: "configuration of linters and formatters",
    path: /(?:^|\/)(?:(?:eslint|prettier|stylelint|commitlint|lint-staged|oxlint|release|tailwind-lint)\.config\.[cm]?[jt]s|biome\.jsonc?|tslint\.json|ruff\.toml|mypy\.ini|pylintrc|rustfmt\.toml|clippy\.toml|deny\.toml|checkstyle[\w-]*\.xml|detekt[\w.-]*\.(?:ya?ml|xml)|lefthook\.ya?ml|cliff\.toml|_?typos\.toml|cspell[\w.-]*\.(?:json|ya?ml)|knip\.(?:json|ts)|rector\.php|ecs\.php|pint\.json|phpstan[\w.-]*\.neon(?:\.dist)?|psalm[\w.-]*\.xml|squawk\.toml|sqlfluff\.cfg|golangci\.ya?ml|\.[\w-]*lint[\w.-]*|[\w.-]*\.code-workspace|[\w.-]+\.iml|[\w.-]+\.DotSettings|stylecop\.json|\.?credo\.exs|dialyzer\.ignore\.exs|rubocop[\w.-]*\.yml)$/i,
  },
  {
    because: "configuration of editors, linters or git",
    path: /(?:^|\/)\.(?:editorconfig|gitignore|gitattributes|gitkeep|keep|gitmodules|git-blame-ignore-revs|mailmap|dockerignore|npmignore|eslint[^/]*|prettier[^/]*|stylelint[^/]*|rubocop[^/]*|flake8|pylintrc|isort\.cfg|pre-commit-config\.yaml|golangci[^/]*|swiftlint\.yml|formatter\.exs|credo\.exs|php[-_]cs[^/]*|sqlfluff|tool-versions|nvmrc|envrc|env[.-](?:example|sample|template|test|dev|development|local)[^/]*|[\w-]+ignore)$|(?:^|\/)\.(?:vscode|idea|husky|devcontainer|zed|run|storybook)\//,
  },
  { because: "type signatures for a checker", path: /^sorbet\/|\.rbi$|(?:^|\/)sig\/.*\.rbs$/s },
  { because: "template of translations, made from the sources", path: /\.pot$/ },
  {
    because: "dependencies of development",
    path: /(?:^|\/)(?:(?:dev|test|tests|lint|docs?|ci|local)[-_.]requirements\.(?:txt|in)|requirements(?:[-_./](?:requirements[-_.])?|\/)(?:dev|development|test|tests|testing|lint|linting|docs?|ci|local|typing|mypy|bench)[^/]*\.(?:txt|in))$/,
  },
  {
    because: "tooling of development",
    path: /(?:^|\/)(?:GNUmakefile|[mM]akefile[^/]*|[^/]+\.mk|[jJ]ustfile|Taskfile\.ya?ml|Vagrantfile|Tiltfile|Brewfile[^/]*|Procfile\.(?:dev|test)|flake\.(?:nix|lock)|shell\.nix|devenv\.\w+|mprocs\.yaml|overmind\.env|[^/]+\.http|turbo\.json|nx\.json|lerna\.json)$/,
  },
  {
    because: "composition of containers for development",
    path: new RegExp(
      String.raw`(?:^|/)(?:(?:docker-)?compose[.-](?:[\w.-]+[.-])?(?:${DEV})(?:[.-][\w.-]+)?|(?:${DEV})[.-](?:docker-)?compose)\.ya?ml$`,
    ),
  },
  {
    because: "container of development",
    path: new RegExp(
      String.raw`(?:^|/)(?:Dockerfile[.-](?:${DEV})|(?:${DEV})\.Dockerfile)$|^(?:[^/]+/)?(?:docker|containers?|compose)[/-](?:${DEV})/`,
      "i",
    ),
  },
  { because: "tooling of development", path: /^(?:\.?dev|devtools|dev-tools|hack|development)\// },
  {
    because: "script of development",
    path: /^(?:scripts?|bin|hack|etc\/scripts)\/(?:[^/]+\/)?(?:[^/]*[_.-])?(?:gen|generate|generator|verify|validate|lint|linter|format|formatter|fmt|setup|bootstrap|test|tests|ci|dev|local|bench|benchmark|changelog|docs?|coverage|fixtures?|scaffold)(?:[_.-][^/]*)?$/i,
  },
  {
    because: "seed of development databases",
    path: /(?:^|\/)(?:db|database|prisma|supabase|drizzle|priv\/[\w-]+|knex)\/(?:[\w-]+\/)?(?:(?:seeds?|seeders|seeding)(?:\/.*|\.[\w.]+)|factories\/.*)$/is,
  },
  { because: "data of development databases", path: /(?:^|\/)(?:local|dev|test|sample)[_-]fixtures?\.(?:json|ya?ml)$/ },
  {
    because: "examples or notes at the top of the repository",
    path: /^(?:[^/]+\.(?:png|jpe?g|gif|svg)|CITATION\.cff|\.well-known\/security\.txt)$/,
  },
];

/** A file, or a folder that a known tool of development keeps there; code in any other folder could be what runs. */
const DOTFILE =
  /^\.(?:[^/]+$|(?:github|gitlab|gitea|forgejo|circleci|buildkite|woodpecker|semaphore|azure-pipelines|azuredevops|travis|drone|tekton|vscode|idea|fleet|zed|devcontainer|husky|githooks|changeset|changelog|chloggen|storybook|cursor|claude|codex|gemini|continue|windsurf|config|ci|cargo|mvn|yarn|pnpm|bundle|nx|moon|trunk|qlty|reuse|tx|weblate|codecov|snyk|dependabot|renovate|docker|vs|settings|run|obsidian|phan|phive|rubocop|clusterfuzzlite)\/)/;

/** The rows of each set of flags in one expression: application code, which fits none, is told by few instead of dozens. */
const ANY_ROW = [...new Set(NEUTRAL.map(({ path }) => path.flags))].map((flags) => {
  const rows = NEUTRAL.filter(({ path }) => path.flags === flags);
  return new RegExp(rows.map(({ path }) => `(?:${path.source})`).join("|"), flags);
});

/** Why a path is neutral, or null when it is not known to be. */
export function neutralBecause(path: string): string | null {
  if (isTooLong(path) || SHIPS.test(path)) return null;
  if (isTestFolder(folderOf(path))) return "lies in a folder of tests or examples";
  if (isTestName(path)) return "named as a test";
  if (ANY_ROW.some((rows) => rows.test(path))) {
    const row = NEUTRAL.find((candidate) => candidate.path.test(path));
    if (row !== undefined) return row.because;
  }
  return DOTFILE.test(path) ? "dotfile at the top of the repository" : null;
}
