"use strict";
exports.id = 2758;
exports.ids = [2758];
exports.modules = {

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