"use strict";
exports.id = 7149;
exports.ids = [7149,2758];
exports.modules = {

/***/ 7149:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ./build/release/moment.js
var moment = __webpack_require__(99713);
// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __webpack_require__(97667);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
;// CONCATENATED MODULE: ./build/release/application-order.js
/** From what breaks code that runs now, and from what is made new. */
function orderWithApplication(migrations) {
    return {
        mustCopeWith: migrations.flatMap(demandsOf),
        waitsFor: migrations.flatMap(({ path, changes }) => changes.filter(isNew).map((change) => ({ path, change }))),
        complete: migrations.every(({ statements }) => statements.every(({ understood }) => understood)),
    };
}
function demandsOf({ path, statements, findings }) {
    const byLine = new Map();
    for (const finding of findings) {
        const { line, severity, message } = finding;
        if (line !== null && severity !== "note" && BREAKS.test(message) && !byLine.has(line))
            byLine.set(line, finding);
    }
    return statements
        .filter(({ backwardCompatible, understood }) => !backwardCompatible && understood)
        .map((statement) => {
        const finding = findingAt(statement, byLine);
        const because = statement.because.find((reason) => BREAKS.test(reason)) ?? statement.because[0];
        const message = finding?.message ?? because ?? "The running application may fail on the new schema.";
        return { path, line: statement.line, message, first: finding === null ? null : firstRelease(finding) };
    });
}
/** What a sentence about locks, rewrites or backups does not say. */
const BREAKS = /\b(?:application|code)\b/i;
/** The first within the statement's lines. */
function findingAt({ line, endLine }, byLine) {
    for (let at = line; at <= endLine; at++) {
        const finding = byLine.get(at);
        if (finding !== undefined)
            return finding;
    }
    return null;
}
/** The sentence of a remedy that speaks of an earlier release. */
function firstRelease({ remedy }) {
    const [line = ""] = remedy.split("\n");
    const sentence = /^(?:First release|Release first)\b[^.:]*[.:]?/.exec(line)?.[0];
    return sentence === undefined ? null : sentence.replace(/[.:]?$/, ".");
}
/** What an application could not use before. */
function isNew(change) {
    return (/^(?:creates|adds the (?:column|value))\b/.test(change) && !/^creates the (?:partition|trigger|policy|role)\b/.test(change));
}

// EXTERNAL MODULE: ./build/risk/assessment.js
var assessment = __webpack_require__(13389);
;// CONCATENATED MODULE: ./build/release/backup-decision.js
/** From backup risks to what has to be done before the release, why, and what stays at risk all the same. */


const NEEDED = {
    nightly: "none",
    snapshot: "snapshot",
    quiesce: "quiesce",
};
const REMAINS = {
    none: "Nothing that exists can be lost or changed for good by this release.",
    snapshot: "If the backup has to be restored, all that was written between the backup and the restore is lost; take it right before the deploy.",
    quiesce: "With the writers suspended nothing that they write is lost; what anybody else writes between the backup and a restore is.",
};
function decideBackup(migrations) {
    const risk = (0,assessment/* highestRisk */.gh)(migrations.map(({ backupRisk }) => backupRisk)) ?? "nightly";
    const statements = migrations.flatMap(({ path, statements: all }) => all.map((statement) => ({ path, statement })));
    const risky = statements
        .filter(({ statement }) => statement.backupRisk !== "nightly")
        .sort((a, b) => assessment/* BACKUP_RISKS */.QH.indexOf(b.statement.backupRisk) - assessment/* BACKUP_RISKS */.QH.indexOf(a.statement.backupRisk));
    const because = risky.flatMap(({ path, statement: { line, because: reasons } }) => reasons.map((reason) => ({ path, line, reason })));
    const needed = NEEDED[risk];
    return { needed, because, remains: REMAINS[needed] };
}

// EXTERNAL MODULE: ./build/release/estimate.js + 1 modules
var estimate = __webpack_require__(35142);
;// CONCATENATED MODULE: ./build/release/plan-pending.js

/** The targets' order does not matter, but for which of two equal ones counts as the furthest behind. */
function composePending(targets) {
    const [first] = targets;
    if (first === undefined)
        return { pending: [], applied: new Map(), problems: [] };
    const behind = targets.reduce((most, target) => (target.pending.length > most.pending.length ? target : most), first);
    const problems = targets.flatMap((target) => differenceOf(behind, target));
    const applied = targets.map(({ name, pending }) => {
        const held = behind.pending.slice(0, behind.pending.length - pending.length);
        return [name, held.map(({ id }) => id)];
    });
    return { pending: behind.pending, applied: new Map(applied), problems };
}
/** A repeatable's id says nothing of its text, so all three count. */
function keyOf({ id, path, sha256 }) {
    return JSON.stringify([id, path, sha256]);
}
function differenceOf(behind, target) {
    const end = behind.pending.slice(behind.pending.length - target.pending.length);
    if (target.pending.every((migration, index) => keyOf(migration) === keyOf(end[index] ?? migration) && index < end.length))
        return [];
    const onlyTarget = lacking(target, behind);
    const onlyBehind = lacking(behind, target);
    const parts = [
        ...(onlyTarget.length === 0 ? [] : [`${target.name} lacks ${(0,visible/* listPaths */.Pe)(onlyTarget)}, which ${behind.name} holds`]),
        ...(onlyBehind.length === 0 ? [] : [`${behind.name} lacks ${(0,visible/* listPaths */.Pe)(onlyBehind)}, which ${target.name} holds`]),
    ];
    const [path = null] = onlyTarget;
    return [
        {
            kind: "targets-differ",
            target: null,
            id: null,
            path,
            message: `No one list of migrations fits ${(0,visible/* showPath */.P8)(behind.name)} and ${(0,visible/* showPath */.P8)(target.name)}: ${parts.length === 0 ? "they would run the same in another order" : parts.join("; ")}.`,
            remedy: `Plan for ${(0,visible/* showPath */.P8)(target.name)} alone first (--target ${(0,visible/* showPath */.P8)(target.name)}) and deploy that, until ${(0,visible/* showPath */.P8)(target.name)} holds ` +
                `a beginning of the ${(0,visible/* count */.U9)(behind.pending.length, "migration")} that ${(0,visible/* showPath */.P8)(behind.name)} lacks; \`status\` shows what each holds.`,
        },
    ];
}
/** What one lacks and the other does not. */
function lacking(one, other) {
    const known = new Set(other.pending.map(keyOf));
    return one.pending.filter((migration) => !known.has(keyOf(migration))).map(({ path }) => path);
}

// EXTERNAL MODULE: ./build/risk/effects/lock-modes.js
var lock_modes = __webpack_require__(83134);
;// CONCATENATED MODULE: ./build/release/predict.js

/** The strongest lock of each relation, in the order of their first; null where a statement was not understood. */
function predictionOf({ backupRisk, statements }) {
    if (statements.some(({ understood }) => !understood))
        return null;
    const locks = new Map();
    for (const { relation, mode } of statements.flatMap((statement) => statement.locks)) {
        const known = locks.get(relation);
        const strongest = known === undefined ? mode : (0,lock_modes/* strongerMode */.uV)((0,lock_modes/* toLockMode */.aY)(known.mode), (0,lock_modes/* toLockMode */.aY)(mode));
        locks.set(relation, { relation, mode: strongest });
    }
    const rewrites = new Set(statements.flatMap((statement) => statement.rewrites));
    return { backupRisk, locks: [...locks.values()], rewrites: [...rewrites] };
}

// EXTERNAL MODULE: ./build/release/write-release.js
var write_release = __webpack_require__(2758);
// EXTERNAL MODULE: ./build/commands/assess/assess-pending.js + 3 modules
var assess_pending = __webpack_require__(94352);
;// CONCATENATED MODULE: ./build/commands/plan/plan-notes.js
/** What is odd about targets and refuses nothing. */

function notesOf(targets) {
    return [...targets.flatMap(withoutHistory), ...targets.flatMap(withoutAnswer), ...differences(targets)];
}
/** Where the backup gate will stay closed. */
function backupNotes(targets, { needed }) {
    if (needed === "none")
        return [];
    const without = targets.filter(({ options }) => options.backupCommand === null).map(({ name }) => name);
    if (without.length === 0)
        return [];
    return [
        {
            message: `The release needs a backup, and no \`backup-command\` is configured for ${(0,visible/* listPaths */.Pe)(without)}: the backup gate stays closed there.`,
            remedy: "Add `backup-command:` to the target in .github/schema-release.yml; it takes a backup and prints its identity last.",
        },
    ];
}
/** A database that was made otherwise: every migration counts as pending there. */
function withoutHistory({ name, history, fingerprint }) {
    const tables = fingerprint.objects.filter(({ kind }) => kind === "table").length;
    if (history.applied.length > 0 || tables === 0 || history.problems.some(({ kind }) => kind === "not-baselined"))
        return [];
    return [
        {
            message: `${name} holds ${(0,visible/* count */.U9)(tables, "table")} but its history (${history.table}) is empty, so every migration counts as pending there.`,
            remedy: "If some of them are in it already, record that before anything is deployed: `schema-release plan --baseline ID` prints the SQL. See docs/plan.md.",
        },
    ];
}
function withoutAnswer({ name, unfinished }) {
    if (unfinished !== null)
        return [];
    return [
        {
            message: `Whether a deploy to ${name} was interrupted is not known: the role may not read schema_release.progress.`,
            remedy: "Grant it: GRANT USAGE ON SCHEMA schema_release TO …; GRANT SELECT ON ALL TABLES IN SCHEMA schema_release TO …;",
        },
    ];
}
/** Two targets that hold the same migrations should have the same schema. */
function differences(targets) {
    return targets.slice(1).flatMap((target) => {
        const twin = targets.find(({ history, name }) => name !== target.name && history.pending.length === target.history.pending.length);
        if (twin === undefined || targets.indexOf(twin) > targets.indexOf(target))
            return [];
        if (twin.fingerprint.digest === target.fingerprint.digest)
            return [];
        return [
            {
                message: `${twin.name} and ${target.name} hold the same migrations, but their schemas differ.`,
                remedy: "`schema-release verify` shows the difference. What does not belong to these migrations goes under `fingerprint-ignore:`.",
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/commands/plan/plan-problems.js
/** What is wrong with the files is wrong on every target, and said once. */
function problemsOf(targets, database) {
    const places = new Map();
    for (const { name, history, unfinished } of targets) {
        for (const problem of [...history.problems, ...(unfinished ?? []).map((one) => interrupted(one, database))]) {
            const { kind, id, path, message, remedy } = problem;
            const key = JSON.stringify([kind, id, path, message, remedy]);
            const known = places.get(key);
            if (known === undefined)
                places.set(key, { problem, names: [name] });
            else
                known.names.push(name);
        }
    }
    return [...places.values()].flatMap(({ problem, names }) => names.length === targets.length && targets.length > 1
        ? [{ ...problem, target: null }]
        : names.map((name) => ({ ...problem, target: name })));
}
/** Half of it is in the schema, and no other release may come between its statements. */
function interrupted({ id, path, done, begunAtLine, release, changedAt }, database) {
    const begun = begunAtLine === null ? "" : `, the one in line ${begunAtLine} was begun`;
    const where = `database = ${quoted(database)} AND path = ${quoted(path)}`;
    return {
        kind: "interrupted",
        id,
        path,
        message: `A deploy of it stopped at ${changedAt}: ${done} of its statements are done${begun}.`,
        remedy: `Deploy the release that it belongs to once more (${release}), which goes on where it stopped; in a workflow, run the failed job again. ` +
            "If its file has to be changed, undo by hand what is done, forget it, and plan again:\n" +
            `DELETE FROM schema_release.progress WHERE ${where};`,
    };
}
function quoted(text) {
    return `'${text.replaceAll("'", "''")}'`;
}

// EXTERNAL MODULE: ./build/commands/read-target.js + 1 modules
var read_target = __webpack_require__(88672);
// EXTERNAL MODULE: ./build/commands/assess/assess-set.js + 1 modules
var assess_set = __webpack_require__(41766);
;// CONCATENATED MODULE: ./build/commands/plan/plan.js














/** Throws `DatabaseError` and `UserError`; what is wrong with a history is an answer. */
async function plan(request) {
    const { opened } = request;
    const targets = [];
    for (const target of request.targets)
        targets.push(await (0,read_target/* readTarget */._)(target, request));
    refuseTwins(targets);
    const composed = composePending(targets.map(({ name, history }) => ({ name, pending: history.pending })));
    const problems = [...problemsOf(targets, opened.database.name), ...composed.problems];
    const base = documentOf(request, targets, composed);
    const texts = new Map(opened.files.map(({ path, bytes }) => [path, bytes]));
    if (problems.length > 0)
        return { document: { ...base, because: refusedBecause(problems), problems }, release: null, texts };
    const migrations = await (0,assess_pending/* assessPending */.o)({ ...request, targets, pending: composed.pending });
    const release = releaseOf({ request, targets, composed, migrations });
    return { document: acceptedDocument({ base, targets, migrations, release, request }), release, texts };
}
function refuseTwins(targets) {
    const known = new Map();
    for (const { name, hostHash, options } of targets) {
        const twin = known.get(hostHash);
        known.set(hostHash, name);
        if (twin === undefined)
            continue;
        throw new errors.UserError("usage", `The targets ${JSON.stringify(twin)} and ${JSON.stringify(name)} are one and the same database.`, `Give each its own variable in the configuration (\`database-url-env\`; now ${options.databaseUrlEnv}), or plan for one: --target NAME.`);
    }
}
function refusedBecause(problems) {
    const [first] = problems;
    const rest = problems.length - 1;
    const more = rest > 0 ? ` And ${(0,visible/* count */.U9)(rest, "more problem")}.` : "";
    const place = typeof first?.path !== "string" ? "" : `${(0,visible/* showPath */.P8)(first.path)}: `;
    return `${place}${first?.message ?? ""}${more}`;
}
function documentOf({ opened, commit }, targets, composed) {
    return {
        version: 1,
        verdict: "refused",
        because: "",
        database: opened.database.name,
        framework: opened.framework,
        commit,
        digest: null,
        backupRisk: null,
        backup: null,
        targets: targets.map((target) => stateOf(target, composed)),
        problems: [],
        notes: notesOf(targets),
        migrations: [],
        estimate: null,
        application: { mustCopeWith: [], waitsFor: [], complete: true },
    };
}
function stateOf({ name, hostHash, serverVersion, history, fingerprint }, composed) {
    return {
        name,
        hostHash,
        serverVersion,
        historyTable: history.table,
        historyExists: history.exists || history.applied.length > 0,
        applied: history.applied.length,
        appliedOfRelease: composed.problems.length > 0 ? [] : (composed.applied.get(name) ?? []),
        pending: history.pending.length,
        fingerprint: fingerprint.digest,
    };
}
function releaseOf({ request, targets, composed, migrations }) {
    const { opened, sha256, clock, commit, tool } = request;
    const placeholders = [...(opened.native?.placeholders ?? [])].map(([name, value]) => [name, sha256(value)]);
    return (0,write_release/* sealRelease */.j)({
        database: opened.database.name,
        framework: opened.framework,
        placeholders: Object.fromEntries(placeholders),
        migrations: migrations.map((migration) => ({
            id: migration.id,
            path: migration.path,
            sha256: migration.sha256,
            backupRisk: migration.backupRisk,
            predicted: predictionOf(migration),
        })),
        commit,
        targets: targets.map(({ name, hostHash, fingerprint }) => ({
            name,
            hostHash,
            applied: composed.applied.get(name) ?? [],
            fingerprint: fingerprint.digest,
        })),
        plannedAt: (0,moment/* toIsoMoment */.h)(clock.now()),
        tool,
    }, sha256);
}
function acceptedDocument({ base, targets, migrations, release, request }) {
    const names = targets.map(({ name }) => name).join(" and ");
    const isEmpty = migrations.length === 0;
    const backup = decideBackup(migrations);
    const slowest = targets.toSorted((a, b) => b.options.apply.lockTimeoutMs - a.options.apply.lockTimeoutMs)[0];
    const sizes = new Map([...targets.flatMap((target) => [...target.sizes]), ...(request.statistics ?? [])]);
    return {
        ...base,
        verdict: isEmpty ? "nothing-pending" : "planned",
        because: isEmpty
            ? `Nothing is pending: ${names} ${targets.length === 1 ? "holds" : "hold"} every migration of this revision.`
            : `${(0,visible/* count */.U9)(migrations.length, "migration is", "migrations are")} pending on ${names}.`,
        digest: release.digest,
        backupRisk: (0,assess_set/* riskOfAll */.uH)(migrations),
        backup,
        notes: [...base.notes, ...backupNotes(targets, backup)],
        migrations,
        estimate: isEmpty || slowest === undefined ? null : (0,estimate/* estimateRelease */.a)(migrations, { sizes, settings: slowest.options.apply }),
        application: orderWithApplication(migrations),
    };
}


/***/ }),

/***/ 28554:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ NotCanonical),
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** JSON of which every program makes the same bytes (RFC 8785), so that a digest of it means the value and not its spelling. */
/** A value that has no canonical form. */
class NotCanonical extends Error {
    name = "NotCanonical";
}
/**
 * Keys in the order of their UTF-16 code units, no white space, numbers and texts as JSON.stringify writes them (which is what the RFC
 * prescribes). Throws `NotCanonical` for NaN, infinities and lone surrogates.
 */
function canonicalJson(value) {
    if (typeof value === "string")
        return canonicalText(value);
    if (typeof value === "number") {
        if (!Number.isFinite(value))
            throw new NotCanonical("Only finite numbers have a canonical form");
        return JSON.stringify(value);
    }
    if (value === null || typeof value === "boolean")
        return String(value);
    if (isList(value))
        return `[${value.map(canonicalJson).join(",")}]`;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${canonicalText(key)}:${canonicalJson(inner)}`).join(",")}}`;
}
function isList(value) {
    return Array.isArray(value);
}
function canonicalText(text) {
    if (/\p{Surrogate}/u.test(text))
        throw new NotCanonical("A text with half a character has no canonical form");
    return JSON.stringify(text);
}


/***/ }),

/***/ 27141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ sealOf),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28554);
/** What identifies a release, and what shows that its file was altered. */

/** `sha256:` and 64 hexadecimal digits, of exactly `database`, `framework`, `placeholders` and each migration's `id`, `path` and `sha256`. */
function digestOf({ database, framework, placeholders, migrations }, sha256) {
    const content = {
        database,
        framework,
        placeholders: { ...placeholders },
        migrations: migrations.map(({ id, path, sha256: hash }) => ({ id, path, sha256: hash })),
    };
    return `sha256:${sha256((0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(content))}`;
}
/** Of all that a release says but the seal itself. */
function sealOf(release, sha256) {
    const { seal: _, ...rest } = { ...release, seal: "" };
    return `sha256:${sha256((0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(toJson(rest)))}`;
}
function toJson(value) {
    const json = JSON.parse(JSON.stringify(value));
    return json;
}


/***/ }),

/***/ 51028:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ MOMENT),
/* harmony export */   Dh: () => (/* binding */ DIGEST),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   T1: () => (/* binding */ pattern),
/* harmony export */   Tp: () => (/* binding */ parseDocument),
/* harmony export */   Xd: () => (/* binding */ orNull),
/* harmony export */   YW: () => (/* binding */ Wrong),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   aD: () => (/* binding */ SHA256),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   gI: () => (/* binding */ PATH),
/* harmony export */   og: () => (/* binding */ isRepositoryPath),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   vj: () => (/* binding */ amount),
/* harmony export */   zI: () => (/* binding */ refuseOtherVersion)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/** Reads JSON documents that come from elsewhere: unknown values -> typed ones, or the first thing that is wrong with its place. */

/** Where and what, such as `migrations[2].path is no text`, on one line with nothing invisible. */
class Wrong extends Error {
    name = "Wrong";
}
const text = (value, place) => {
    if (typeof value !== "string")
        throw new Wrong(`${place} is no text`);
    return value;
};
const flag = (value, place) => {
    if (typeof value !== "boolean")
        throw new Wrong(`${place} is neither true nor false`);
    return value;
};
const amount = (value, place) => {
    if (typeof value !== "number" || !Number.isFinite(value))
        throw new Wrong(`${place} is no number`);
    return value;
};
function pattern(source, what) {
    return (value, place) => {
        const found = text(value, place);
        if (!source.test(found))
            throw new Wrong(`${place} is no ${what}`);
        return found;
    };
}
function choice(values) {
    return (value, place) => {
        const found = values.find((one) => one === value);
        if (found === undefined)
            throw new Wrong(`${place} is none of ${values.join(", ")}`);
        return found;
    };
}
function orNull(reader) {
    return (value, place) => (value === null ? null : reader(value, place));
}
function list(reader, most = 10_000) {
    return (value, place) => {
        if (!Array.isArray(value))
            throw new Wrong(`${place} is no list`);
        if (value.length > most)
            throw new Wrong(`${place} has more than ${most} entries`);
        return value.map((item, index) => reader(item, `${place}[${index}]`));
    };
}
/** Names to values, such as placeholders. */
function table(reader) {
    return (value, place) => Object.fromEntries(Object.entries(mapping(value, place)).map(([key, inner]) => [
        key,
        reader(inner, `${place}.${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .Xm)(key), 60)}`),
    ]));
}
/** Properties that are not among `fields` are passed over. */
function record(fields) {
    const readers = Object.entries(fields);
    return (value, place) => {
        const found = mapping(value, place);
        const read = readers.map(([key, reader]) => {
            const inner = place === "" ? key : `${place}.${key}`;
            if (!Object.hasOwn(found, key))
                throw new Wrong(`${inner} is missing`);
            return [key, reader(found[key], inner)];
        });
        // Each key was read by its own reader.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        return Object.fromEntries(read);
    };
}
function mapping(value, place) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
        throw new Wrong(`${place === "" ? "The document" : place} is no object`);
    return Object.fromEntries(Object.entries(value));
}
const SHA256 = pattern(/^[0-9a-f]{64}$/, "SHA-256 in hexadecimal");
const DIGEST = pattern(/^sha256:[0-9a-f]{64}$/, "digest (sha256: and 64 hexadecimal digits)");
/** ISO 8601 in UTC, as every time in our documents. */
const MOMENT = pattern(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z$/, "time in UTC (ISO 8601)");
/** A path of a repository: relative, without steps upwards, backslashes, NUL and half characters. Otherwise a name is a name. */
const PATH = (value, place) => {
    const path = text(value, place);
    if (!isRepositoryPath(path))
        throw new Wrong(`${place} is no path below the repository`);
    return path;
};
function isRepositoryPath(path) {
    const isPlain = path.length <= 4096 && !/[\0\\\p{Surrogate}]|^[A-Za-z]:/u.test(path);
    return isPlain && path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
const MOST_BYTES = 20_000_000;
/** Bytes -> text and JSON; throws `Wrong`. A byte order mark is no JSON. */
function parseDocument(bytes) {
    if (bytes.length > MOST_BYTES)
        throw new Wrong("The document is larger than 20 MB");
    try {
        const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
        const value = JSON.parse(text);
        return { text, value };
    }
    catch {
        throw new Wrong("The document is no JSON");
    }
}
/** The version comes first: of another one nothing else can be said. */
function refuseOtherVersion(value, what) {
    const version = typeof value === "object" && value !== null && "version" in value ? value.version : undefined;
    if (version === 1)
        return;
    if (typeof version === "number" && version > 1)
        throw new Wrong(`This is version ${version} of ${what}, made by a newer schema-release; this one reads version 1`);
    throw new Wrong(`This is not ${what}: it has no version 1`);
}


/***/ }),

/***/ 99713:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readIsoMoment),
/* harmony export */   h: () => (/* binding */ toIsoMoment)
/* harmony export */ });
/** Writes and reads the times of our documents, ISO 8601 in UTC. The middle has no clock and no calendar of its own. */
const MOMENT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3})\d*)?Z$/;
/** ISO 8601 in UTC -> milliseconds since 1970; null where it is no time. Days as in H. Hinnant, "chrono-compatible low-level date algorithms". */
function readIsoMoment(text) {
    const parts = MOMENT.exec(text);
    if (parts === null)
        return null;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number);
    if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60)
        return null;
    // Years begin in March, so that a leap day is the last of its year.
    const shifted = month > 2 ? year : year - 1;
    const era = Math.floor(shifted / 400);
    const yearOfEra = shifted - era * 400;
    const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
    const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
    const days = era * 146_097 + dayOfEra - 719_468;
    return (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + Number((parts[7] ?? "").padEnd(3, "0"));
}
/** `milliseconds` since 1970, from 0 to the year 9999. Days to a date as in H. Hinnant, "chrono-compatible low-level date algorithms". */
function toIsoMoment(milliseconds) {
    const whole = Math.max(0, Math.floor(milliseconds));
    const shifted = Math.floor(whole / 86_400_000) + 719_468;
    const era = Math.floor(shifted / 146_097);
    const dayOfEra = shifted - era * 146_097;
    const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
    const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    // Months are counted from March.
    const month = Math.floor((5 * dayOfYear + 2) / 153);
    const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
    const year = era * 400 + yearOfEra + (month >= 10 ? 1 : 0);
    const time = whole % 86_400_000;
    const date = `${pad(year, 4)}-${pad(month < 10 ? month + 3 : month - 9, 2)}-${pad(day, 2)}`;
    const clock = [Math.floor(time / 3_600_000), Math.floor(time / 60_000) % 60, Math.floor(time / 1000) % 60];
    return `${date}T${clock.map((part) => pad(part, 2)).join(":")}.${pad(time % 1000, 3)}Z`;
}
function pad(value, digits) {
    return String(value).padStart(digits, "0");
}


/***/ }),

/***/ 91727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ PREDICTION),
/* harmony export */   YM: () => (/* binding */ LOCK),
/* harmony export */   yX: () => (/* binding */ RISK)
/* harmony export */ });
/* harmony import */ var _risk_assessment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13389);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51028);


const RISK = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(_risk_assessment_js__WEBPACK_IMPORTED_MODULE_1__/* .BACKUP_RISKS */ .QH);
const LOCK = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ relation: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, mode: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq });
const PREDICTION = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ backupRisk: RISK, locks: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(LOCK), rewrites: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) });


/***/ }),

/***/ 60812:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ RELEASE)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51028);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91727);
/** What `release.json` holds, in the order in which it is written. */


/** Values as they are, in the order of their keys; anything else that they hold is left out. Throws `Wrong`. */
const RELEASE = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
    version: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)([1]),
    digest: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .DIGEST */ .Dh,
    database: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    framework: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    placeholders: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD),
    backupRisk: _parts_js__WEBPACK_IMPORTED_MODULE_1__/* .RISK */ .yX,
    migrations: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ id: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, path: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .PATH */ .gI, sha256: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD, backupRisk: _parts_js__WEBPACK_IMPORTED_MODULE_1__/* .RISK */ .yX, predicted: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .PREDICTION */ .I3) })),
    commit: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .pattern */ .T1)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, "full commit id"),
    targets: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ name: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, hostHash: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD, applied: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq), fingerprint: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .DIGEST */ .Dh })),
    plannedAt: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .MOMENT */ .BA,
    tool: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    seal: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .DIGEST */ .Dh,
});


/***/ }),

/***/ 2758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ sealRelease),
/* harmony export */   writeRelease: () => (/* binding */ writeRelease)
/* harmony export */ });
/* harmony import */ var _risk_assessment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13389);
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27141);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51028);
/* harmony import */ var _release_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60812);
/** A release as the bytes of `release.json`: always the same for the same release. */






/** Adds what follows from the rest: version, digest, highest risk, seal. Throws `UserError` for a path that no release can hold. */
function sealRelease(facts, sha256) {
    const { database, framework, placeholders, migrations, commit, targets, plannedAt, tool } = facts;
    const odd = migrations.find(({ path }) => !(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .isRepositoryPath */ .og)(path));
    if (odd !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("configuration", `The name of ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8)(odd.path)} is not UTF-8 or holds a backslash, so no release can hold it.`, "Rename the file.");
    }
    const release = {
        version: 1,
        digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .o)(facts, sha256),
        database,
        framework,
        placeholders,
        backupRisk: (0,_risk_assessment_js__WEBPACK_IMPORTED_MODULE_5__/* .highestRisk */ .gh)(migrations.map(({ backupRisk }) => backupRisk)) ?? "nightly",
        migrations,
        commit,
        targets,
        plannedAt,
        tool,
    };
    return { ...release, seal: (0,_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .sealOf */ .R)(release, sha256) };
}
/** UTF-8, two blanks of indent, a line break at the end; the order of keys is that of the format, whatever that of `release`. */
function writeRelease(release) {
    return `${JSON.stringify((0,_release_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .RELEASE */ .g)(release, ""), null, 2)}\n`;
}


/***/ })

};
;