/** Judges one change set of a bare repository as `check` does, up to the kind and the edited migrations. */
import picomatch from "picomatch";
import { blobsToCompare, categorise } from "../../src/change-set/categorise.ts";
import type { FileChange } from "../../src/change-set/change.ts";
import type { ChangeSetKind } from "../../src/change-set/check-result.ts";
import { blobsToCompareEdits, findEditedMigrations, type EditedMigration } from "../../src/change-set/edited.ts";
import { categoriesOf, decideKind } from "../../src/change-set/kind.ts";
import { DEFAULT_OPTIONS, type Options } from "../../src/config/options.ts";
import { detect, type Detection } from "../../src/frameworks/detect.ts";
import type { JudgedFile } from "../../src/rules/rule.ts";
import { answer, readChanges, readTexts } from "./git.ts";

export interface Judged {
  readonly kind: ChangeSetKind;
  readonly files: readonly JudgedFile[];
  readonly edited: readonly EditedMigration[];
  readonly detection: Detection;
  readonly rounds: number;
}

export interface Range {
  readonly repo: string;
  readonly base: string;
  readonly head: string;
}

const compileGlob = (glob: string): ((path: string) => boolean) => picomatch(glob, { dot: true });

export function judge({ repo, base, head }: Range, options: Options = DEFAULT_OPTIONS): Judged {
  return judgeChanges(readChanges(repo, base, head), { repo, base, options });
}

export function judgeChanges(changes: readonly FileChange[], at: { repo: string; base: string; options: Options }): Judged {
  const { repo, base, options } = at;
  const detection = detect({ changes, options, compileGlob });
  let rounds = 0;
  let step = detection.next();
  while (step.done !== true) {
    rounds++;
    step = detection.next(answer(repo, base, step.value));
  }
  const compared = readTexts(repo, blobsToCompare(changes));
  const files = categorise({ changes, recognition: step.value, options, compileGlob, text: (oid) => compared.get(oid) ?? null });
  const texts = readTexts(repo, blobsToCompareEdits(files));
  const edited = findEditedMigrations(files, (oid) => texts.get(oid) ?? null);
  return { kind: decideKind(categoriesOf(files)), files, edited, detection: step.value, rounds };
}
