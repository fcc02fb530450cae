"use strict";
exports.id = 4467;
exports.ids = [4467];
exports.modules = {

/***/ 25169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ withStaging),
/* harmony export */   Vd: () => (/* binding */ hasWindow),
/* harmony export */   ml: () => (/* binding */ forecastAtRisk)
/* harmony export */ });
/** Whether something can be written between the backup and the change; a rescue copy is made under the change's own lock. */
function hasWindow({ rung }) {
    return rung !== null && rung !== "none" && rung !== "rescue-copy";
}
/** Null where nothing can be lost between backup and change. */
function forecastAtRisk({ backup, rates, staging }) {
    if (!hasWindow(backup))
        return null;
    const isLong = rates.seconds !== null && rates.seconds >= SHORTEST_SECONDS;
    const tables = [...rates.rows].map(([relation, rows]) => ({
        relation,
        rowsPerSecond: rows === null || rates.seconds === null || !isLong ? null : rows / rates.seconds,
        rows: null,
    }));
    const forecast = {
        target: backup.target,
        windowSeconds: null,
        tables: tables.toSorted((a, b) => (b.rowsPerSecond ?? Infinity) - (a.rowsPerSecond ?? Infinity)),
        restsOn: [ratesSentence(rates, isLong), ...(backup.rung === "quiesce" ? [SUSPENDED] : [])],
    };
    return staging === null ? forecast : withStaging(forecast, { backup, staging });
}
/** The forecast of a plan, once Staging has had the release. */
function withStaging(forecast, { backup, staging }) {
    const { windowMs } = staging.dataAtRisk ?? { windowMs: null };
    const isAlike = staging.backup !== null && staging.backup.kind === backup.by;
    if (windowMs === null || !isAlike)
        return { ...forecast, restsOn: [...forecast.restsOn, NO_WINDOW] };
    const windowSeconds = Math.max(0, windowMs) / 1000;
    return {
        ...forecast,
        windowSeconds,
        tables: forecast.tables.map((table) => ({
            ...table,
            rows: table.rowsPerSecond === null ? null : Math.ceil(table.rowsPerSecond * windowSeconds),
        })),
        restsOn: [...forecast.restsOn, WINDOW],
    };
}
/** Counters that began to count just now say nothing of an ordinary hour. */
const SHORTEST_SECONDS = 600;
function ratesSentence({ since }, isLong) {
    if (since === null)
        return "The server does not tell how much is written.";
    if (!isLong)
        return `How much is written is not known: the server counts only since ${since}.`;
    return `Rows are an average since ${since}, when the server began to count: a busy hour writes more than that.`;
}
const WINDOW = "From backup to lock it takes as long as it took on Staging; where Production is larger, a dump of it takes longer.";
const NO_WINDOW = "How long it takes from backup to lock is not known: Staging's deploy had no such backup.";
const SUSPENDED = "Writers that are suspended write nothing meanwhile, so there will be less.";


/***/ }),

/***/ 44467:
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
;// CONCATENATED MODULE: ./build/backup/backup-decision.js


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
function decideBackup(migrations, targets = [], forecast = []) {
    const risk = (0,assessment/* highestRisk */.gh)(migrations.map(({ backupRisk }) => backupRisk)) ?? "nightly";
    const statements = migrations.flatMap(({ path, statements: all }) => all.map((statement) => ({ path, statement })));
    const risky = statements
        .filter(({ statement }) => statement.backupRisk !== "nightly")
        .sort((a, b) => assessment/* BACKUP_RISKS */.QH.indexOf(b.statement.backupRisk) - assessment/* BACKUP_RISKS */.QH.indexOf(a.statement.backupRisk));
    const because = risky.flatMap(({ path, statement: { line, because: reasons } }) => reasons.map((reason) => ({ path, line, reason })));
    const needed = NEEDED[risk];
    return { needed, because, remains: REMAINS[needed], targets, forecast };
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
// EXTERNAL MODULE: ./build/backup/forecast.js
var backup_forecast = __webpack_require__(25169);
// EXTERNAL MODULE: ./build/backup/written-so-far.js
var written_so_far = __webpack_require__(46792);
;// CONCATENATED MODULE: ./build/backup/live-rates.js

/**
 * Counting began when the database's counters were reset, or when those of the whole server were: a crash does that, a regular restart does
 * not (see "The Cumulative Statistics System"). Somebody may have reset one of the server's views alone, so the oldest of them counts.
 */
const SINCE = `
SELECT to_char(since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS since,
  extract(epoch FROM clock_timestamp() - since)::float8 AS seconds
FROM (SELECT CASE WHEN NOT pg_is_in_recovery() THEN greatest(
    (SELECT stats_reset FROM pg_stat_database WHERE datname = current_database()),
    least((SELECT stats_reset FROM pg_stat_bgwriter), (SELECT stats_reset FROM pg_stat_archiver))) END AS since) s`;
/** `relations` as `schema.name`. Throws `DatabaseError`. */
async function readRates(session, relations) {
    const nothing = new Map(relations.map((relation) => [relation, null]));
    if (relations.length === 0)
        return { since: null, seconds: null, rows: nothing };
    const [began] = await session.query(SINCE);
    const { since, seconds } = began ?? {};
    // Counters of a replica say what it wrote itself: nothing.
    if (typeof since !== "string" || typeof seconds !== "number")
        return { since: null, seconds: null, rows: nothing };
    const { rows } = await (0,written_so_far/* readWritten */.I)(session, relations);
    return { since, seconds, rows: new Map([...rows].map(([relation, written]) => [relation, total(written)])) };
}
function total(written) {
    return written === null ? null : written.inserted + written.updated + written.deleted;
}

// EXTERNAL MODULE: ./build/commands/assess/decide-target-backup.js + 9 modules
var decide_target_backup = __webpack_require__(29935);
;// CONCATENATED MODULE: ./build/commands/plan/plan-backups.js




/** Of targets that lack something. Throws `DatabaseError`. */
async function planBackups({ request, targets, migrations, release }) {
    const decided = [];
    const forecast = [];
    for (const [index, target] of targets.entries()) {
        const server = request.targets[index]?.server;
        const lacking = migrations.filter(({ pendingOn }) => pendingOn.includes(target.name));
        if (server === undefined || lacking.length === 0)
            continue;
        const planned = targets.length === 1 ? lacking : await judgeOn(target, lacking, { request, release });
        const { decision, affected } = await (0,decide_target_backup/* decideBackupFor */.g)({
            opened: request.opened,
            target,
            server,
            planned,
            release,
            asDeployer: false,
        });
        decided.push(decision);
        if ((0,backup_forecast/* hasWindow */.Vd)(decision) && affected.length > 0)
            forecast.push(...(await foresee(server, decision, affected)));
    }
    return { targets: decided, forecast };
}
/** What is grave on one target may be nothing on another. */
function judgeOn(target, lacking, { request, release }) {
    const paths = new Set(lacking.map(({ path }) => path));
    const pending = target.history.pending.filter(({ path }) => paths.has(path));
    return (0,assess_pending/* assessPending */.o)({ ...request, targets: [target], pending, commit: release.commit });
}
/** Staging's window is not known yet: the approver's page adds it. */
async function foresee(server, backup, affected) {
    const session = await server.connect("backup");
    try {
        const forecast = (0,backup_forecast/* forecastAtRisk */.ml)({ backup, rates: await readRates(session, affected), staging: null });
        return forecast === null ? [] : [forecast];
    }
    finally {
        await session.close();
    }
}

;// CONCATENATED MODULE: ./build/commands/plan/plan-notes.js
/** What is odd about targets and refuses nothing. */

function notesOf(targets) {
    return [...targets.flatMap(withoutHistory), ...targets.flatMap(withoutAnswer), ...differences(targets)];
}
/** Where the backup gate will stay closed: once for all targets that have the same reason. */
function backupNotes({ targets }) {
    const groups = new Map();
    for (const backup of targets) {
        if (backup.rung !== null)
            continue;
        const key = JSON.stringify(backup.ladder);
        groups.set(key, [...(groups.get(key) ?? []), backup]);
    }
    return [...groups.values()].flatMap(([first, ...others]) => {
        if (first === undefined)
            return [];
        const names = (0,visible/* listPaths */.Pe)([first, ...others].map(({ target }) => target));
        return [
            {
                message: `No backup that ${names} can have suffices for what the release loses: the backup gate stays closed there.`,
                // It speaks of one target, and is true of all of them.
                remedy: (first.remedy ?? REMEDY).replace(`for ${first.target}`, () => `for ${names}`),
            },
        ];
    });
}
const REMEDY = "Configure `backup` for the target: see docs/backup.md.";
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
    const backups = await planBackups({ request, targets, migrations, release });
    return { document: acceptedDocument({ base, targets, migrations, release, request, backups }), release, texts };
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
function acceptedDocument({ base, targets, migrations, release, request, backups }) {
    const names = targets.map(({ name }) => name).join(" and ");
    const isEmpty = migrations.length === 0;
    const backup = decideBackup(migrations, backups.targets, backups.forecast);
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
        notes: [...base.notes, ...backupNotes(backup)],
        migrations,
        estimate: isEmpty || slowest === undefined ? null : (0,estimate/* estimateRelease */.a)(migrations, { sizes, settings: slowest.options.apply }),
        application: orderWithApplication(migrations),
    };
}


/***/ })

};
;