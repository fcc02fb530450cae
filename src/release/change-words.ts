/** What a statement changes, as a phrase that a reviewer reads before any SQL. From its tree alone; nothing is looked up. */
import type { Tree } from "../sql/parser.ts";
import { flagOf, listOf, namesOf, nodeOf, textOf, treeOf, visitNodes } from "../sql/postgresql-tree.ts";
import { tableChanges } from "./change-words-table.ts";
import { nameOfRange, nameOfList, objectWord } from "./change-words-names.ts";

/** `[]` for what changes nothing that lasts (`SET`, `BEGIN`); `kind` is the statement's in the answer of `classify`. */
export function describeChange(tree: unknown, kind: string): readonly string[] {
  const node = nodeOf(tree);
  if (node === null) return ["does something that is not understood"];
  const describe = Object.hasOwn(WORDS, node.kind) ? WORDS[node.kind] : undefined;
  return describe === undefined ? [`does: ${kind.replaceAll("-", " ")}`] : describe(node.fields);
}

/** Whether the text does not tell how much it reads and writes: it runs a query over tables, or a program. */
export function isBoundlessTree(tree: unknown): boolean {
  const node = nodeOf(tree);
  if (node === null) return true;
  switch (node.kind) {
    case "InsertStmt": {
      const select = nodeOf(node.fields["selectStmt"]);
      return select !== null && listOf(select.fields, "valuesLists").length === 0;
    }
    case "CreateTableAsStmt":
    case "RefreshMatViewStmt":
    case "DoStmt":
    case "CallStmt":
    case "ExecuteStmt":
      return true;
    case "SelectStmt":
      return listOf(node.fields, "fromClause").length > 0 || callsSomething(tree);
    default:
      return false;
  }
}

/** Functions of the server that are done at once. */
const QUICK = /^(?:setval|nextval|currval|lastval|set_config|current_setting|now|version|txid_current|pg_(?!sleep|restore)\w+)$/;

function callsSomething(tree: unknown): boolean {
  let found = false;
  visitNodes(tree, ({ kind, fields }) => {
    if (kind === "FuncCall" && !QUICK.test(namesOf(fields["funcname"]).at(-1) ?? "")) found = true;
    return !found;
  });
  return found;
}

type Describe = (fields: Tree) => readonly string[];

const none: Describe = () => [];
const relation = (fields: Tree): string => nameOfRange(treeOf(fields, "relation"));

const WORDS: Readonly<Record<string, Describe>> = {
  CreateStmt: (fields) => {
    const parents = listOf(fields, "inhRelations").map((parent) => nameOfRange(nodeOf(parent)?.fields ?? null));
    if (treeOf(fields, "partbound") !== null) return [`creates the partition ${relation(fields)} of ${parents.join(", ")}`];
    return [`creates the table ${relation(fields)}`];
  },
  CreateTableAsStmt: (fields) => {
    const what = textOf(fields, "objtype") === "OBJECT_MATVIEW" ? "materialized view" : "table";
    return [
      `creates the ${what} ${relation(treeOf(fields, "into") === null ? {} : { relation: treeOf(fields, "into")?.["rel"] })} from a query`,
    ];
  },
  AlterTableStmt: tableChanges,
  IndexStmt: (fields) => {
    const unique = flagOf(fields, "unique") ? "unique " : "";
    const beside = flagOf(fields, "concurrent") ? " beside the writers" : "";
    const name = textOf(fields, "idxname");
    return [
      `builds ${name === "" ? `${unique === "" ? "an " : "a unique "}index` : `the ${unique}index ${name}`} on ${relation(fields)}${beside}`,
    ];
  },
  DropStmt: (fields) => {
    const word = objectWord(textOf(fields, "removeType"));
    const cascade = textOf(fields, "behavior") === "DROP_CASCADE" ? " with all that depends on it" : "";
    return listOf(fields, "objects").map((object) => `drops the ${word} ${nameOfList(object)}${cascade}`);
  },
  RenameStmt: (fields) => {
    const word = objectWord(textOf(fields, "renameType"));
    const old = textOf(fields, "subname");
    const of = treeOf(fields, "relation") === null ? nameOfList(fields["object"]) : relation(fields);
    const to = textOf(fields, "newname");
    return [old === "" ? `renames the ${word} ${of} to ${to}` : `renames the ${word} ${old} of ${of} to ${to}`];
  },
  UpdateStmt: (fields) => [`changes rows of ${relation(fields)}${whereWords(fields)}`],
  DeleteStmt: (fields) => [`deletes rows of ${relation(fields)}${whereWords(fields)}`],
  InsertStmt: (fields) => [`adds rows to ${relation(fields)}`],
  MergeStmt: (fields) => [`merges rows into ${relation(fields)}`],
  CopyStmt: (fields) => [`copies rows ${flagOf(fields, "is_from") ? "into" : "out of"} ${relation(fields)}`],
  TruncateStmt: (fields) => listOf(fields, "relations").map((table) => `empties ${nameOfRange(nodeOf(table)?.fields ?? null)}`),
  ViewStmt: (fields) => {
    const view = nameOfRange(treeOf(fields, "view"));
    return [`${flagOf(fields, "replace") ? "creates or replaces" : "creates"} the view ${view}`];
  },
  RefreshMatViewStmt: (fields) => [`fills the materialized view ${relation(fields)} anew`],
  CreateFunctionStmt: (fields) => {
    const word = flagOf(fields, "is_procedure") ? "procedure" : "function";
    return [
      `${flagOf(fields, "replace") ? "creates or replaces" : "creates"} the ${word} ${namesOf(fields["funcname"]).join(".")}`,
    ];
  },
  CreateTrigStmt: (fields) => [`creates the trigger ${textOf(fields, "trigname")} on ${relation(fields)}`],
  CreateSeqStmt: (fields) => [`creates the sequence ${nameOfRange(treeOf(fields, "sequence"))}`],
  AlterSeqStmt: (fields) => [`alters the sequence ${nameOfRange(treeOf(fields, "sequence"))}`],
  CreateEnumStmt: (fields) => [`creates the enum ${namesOf(fields["typeName"]).join(".")}`],
  AlterEnumStmt: (fields) => {
    const [type, old, value] = [namesOf(fields["typeName"]).join("."), textOf(fields, "oldVal"), textOf(fields, "newVal")];
    return [
      old === "" ? `adds the value ${value} to the enum ${type}` : `renames the value ${old} of the enum ${type} to ${value}`,
    ];
  },
  CompositeTypeStmt: (fields) => [`creates the type ${nameOfRange(treeOf(fields, "typevar"))}`],
  CreateDomainStmt: (fields) => [`creates the domain ${namesOf(fields["domainname"]).join(".")}`],
  AlterDomainStmt: (fields) => [`alters the domain ${namesOf(fields["typeName"]).join(".")}`],
  CreateSchemaStmt: (fields) => [`creates the schema ${textOf(fields, "schemaname")}`],
  CreateExtensionStmt: (fields) => [`creates the extension ${textOf(fields, "extname")}`],
  AlterExtensionStmt: (fields) => [`updates the extension ${textOf(fields, "extname")}`],
  CreatePolicyStmt: (fields) => [
    `creates the policy ${textOf(fields, "policy_name")} on ${nameOfRange(treeOf(fields, "table"))}`,
  ],
  GrantStmt: (fields) => [`${flagOf(fields, "is_grant") ? "grants" : "revokes"} privileges${grantWords(fields)}`],
  AlterDefaultPrivilegesStmt: () => ["changes default privileges"],
  AlterOwnerStmt: (fields) => [`changes the owner of the ${objectWord(textOf(fields, "objectType"))} ${ownedName(fields)}`],
  AlterObjectSchemaStmt: (fields) => [
    `moves the ${objectWord(textOf(fields, "objectType"))} ${ownedName(fields)} to the schema ${textOf(fields, "newschema")}`,
  ],
  CreateRoleStmt: (fields) => [`creates the role ${textOf(fields, "role")}`],
  ReindexStmt: (fields) => [`rebuilds indexes${treeOf(fields, "relation") === null ? "" : ` of ${relation(fields)}`}`],
  DoStmt: () => ["runs a block of code"],
  CallStmt: () => ["calls a procedure"],
  SelectStmt: () => ["runs a query"],
  CommentStmt: (fields) => [`comments on the ${objectWord(textOf(fields, "objtype"))} ${nameOfList(fields["object"])}`],
  VariableSetStmt: none,
  VariableShowStmt: none,
  TransactionStmt: none,
  LockStmt: none,
  ConstraintsSetStmt: none,
};

function whereWords(fields: Tree): string {
  return fields["whereClause"] === undefined ? " (all of them)" : "";
}

function grantWords(fields: Tree): string {
  if (textOf(fields, "targtype") !== "ACL_TARGET_OBJECT") return "";
  const objects = listOf(fields, "objects").map((object) => nameOfList(object));
  return objects.length === 0 ? "" : ` on ${objects.join(", ")}`;
}

function ownedName(fields: Tree): string {
  return treeOf(fields, "relation") === null ? nameOfList(fields["object"]) : relation(fields);
}
