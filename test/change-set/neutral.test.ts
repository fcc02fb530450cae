import { describe, expect, test } from "vitest";
import { NEUTRAL, neutralBecause } from "../../src/change-set/neutral.ts";

describe("neither ships nor runs in production", () => {
  test.each([
    "README.md",
    "docs/migrations.md",
    "docs/assets/port.png",
    "packages/api/docs/index.html",
    "migrations/README.md",
    "LICENSE",
    "NOTICE.txt",
    "LICENSE-MIT",
    "core/migrations/local_fixtures.json",
    "CHANGELOG.rst",
    ".changeset/cool-cats.md",
    "changelog.d/1234.bugfix",
    ".github/workflows/validate-migrations.yaml",
    ".gitlab-ci.yml",
    "Jenkinsfile",
    "spec/models/port_spec.rb",
    "src/test/java/shop/PortTest.java",
    "shop/tests/test_port.py",
    "src/lib/port.test.ts",
    "web/port.clienttest.tsx",
    "deltas/20260102_x_test.go",
    "API.Tests/Services/PortServiceTests.cs",
    "api_tests/src/shared.ts",
    "e2e/login.ts",
    "src/integrationTest/kotlin/shop/Ports.kt",
    "packages/app-tests/x.ts",
    "lib/port_test.ts",
    "jest.config.js",
    "packages/api/vitest.config.mts",
    "phpunit.xml.dist",
    "pytest.ini",
    ".rubocop_todo.yml",
    "web/.eslintrc.json",
    "biome.json",
    ".editorconfig",
    ".vscode/settings.json",
    "packages/a/.gitignore",
    ".env.example",
    "requirements-dev.txt",
    "requirements/test.txt",
    "dev-requirements.txt",
    "Makefile",
    "docker-compose.dev.yml",
    "compose.override.yaml",
    "docker/dev/Dockerfile",
    "Dockerfile.dev",
    ".devcontainer/devcontainer.json",
    "script/generate_migration",
    "script/verify_migration_scripts",
    "scripts/alpine_install_pg_formatter.sh",
    "db/seeds.rb",
    "priv/repo/seeds.exs",
    "prisma/seed.ts",
    "database/factories/PortFactory.php",
    "shop/locale/messages.pot",
    "sorbet/rbi/gems/good_job.rbi",
  ])("%s", (path) => {
    expect(neutralBecause(path)).not.toBeNull();
  });
});

describe("is taken for application code", () => {
  test.each([
    "src/features/client/delta/delta-cache.ts",
    "hc/api/models.py",
    "web/src/features/v9-migration/badge.tsx",
    "config/initializers/strong_migrations.rb",
    "API/Data/ManualMigrations/MigratePorts.cs",
    "worker/src/backgroundMigrations/fill.ts",
    "apps/cli/src/commands/migrate.ts",
    "src/app-migrations/index.ts",
    "src/main/kotlin/shop/jobs/migration/FillJob.kt",
    "docker/root/etc/s6-overlay/s6-rc.d/init-migrations/run",
    "charts/shop/templates/migration-job.yaml",
    "helm_deploy/values-preprod.yaml",
    "Dockerfile",
    "docker-compose.yml",
    "Gemfile.lock",
    "requirements.txt",
    "locale/de.json",
    "permissions/create_reader.sql",
    "script/delayed_job",
    "scripts/healthcheck.sh",
    "scripts/start.sh",
    "bin/rails",
    "src/lib/openapi/spec/ports.ts",
    "src/main/java/shop/RuntimeConfigSpec.java",
    "app/components/Notice.tsx",
    "app/controllers/license.component.ts",
    "lib/shop/maintainers.ex",
    "src/components/Security.tsx",
    "src/assets/history.svg",
    "scripts/check-db.js",
    "tools/port/src/generate.rs",
    "lib/shop_web/templates/docs/publish.html.md",
    "server/prompts/answer.md",
    "src/emails/welcome.md",
    ".env.production",
    ".ruby-version",
    ".platform.app.yaml",
    ".htaccess",
    "Procfile",
    "src/latest.ts",
    "src/version-latest.ts",
    "src/openapi-spec.ts",
    "src/features/ab-test/x.ts",
    "samples/views.py",
    "src/contest.py",
    "app/attest/key.rb",
    "src/inspector/x.ts",
    "testimonials/list.ts",
    `docs/${"a".repeat(256)}.md`,
  ])("%s", (path) => {
    expect(neutralBecause(path)).toBeNull();
  });
});

test("every row says why in a few words", () => {
  for (const { because } of NEUTRAL) expect(because).toMatch(/^[a-z][^.]{5,60}$/);
});

test("a hostile path costs little", () => {
  const long = `${"scripts/".repeat(400)}${"gen_".repeat(60)}`;
  for (let round = 0; round < 500; round++) expect(neutralBecause(`${round}${long}x`)).toBeNull();
});

test("takes a folder with a dot for development's only where a known tool keeps it", () => {
  expect(neutralBecause(".vscode/settings.json")).not.toBeNull();
  expect(neutralBecause(".editorconfig")).not.toBeNull();
  expect(neutralBecause(".app/server.js")).toBeNull();
});
