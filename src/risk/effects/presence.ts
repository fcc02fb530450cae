/** IF EXISTS: whether there is anything that the statement changes. */
import type { DropStmt } from "libpg-query";
import { whatFalls } from "../catalog/falls.ts";
import { stringsOf, writtenName } from "../catalog/names.ts";
import { dependentsOn, getObject } from "../catalog/store.ts";
import { isRecord } from "../catalog/tree.ts";
import type { AlterAct } from "./acts.ts";
import { nameParts } from "./object-names.ts";
import type { Act, Situation } from "./row.ts";
import { targetNamed, type Target } from "./target.ts";

/**
 * `absent`: known not to be there, so nothing happens. `doubtful`: a history that tells of other things never mentions it; it is
 * said neither to be locked nor to be used by running code, but what would be lost is.
 */
export type Presence = "there" | "absent" | "doubtful";

export function presenceOf(act: Act<unknown>): Presence {
  if (act.kind === "DropStmt") return isRecord(act.body) ? ofDrop({ ...act, body: act.body }) : "there";
  if (!isMissingOk(act.body) || act.target === null || act.variant === "OBJECT_INDEX" || act.kind === "alter-index")
    return "there";
  return ofTarget(act.situation, act.target);
}

function isMissingOk(body: unknown): boolean {
  if (!isRecord(body)) return false;
  const { statement } = body;
  const holder: Partial<AlterAct["statement"]> = isRecord(statement) ? statement : body;
  return holder.missing_ok === true;
}

function ofTarget(situation: Situation, target: Target): Presence {
  if (target.state === "known") return "there";
  return target.state === "absent" ? "absent" : unmentioned(situation);
}

/** What the history never mentions. Where there is no history, the statement is taken at its word. */
function unmentioned({ catalog }: Situation): Presence {
  if (catalog.complete && catalog.uncertain === null) return "absent";
  return catalog.objects.map.size > 0 ? "doubtful" : "there";
}

const RELATIONS = new Set(["OBJECT_TABLE", "OBJECT_VIEW", "OBJECT_MATVIEW", "OBJECT_SEQUENCE", "OBJECT_FOREIGN_TABLE"]);
const PARTS: Readonly<Record<string, string>> = { OBJECT_TRIGGER: "trigger", OBJECT_RULE: "rule", OBJECT_POLICY: "policy" };

/** Of several objects one that is there is enough. */
function ofDrop(act: Act<DropStmt>): Presence {
  if (act.body.missing_ok !== true) return "there";
  const found = RELATIONS.has(act.variant)
    ? (act.body.objects ?? []).map((node) => ofTarget(act.situation, relationNamed(act, node)))
    : PARTS[act.variant] === undefined
      ? [
          whatFalls(act.situation.catalog, { DropStmt: act.body }).some((fall) => fall.named)
            ? "there"
            : unmentioned(act.situation),
        ]
      : (act.body.objects ?? []).map((node) => ofPart(act, node));
  if (found.includes("there")) return "there";
  return found.includes("doubtful") ? "doubtful" : "absent";
}

type DropObject = NonNullable<DropStmt["objects"]>[number];

function relationNamed(act: Act<DropStmt>, node: DropObject): Target {
  return targetNamed(act.situation.catalog, writtenName("List" in node ? stringsOf(node.List.items) : []));
}

/** A trigger, rule or policy: all of a table that was seen being made are known. */
function ofPart(act: Act<DropStmt>, node: DropObject): Presence {
  const { catalog } = act.situation;
  const parts = nameParts(node);
  const target = targetNamed(catalog, writtenName(parts.slice(0, -1)));
  if (target.relation === null) return ofTarget(act.situation, target);
  const there = dependentsOn(catalog, target.relation.oid).some(({ from }) => {
    const object = getObject(catalog, from);
    return object !== null && object.kind === PARTS[act.variant] && object.name === parts.at(-1);
  });
  if (there || catalog.uncertain !== null) return "there";
  return target.relation.assumed ? unmentioned(act.situation) : "absent";
}
