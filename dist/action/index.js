/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 4904:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseConnectionString)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(89984);
/** Reads connection strings as libpq does (manual, section 34.1.1): URLs, and `keyword = 'value'` lists. Asks nobody. */

/** Drivers that SQLAlchemy names in the scheme are of no matter to where the server is. */
const SCHEME = /^postgres(?:ql)?(?:\+[a-z0-9_]+)?:\/\//;
/** Throws `UserError` that holds nothing of the text, which may be a password in the wrong place. */
function parseConnectionString(text) {
    const scheme = SCHEME.exec(text)?.[0];
    if (scheme !== undefined)
        return parseUrl(text.slice(scheme.length));
    if (/^[a-z_]+\s*=/i.test(text.trim()))
        return parseKeywords(text.trim());
    throw invalid("it begins neither with postgresql:// nor with a keyword such as host=");
}
function parseUrl(text) {
    const settings = new Map();
    const set = (keyword, value) => {
        if (value !== "")
            settings.set(keyword, decode(value));
    };
    const [, userinfo, rest = ""] = /^(?:([^@/]*)@)?(.*)$/s.exec(text) ?? [];
    if (userinfo !== undefined) {
        const colon = userinfo.indexOf(":");
        set("user", colon < 0 ? userinfo : userinfo.slice(0, colon));
        if (colon >= 0)
            set("password", userinfo.slice(colon + 1));
    }
    const [, authority = "", database = "", query = ""] = /^([^/?]*)(?:\/([^?]*))?(?:\?(.*))?$/s.exec(rest) ?? [];
    const hosts = authority.split(",").map((host) => parseHost(host));
    set("host", joinUnlessEmpty(hosts.map(({ host }) => host)));
    set("port", joinUnlessEmpty(hosts.map(({ port }) => port)));
    set("dbname", database);
    for (const parameter of query === "" ? [] : query.split("&")) {
        const [keyword, value, more] = parameter.split("=");
        if (keyword === undefined || value === undefined || more !== undefined)
            throw invalid("a parameter behind ? is not like name=value");
        addParameter(settings, decode(keyword), decode(value));
    }
    return settings;
}
function joinUnlessEmpty(parts) {
    return parts.every((part) => part === "") ? "" : parts.join(",");
}
function parseHost(text) {
    const match = /^(?:\[([^\]]+)\]|([^:[\]]*))(?::(.*))?$/s.exec(text);
    if (match === null)
        throw invalid("a host is not like name:port or [IPv6 address]:port");
    const [, address, name = "", port = ""] = match;
    if (port !== "" && !/^\d+$/.test(decode(port)))
        throw invalid("a port is not a number; a : @ / or ? in the password is written %3A %40 %2F %3F");
    return { host: address ?? name, port };
}
/** Other clients' spellings of libpq's keywords. */
function addParameter(settings, keyword, value) {
    if (keyword === "ssl" && value === "true")
        settings.set("sslmode", "require");
    else if (keyword === "socket")
        settings.set("host", value);
    else
        settings.set(keyword, value);
}
function decode(text) {
    if (/%(?![0-9a-fA-F]{2})/.test(text))
        throw invalid("a % is not followed by two hexadecimal digits; a % itself is written %25");
    if (text.includes("%00"))
        throw invalid("it holds %00");
    try {
        return decodeURIComponent(text);
    }
    catch {
        throw invalid("percent-encoded characters are not UTF-8");
    }
}
/** `keyword = value`, the value in quotation marks where it is empty or holds a space; a backslash takes the next character as it is. */
function parseKeywords(text) {
    const settings = new Map();
    const pattern = /\s*([^\s='\\]+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|((?:[^\s'\\]|\\.)*))(?=\s|$)/sy;
    while (pattern.lastIndex < text.length) {
        const [, keyword, quoted, plain = ""] = pattern.exec(text) ?? [];
        if (keyword === undefined)
            throw invalid("it is no list of keyword=value; a value with spaces or ' stands in quotation marks");
        settings.set(keyword, (quoted ?? plain).replaceAll(/\\(.)/gs, "$1"));
    }
    return settings;
}
function invalid(reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("usage", `The database's URL is not valid: ${reason}.`, "It looks like postgresql://user:password@host:5432/database?sslmode=verify-full.");
}


/***/ }),

/***/ 65631:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   gW: () => (/* binding */ passwordsIn),
/* harmony export */   vf: () => (/* binding */ scrubEnvironment)
/* harmony export */ });
/** What a command sees of our environment. Our own may hold tokens and passwords of other targets. */
/** What programs need to run at all: to find others, their home, language, time zone, temporary folder, proxy and certificates. */
const PASSED = new Set(`PATH HOME USER LOGNAME SHELL TERM NO_COLOR CI LANG LANGUAGE TZ TMPDIR TMP TEMP HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY
   SSL_CERT_FILE SSL_CERT_DIR NODE_EXTRA_CA_CERTS REQUESTS_CA_BUNDLE JAVA_HOME VIRTUAL_ENV LD_LIBRARY_PATH
   SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT USERPROFILE APPDATA LOCALAPPDATA PROGRAMDATA PROGRAMFILES`.split(/\s+/));
/** Of `environment` what every program may see, and what `names` adds: names, or beginnings of names followed by `*`. */
function scrubEnvironment(environment, names = []) {
    const asked = new Set(names);
    const beginnings = names.flatMap((name) => (name.endsWith("*") ? [name.slice(0, -1)] : []));
    const mayPass = (name) => PASSED.has(name.toUpperCase()) ||
        name.startsWith("LC_") ||
        asked.has(name) ||
        beginnings.some((start) => name.startsWith(start));
    return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value !== undefined && mayPass(name) ? [[name, value]] : [])));
}
const SECRET_NAME = /PASSW(?:OR)?D|PASSPHRASE|SECRET|TOKEN|CREDENTIAL|PRIVATE|(?:^|_)(?:PWD|PAT|KEY)$|(?:API|ACCESS|AUTH|SIGNING)_?KEY/i;
const NOT_SECRET = /^(?:PWD|OLDPWD|GITHUB_TOKEN_PERMISSIONS|AWS_ACCESS_KEY_ID|PGPASSFILE|AWS_WEB_IDENTITY_TOKEN_FILE)$/i;
/** Values that look like secrets: variables with the name of one, and passwords within URLs. For masking only: too many are no harm. */
function secretsOf(environment) {
    return Object.entries(environment).flatMap(([name, value]) => {
        if (value === undefined || value === "")
            return [];
        const named = SECRET_NAME.test(name) && !NOT_SECRET.test(name) && !value.includes("://") && value.length >= 6;
        return [...(named ? [value] : []), ...passwordsIn(value)];
    });
}
/** Passwords of URLs and of `password=…` in connection strings, as they stand there and decoded. */
function passwordsIn(text) {
    const found = [
        ...text.matchAll(/:\/\/[^:/?#@\s]*:([^/?#\s]*)@/g),
        ...text.matchAll(/[?&](?:password|sslpassword|pass|token)=([^&#\s]+)/gi),
        ...text.matchAll(/(?:^|[\s;])(?:password|sslpassword|pwd)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|([^\s;'&]+))/gi),
    ].flatMap(([, first, second]) => [first ?? second ?? ""]);
    return [...new Set(found.flatMap((password) => [password, decode(password)]))].filter((password) => password !== "");
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 56584:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h8: () => (/* binding */ openMask),
/* harmony export */   xy: () => (/* binding */ spellSecret)
/* harmony export */ });
/* unused harmony exports MASK, maskSecrets */
/** Takes secrets out of text that people or files will see. Knows how secrets are spelled in other notations, not where they come from. */
const MASK = "***";
/** Shorter ones are not looked for: a mask over each `a` hides nothing and destroys the text. */
const SHORTEST = 3;
/**
 * Replaces each secret by `***`: as it is, percent-encoded, in base64 (wherever it begins within the encoded text), in hexadecimal, and as
 * JSON, a shell or SQL would escape it. Of a secret of several lines, each line is one. Secrets of fewer than three characters are left.
 */
function maskSecrets(text, secrets) {
    return openMask(secrets).mask(text);
}
/** The same for many texts. */
function openMask(secrets) {
    const forms = [...new Set(secrets.flatMap((secret) => spellSecret(secret)))].sort((a, b) => b.length - a.length);
    const [first] = forms;
    if (first === undefined)
        return { mask: (text) => text, longest: 0, cutBefore: (_, at) => at };
    const any = forms.map((form) => form.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw `\$&`)).join("|");
    // Looks ahead, so that secrets that overlap are all found.
    const pattern = new RegExp(`(?=(${any}))`, "gi");
    const lower = forms.map((form) => form.toLowerCase());
    /** Most texts hold none, and looking for each word by itself is many times faster than the pattern. */
    const find = (text) => {
        const lowerText = text.toLowerCase();
        const holdsAny = forms.some((form) => text.includes(form)) || lower.some((form) => lowerText.includes(form));
        return holdsAny ? findRanges(text, pattern) : [];
    };
    return {
        mask: (text) => maskRanges(text, find(text)),
        longest: first.length,
        cutBefore: (text, at) => find(text).find(({ start, end }) => start < at && end > at)?.start ?? at,
    };
}
function findRanges(text, pattern) {
    const ranges = [];
    for (const { index, 1: found = "" } of text.matchAll(pattern)) {
        const last = ranges.at(-1);
        if (last !== undefined && index < last.end)
            last.end = Math.max(last.end, index + found.length);
        else
            ranges.push({ start: index, end: index + found.length });
    }
    return ranges;
}
function maskRanges(text, ranges) {
    let masked = "";
    let from = 0;
    for (const { start, end } of ranges) {
        masked += text.slice(from, start) + MASK;
        from = end;
    }
    return masked + text.slice(from);
}
/** Every spelling of a secret that is looked for; of several lines, of each. */
function spellSecret(secret) {
    const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
    return [secret, ...lines].flatMap((part) => (part.length < SHORTEST ? [] : spell(part)));
}
function spell(secret) {
    const json = JSON.stringify(secret).slice(1, -1);
    const bytes = Buffer.from(secret, "utf8");
    return [
        secret,
        ...percentForms(bytes),
        json,
        json.replaceAll("/", String.raw `\/`),
        JSON.stringify(json).slice(1, -1),
        secret.replaceAll("'", "''"),
        secret.replaceAll("'", String.raw `'\''`),
        secret.replaceAll("\\", "\\\\").replaceAll("'", String.raw `\'`),
        bytes.toString("hex"),
        ...base64Forms(bytes),
    ].filter((form) => form.length >= SHORTEST);
}
/** As browsers, forms and the strictest encode it; upper or lower case digits are met by the pattern's being blind to case. */
function percentForms(bytes) {
    const all = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
    const strict = [...bytes].map((byte) => {
        const character = String.fromCodePoint(byte);
        return /[A-Za-z0-9_.~-]/.test(character) ? character : `%${byte.toString(16).padStart(2, "0")}`;
    });
    const form = strict.join("");
    // Lone surrogates, which cannot be encoded, become what UTF-8 makes of them.
    const wellFormed = bytes.toString("utf8");
    return [all, form, form.replaceAll("%20", "+"), encodeURI(wellFormed), encodeURIComponent(wellFormed)];
}
/**
 * The characters that all encodings of a longer text share, for each of the three places where a secret can begin in it; in both alphabets.
 * Those of very short secrets would match by chance.
 */
function base64Forms(bytes) {
    const forms = [0, 1, 2].map((offset) => {
        const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
            .toString("base64")
            .replaceAll("=", "");
        const end = Math.floor(((offset + bytes.length) * 8) / 6);
        return encoded.slice(Math.ceil((offset * 8) / 6), end);
    });
    const long = forms.filter((form) => form.length >= 6);
    return [...long, ...long.map((form) => form.replaceAll("+", "-").replaceAll("/", "_"))];
}


/***/ }),

/***/ 97667:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P8: () => (/* binding */ showPath),
/* harmony export */   Pe: () => (/* binding */ listPaths),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Xm: () => (/* binding */ makeVisible),
/* harmony export */   it: () => (/* binding */ cutMiddle)
/* harmony export */ });
/** Paths as words: what cannot be seen is spelled out, so that a name in a sentence is the name that is meant. */
/** Text that is visible as it stands; nearly every path is. */
const PLAIN = /^[\x20-\x7E]*$/;
/**
 * Controls, bidi and other format marks, fillers, line separators, single surrogates; not the emoji variation mark. Made where a
 * text asks for it: building these sets takes as long as the rest of a small check.
 */
let invisible = null;
function findInvisible() {
    return (invisible ??= new RegExp("(?!\\uFE0F)[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Default_Ignorable_Code_Point}]", "gu"));
}
const NAMED = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
/**
 * The text on one line with every invisible character spelled out: `\n`, `\x1B` (a control character, or a byte that is not
 * UTF-8), `\u202E`. Not reversible; for eyes only.
 */
function makeVisible(text) {
    if (PLAIN.test(text))
        return text;
    return text.replace(findInvisible(), (character) => NAMED[character] ?? spellOut(character.codePointAt(0) ?? 0));
}
/** A path in a sentence: visible, and cut in its middle where it is very long. */
function showPath(path) {
    return cutMiddle(makeVisible(path), 200);
}
/** `a, b, c and 4 more`. */
function listPaths(paths, limit = 3) {
    const shown = paths.slice(0, paths.length === limit + 1 ? limit + 1 : limit).map(showPath);
    const rest = paths.length - shown.length;
    if (rest > 0)
        return `${shown.join(", ")} and ${rest} more`;
    if (shown.length < 2)
        return shown.join("");
    return `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}`;
}
/** `1 file`, `3 files`. */
function count(amount, one, many = `${one}s`) {
    return `${amount} ${amount === 1 ? one : many}`;
}
/** Keeps both ends of a text that is longer than `limit` code points. */
function cutMiddle(text, limit) {
    if (text.length <= limit)
        return text;
    const points = Array.from(text);
    if (points.length <= limit)
        return text;
    const half = Math.floor((limit - 1) / 2);
    return `${points.slice(0, half).join("")}…${points.slice(points.length - half).join("")}`;
}
function spellOut(code) {
    if (code >= 0xdc80 && code <= 0xdcff)
        return `\\x${hex(code - 0xdc00, 2)}`;
    if (code < 0x80)
        return `\\x${hex(code, 2)}`;
    return code > 0xffff ? `\\u{${hex(code, 5)}}` : `\\u${hex(code, 4)}`;
}
function hex(code, width) {
    return code.toString(16).toUpperCase().padStart(width, "0");
}


/***/ }),

/***/ 84084:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest)
/* harmony export */ });
const LONGEST_COMPARED = 64;
/**
 * What was probably meant by a word that is not in the list: the nearest by edits (insert, delete, replace, swap of
 * neighbours), with case, `_` and camelCase forgiven; null when nothing is near. At most one edit per three characters.
 */
function suggest(word, allowed) {
    if (word === "" || word.length > LONGEST_COMPARED)
        return null;
    const plain = toKebabCase(word);
    let nearest = null;
    let least = Math.max(1, Math.floor(plain.length / 3)) + 1;
    for (const candidate of allowed) {
        if (Math.abs(candidate.length - plain.length) >= least)
            continue;
        const distance = countEdits(plain, candidate.toLowerCase());
        if (distance < least) {
            nearest = candidate;
            least = distance;
        }
    }
    return nearest;
}
function toKebabCase(word) {
    return word
        .replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2")
        .replaceAll(/[_ ]/g, "-")
        .toLowerCase();
}
/** Optimal string alignment distance, three rows at a time. */
function countEdits(left, right) {
    let beforeLast = [];
    let last = Array.from({ length: right.length + 1 }, (_, index) => index);
    for (let row = 1; row <= left.length; row++) {
        const current = [row];
        for (let column = 1; column <= right.length; column++) {
            const same = left[row - 1] === right[column - 1];
            const edits = [(last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1)];
            const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
            if (swapped)
                edits.push((beforeLast[column - 2] ?? 0) + 1);
            current.push(Math.min(...edits));
        }
        beforeLast = last;
        last = current;
    }
    return last[right.length] ?? 0;
}


/***/ }),

/***/ 29668:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ DatabaseError)
/* harmony export */ });
/** What deploys need of a database server, as interfaces: `adapters/postgres` implements them, the doors hand them in. */
/** Something the server said no to, or a connection that could not be made or broke. Holds no secret. */
class DatabaseError extends Error {
    name = "DatabaseError";
    /** `lost`: the connection broke, so what ran may or may not have been done. */
    kind;
    /** SQLSTATE such as `55P03`; null where the server did not answer. */
    code;
    detail;
    /** What to do, one sentence. */
    hint;
    /** 1-based, in code points of the text that was sent; null when unknown. */
    position;
    /** How many statements of the batch were completed before it (answers that came first); null when unknown. */
    completed;
    constructor(message, facts = {}) {
        super(message);
        this.kind = facts.kind ?? "statement";
        this.code = facts.code ?? null;
        this.detail = facts.detail ?? null;
        this.hint = facts.hint ?? null;
        this.position = facts.position ?? null;
        this.completed = facts.completed ?? null;
    }
}


/***/ }),

/***/ 78430:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LZ: () => (/* binding */ saveState),
/* harmony export */   fe: () => (/* binding */ appendSummary),
/* harmony export */   n0: () => (/* binding */ setOutputs)
/* harmony export */ });
/* unused harmony export fitSummary */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/** The runner's files: outputs, state and the job summary, through `@actions/core`, which knows how they are delimited. */

/** Sets outputs; nothing happens outside a runner. */
async function setOutputs(outputs) {
    if ((process.env["GITHUB_OUTPUT"] ?? "") === "")
        return;
    const { setOutput } = await Promise.all(/* import() */[__nccwpck_require__.e(4119), __nccwpck_require__.e(6421)]).then(__nccwpck_require__.bind(__nccwpck_require__, 96421));
    for (const [name, value] of Object.entries(outputs))
        setOutput(name, value);
}
/** Keeps a word for the post step, which finds it as `STATE_…`; nothing happens outside a runner. */
async function saveState(name, value) {
    if ((process.env["GITHUB_STATE"] ?? "") === "")
        return;
    (await Promise.all(/* import() */[__nccwpck_require__.e(4119), __nccwpck_require__.e(6421)]).then(__nccwpck_require__.bind(__nccwpck_require__, 96421))).saveState(name, value);
}
/** The runner drops the whole summary of a step above 1 MiB. */
const SUMMARY_BYTES = 1_000_000;
const CUT = "\n\nCut here for its length: the log has the rest.\n";
/** Adds Markdown to the job summary, as far as there is room. */
async function appendSummary(markdown) {
    const file = process.env["GITHUB_STEP_SUMMARY"] ?? "";
    if (file === "")
        return;
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file);
    const fitting = fitSummary(markdown, SUMMARY_BYTES - size);
    if (fitting === "")
        return;
    const { summary } = await Promise.all(/* import() */[__nccwpck_require__.e(4119), __nccwpck_require__.e(6421)]).then(__nccwpck_require__.bind(__nccwpck_require__, 96421));
    await summary.addRaw(fitting, true).write();
}
/** As many whole lines as fit into `roomBytes` bytes of UTF-8, a code block that was begun ended, and a word on what is missing. */
function fitSummary(markdown, roomBytes) {
    if (Buffer.byteLength(markdown) < roomBytes)
        return markdown;
    const kept = [];
    let left = roomBytes - CUT.length - 100;
    let fence = null;
    for (const line of markdown.split("\n")) {
        left -= Buffer.byteLength(line) + 1;
        if (left < 0)
            break;
        kept.push(line);
        const mark = /^ *(`{3,99}|~{3,99})/.exec(line)?.[1];
        if (mark !== undefined)
            fence = fence === null ? mark : line.trim() === fence ? null : fence;
    }
    if (kept.length === 0)
        return "";
    return [...kept, ...(fence === null ? [] : [fence])].join("\n") + CUT;
}


/***/ }),

/***/ 35804:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q8: () => (/* binding */ readGiven),
/* harmony export */   Qq: () => (/* binding */ toFlag),
/* harmony export */   UK: () => (/* binding */ readCommand),
/* harmony export */   Y2: () => (/* binding */ readCheckInputs)
/* harmony export */ });
/* unused harmony export CHECK_INPUTS */
/* harmony import */ var _config_suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(84084);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(89984);
/** The action's inputs, read once into one object. Nothing is guessed: a value that is not allowed is an error that lists what is. */


/** Inputs that are always there, since `action.yml` has a default for them; null: whatever it is. */
const ALWAYS_GIVEN = {
    command: null,
    token: null,
    comment: "true",
    labels: "false",
    "request-timeout": "30",
};
const CHECK_INPUTS = [
    "base",
    "head",
    "repository-path",
    "comment",
    "labels",
    "json-file",
    "sarif-file",
    "request-timeout",
];
/** Which of `commands` is meant. */
function readCommand(environment, commands) {
    const said = readInput(environment, "command") ?? "check";
    if (commands.includes(said))
        return said;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("usage", `The input command may not be ${JSON.stringify(said)}.`, `${didYouMean(said, commands)}It may be: ${commands.join(", ")}.`);
}
/**
 * What the step gave, by name, without what `action.yml` gives by itself. Throws `UserError` for what `command` has no use for: the
 * runner itself only warns, and a gate that was misspelled would not be asked.
 */
function readGiven(environment, command, known) {
    const given = new Map();
    for (const variable of Object.keys(environment)) {
        if (!variable.startsWith("INPUT_"))
            continue;
        const name = variable.slice("INPUT_".length).toLowerCase();
        const value = readInput(environment, name);
        if (value === null || isDefault(name, value))
            continue;
        if (!known.includes(name))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("usage", `The command ${command} has no input ${JSON.stringify(name)}.`, `${didYouMean(name, known)}Inputs of ${command}: ${known.join(", ")}.`);
        given.set(name, value);
    }
    return given;
}
function isDefault(name, value) {
    const always = Object.hasOwn(ALWAYS_GIVEN, name) ? ALWAYS_GIVEN[name] : undefined;
    return always === null || always === value;
}
function didYouMean(word, known) {
    const near = (0,_config_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .Z)(word, known);
    return near === null ? "" : `Did you mean ${near}? `;
}
function readCheckInputs(environment) {
    readGiven(environment, "check", CHECK_INPUTS);
    const token = readInput(environment, "token");
    if (token === null) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("usage", "The input token is empty.", "Leave it out, so that it is github.token, or give a token that may read contents and pull requests.");
    }
    return {
        token,
        base: readInput(environment, "base"),
        head: readInput(environment, "head"),
        repositoryPath: readInput(environment, "repository-path") ?? environment["GITHUB_WORKSPACE"] ?? ".",
        comment: readFlag(environment, "comment", true),
        labels: readFlag(environment, "labels", false),
        jsonFile: readInput(environment, "json-file"),
        sarifFile: readInput(environment, "sarif-file"),
        requestTimeoutMs: readSeconds(environment, "request-timeout", 30) * 1000,
    };
}
/** As the runner hands it over: `INPUT_` and the name in capitals, hyphens kept. Null when empty. */
function readInput(environment, name) {
    const value = (environment[`INPUT_${name.toUpperCase()}`] ?? "").trim();
    return value === "" ? null : value;
}
function readFlag(environment, name, otherwise) {
    const value = readInput(environment, name);
    return value === null ? otherwise : toFlag(name, value);
}
/** Of an input that is either; throws `UserError` for anything else. */
function toFlag(name, value) {
    if (value === "true" || value === "false")
        return value === "true";
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("usage", `The input ${name} may not be ${JSON.stringify(value)}.`, "It may be: true, false.");
}
function readSeconds(environment, name, otherwise) {
    const value = readInput(environment, name);
    if (value === null)
        return otherwise;
    const seconds = Number(value);
    if (/^\d{1,3}$/.test(value) && seconds >= 1 && seconds <= 300)
        return seconds;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("usage", `The input ${name} may not be ${JSON.stringify(value)}.`, "It is a whole number of seconds from 1 to 300.");
}


/***/ }),

/***/ 86803:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Tt: () => (/* binding */ readOptions)
/* harmony export */ });
/* unused harmony exports NO_INPUTS, POSITIONALS_INPUT, inputsOf */
/* harmony import */ var _command_line_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(56459);
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(35804);
/** The inputs of a step as the words of a command line: an input for each option, of the same name. */


/** Options that only make sense where somebody sits at a terminal. */
const NO_INPUTS = ["help", "color"];
/** What a command is given besides options, one a line. */
const POSITIONALS_INPUT = "files";
/** Names of the inputs that a command has. */
function inputsOf({ options, positionals }) {
    const names = Object.keys(options).filter((name) => !NO_INPUTS.includes(name));
    return positionals ? [POSITIONALS_INPUT, ...names] : names;
}
/** Throws `UserError` for an input that the command has no use for, or a value that its option may not have. */
function readOptions(name, command, environment) {
    const given = (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readGiven */ .Q8)(environment, name, inputsOf(command));
    const words = [...given].flatMap(([input, value]) => (input === POSITIONALS_INPUT ? [] : wordsOf(input, value, command)));
    const files = linesOf(given.get(POSITIONALS_INPUT) ?? "");
    return (0,_command_line_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCommandLine */ .Du)(name, command, files.length === 0 ? words : [...words, "--", ...files]);
}
function wordsOf(input, value, { options }) {
    const option = options[input];
    if (option?.type === "boolean")
        return (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .toFlag */ .Qq)(input, value) ? [`--${input}`] : [];
    const values = option?.several === true ? linesOf(value) : [value];
    return values.map((each) => `--${input}=${each}`);
}
function linesOf(text) {
    return text
        .split(/\r\n|[\r\n]/)
        .map((line) => line.trim())
        .filter((line) => line !== "");
}


/***/ }),

/***/ 56459:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Du: () => (/* binding */ parseCommandLine),
/* harmony export */   J_: () => (/* binding */ everyValue),
/* harmony export */   vU: () => (/* binding */ textOption),
/* harmony export */   y8: () => (/* binding */ listOption)
/* harmony export */ });
/* unused harmony exports showHelp, showCommandHelp */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(89984);
/** What a command looks like on the command line, and how its words are read. Nothing is guessed or coerced. */


/** Reads a command's words; throws `UserError` that names the word and lists what is allowed. */
function parseCommandLine(name, command, words) {
    const options = Object.fromEntries(Object.entries(command.options).map(([option, { type }]) => [option, { type, multiple: true }]));
    const see = `See: schema-release ${name} --help`;
    let parsed;
    try {
        parsed = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...words], options, allowPositionals: command.positionals, strict: true });
    }
    catch (error) {
        const reason = error instanceof Error ? (error.message.split(". ")[0] ?? error.message) : String(error);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", `${reason.replace(/\.$/, "")}.`, `Options of ${name}: ${Object.keys(command.options).map(dashed).join(" ")}. ${see}`);
    }
    const values = {};
    for (const [option, given] of Object.entries(parsed.values)) {
        const all = Array.isArray(given) ? given : [given];
        const [value] = all;
        if (command.options[option]?.several === true) {
            const joined = all.join(",");
            for (const one of joined.split(","))
                refuseUnknown(one.trim(), option, command);
            values[option] = joined;
            continue;
        }
        if (all.length > 1)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", `${dashed(option)} was given ${all.length} times.`, "Give it once.");
        if (value === undefined)
            continue;
        refuseUnknown(String(value), option, command);
        values[option] = value;
    }
    return { options: values, positionals: parsed.positionals };
}
function refuseUnknown(value, option, { options }) {
    const allowed = options[option]?.allowed;
    if (allowed === undefined || allowed.includes(value))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", `${dashed(option)} ${JSON.stringify(value)} is not known.`, `It may be: ${allowed.join(", ")}.`);
}
/** An option's text value; undefined when it was not given. */
function textOption(line, option) {
    const value = line.options[option];
    return typeof value === "string" ? value : undefined;
}
/** The values of an option that may be given several times, or once with commas; each once. Empty when it was not given. */
function listOption(line, option) {
    return [...new Set(everyValue(line, option))];
}
/** As `listOption`, with those that were given twice. */
function everyValue(line, option) {
    const values = (textOption(line, option) ?? "").split(",").map((value) => value.trim());
    return values.filter((value) => value !== "");
}
/** The list of commands. */
function showHelp(commands) {
    const width = Math.max(...Object.keys(commands).map((name) => name.length));
    const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
    const exits = "Exit codes: 0 fine, 1 the answer is no, 2 usage or configuration, 3 something outside failed, 70 a bug.";
    return `Usage: schema-release COMMAND [OPTIONS]\n\nCommands:\n${lines.join("\n")}\n\n${exits}\nOptions of a command: schema-release COMMAND --help\n`;
}
/** One command with its options. */
function showCommandHelp(name, command) {
    const heads = Object.entries(command.options).map(([option, { value }]) => dashed(option) + (value === undefined ? "" : ` ${value}`));
    const width = Math.max(...heads.map((head) => head.length), name.length);
    const lines = Object.values(command.options).map(({ help, allowed }, index) => {
        const choice = allowed === undefined ? "" : ` (${allowed.join(", ")})`;
        return `  ${(heads[index] ?? "").padEnd(width)}  ${help}${choice}`;
    });
    return `Usage: schema-release ${command.usage}\n\nOptions:\n${lines.join("\n")}\n`;
}
function dashed(option) {
    return `--${option}`;
}


/***/ }),

/***/ 18163:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ COMMANDS)
/* harmony export */ });
/** Each command is loaded when it is called. */
const COMMANDS = {
    check: {
        summary: "fails a change set that mixes application code with migrations",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1221), __nccwpck_require__.e(6241)]).then(__nccwpck_require__.bind(__nccwpck_require__, 16241))).checkCommand,
    },
    classify: {
        summary: "tells the backup risk of migration files, and what they lock, rewrite, lose and break",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4623), __nccwpck_require__.e(9556), __nccwpck_require__.e(7183)]).then(__nccwpck_require__.bind(__nccwpck_require__, 17183))).classifyCommand,
    },
    plan: {
        summary: "makes a release of what is pending on the targets, with the page for whoever approves it",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4623), __nccwpck_require__.e(9556), __nccwpck_require__.e(3240), __nccwpck_require__.e(1221), __nccwpck_require__.e(3519), __nccwpck_require__.e(8003)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8003))).planCommand,
    },
    preflight: {
        summary: "looks whether a release may be tried at all: commit, targets, environments and who must approve",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4623), __nccwpck_require__.e(9556), __nccwpck_require__.e(3240), __nccwpck_require__.e(1221), __nccwpck_require__.e(3519), __nccwpck_require__.e(1823)]).then(__nccwpck_require__.bind(__nccwpck_require__, 41823))).preflightCommand,
    },
    test: {
        summary: "tests the application with a release, on an empty database: one of three cases",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4623), __nccwpck_require__.e(9556), __nccwpck_require__.e(3240), __nccwpck_require__.e(1221), __nccwpck_require__.e(3519), __nccwpck_require__.e(7340), __nccwpck_require__.e(2350), __nccwpck_require__.e(8378)]).then(__nccwpck_require__.bind(__nccwpck_require__, 56877))).testCommand,
    },
    deploy: {
        summary: "applies an approved release to a target, once, and leaves evidence",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4623), __nccwpck_require__.e(9556), __nccwpck_require__.e(3240), __nccwpck_require__.e(3519), __nccwpck_require__.e(7340), __nccwpck_require__.e(4946), __nccwpck_require__.e(4199), __nccwpck_require__.e(2350), __nccwpck_require__.e(5984), __nccwpck_require__.e(9841)]).then(__nccwpck_require__.bind(__nccwpck_require__, 79841))).deployCommand,
    },
    backup: {
        summary: "takes and proves the backup that a release needs on a target, or drills the restore of a dump",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4623), __nccwpck_require__.e(9556), __nccwpck_require__.e(3240), __nccwpck_require__.e(1221), __nccwpck_require__.e(3519), __nccwpck_require__.e(7340), __nccwpck_require__.e(4946), __nccwpck_require__.e(4199), __nccwpck_require__.e(7208)]).then(__nccwpck_require__.bind(__nccwpck_require__, 67208))).backupCommand,
    },
    verify: {
        summary: "compares the schema of a target with another or a record, and runs its smoke tests",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4623), __nccwpck_require__.e(9556), __nccwpck_require__.e(3240), __nccwpck_require__.e(1221), __nccwpck_require__.e(3519), __nccwpck_require__.e(7340), __nccwpck_require__.e(6055)]).then(__nccwpck_require__.bind(__nccwpck_require__, 36055))).verifyCommand,
    },
    status: {
        summary: "shows what a target holds, lacks and left unfinished, and who is in the way",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4623), __nccwpck_require__.e(9556), __nccwpck_require__.e(3240), __nccwpck_require__.e(1221), __nccwpck_require__.e(3519), __nccwpck_require__.e(7340), __nccwpck_require__.e(4946), __nccwpck_require__.e(9683), __nccwpck_require__.e(4483)]).then(__nccwpck_require__.bind(__nccwpck_require__, 54483))).statusCommand,
    },
    rescue: {
        summary: "shows what a release lost and a copy kept, and puts it back",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4623), __nccwpck_require__.e(9556), __nccwpck_require__.e(3240), __nccwpck_require__.e(1221), __nccwpck_require__.e(3519), __nccwpck_require__.e(7340), __nccwpck_require__.e(6571)]).then(__nccwpck_require__.bind(__nccwpck_require__, 96571))).rescueCommand,
    },
    summary: {
        summary: "writes the page that the reviewers of Production's environment see before they approve",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4623), __nccwpck_require__.e(9556), __nccwpck_require__.e(5984), __nccwpck_require__.e(5254)]).then(__nccwpck_require__.bind(__nccwpck_require__, 95254))).summaryCommand,
    },
    record: {
        summary: "says where a release ended up and what to do next, on one page and on its pull requests",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4623), __nccwpck_require__.e(9556), __nccwpck_require__.e(3240), __nccwpck_require__.e(1221), __nccwpck_require__.e(3519), __nccwpck_require__.e(4958)]).then(__nccwpck_require__.bind(__nccwpck_require__, 14958))).recordCommand,
    },
};


/***/ }),

/***/ 32051:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ describeFailure)
/* harmony export */ });
/* unused harmony export reportFailure */
/* harmony import */ var _database_port_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(29668);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(89984);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(94963);
/** How a command that could not answer ends: one sentence and what to do, or the stack of a bug. */



/** The lines to print on standard error, made harmless, and the exit code. */
function describeFailure(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError) {
        const [first = "", ...rest] = error.message.split("\n").map(_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en);
        const lines = [`schema-release: ${first}`, ...rest.map((line) => `  ${line}`), `  ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)(error.hint)}`];
        return { text: (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .guardLines */ .F)(`${lines.join("\n")}\n`), exitCode: error.exitCode };
    }
    if (error instanceof _database_port_js__WEBPACK_IMPORTED_MODULE_0__/* .DatabaseError */ .a) {
        const place = error.code === null ? "" : ` (SQLSTATE ${error.code})`;
        const told = [`schema-release: ${error.message}${place}`, ...indented(error.detail), ...indented(error.hint)].map(_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en);
        return { text: (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .guardLines */ .F)(`${told.join("\n")}\n`), exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.outside };
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const lines = stack.split("\n").map((line) => `  ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)(line.trim())}`);
    const text = ["schema-release: This is a bug. Please report it with the lines below.", ...lines, ""].join("\n");
    return { text: (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .guardLines */ .F)(text), exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.bug };
}
function indented(sentence) {
    return sentence === null ? [] : sentence.split("\n").map((line) => `  ${line}`);
}
/** Prints a failure on standard error and answers the exit code. */
function reportFailure(error) {
    const { text, exitCode } = describeFailure(error);
    process.stderr.write(text);
    return exitCode;
}


/***/ }),

/***/ 89984:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   UserError: () => (/* binding */ UserError),
/* harmony export */   d: () => (/* binding */ EXIT)
/* harmony export */ });
/** The two errors that are thrown on purpose; everything else that is thrown is a bug (exit 70). */
/** Exit codes of every command, the same in both doors. */
const EXIT = { ok: 0, no: 1, usage: 2, outside: 3, bug: 70 };
/** Wrong input, configuration or permission, or something outside that failed: one sentence and what to do about it. */
class UserError extends Error {
    name = "UserError";
    code;
    /** What to do, one sentence. */
    hint;
    constructor(code, message, hint) {
        super(message);
        this.code = code;
        this.hint = hint;
    }
    /** 3 where something outside failed, 2 where the input was wrong. */
    get exitCode() {
        return this.code === "outside" || this.code === "permission" ? EXIT.outside : EXIT.usage;
    }
}


/***/ }),

/***/ 57728:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   annotate: () => (/* binding */ annotate),
/* harmony export */   createAnnotations: () => (/* binding */ createAnnotations),
/* harmony export */   formatAnnotation: () => (/* binding */ formatAnnotation),
/* harmony export */   renderGithub: () => (/* binding */ renderGithub)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(94963);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(90132);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(89676);




const PER_LEVEL = 10;
const MESSAGE_CHARACTERS = 3_000;
/** At most ten of each level; where there are more, the tenth counts the rest. What does not block is no error. */
function createAnnotations(result) {
    return annotate((0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .allFindings */ .c4)(result), result.blocking);
}
/** As `createAnnotations`, for findings, the gravest first. */
function annotate(findings, blocking) {
    const annotations = findings.map((finding) => toAnnotation(finding, blocking));
    return ["error", "warning", "notice"].flatMap((level) => limit(annotations.filter((each) => each.level === level)));
}
/** One line for stdout, such as `::error file=a.sql,line=3,title=edited-migration::…`. */
function formatAnnotation({ level, file, line, column, title, message }) {
    const properties = [
        ...(file === null ? [] : [`file=${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeCommandProperty */ .YG)(file)}`]),
        ...(file === null || line === null ? [] : [`line=${line}`]),
        ...(file === null || line === null || column === null ? [] : [`col=${column}`]),
        `title=${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeCommandProperty */ .YG)(title)}`,
    ];
    return `::${level} ${properties.join(",")}::${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeCommandData */ .V9)(message)}`;
}
/** For the log of a workflow: the annotations as commands, then the text for people, which holds none. */
function renderGithub(result, context) {
    const commands = createAnnotations(result).map((annotation) => `${formatAnnotation(annotation)}\n`);
    return commands.join("") + (0,_terminal_js__WEBPACK_IMPORTED_MODULE_3__.renderTerminal)(result, context);
}
function toAnnotation({ severity, path, line, column, rule, message, remedy }, blocking) {
    const level = { error: blocking ? "error" : "warning", warning: "warning", note: "notice" };
    return {
        level: level[severity],
        file: path,
        line,
        column,
        title: rule,
        message: (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(`${message}\n${remedy}`, MESSAGE_CHARACTERS),
    };
}
function limit(annotations) {
    const [first] = annotations;
    if (first === undefined || annotations.length <= PER_LEVEL)
        return annotations;
    const rest = annotations.slice(PER_LEVEL - 1);
    const byRule = new Map();
    for (const { title } of rest)
        byRule.set(title, (byRule.get(title) ?? 0) + 1);
    const message = `${[...byRule].map(([rule, times]) => `${rule}: ${times}`).join(", ")}. The job summary and the log have all of them.`;
    const summary = {
        level: first.level,
        file: null,
        line: null,
        column: null,
        title: (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(rest.length, `more ${first.level}`),
        message,
    };
    return [...annotations.slice(0, PER_LEVEL - 1), summary];
}


/***/ }),

/***/ 22737:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ toBytes),
/* harmony export */   d: () => (/* binding */ byteLength)
/* harmony export */ });
/** Text as the bytes that it stood for. */
/** UTF-8, in which the lone surrogates U+DC80 to U+DCFF are the single bytes that they stand for; other lone ones become U+FFFD. */
function toBytes(text) {
    if (!/\p{Cs}/u.test(text))
        return new TextEncoder().encode(text);
    const bytes = [];
    for (const character of text) {
        const code = character.codePointAt(0) ?? 0;
        if (code >= 0xdc80 && code <= 0xdcff)
            bytes.push(code - 0xdc00);
        else
            bytes.push(...new TextEncoder().encode(character));
    }
    return Uint8Array.from(bytes);
}
/** How many bytes a text takes in UTF-8. */
function byteLength(text) {
    return new TextEncoder().encode(text).length;
}


/***/ }),

/***/ 94963:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   F: () => (/* binding */ guardLines),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   V9: () => (/* binding */ escapeCommandData),
/* harmony export */   YG: () => (/* binding */ escapeCommandProperty),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   en: () => (/* binding */ escapeTerminal),
/* harmony export */   p0: () => (/* binding */ markdownFence)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(97667);
/**
 * One escaping function a medium. Every string that a pull request controls (path, title, SQL, branch, label) passes through
 * the one of the medium it is printed to. What each medium reads is cited beside it.
 */

/**
 * For a terminal and for the log of a workflow: one line, nothing invisible, and no `##[command]`, which the runner obeys
 * anywhere in a line of stdout or stderr (actions/runner, ActionCommand.TryParse).
 */
function escapeTerminal(text) {
    return breakLegacyCommands((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .Xm)(text));
}
/**
 * Last guard over text made of several lines: a line that begins with `::` would be a workflow command (TryParseV2 trims white
 * space first).
 */
function guardLines(text) {
    return text.replaceAll(/^([^\S\n]*):(?=:)/gm, "$1: ");
}
/** The message of a workflow command; its lines stay lines. */
function escapeCommandData(text) {
    return text.split("\n").map(escapeTerminal).join("\n").replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
/**
 * A property of a workflow command, such as `file=`. The true path is needed there, so nothing is spelled out: what would end
 * the property is percent-encoded, and bytes that are not UTF-8 have no form that the runner would understand.
 */
function escapeCommandProperty(text) {
    return breakLegacyCommands((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .Xm)(text).replaceAll("%", "%25").replaceAll(":", "%3A").replaceAll(",", "%2C"));
}
/** For HTML text and attribute values in quotes. */
function escapeHtml(text) {
    return escapeTerminal(text).replaceAll(/[&<>"'`]/g, encodeEntity);
}
/**
 * Prose in Markdown: no markup, no HTML, no table border, no mention, no reference to an issue, no link, no list or heading where it
 * begins a line. A zero width space behind `@`, `#`, `www` and in `://` is what keeps GitHub's filters off, which run on the finished HTML.
 */
function escapeMarkdown(text) {
    return escapeTerminal(text)
        .replaceAll(/[\\`*_~[\]|$]/g, String.raw `\$&`)
        .replace(/^( {0,3}(?:\d{1,9}(?=[.)])|(?=[-+#=])))(.)(?=[ #=-]|$)/, String.raw `$1\$2`)
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll(/@(?=\w)|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/gi, "$&&#8203;");
}
/**
 * A path or another literal in Markdown, table cells included. Inline code where nothing in it could end the code or the cell,
 * else `<code>` with entities, which CommonMark never reads as markup.
 */
function markdownCode(text) {
    const visible = escapeTerminal(text);
    if (/^[^\s`|\\](?:[^`|\\]*[^\s`|\\])?$/.test(visible))
        return `\`${visible}\``;
    // GFM links addresses inside HTML too: `www.` as it is written, `a@b` after entities are read.
    const encoded = visible.replaceAll(/[^A-Za-z0-9 /-]/gu, encodeUnlessLetter).replaceAll("&#64;", "&#64;&#8203;");
    return `<code>${encoded}</code>`;
}
/** Lines as a code block whose fence is longer than any run of backticks within. Each line must be escaped for a terminal already. */
function markdownFence(lines, language = "") {
    let longest = 2;
    for (const line of lines)
        for (const [run] of line.matchAll(/`+/g))
            longest = Math.max(longest, run.length);
    const fence = "`".repeat(longest + 1);
    return [fence + language, ...lines, fence];
}
function breakLegacyCommands(text) {
    return text.replaceAll("##[", "# #[");
}
function encodeUnlessLetter(character) {
    return /[\p{L}\p{N}]/u.test(character) ? character : encodeEntity(character);
}
function encodeEntity(character) {
    return `&#${character.codePointAt(0) ?? 0};`;
}


/***/ }),

/***/ 90132:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ orderFindings),
/* harmony export */   H9: () => (/* binding */ groupByReason),
/* harmony export */   O1: () => (/* binding */ describeTally),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   be: () => (/* binding */ rangeOf),
/* harmony export */   c4: () => (/* binding */ allFindings),
/* harmony export */   gD: () => (/* binding */ headlineOf),
/* harmony export */   jr: () => (/* binding */ schemaSide),
/* harmony export */   mn: () => (/* binding */ applicationSide),
/* harmony export */   sv: () => (/* binding */ tallyOf)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(97667);

/** How the result stands: `reported` would fail but for report mode, `opened` but for an override. */
function standingOf(result) {
    if (result.verdict === "pass")
        return "pass";
    if (result.blocking)
        return "fail";
    return result.override === null ? "reported" : "opened";
}
/** The verdict's reason in one line, without its full stop. */
function headlineOf(result) {
    const tally = tallyOf(result);
    const migrations = (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(tally.migration, "migration file");
    const application = (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(tally.app, "file of the application", "files of the application");
    if (!result.complete)
        return "the list of changed files is not known to be complete";
    const errors = allFindings(result).filter(({ severity, rule }) => severity === "error" && rule !== "mixed-change-set");
    const rules = [...new Set(errors.map(({ rule }) => rule))].join(", ");
    if (result.kind === "mixed")
        return `${migrations} and ${application} in one change set${rules === "" ? "" : `; also ${rules}`}`;
    if (result.verdict === "fail" && errors.length > 0)
        return `${rules} (${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(errors.length, "error")})`;
    const warnings = allFindings(result).filter(({ severity }) => severity === "warning").length;
    const aside = warnings === 0 ? "" : `, with ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(warnings, "warning")}`;
    if (result.kind === "standalone")
        return `a schema release of its own: ${migrations}, no application code${aside}`;
    if (result.files.length === 0)
        return "nothing changed";
    return `no migration among ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(result.files.length, "changed file")}${aside}`;
}
function tallyOf({ files }) {
    const tally = { migration: 0, schema: 0, app: 0, neutral: 0 };
    for (const { category } of files)
        tally[category] += 1;
    return tally;
}
/** `12 files: 2 migration, 1 schema, 5 app, 4 neutral`, without what there is none of. */
function describeTally(result) {
    const parts = Object.entries(tallyOf(result)).flatMap(([category, amount]) => (amount > 0 ? [`${amount} ${category}`] : []));
    const total = (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(result.files.length, "file");
    return parts.length === 0 ? total : `${total}: ${parts.join(", ")}`;
}
/** The files of one side by their reasons, `limit` of them named; every reason gets its share of the room. */
function groupByReason(files, limit) {
    const byReason = new Map();
    for (const file of files) {
        const group = byReason.get(file.because);
        if (group === undefined)
            byReason.set(file.because, [file]);
        else
            group.push(file);
    }
    const all = [...byReason];
    const shown = all.slice(0, limit);
    const room = shareOut(shown.map(([, members]) => members.length), limit);
    const groups = shown.map(([because, members], index) => {
        const named = members.slice(0, room[index]);
        return { because, files: named, more: members.length - named.length };
    });
    return { groups, more: all.slice(limit).reduce((sum, [, members]) => sum + members.length, 0) };
}
/** Shares `limit` out fairly: what a small group does not need goes to the larger ones. */
function shareOut(sizes, limit) {
    const shares = sizes.map(() => 0);
    const smallFirst = sizes.map((size, index) => ({ size, index })).sort((a, b) => a.size - b.size);
    let room = limit;
    smallFirst.forEach(({ size, index }, turn) => {
        const share = Math.min(size, Math.max(1, Math.floor(room / (smallFirst.length - turn))));
        shares[index] = share;
        room -= share;
    });
    return shares;
}
function schemaSide({ files }) {
    // Migrations first: they are what the reader looks for.
    return [...files.filter(({ category }) => category === "migration"), ...files.filter(({ category }) => category === "schema")];
}
function applicationSide({ files }) {
    return files.filter(({ category }) => category === "app");
}
const ORDER = { error: 0, warning: 1, note: 2 };
/** Findings about the change set and about its migrations, each once, the gravest first. */
function allFindings(result) {
    const ofMigrations = result.migrations.flatMap(({ path, findings }) => findings.map((finding) => ({ ...finding, path: finding.path ?? path })));
    const seen = new Set();
    const findings = [...result.findings, ...ofMigrations].filter((finding) => {
        const key = JSON.stringify([finding.rule, finding.path, finding.line, finding.column, finding.message]);
        return !seen.has(key) && seen.add(key);
    });
    return orderFindings(findings);
}
/** The gravest first; those of one severity stay in their order. */
function orderFindings(findings) {
    return findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
/** `9c8d7e6...3f2a1b9`, as git writes what head changed since it left base. */
function rangeOf({ base, head }) {
    return `${base.slice(0, 8)}...${head.slice(0, 8)}`;
}


/***/ }),

/***/ 78114:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ painter)
/* harmony export */ });
function painter(colour) {
    const sgr = (code) => (text) => (colour ? `\u001B[${code}m${text}\u001B[0m` : text);
    return { good: sgr("1;32"), bad: sgr("1;31"), warn: sgr("1;33"), note: sgr("36"), strong: sgr("1"), faint: sgr("2") };
}


/***/ }),

/***/ 26187:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ RISK_ASKS),
/* harmony export */   z: () => (/* binding */ reasonsOf)
/* harmony export */ });
/* harmony import */ var _risk_assessment_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(13389);
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(97667);
/** Why a migration has its backup risk, in as few sentences as tell it. */


/** What a risk asks of whoever releases. */
const RISK_ASKS = {
    nightly: "nightly backups suffice",
    snapshot: "take a coordinated backup before it runs",
    quiesce: "suspend the writers, then take a backup, then run it",
};
/** The distinct reasons of its riskiest statements, at most `limit`, with a last line that counts the rest. Empty for `nightly`. */
function reasonsOf(migration, limit) {
    if (migration.backupRisk === "nightly")
        return [];
    const graveFirst = migration.statements.toSorted((a, b) => _risk_assessment_js__WEBPACK_IMPORTED_MODULE_1__/* .BACKUP_RISKS */ .QH.indexOf(b.backupRisk) - _risk_assessment_js__WEBPACK_IMPORTED_MODULE_1__/* .BACKUP_RISKS */ .QH.indexOf(a.backupRisk));
    const risky = graveFirst.filter(({ backupRisk }) => backupRisk !== "nightly");
    const reasons = [...new Set(risky.flatMap(({ because }) => because))].map((reason) => (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(reason, 400));
    const rest = reasons.length - limit;
    return rest > 0 ? [...reasons.slice(0, limit), `and ${rest} more`] : reasons;
}


/***/ }),

/***/ 81036:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ quoteShell)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(97667);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(22737);
/** One word of a POSIX-like shell (bash, zsh, ksh), whatever the path: the only place that knows a shell's quoting. */


const BARE = /^[A-Za-z0-9_./][A-Za-z0-9_./@%+,-]*$/;
/**
 * The word as it must be written in a command. Bare where that is safe, else `'…'`, and `$'…'` where the path holds what
 * cannot be seen, is not UTF-8, or would be read by the log of a workflow (`##[`). What comes out is printable and stays
 * inert in every medium without further escaping, since escaping would break the command.
 */
function quoteShell(word) {
    if (BARE.test(word))
        return word;
    if ((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .Xm)(word) === word && !word.includes("##["))
        return `'${word.replaceAll("'", String.raw `'\''`)}'`;
    return `$'${[...(0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytes */ .Z)(word)].map(escapeByte).join("")}'`;
}
function escapeByte(byte) {
    const character = String.fromCodePoint(byte);
    return /[ -~]/.test(character) && !/[\\'#!]/.test(character)
        ? character
        : `\\x${byte.toString(16).padStart(2, "0").toUpperCase()}`;
}


/***/ }),

/***/ 73501:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ splitCommands)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(97667);
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(81036);
/** A plan to split a change set as commands for a shell: nothing but git, nothing that a path could break out of. */


const INLINE_PATHS = 200;
const INLINE_CHARACTERS = 20_000;
const CHUNK_CHARACTERS = 2_000;
/**
 * The steps in their safe order. Run in a clone that has both commits; they stop before they would overwrite uncommitted work.
 * Both branches start at the merge base, so that merging the two gives the head's files again.
 */
function splitCommands(plan) {
    const inline = plan.schemaPaths.length <= INLINE_PATHS && plan.schemaPaths.reduce((sum, path) => sum + path.length, 0) <= INLINE_CHARACTERS;
    const source = plan.head === "staged" ? '"$head"' : (0,_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteShell */ .L)(plan.head);
    const restoreSchema = (from) => restorePaths(from, inline ? plan.schemaPaths : null);
    const schema = {
        title: `Schema release: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(plan.schemaPaths.length, "path")}, on the branch ${plan.schemaBranch}`,
        commands: [...startBranch(plan.schemaBranch), ...restoreSchema(source), commit("Schema release")],
    };
    const application = {
        title: `Application release: everything else, on the branch ${plan.applicationBranch}`,
        commands: [
            ...startBranch(plan.applicationBranch),
            `git restore --source=${source} --staged --worktree -- :/ &&`,
            ...restoreSchema('"$from"'),
            commit("Application release"),
        ],
    };
    const halves = plan.order === "schema-first" ? [schema, application] : [application, schema];
    return [{ title: "Prepare", commands: [...prepare(plan), ...(inline ? [] : writeList(plan.schemaPaths))] }, ...halves];
}
function prepare(plan) {
    const toTop = 'cd "$(git rev-parse --show-toplevel)"';
    const warn = "git diff --quiet HEAD || echo 'Commit or stash your changes first.'";
    if (plan.head !== "staged") {
        return [toTop, warn, `from=$(git merge-base ${(0,_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteShell */ .L)(plan.base)} ${(0,_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteShell */ .L)(plan.head)})`];
    }
    return [
        toTop,
        "from=$(git rev-parse HEAD)",
        "git diff --quiet || echo 'Stage or stash your other changes first.'",
        'git diff --quiet && head=$(git commit-tree -p HEAD -m "Change set before the split" "$(git write-tree)") && git reset --quiet --hard',
    ];
}
function startBranch(branch) {
    return ["git diff --quiet HEAD &&", `git switch --quiet --create ${(0,_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteShell */ .L)(branch)} "$from" &&`];
}
/** `git restore` without overlay adds, changes and removes, whatever each path needs; null: the paths stand in `$list`. */
function restorePaths(source, paths) {
    const head = `git --literal-pathspecs restore --source=${source} --staged --worktree`;
    if (paths === null)
        return [`${head} --pathspec-from-file="$list" --pathspec-file-nul &&`];
    const words = paths.map(_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteShell */ .L);
    const line = `${head} -- ${words.join(" ")} &&`;
    if (line.length <= 120)
        return [line];
    return [`${head} -- \\`, ...words.map((word, index) => `  ${word} ${index === words.length - 1 ? "&&" : "\\"}`)];
}
function commit(message) {
    return `git commit --quiet --message=${(0,_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteShell */ .L)(message)}`;
}
/** Written by the shell itself, so that no limit on a command's arguments applies. */
function writeList(paths) {
    const lines = ["list=$(mktemp)"];
    let words = [];
    let length = 0;
    const flush = () => {
        if (words.length > 0)
            lines.push(`printf '%s\\0' ${words.join(" ")} >>"$list"`);
        words = [];
        length = 0;
    };
    for (const path of paths) {
        const word = (0,_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteShell */ .L)(path);
        if (length + word.length > CHUNK_CHARACTERS)
            flush();
        words.push(word);
        length += word.length + 1;
    }
    flush();
    return lines;
}


/***/ }),

/***/ 50124:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ renderFinding)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(94963);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(74184);
/** One finding in a terminal. */



const WIDTH = 100;
function renderFinding({ severity, rule, path, line, message, remedy }, paint) {
    const tint = { error: paint.bad, warning: paint.warn, note: paint.note }[severity];
    const place = path === null ? "" : `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(path, 200))}${line === null ? "" : `:${line}`}`;
    const [first = "", ...more] = remedy.split("\n");
    return [
        `${tint(severity)}${" ".repeat(9 - severity.length)}${paint.strong(rule)}${place}`,
        ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(message, 2000)), WIDTH - 9).map((text) => `         ${text}`),
        ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(first), WIDTH - 12).map((text, index) => `         ${index === 0 ? "=> " : "   "}${text}`),
        ...more.map((text) => `            ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(text)}`),
    ];
}


/***/ }),

/***/ 59166:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ renderRisk)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(94963);
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(26187);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(74184);




function renderRisk({ backupRisk, migrations }, { paint, limit, asks }) {
    if (backupRisk === null || migrations.length === 0)
        return [];
    const rest = limit === null ? 0 : migrations.length - limit;
    const heading = `${paint.strong("Backup risk:")} ${tintOf(backupRisk, paint)(backupRisk)}, ${asks ?? _reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .RISK_ASKS */ .T[backupRisk]}`;
    if (backupRisk === "nightly" && limit !== null)
        return [heading];
    const shown = migrations.slice(0, limit ?? migrations.length);
    const reasons = shown.map((migration) => reasonLines(migration));
    return [
        heading,
        ...shown.flatMap((migration, index) => {
            const told = reasons[index] ?? [];
            // What is true of several migrations in a row is said once, behind the last of them.
            const again = told.join() === reasons[index + 1]?.join();
            return [nameMigration(migration, paint), again ? [] : told].flat();
        }),
        ...(rest > 0 ? [`  and ${rest} more`] : []),
    ];
}
function nameMigration({ backupRisk, path }, paint) {
    return `  ${tintOf(backupRisk, paint)(backupRisk)}${" ".repeat(10 - backupRisk.length)}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(path, 200))}`;
}
function reasonLines(migration) {
    return (0,_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonsOf */ .z)(migration, 3)
        .flatMap((reason) => (0,_wrap_js__WEBPACK_IMPORTED_MODULE_3__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(reason), 88))
        .map((text) => `            ${text}`);
}
function tintOf(risk, paint) {
    return { nightly: paint.good, snapshot: paint.warn, quiesce: paint.bad }[risk];
}


/***/ }),

/***/ 89676:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   renderTerminal: () => (/* binding */ renderTerminal)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(94963);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(90132);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(78114);
/* harmony import */ var _terminal_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(50124);
/* harmony import */ var _terminal_risk_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(59166);
/* harmony import */ var _split_commands_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(73501);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(74184);








const WIDTH = 100;
const FILES_PER_SIDE = 8;
const FINDINGS = 30;
const MIGRATIONS = 12;
/** Ends with a line feed; every string of the change set is escaped; no line is a workflow command. */
function renderTerminal(result, context) {
    const paint = (0,_paint_js__WEBPACK_IMPORTED_MODULE_6__/* .painter */ .C)(context.colour);
    const blocks = [
        renderVerdict(result, paint),
        result.kind === "mixed" ? renderSides(result, paint) : [],
        renderFindings(result, paint),
        result.verdict === "pass" && result.backupRisk === "nightly" ? [] : (0,_terminal_risk_js__WEBPACK_IMPORTED_MODULE_4__/* .renderRisk */ .I)(result, { paint, limit: MIGRATIONS }),
        renderSplit(context, paint),
        renderWayIn(result, context),
    ];
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .guardLines */ .F)(`${blocks
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join("\n"))
        .join("\n\n")}\n`);
}
function renderVerdict(result, paint) {
    const { override } = result;
    const headline = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .headlineOf */ .gD)(result));
    const risk = result.backupRisk === null ? "" : `; backup risk ${result.backupRisk}`;
    const judged = `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)(result))}, ${(0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .describeTally */ .O1)(result)}${risk}`;
    switch ((0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .standingOf */ .YP)(result)) {
        case "pass":
            return behind("PASS", paint.good, result.kind === "standalone" ? [headline, judged] : [headline]);
        case "fail":
            return behind("FAIL", paint.bad, [headline, judged]);
        case "reported":
            return behind("WOULD FAIL", paint.warn, [
                headline,
                "Report mode: this does not block. With mode: enforce it would.",
                judged,
            ]);
        case "opened":
            return behind("OPENED", paint.warn, [
                `by ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(override?.by ?? "")}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(override?.reason ?? "", 300))}`,
                `Without the override it would fail: ${headline}`,
                judged,
            ]);
    }
}
/** Lines behind a word that stands in the margin of the first. */
function behind(word, tint, lines) {
    const margin = " ".repeat(word.length + 2);
    return lines
        .flatMap((line) => (0,_wrap_js__WEBPACK_IMPORTED_MODULE_7__/* .wrapText */ .C)(line, WIDTH - margin.length))
        .map((line, index) => (index === 0 ? `${tint(word)}  ${line}` : margin + line));
}
function renderSides(result, paint) {
    const { neutral } = (0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .tallyOf */ .sv)(result);
    const along = neutral === 0 ? [] : [`  and ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(neutral, "file")} of tests, documentation and the like, which go along`];
    return [
        ...renderSide("Schema release", (0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .schemaSide */ .jr)(result), paint),
        "",
        ...renderSide("Application release", (0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .applicationSide */ .mn)(result), paint),
        ...along,
    ];
}
const MARKS = { added: "+", modified: "~", removed: "-", renamed: ">" };
function renderSide(title, files, paint) {
    const { groups, more } = (0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .groupByReason */ .H9)(files, FILES_PER_SIDE);
    return [
        `${paint.strong(title)} (${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(files.length, "file")})`,
        ...groups.flatMap((group) => renderGroup(group, paint)),
        ...(more > 0 ? [`  and ${more} more for other reasons`] : []),
    ];
}
function renderGroup({ because, files, more }, paint) {
    return [
        ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_7__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(because, 200)), WIDTH - 2).map((line) => `  ${paint.faint(line)}`),
        ...files.map((file) => `    ${MARKS[file.status]} ${showFile(file)}`),
        ...(more > 0 ? [`    and ${more} more`] : []),
    ];
}
function showFile({ path, previousPath }) {
    const now = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(path, 200));
    return previousPath === null ? now : `${now}, was ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(previousPath, 200))}`;
}
function renderFindings(result, paint) {
    const findings = (0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .allFindings */ .c4)(result);
    const lines = findings.slice(0, FINDINGS).flatMap((finding) => (0,_terminal_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .renderFinding */ .K)(finding, paint));
    const rest = findings.length - FINDINGS;
    return rest > 0 ? [...lines, `and ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(rest, "more finding", "more findings")}`] : lines;
}
function renderSplit({ split }, paint) {
    if (split === null)
        return [];
    const steps = (0,_split_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .splitCommands */ .t)(split).flatMap((step, index) => renderStep(step, index + 1, paint));
    const advice = split.advice.flatMap((sentence) => (0,_wrap_js__WEBPACK_IMPORTED_MODULE_7__/* .wrapText */ .C)(`- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(sentence)}`, WIDTH));
    return [paint.strong("How to split it"), ...advice, ...steps];
}
function renderStep({ title, commands }, place, paint) {
    return ["", `${place}. ${paint.strong((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(title))}`, ...commands.map((command) => `   ${command}`)];
}
function renderWayIn(result, { overrideLabel }) {
    if ((0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .standingOf */ .YP)(result) !== "fail" || overrideLabel === null)
        return [];
    const label = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(overrideLabel);
    return (0,_wrap_js__WEBPACK_IMPORTED_MODULE_7__/* .wrapText */ .C)(`If it must go in as it is: somebody else who may write here sets the label "${label}" and gives a reason.`, WIDTH);
}


/***/ }),

/***/ 74184:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ wrapText)
/* harmony export */ });
/** Breaks a line of words at spaces, so that none is longer than `width` unless a single word is. */
function wrapText(text, width) {
    const lines = [];
    let line = "";
    for (const word of text.split(" ")) {
        if (line !== "" && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
        }
        else {
            line = line === "" ? word : `${line} ${word}`;
        }
    }
    if (line !== "")
        lines.push(line);
    return lines;
}


/***/ }),

/***/ 13389:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O9: () => (/* binding */ DIALECTS),
/* harmony export */   QH: () => (/* binding */ BACKUP_RISKS),
/* harmony export */   gh: () => (/* binding */ highestRisk)
/* harmony export */ });
/** How data must be kept before a migration may run; ordered from least to most. */
const BACKUP_RISKS = ["nightly", "snapshot", "quiesce"];
const DIALECTS = ["postgresql", "mysql", "mariadb", "sqlite"];
/** The highest of several risks; null of none. */
function highestRisk(risks) {
    let highest = -1;
    for (const risk of risks)
        highest = Math.max(highest, BACKUP_RISKS.indexOf(risk));
    return BACKUP_RISKS[highest] ?? null;
}


/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = require("child_process");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 72250:
/***/ ((module) => {

module.exports = require("dns");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = require("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = require("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = require("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = require("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = require("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = require("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = require("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = require("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = require("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = require("node:util/types");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = require("node:v8");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = require("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = require("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = require("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = require("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = require("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = require("util");

/***/ }),

/***/ 98253:
/***/ ((module) => {

module.exports = require("util/types");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			id: moduleId,
/******/ 			loaded: false,
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Flag the module as loaded
/******/ 		module.loaded = true;
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/node module decorator */
/******/ 	(() => {
/******/ 		__nccwpck_require__.nmd = (module) => {
/******/ 			module.paths = [];
/******/ 			if (!module.children) module.children = [];
/******/ 			return module;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			8792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(89984);
// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __nccwpck_require__(97667);
// EXTERNAL MODULE: ./build/database-port.js
var database_port = __nccwpck_require__(29668);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __nccwpck_require__(94963);
// EXTERNAL MODULE: ./build/doors/action/action-files.js
var action_files = __nccwpck_require__(78430);
// EXTERNAL MODULE: ./build/doors/failure.js
var failure = __nccwpck_require__(32051);
;// CONCATENATED MODULE: ./build/doors/action/action-failure.js
/** How the action ends when it could not answer, or when the answer is no: what a reader of the run page sees without opening the log. */






const LONGEST_LINE = 2_000;
/** Publishes a failure of `command` (null: it is not known which) and answers the exit code. Never throws. */
async function failAction(error, command, output) {
    const { text, exitCode } = (0,failure/* describeFailure */.I)(error);
    const isBug = !(error instanceof errors.UserError) && !(error instanceof database_port/* DatabaseError */.a);
    const title = isBug ? "schema-release has a bug" : "schema-release could not answer";
    const message = error instanceof errors.UserError ? sayInputs(`${error.message} ${error.hint}`) : text.replace(/^schema-release: /, "").trimEnd();
    try {
        if (command === null || command === "check")
            await (0,action_files/* setOutputs */.n0)({ verdict: "fail", blocking: "true", complete: "false" });
    }
    catch {
        // Without the runner's files the annotation and the exit code say it.
    }
    await tell({ title, lead: command === "check" || command === null ? "The gate stays closed." : null, message }, output);
    return exitCode;
}
/** Options of the command line as what the reader has: `--stop-after` is an input. What stands in backticks or belongs to a whole command stays. */
function sayInputs(text) {
    if (/schema-release [a-z]+[^.]* --/.test(text))
        return text;
    const said = text
        .split("`")
        .map((part, at) => at % 2 === 1 ? part : part.replaceAll(OPTION_WITH_VALUE, "`$1: $2`").replaceAll(OPTION, "the input `$1`"))
        .join("`");
    return said.replace(/^the input /, "The input ");
}
const OPTION = /(?<![\w-])--([a-z][a-z0-9-]*)/g;
const OPTION_WITH_VALUE = /(?<![\w-])--([a-z][a-z0-9-]*) ([A-Z]{2,})\b/g;
/** Says so; where the command left no summary, the last lines of its standard error are it. Never throws. */
async function failStep({ name, code, headline }, output) {
    const title = code === errors/* EXIT */.d.no ? `${name}: the answer is no` : `${name} did not go through`;
    if (headline !== null) {
        const message = `${headline}\nThe job summary says why, and what to do.`;
        output.annotate({ level: "error", file: null, line: null, column: null, title, message });
        return;
    }
    const said = output.lastErrors().join("\n").trim();
    await tell({ title, lead: null, message: said === "" ? `It ended with ${code}; the log says why.` : said }, output);
}
async function tell({ title, lead, message }, output) {
    output.annotate({ level: "error", file: null, line: null, column: null, title, message });
    const lines = message.split("\n").map((line) => (0,report_escape/* escapeMarkdown */.FV)((0,visible/* cutMiddle */.it)(line.trim(), LONGEST_LINE)));
    const parts = [`### ❌ ${(0,report_escape/* escapeMarkdown */.FV)(title)}`, ...(lead === null ? [] : [lead]), lines.join("  \n")];
    try {
        await (0,action_files/* appendSummary */.fe)(`${parts.join("\n\n")}\n`);
    }
    catch {
        // As above.
    }
}

// EXTERNAL MODULE: ./build/doors/action/action-options.js
var action_options = __nccwpck_require__(86803);
;// CONCATENATED MODULE: ./build/doors/action/action-publisher.js
/** What a command leaves for the workflow, in a step of it: the job summary and outputs. */

/** 1 MB a job, counted as UTF-16; the runner drops the job's outputs above it. */
const LONGEST_OUTPUT = 450_000;
function openPublisher(output) {
    let headline = null;
    const warn = (title, message) => output.annotate({ level: "warning", file: null, line: null, column: null, title, message });
    return {
        headline: () => headline,
        async summary(render) {
            if ((process.env["GITHUB_STEP_SUMMARY"] ?? "") === "")
                return;
            const page = await render();
            try {
                await (0,action_files/* appendSummary */.fe)(page);
                headline ??= readHeadline(page);
            }
            catch (error) {
                // What the command did is done, and the log has it: that is no failure of the command.
                warn("no job summary", `The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
            }
        },
        async outputs(values) {
            const entries = Object.entries(values).map(([name, value]) => {
                if (value.length <= LONGEST_OUTPUT)
                    return [name, value];
                warn("output left out", `The output ${name} has ${value.length} characters, which is more than a job may pass on. It is left empty.`);
                return [name, ""];
            });
            await (0,action_files/* setOutputs */.n0)(Object.fromEntries(entries));
        },
    };
}
/** Markdown as our renderers escape it. */
function readHeadline(page) {
    const line = page.split("\n").find((each) => each.trim() !== "") ?? "";
    return line
        .replace(/^#+ *(?:(?:✅|❌|⚠️) *)?/u, "")
        .replaceAll("&#8203;", "")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&amp;", "&")
        .replaceAll(/\\([\\`*_~[\]|$])/g, "$1");
}

// EXTERNAL MODULE: ./build/doors/command-line.js
var command_line = __nccwpck_require__(56459);
;// CONCATENATED MODULE: ./build/doors/action/action-command.js
/** A command of the command line in a step of a workflow: inputs in, the command run, and what it left put where a team looks. */





/** Runs any command but `check`, which looks at the event instead, and answers the exit code. */
async function runInAction(name, entry, { environment, output }) {
    const command = await entry.load();
    const line = (0,action_options/* readOptions */.Tt)(name, command, environment);
    if ((0,command_line/* textOption */.vU)(line, "format") === "github")
        output.allowAnnotations();
    const publisher = openPublisher(output);
    const code = await command.run(line, publisher);
    output.flush();
    if (code !== errors/* EXIT */.d.ok)
        await failStep({ name, code, headline: publisher.headline() }, output);
    return code;
}

// EXTERNAL MODULE: ./build/doors/action/action-inputs.js
var action_inputs = __nccwpck_require__(35804);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __nccwpck_require__(46193);
// EXTERNAL MODULE: ./build/report/annotations.js
var annotations = __nccwpck_require__(57728);
;// CONCATENATED MODULE: ./build/doors/action/action-output.js
/**
 * The action's standard output and error, of which the runner obeys lines: `::command::` where a line begins with it, and `##[command]`
 * anywhere in it (actions/runner, ActionCommand). Whatever anybody prints passes here and is no command any more; ours go around.
 */



const ERRORS_KEPT = 20;
const ANNOTATION = /^::(?:error|warning|notice) /;
/** Takes `write` of both streams over, for good. */
function guardOutput(stdout, stderr) {
    const errors = [];
    let areAnnotationsAllowed = false;
    const guard = (line) => {
        const plain = (0,report_escape/* escapeTerminal */.en)(line);
        return areAnnotationsAllowed && ANNOTATION.test(plain) ? plain : (0,report_escape/* guardLines */.F)(plain);
    };
    const keepError = (line) => {
        errors.push(line);
        if (errors.length > ERRORS_KEPT)
            errors.shift();
    };
    const out = guardStream(stdout, guard);
    const err = guardStream(stderr, (line) => {
        const guarded = guard(line);
        keepError(guarded);
        return guarded;
    });
    return {
        mask: (value) => out.writeRaw(`::add-mask::${escapeMask(value)}\n`),
        annotate: (annotation) => out.writeRaw(`${(0,annotations.formatAnnotation)(annotation)}\n`),
        allowAnnotations: () => {
            areAnnotationsAllowed = true;
        },
        lastErrors: () => errors,
        flush: () => {
            out.flush();
            err.flush();
        },
    };
}
/** As the runner decodes it; nothing else may change, or another value would be masked. */
function escapeMask(value) {
    return value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
/** Guards line by line; the runner ends one at each carriage return, too. What is begun waits for its end. */
function guardStream(stream, guard) {
    const write = stream.write.bind(stream);
    const decoder = new external_node_string_decoder_.StringDecoder("utf8");
    let begun = "";
    const flush = () => {
        if (begun !== "")
            write(`${guard(begun)}\n`);
        begun = "";
    };
    const take = (chunk) => {
        const lines = (typeof chunk === "string" ? chunk : decoder.write(Buffer.from(chunk))).split(/\r\n|[\r\n]/);
        const last = lines.pop() ?? "";
        if (lines.length === 0) {
            begun += last;
            return "";
        }
        lines[0] = begun + (lines[0] ?? "");
        begun = last;
        return lines.map((line) => `${guard(line)}\n`).join("");
    };
    stream.write = (chunk, encodingOrDone, done) => write(take(chunk), typeof encodingOrDone === "function" ? encodingOrDone : done);
    return {
        flush,
        writeRaw: (text) => {
            flush();
            write(text);
        },
    };
}

// EXTERNAL MODULE: ./build/doors/commands.js
var commands = __nccwpck_require__(18163);
// EXTERNAL MODULE: ./build/adapters/postgres/connection-string.js
var connection_string = __nccwpck_require__(4904);
// EXTERNAL MODULE: ./build/adapters/process/environment.js
var environment = __nccwpck_require__(65631);
// EXTERNAL MODULE: ./build/adapters/process/mask-secrets.js
var mask_secrets = __nccwpck_require__(56584);
;// CONCATENATED MODULE: ./build/doors/action/mask-connections.js
/**
 * Tells the runner what of the environment may never stand in a log. It knows the secrets it handed over, but only whole: not the password
 * within a URL, nor how a driver or a shell would spell it.
 */




/** A mask over each `pw` in a log hides nothing, and tells where it was. */
const SHORTEST = 4;
/** Outputs and names are made of these: the runner would take whatever holds one for a secret, and drop it. */
const WORDS = new Set("true false pass fail passed failed planned applied refused released stopped nightly snapshot quiesce staging production postgres database".split(" "));
const URL_START = /^(?:jdbc:)?postgres(?:ql)?(?:\+[a-z0-9_]+)?:\/\//;
const ESCAPED = /%[0-9A-Fa-f]{2}/g;
const KEYWORDS = /^[a-z_]+\s*=/;
/** Masks all connections that the environment holds, of whatever target: a message may come from a program that knows them all. */
function maskConnections(environment, output) {
    const masks = new Set();
    for (const [name, value = ""] of Object.entries(environment)) {
        const parts = name === "PGPASSWORD" ? passwordParts(value) : partsOf(value);
        for (const mask of parts.masks)
            masks.add(mask);
        if (parts.left === 0 || isLocal(value))
            continue;
        output.annotate({
            level: "warning",
            file: null,
            line: null,
            column: null,
            title: "a password that cannot be hidden",
            message: `${name} holds ${(0,visible/* count */.U9)(parts.left, "password")} of fewer than ${SHORTEST} characters, the same as the user's name, or a word of every log. The log may show it; choose another.`,
        });
    }
    for (const mask of [...masks].sort((a, b) => b.length - a.length))
        output.mask(mask);
}
/** What must not be shown of a text, if it is a connection: itself, its password in every spelling, user and password. Empty otherwise. */
function partsOf(value) {
    const text = value.trim();
    if (!URL_START.test(text) && !KEYWORDS.test(text))
        return { masks: [], left: 0 };
    const { user, passwords } = readConnection(text);
    if (passwords.length === 0)
        return { masks: [], left: 0 };
    const shown = passwords.filter((password) => isTooPlain(password) || password === user);
    const hidden = passwords.filter((password) => !shown.includes(password));
    const pairs = passwords.flatMap((password) => [
        `:${password}@`,
        ...(user === "" ? [] : [`${user}:${password}`]),
        `password=${password}`,
        `password='${password.replaceAll("\\", "\\\\").replaceAll("'", String.raw `\'`)}'`,
    ]);
    return {
        masks: longEnough([value, text, ...pairs, ...hidden.flatMap((password) => spellings(password))]),
        left: shown.length,
    };
}
function passwordParts(password) {
    if (password === "")
        return { masks: [], left: 0 };
    return isTooPlain(password) ? { masks: [], left: 1 } : { masks: longEnough(spellings(password)), left: 0 };
}
function isTooPlain(password) {
    return password.length < SHORTEST || WORDS.has(password);
}
/** Passwords as they stand there and decoded; what is no valid connection may hold one all the same. */
function readConnection(text) {
    const raw = /:\/\/([^:/?#@\s]*)/.exec(text)?.[1] ?? "";
    try {
        const settings = (0,connection_string/* parseConnectionString */.H)(text.replace(/^jdbc:/, ""));
        const said = [settings.get("password") ?? "", settings.get("sslpassword") ?? ""].filter((password) => password !== "");
        return { user: settings.get("user") ?? raw, passwords: [...new Set([...(0,environment/* passwordsIn */.gW)(text), ...said])] };
    }
    catch {
        return { user: raw, passwords: (0,environment/* passwordsIn */.gW)(text) };
    }
}
/** The runner's masks heed case, and encoders differ in that of hexadecimal digits. */
function spellings(password) {
    return (0,mask_secrets/* spellSecret */.xy)(password).flatMap((form) => [
        form,
        form.replaceAll(ESCAPED, (digits) => digits.toUpperCase()),
        form.replaceAll(ESCAPED, (digits) => digits.toLowerCase()),
    ]);
}
function longEnough(texts) {
    return [...new Set(texts)].filter((text) => text.length >= SHORTEST);
}
/** A database of the job itself, such as a service container: its password is no secret. */
function isLocal(url) {
    return /@(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:[/?]|$)/.test(url);
}

;// CONCATENATED MODULE: ./build/action.js
/** The action's door: inputs in, command called, result published, exit code. */







const step = { environment: process.env, output: guardOutput(process.stdout, process.stderr) };
/** `post.js` beside the action's metadata says so: nothing else tells a post step from a main one that never began. */
const isPost = process.argv[2] === "post";
async function run() {
    let name = null;
    try {
        await (0,action_files/* saveState */.LZ)("started", "true");
        name = (0,action_inputs/* readCommand */.UK)(step.environment, Object.keys(commands/* COMMANDS */.L));
        const entry = commands/* COMMANDS */.L[name];
        if (name === "check" || entry === undefined)
            return await (await Promise.all(/* import() */[__nccwpck_require__.e(4623), __nccwpck_require__.e(9556), __nccwpck_require__.e(1221), __nccwpck_require__.e(9618), __nccwpck_require__.e(2421)]).then(__nccwpck_require__.bind(__nccwpck_require__, 32421))).checkInAction(step.environment, step.output);
        return await runInAction(name, entry, step);
    }
    catch (error) {
        return failAction(error, name, step.output);
    }
}
/** Ends at once: a connection on which nobody ever answered would keep the process alive. Output to pipes and files is written by then. */
function end(code) {
    step.output.flush();
    process.exit(code);
}
/** What nobody caught: Node itself would print it as it is, and end with 1, as if the answer were no. A post step fails nothing. */
async function crash(cause) {
    const code = await failAction(cause, step.environment["INPUT_COMMAND"] ?? null, step.output);
    return end(isPost ? 0 : code);
}
/** Nothing left to wait for and yet not done: that would end the step with 0, as if all were well. */
function reportStall() {
    void crash(new Error("It ended before it was done, without an answer."));
}
async function main() {
    process.once("beforeExit", reportStall);
    process.on("uncaughtException", (cause) => void crash(cause));
    maskConnections(step.environment, step.output);
    if (isPost)
        end(await (await Promise.all(/* import() */[__nccwpck_require__.e(4623), __nccwpck_require__.e(9556), __nccwpck_require__.e(3240), __nccwpck_require__.e(1221), __nccwpck_require__.e(3519), __nccwpck_require__.e(7340), __nccwpck_require__.e(4946), __nccwpck_require__.e(9683), __nccwpck_require__.e(2926)]).then(__nccwpck_require__.bind(__nccwpck_require__, 12926))).runPostStep(step));
    const code = await run();
    await (0,action_files/* saveState */.LZ)("ended", String(code)).catch(() => undefined);
    return end(code);
}
void main();

module.exports = __webpack_exports__;
/******/ })()
;