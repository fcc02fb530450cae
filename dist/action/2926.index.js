"use strict";
exports.id = 2926;
exports.ids = [2926,2758];
exports.modules = {

/***/ 12926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPostStep: () => (/* binding */ runPostStep)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/adapters/sha256.js
var sha256 = __webpack_require__(3069);
// EXTERNAL MODULE: ./build/commands/status.js + 2 modules
var commands_status = __webpack_require__(31779);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/release/read-release.js
var read_release = __webpack_require__(96065);
// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __webpack_require__(97667);
;// CONCATENATED MODULE: ./build/report/aftermath.js
/** What a deploy that ended badly left on its target: the database's own answer, in plain words. */

const GO_ON = "Deploy the same release again, by re-running the job: nothing is applied twice, and it goes on from there.";
const LOOK_AGAIN = "Deploy the same release again, by re-running the job: it goes on from there, and stops where nobody can know whether a statement ended, with what to look at.";
/** `release` is null where its file could not be read: then all that is pending is looked at. */
function describeAftermath(status, release) {
    const { target, deployer, unfinished, problems, pending } = status;
    if (deployer !== null && !deployer.orphaned)
        return {
            level: "warning",
            headline: `A deploy is still at work on ${target.name} (pid ${deployer.pid}), so this may change.`,
            remedy: `Wait until it has ended, then look again: schema-release status --target ${target.name}.`,
        };
    const [begun] = unfinished;
    if (begun !== undefined)
        return {
            level: "warning",
            headline: `Interrupted on ${target.name} in the middle of ${(0,visible/* listPaths */.Pe)([begun.path])}, of which ${(0,visible/* count */.U9)(begun.done, "statement is", "statements are")} done.`,
            remedy: problems.find(({ path }) => path === begun.path)?.remedy ?? LOOK_AGAIN,
        };
    const [problem] = problems;
    if (problem !== undefined)
        return { level: "warning", headline: `${target.name} is blocked. ${problem.message}`, remedy: problem.remedy };
    const waiting = new Set(pending.map(({ path }) => path));
    const paths = release === null ? [...waiting] : release.migrations.map(({ path }) => path);
    const open = paths.filter((path) => waiting.has(path));
    if (open.length === 0)
        return {
            level: "notice",
            headline: `All of ${release === null ? "what the commit has" : "the release"} is applied on ${target.name}.`,
            remedy: "What failed came behind the migrations, such as the smoke tests: see the step's own summary. Deployed again, it finds nothing left to do.",
        };
    if (open.length === paths.length)
        return {
            level: "notice",
            headline: `Nothing of ${release === null ? "what is pending" : "the release"} is applied on ${target.name}.`,
            remedy: "Mend what the step's own summary or log says, and run the job again.",
        };
    const last = paths.findLast((path) => !waiting.has(path)) ?? "";
    return {
        level: "warning",
        headline: `Applied on ${target.name} up to ${(0,visible/* listPaths */.Pe)([last])}: ${paths.length - open.length} of ${(0,visible/* count */.U9)(paths.length, "migration")}. Not applied: ${(0,visible/* listPaths */.Pe)(open)}.`,
        remedy: GO_ON,
    };
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(94963);
// EXTERNAL MODULE: ./build/doors/action/action-files.js
var action_files = __webpack_require__(78430);
// EXTERNAL MODULE: ./build/doors/action/action-options.js
var action_options = __webpack_require__(86803);
// EXTERNAL MODULE: ./build/doors/checkout.js
var checkout = __webpack_require__(69477);
// EXTERNAL MODULE: ./build/doors/command-line.js
var command_line = __webpack_require__(56459);
// EXTERNAL MODULE: ./build/doors/commands.js
var commands = __webpack_require__(18163);
// EXTERNAL MODULE: ./build/doors/failure.js
var failure = __webpack_require__(32051);
// EXTERNAL MODULE: ./build/doors/target-door.js
var target_door = __webpack_require__(47205);
;// CONCATENATED MODULE: ./build/doors/action/action-post.js
/** The action's last word after a failure or a cancel: of a deploy, what the database itself says. It never fails the job. */














/** The runner ends whatever runs five minutes after a cancel. */
const LONGEST_MS = 240_000;
const TITLE = "What the deploy left behind";
/** Inputs and environment are those of the step that it belongs to. Answers the exit code, which is always 0. */
async function runPostStep(step) {
    try {
        if ((step.environment["INPUT_COMMAND"] ?? "").trim() !== "deploy")
            return errors/* EXIT */.d.ok;
        await within(LONGEST_MS, lookAt(step));
    }
    catch (error) {
        await tellUnknown(error, step);
    }
    return errors/* EXIT */.d.ok;
}
async function lookAt({ environment, output }) {
    if ((environment["STATE_started"] ?? "") === "")
        process.stdout.write("The step left no sign that it had begun; the database is asked all the same.\n");
    const deploy = await commands/* COMMANDS */.L["deploy"]?.load();
    if (deploy === undefined)
        return;
    const line = (0,action_options/* readOptions */.Tt)("deploy", deploy, environment);
    const release = await openRelease((0,command_line/* textOption */.vU)(line, "release"));
    const document = await askDatabase(line, release);
    const aftermath = describeAftermath(document, release);
    const { renderStatusMarkdown, renderStatusTerminal } = await __webpack_require__.e(/* import() */ 1608).then(__webpack_require__.bind(__webpack_require__, 61608));
    process.stdout.write(`${aftermath.headline}\n${aftermath.remedy}\n\n${renderStatusTerminal(document, false)}`);
    const { level, headline, remedy } = aftermath;
    output.annotate({ level, file: null, line: null, column: null, title: TITLE, message: `${headline}\n${remedy}` });
    await (0,action_files/* appendSummary */.fe)(pageOf(aftermath, renderStatusMarkdown(document)));
}
/** Null where it is not there or was altered: the deploy has said so then. */
async function openRelease(file) {
    if (file === undefined)
        return null;
    try {
        const read = (0,read_release/* readRelease */.i)(await (0,promises_.readFile)(file), sha256/* sha256 */.s);
        return "release" in read ? read.release : null;
    }
    catch {
        return null;
    }
}
/** As `status` with the deploy's own target, repository and configuration, and the release's database. */
function askDatabase(deploy, release) {
    const { target, repo, config } = deploy.options;
    const given = Object.entries({ target, repo, config, database: release?.database });
    const line = {
        options: Object.fromEntries(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
        positionals: [],
    };
    return (0,target_door/* withTarget */.yY)(line, ({ opened, commit, target, run, folder }) => (0,commands_status/* status */.h)({ opened, commit, target, run, sha256: sha256/* sha256 */.s, openCheckout: (0,checkout/* checkoutAt */.G)(folder, process.env) }));
}
function pageOf({ headline, remedy }, status) {
    return `## ${TITLE}\n\n**${(0,report_escape/* escapeMarkdown */.FV)(headline)}**\n\n${(0,report_escape/* escapeMarkdown */.FV)(remedy)}\n\n${status}`;
}
async function tellUnknown(error, { environment, output }) {
    const said = (0,failure/* describeFailure */.I)(error)
        .text.replace(/^schema-release: /, "")
        .trim();
    const { level, headline, remedy } = wasRefused(error, environment) ? REFUSED : UNKNOWN;
    const message = `${headline}\n${said}\n${remedy}`;
    process.stdout.write(`${message}\n`);
    output.annotate({ level, file: null, line: null, column: null, title: TITLE, message });
    const lines = said.split("\n").map((line) => (0,report_escape/* escapeMarkdown */.FV)(line.trim()));
    try {
        await (0,action_files/* appendSummary */.fe)(`## ${TITLE}\n\n**${headline}**\n\n${lines.join("  \n")}\n\n${(0,report_escape/* escapeMarkdown */.FV)(remedy)}\n`);
    }
    catch {
        // Without the runner's files the log says it.
    }
}
const UNKNOWN = {
    level: "warning",
    headline: "Whether anything was applied is not known: the database could not be asked.",
    remedy: "Ask it before anything else is tried: schema-release status --target NAME.",
};
const REFUSED = {
    level: "notice",
    headline: "The deploy was refused for how it was called or configured, before it reached the database: it applied nothing.",
    remedy: "Mend that, and run the job again.",
};
/** The same inputs and configuration are as wrong for the question as they were for the deploy. */
function wasRefused(error, environment) {
    return error instanceof errors.UserError && error.exitCode === errors/* EXIT */.d.usage && environment["STATE_ended"] === String(errors/* EXIT */.d.usage);
}
async function within(limitMs, work) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new errors.UserError("outside", "The database did not answer within four minutes.", "See that it runs and can be reached from here.")), limitMs);
    });
    try {
        await Promise.race([work, late]);
    }
    finally {
        clearTimeout(timer);
    }
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

/***/ 96065:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readRelease)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _risk_assessment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13389);
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28554);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27141);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51028);
/* harmony import */ var _release_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60812);
/* harmony import */ var _write_release_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2758);
/** The bytes of `release.json` -> a release, or what is wrong with it. A file that was altered in any byte is noticed. */







const PLAN_AGAIN = "Take the file that `schema-release plan` wrote, as it wrote it, or plan again.";
/** Never throws for what is in the file, however hostile. Properties that are not known are an alteration, too. */
function readRelease(bytes, sha256) {
    try {
        const { text, value } = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(bytes);
        (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseOtherVersion */ .zI)(value, "a release");
        const release = (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .RELEASE */ .g)(value, "");
        refuseContradictions(release);
        if ((0,_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .o)(release, sha256) !== release.digest)
            throw new _document_js__WEBPACK_IMPORTED_MODULE_1__/* .Wrong */ .YW("The digest is not that of its migrations: the file was altered");
        const { seal, ...rest } = release;
        if ((0,_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .sealOf */ .R)(rest, sha256) !== seal)
            throw new _document_js__WEBPACK_IMPORTED_MODULE_1__/* .Wrong */ .YW("The seal is broken: the file was altered after it was planned");
        if (text !== (0,_write_release_js__WEBPACK_IMPORTED_MODULE_3__.writeRelease)(release))
            throw new _document_js__WEBPACK_IMPORTED_MODULE_1__/* .Wrong */ .YW("The file is not as it was written: it was altered");
        return { release };
    }
    catch (error) {
        if (!(error instanceof _document_js__WEBPACK_IMPORTED_MODULE_1__/* .Wrong */ .YW) && !(error instanceof _canonical_json_js__WEBPACK_IMPORTED_MODULE_5__/* .NotCanonical */ .E))
            throw error;
        return { problem: `${error.message}.`, remedy: PLAN_AGAIN };
    }
}
function refuseContradictions({ migrations, targets, backupRisk }) {
    refuseTwice(migrations.map(({ path }) => path));
    refuseTwice(migrations.map(({ id }) => id));
    refuseTwice(targets.map(({ name }) => name));
    const ids = migrations.map(({ id }) => id);
    for (const { name, applied } of targets) {
        if (applied.length > ids.length || applied.some((id, index) => id !== ids[index]))
            throw new _document_js__WEBPACK_IMPORTED_MODULE_1__/* .Wrong */ .YW(`What ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8)(name)} holds is no beginning of the release`);
    }
    const highest = (0,_risk_assessment_js__WEBPACK_IMPORTED_MODULE_6__/* .highestRisk */ .gh)(migrations.map((migration) => migration.backupRisk)) ?? "nightly";
    if (backupRisk !== highest)
        throw new _document_js__WEBPACK_IMPORTED_MODULE_1__/* .Wrong */ .YW(`The backup risk is ${backupRisk}, but that of its migrations is ${highest}`);
}
function refuseTwice(names) {
    const seen = new Set();
    for (const name of names) {
        if (seen.has(name))
            throw new _document_js__WEBPACK_IMPORTED_MODULE_1__/* .Wrong */ .YW(`"${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8)(name)}" stands in it twice`);
        seen.add(name);
    }
}


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