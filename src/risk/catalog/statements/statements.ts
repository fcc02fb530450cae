/** Which function applies which statement. Statements that are not listed change nothing that a catalog knows. */
import type * as pg from "libpg-query";
import type { Catalog } from "../catalog.ts";
import type { StatementContext } from "../context.ts";
import { alterTable } from "./alter-table.ts";
import { alterDomain, alterEnum } from "./alter-type.ts";
import { createTable } from "./create-table.ts";
import { createComposite, createDomain, createEnum, createRange, define } from "./create-type.ts";
import { drop } from "./drop.ts";
import { createForeignServer, createForeignTable } from "./foreign.ts";
import {
  addNamed,
  alterExtensionContents,
  alterSequence,
  createExtension,
  createIndex,
  createSchema,
  createSequence,
  createStatistics,
} from "./others.ts";
import { rename, setSchema } from "./rename.ts";
import { alterRoutine, createPolicy, createRoutine, createRule, createTrigger, runBlock, runCall } from "./routines.ts";
import { runSelect, setDefault, setVariable } from "./settings.ts";
import { createTableAs, createView } from "./views.ts";

/** A body is of the kind that its key says. */
type Apply = (catalog: Catalog, body: Readonly<Record<string, unknown>>, context: StatementContext) => void;

export const STATEMENTS: Readonly<Record<string, Apply>> = {
  CreateStmt: createTable,
  CreateForeignTableStmt: createForeignTable,
  CreateTableAsStmt: createTableAs,
  ViewStmt: createView,
  IndexStmt: createIndex,
  AlterTableStmt: alterTable,
  CreateEnumStmt: createEnum,
  CompositeTypeStmt: createComposite,
  CreateRangeStmt: createRange,
  CreateDomainStmt: createDomain,
  DefineStmt: define,
  AlterEnumStmt: alterEnum,
  AlterDomainStmt: alterDomain,
  CreateSeqStmt: createSequence,
  AlterSeqStmt: alterSequence,
  CreateFunctionStmt: createRoutine,
  AlterFunctionStmt: alterRoutine,
  CreateTrigStmt: createTrigger,
  CreatePolicyStmt: createPolicy,
  RuleStmt: createRule,
  CreateSchemaStmt: createSchema,
  CreateExtensionStmt: createExtension,
  AlterExtensionContentsStmt: alterExtensionContents,
  CreateStatsStmt: createStatistics,
  CreatePublicationStmt: (catalog, body: pg.CreatePublicationStmt, context) =>
    addNamed("OBJECT_PUBLICATION", body.pubname)(catalog, context),
  CreateSubscriptionStmt: (catalog, body: pg.CreateSubscriptionStmt, context) =>
    addNamed("OBJECT_SUBSCRIPTION", body.subname)(catalog, context),
  CreateEventTrigStmt: (catalog, body: pg.CreateEventTrigStmt, context) =>
    addNamed("OBJECT_EVENT_TRIGGER", body.trigname)(catalog, context),
  CreateFdwStmt: (catalog, body: pg.CreateFdwStmt, context) => addNamed("OBJECT_FDW", body.fdwname)(catalog, context),
  CreateForeignServerStmt: createForeignServer,
  RenameStmt: rename,
  AlterObjectSchemaStmt: setSchema,
  DropStmt: drop,
  VariableSetStmt: setVariable,
  AlterDatabaseSetStmt: setDefault,
  SelectStmt: runSelect,
  DoStmt: runBlock,
  CallStmt: runCall,
};
