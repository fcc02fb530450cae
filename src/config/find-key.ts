/** Values of mappings as they stand in the file. */
import type { Tree } from "./yaml-tree.ts";

export function findKey(tree: Tree, key: string): Tree | undefined {
  return tree.kind === "mapping" ? tree.entries.find((entry) => entry.key === key)?.value : undefined;
}
