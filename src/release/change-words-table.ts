/** What ALTER TABLE changes, command by command. */
import type { Tree } from "../sql/parser.ts";
import { fieldsOf, listOf, textOf, treeOf } from "../sql/postgresql-tree.ts";
import { nameOfRange, nameOfType, objectWord } from "./change-words-names.ts";

interface Command {
  readonly table: string;
  /** The column or constraint that the command names. */
  readonly name: string;
  readonly definition: Tree | null;
}

type Describe = (command: Command) => string;

export function tableChanges(fields: Tree): readonly string[] {
  const table = nameOfRange(treeOf(fields, "relation"));
  const word = objectWord(textOf(fields, "objtype"));
  return listOf(fields, "cmds").map((cmd) => {
    const command = fieldsOf(cmd, "AlterTableCmd") ?? {};
    const subtype = textOf(command, "subtype");
    const describe = Object.hasOwn(COMMANDS, subtype) ? COMMANDS[subtype] : undefined;
    const definition = fieldsOf(command["def"], "ColumnDef") ?? fieldsOf(command["def"], "Constraint");
    return describe?.({ table, name: textOf(command, "name"), definition }) ?? `alters the ${word} ${table}`;
  });
}

const COMMANDS: Readonly<Record<string, Describe>> = {
  AT_AddColumn: ({ table, definition }) =>
    `adds the column ${definition === null ? "" : textOf(definition, "colname")} to ${table}`,
  AT_DropColumn: ({ table, name }) => `drops the column ${name} of ${table}`,
  AT_AlterColumnType: ({ table, name, definition }) =>
    `changes the type of ${table}.${name}${definition === null ? "" : ` to ${nameOfType(definition)}`}`,
  AT_SetNotNull: ({ table, name }) => `requires a value in ${table}.${name} (NOT NULL)`,
  AT_DropNotNull: ({ table, name }) => `allows NULL in ${table}.${name}`,
  AT_ColumnDefault: ({ table, name }) => `changes the default of ${table}.${name}`,
  AT_AddConstraint: ({ table, definition }) => addsConstraint(table, definition ?? {}),
  AT_DropConstraint: ({ table, name }) => `drops the constraint ${name} of ${table}`,
  AT_ValidateConstraint: ({ table, name }) => `checks all rows of ${table} against the constraint ${name}`,
  AT_ChangeOwner: ({ table }) => `changes the owner of ${table}`,
  AT_EnableRowSecurity: ({ table }) => `turns row security on for ${table}`,
  AT_DisableRowSecurity: ({ table }) => `turns row security off for ${table}`,
  AT_AttachPartition: ({ table }) => `attaches a partition to ${table}`,
  AT_DetachPartition: ({ table }) => `detaches a partition of ${table}`,
  AT_EnableTrig: ({ table, name }) => `turns the trigger ${name} of ${table} on`,
  AT_DisableTrig: ({ table, name }) => `turns the trigger ${name} of ${table} off`,
  AT_SetLogged: ({ table }) => `writes ${table} anew as a logged table`,
  AT_SetUnLogged: ({ table }) => `makes ${table} unlogged: a crash empties it`,
};

const CONSTRAINTS: Readonly<Record<string, string>> = {
  CONSTR_PRIMARY: "primary key",
  CONSTR_UNIQUE: "unique constraint",
  CONSTR_CHECK: "check",
  CONSTR_FOREIGN: "foreign key",
  CONSTR_EXCLUSION: "exclusion constraint",
  CONSTR_NOTNULL: "NOT NULL constraint",
};

function addsConstraint(table: string, constraint: Tree): string {
  const word = CONSTRAINTS[textOf(constraint, "contype")] ?? "constraint";
  const name = textOf(constraint, "conname");
  const later = constraint["skip_validation"] === true ? ", without checking the rows that are there" : "";
  return `adds ${name === "" ? `a ${word}` : `the ${word} ${name}`} to ${table}${later}`;
}
