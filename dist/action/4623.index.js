"use strict";
exports.id = 4623;
exports.ids = [4623];
exports.modules = {

/***/ 67276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ blobsToCompareEdits),
  y: () => (/* binding */ findEditedMigrations)
});

// EXTERNAL MODULE: ./build/frameworks/exclusions.js
var exclusions = __webpack_require__(84372);
;// CONCATENATED MODULE: ./build/change-set/cosmetic.js
/** Whether an edit changed only how a file looks: comments, white space, style of quotes, trailing commas. */

const SQL = { line: ["--"], block: [["/*", "*/"]], quotes: `'"`, sameQuotes: false };
const HASH = { line: ["#"], block: [], quotes: `'"`, sameQuotes: true };
const SLASH = { line: ["//"], block: [["/*", "*/"]], quotes: "'\"`", sameQuotes: false };
const SCRIPT = { line: ["//"], block: [["/*", "*/"]], quotes: "'\"`", sameQuotes: true };
const MARKUP = { line: [], block: [["<!--", "-->"]], quotes: "", sameQuotes: false };
const PLAIN = { line: [], block: [], quotes: "", sameQuotes: false };
/** Extensions of languages in which white space between words has no meaning. Others are compared as they stand. */
const LANGUAGES = {
    sql: SQL,
    postgres: SQL,
    sqlite: SQL,
    rb: HASH,
    exs: HASH,
    js: SCRIPT,
    cjs: SCRIPT,
    mjs: SCRIPT,
    ts: SCRIPT,
    php: { ...SCRIPT, line: ["//", "#"], sameQuotes: true },
    go: SLASH,
    rs: { ...SLASH, quotes: '"' },
    java: SLASH,
    kt: SLASH,
    cs: SLASH,
    scala: SLASH,
    xml: MARKUP,
    json: PLAIN,
};
/** False for an extension that is not known, unless the texts are equal. */
function isCosmeticEdit(path, before, after) {
    if (before === after)
        return true;
    const language = LANGUAGES[(0,exclusions/* extensionOf */.je)(path)];
    return language !== undefined && essence(before, language) === essence(after, language);
}
/**
 * The text without comments; white space outside strings becomes one blank between words and nothing elsewhere. What stands in strings
 * stays as it is, so that a changed value is never cosmetic.
 */
function essence(text, language) {
    const words = [];
    let position = 0;
    while (position < text.length) {
        const end = skipComment(text, position, language);
        if (end !== null) {
            words.push(" ");
            position = end;
        }
        else if (language.quotes.includes(text.charAt(position))) {
            const close = endOfString(text, position);
            words.push(quoted(text.slice(position, close), language));
            position = close;
        }
        else {
            const next = endOfCode(text, position + 1, language);
            words.push(text.slice(position, next));
            position = next;
        }
    }
    return tighten(words);
}
function skipComment(text, position, { line, block }) {
    if (line.some((start) => text.startsWith(start, position))) {
        const end = text.indexOf("\n", position);
        return end === -1 ? text.length : end;
    }
    const found = block.find(([start]) => text.startsWith(start, position));
    if (found === undefined)
        return null;
    const end = text.indexOf(found[1], position + found[0].length);
    return end === -1 ? text.length : end + found[1].length;
}
function endOfString(text, start) {
    const quote = text.charAt(start);
    let position = start + 1;
    while (position < text.length && text.charAt(position) !== quote)
        position += text.charAt(position) === "\\" ? 2 : 1;
    return Math.min(position + 1, text.length);
}
function endOfCode(text, start, { line, block, quotes }) {
    let position = start;
    const starts = new Set([...line, ...block.map(([open]) => open)].map((open) => open.charAt(0)));
    while (position < text.length && !quotes.includes(text.charAt(position)) && !starts.has(text.charAt(position)))
        position++;
    return position;
}
/** A string as one token that cannot be taken for code; a delimiter is only unified where its content does not depend on it. */
function quoted(string, { sameQuotes }) {
    const inner = string.slice(1, -1);
    return sameQuotes && !/["'`\\$#{]/.test(inner) ? `\u0001${inner}\u0001` : `\u0001${string}\u0001`;
}
function tighten(words) {
    const strings = [];
    const code = words
        .map((word) => {
        if (!word.startsWith("\u0001"))
            return word;
        strings.push(word);
        return "\u0001";
    })
        .join("");
    const tight = code
        .replaceAll(/\s+/g, " ")
        .replaceAll(/ ?([^\w ]) ?/g, "$1")
        .replaceAll(/,(?=[)\]}])/g, "");
    return `${tight.trim()}\u0002${strings.join("\u0002")}`;
}

// EXTERNAL MODULE: ./build/change-set/lines.js
var lines = __webpack_require__(26058);
;// CONCATENATED MODULE: ./build/change-set/edited.js



/** `text` must know the blobs of `blobsToCompareEdits`; where it does not, the edit counts and is not cosmetic. */
function findEditedMigrations(files, text) {
    const moved = findMoves(files);
    return files.flatMap((file) => {
        const { before: migration, change } = file;
        if (migration === null || !isKept(migration))
            return [];
        const how = howEdited(file, migration, { moved, text });
        if (how === null)
            return [];
        const isCosmetic = how === "content" && onlyLooksChanged(file, text);
        return [{ path: change.previousPath ?? change.path, file, migration, how, isCosmetic }];
    });
}
/** Object ids whose texts tell whether an edit only appended, or only changed looks. */
function blobsToCompareEdits(files) {
    return files.flatMap(({ before, change }) => {
        if (before === null || !isKept(before) || change.before?.kind !== "file" || change.after?.kind !== "file")
            return [];
        return change.before.oid === change.after.oid ? [] : [change.before.oid, change.after.oid];
    });
}
/** Whether the tool runs it once: what it runs again, or takes as the wished-for state, is there to be edited. */
function isKept({ role, id }) {
    switch (role) {
        case "versioned":
        case "down":
        case "baseline":
        case "appended":
        case "unrecognised":
            return true;
        case "support":
            return id !== null;
        case "repeatable":
        case "callback":
        case "declarative":
            return false;
    }
}
function howEdited(file, migration, seen) {
    const target = seen.moved.get(file) ?? file;
    const { before } = file.change;
    const { after } = target.change;
    if (after === null || target.after === null || before === null)
        return "removed";
    if (!keepsIdentity(migration, target.after))
        return "identity";
    if (before.oid === after.oid && before.kind === after.kind)
        return null;
    if (migration.role !== "appended")
        return "content";
    const [old, now] = [seen.text(before.oid), seen.text(after.oid)];
    return old === null || now === null || (0,lines/* hasRemovedLines */.y)(old, now) ? "content" : null;
}
function keepsIdentity(before, after) {
    if (before.set.framework.id !== after.set.framework.id)
        return false;
    switch (before.set.framework.identity) {
        case "path":
            return before.path === after.path;
        case "content":
            return true;
        case "file-name":
            return before.id === after.id && (0,exclusions/* nameOf */.Vb)(before.path) === (0,exclusions/* nameOf */.Vb)(after.path);
        case "version":
        case "folder-name":
            return (before.id === after.id && before.role === after.role && (before.id !== null || (0,exclusions/* nameOf */.Vb)(before.path) === (0,exclusions/* nameOf */.Vb)(after.path)));
    }
}
/** Removed migrations that an added file of the same identity takes the place of: a move that was not seen as a rename. */
function findMoves(files) {
    const added = new Map(files.flatMap((file) => (file.change.status === "added" && file.after !== null ? [[keyOf(file.after), file]] : [])));
    const moves = new Map();
    for (const file of files) {
        if (file.change.status !== "removed" || file.before === null)
            continue;
        const target = added.get(keyOf(file.before));
        if (target !== undefined)
            moves.set(file, target);
    }
    return moves;
}
function keyOf({ set, role, id, path }) {
    return [set.framework.id, role, id ?? "", (0,exclusions/* nameOf */.Vb)(path)].join("\0");
}
function onlyLooksChanged({ change }, text) {
    const [before, after] = [text(change.before?.oid ?? ""), text(change.after?.oid ?? "")];
    return before !== null && after !== null && isCosmeticEdit(change.path, before, after);
}


/***/ }),

/***/ 26058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ changedLines),
/* harmony export */   y: () => (/* binding */ hasRemovedLines)
/* harmony export */ });
/** What two texts of one file have in common, line by line. */
/** Whether lines of `before` are missing in `after` or stand in another order; white space at the ends of lines aside. */
function hasRemovedLines(before, after) {
    const kept = splitLines(after);
    let next = 0;
    for (const line of splitLines(before)) {
        while (next < kept.length && kept[next] !== line)
            next++;
        if (next === kept.length)
            return true;
        next++;
    }
    return false;
}
/** Lines that only one of the two has, as often as it has more of them. */
function changedLines(before, after) {
    const counts = new Map();
    for (const line of splitLines(before))
        counts.set(line, (counts.get(line) ?? 0) + 1);
    for (const line of splitLines(after))
        counts.set(line, (counts.get(line) ?? 0) - 1);
    return [...counts].flatMap(([line, count]) => (count === 0 ? [] : [line]));
}
function splitLines(text) {
    return text
        .split("\n")
        .map((line) => line.trimEnd())
        .filter((line) => line !== "");
}


/***/ }),

/***/ 84372:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ isAsideName),
/* harmony export */   NW: () => (/* binding */ isTestFolder),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Zl: () => (/* binding */ isAside),
/* harmony export */   cO: () => (/* binding */ isTestName),
/* harmony export */   je: () => (/* binding */ extensionOf),
/* harmony export */   jq: () => (/* binding */ isForeign),
/* harmony export */   pn: () => (/* binding */ isTooLong),
/* harmony export */   yS: () => (/* binding */ folderOf),
/* harmony export */   yb: () => (/* binding */ isCertainTestName)
/* harmony export */ });
/** Places and names that are never a migration, whatever tool is in use. Data first; the order of the checks is the callers'. */
/** Code of others, kept in the repository. */
const FOREIGN_FOLDER = /(?:^|\/)(?:vendor|node_modules|third[_-]?party|bower_components|site-packages|Pods|\.yarn)\//;
/** Folders whose contents only tests and examples use. Words that are also domains of applications (`samples`, `ab-test`) are not among them. */
const TEST_FOLDER = /(?:^|\/)(?:[tT]ests?|__tests__|[\w-]+[._-]tests|(?:api|app|integration|unit|functional|acceptance|system|load|perf|performance|smoke|contract|ui|browser|regression|e2e)[._-]?tests?|src\/\w+Tests?|[\w.]+\.Tests?|tests?[_-](?:data|utils?|helpers?|support|fixtures?|resources|suites?|cases|integration|unit|common|tools?)|e2e|cypress|testdata|testFixtures|fixtures?|__fixtures__|__mocks__|mocks?|examples?)\//;
/** `spec` is a folder of tests where Ruby and JavaScript projects have it; deeper in sources it holds specifications. */
const SPEC_FOLDER = /^(?:(?!src\/|lib\/|app\/)[^/]+\/){0,3}specs?\//;
const DOC_FOLDER = /(?:^|\/)(?:docs?|documentation)\//;
/** Test files by their name, in the languages whose tools know them by it. */
const TEST_NAME = /(?:_test\.(?:go|py|rs|rb|exs|dart|cc|cpp)|\.(?:client|server|unit|int|integration|api|db|node|browser)?[_-]?(?:test|spec|e2e|cy|stories|bench|mock)\.(?:[cm]?[jt]sx?|vue|svelte|coffee|sql|snap)|_test\.[cm]?[jt]sx?|_spec\.rb|_spec\.exs|[a-z0-9](?:Tests?|TestCase|TestUtils?)\.(?:java|kt|kts|scala|groovy|cs|fs|php|swift)|[a-z0-9](?:IT|Spec)\.(?:kt|scala|groovy)|\.feature|\.snap)$/;
/** Where a build tool keeps shipped sources apart from tests, a name alone makes no test. */
const SHIPPED_SOURCES = /(?:^|\/)src\/main\//;
/** Python's test modules; by their own expression since names of migrations could end alike in other languages. */
const PYTHON_TEST_NAME = /(?:^|\/)(?:test_[^/]*|tests?|conftest)\.py$/;
/** Whether the path lies in code of others. */
function isForeign(path) {
    return FOREIGN_FOLDER.test(path);
}
/** Whether a folder lies in a test, example or documentation tree. */
function isAside(folder) {
    return isTestFolder(folder) || DOC_FOLDER.test(`${folder}/`);
}
/** Whether a folder lies in a tree of tests or examples. */
function isTestFolder(folder) {
    return TEST_FOLDER.test(`${folder}/`) || SPEC_FOLDER.test(`${folder}/`);
}
/** Whether the file name itself is that of a test. */
function isTestName(path) {
    return (TEST_NAME.test(path) && !SHIPPED_SOURCES.test(path)) || PYTHON_TEST_NAME.test(path);
}
/** Of the test names, those that no migration can have: `_test.go` is never compiled in, `x.test.ts` is nobody's slug. */
function isCertainTestName(path) {
    return /(?:_test\.go|\.(?:test|spec)\.[cm]?[jt]s|Tests?\.(?:java|kt|cs))$/.test(path);
}
/** Names that stand in a migration folder for people, editors or git, never for the tool. */
function isAsideName(path) {
    return /(?:^|\/)(?:\.[^/]*|README[^/]*|CHANGELOG\.(?:md|txt)|[^/]+\.(?:md|mdx|rst|adoc|txt|png|svg|example|sample|orig|bak))$/i.test(path);
}
/** The folder of a path, `""` for the repository's root. */
function folderOf(path) {
    const slash = path.lastIndexOf("/");
    return slash === -1 ? "" : path.slice(0, slash);
}
/** The last part of a path. */
function nameOf(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}
/** Last extension in lower case, without the dot; `""` when there is none. */
function extensionOf(path) {
    const name = nameOf(path);
    const dot = name.lastIndexOf(".");
    return dot <= 0 ? "" : name.slice(dot + 1).toLowerCase();
}
/** Whether a part of the path is longer than any file system takes (255), so that no tool can have it as a file. */
function isTooLong(path) {
    return path.length > 255 && /[^/]{256}/.test(path);
}


/***/ }),

/***/ 87637:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ compareIds)
/* harmony export */ });
/**
 * Negative when `a` runs before `b`, 0 when the tool holds them to be the same place, null when names do not tell.
 * `number`: digits as numbers of any length; `dotted`: part by part as numbers; `text`: by code unit.
 */
function compareIds(order, a, b) {
    switch (order) {
        case "number":
        case "dotted":
            return compareParts(a.split("."), b.split("."));
        case "text":
            return compareText(a, b);
        case "graph":
        case "listed":
        case "none":
            return null;
    }
}
function compareText(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
function compareParts(a, b) {
    for (let index = 0; index < Math.max(a.length, b.length); index++) {
        const left = a[index] ?? "0";
        const right = b[index] ?? "0";
        if (!/^\d+$/.test(left) || !/^\d+$/.test(right))
            return null;
        const difference = BigInt(left) - BigInt(right);
        if (difference !== 0n)
            return difference < 0n ? -1 : 1;
    }
    return 0;
}


/***/ }),

/***/ 24623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TJ: () => (/* binding */ GATE_RULE_DESCRIPTIONS),
  oZ: () => (/* binding */ runGateRules)
});

// UNUSED EXPORTS: GATE_RULES

// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __webpack_require__(97667);
;// CONCATENATED MODULE: ./build/rules/migration-set.js

/** The sets into which this change set brings migrations, each with what is merged there already. Linear in all files. */
function viewSets(input) {
    const views = new Map();
    const moved = new Set(input.files.flatMap(({ before, after }) => (before !== null && after === null ? [identityOf(before)] : [])));
    for (const file of input.files) {
        const migration = file.after;
        if (migration === null || !isNew(file, migration))
            continue;
        // Removed here and added there, with the same identity: a move that git did not see as a rename.
        if (file.before === null && migration.id !== null && moved.has(identityOf(migration)))
            continue;
        const view = views.get(setKey(migration.set)) ?? { set: migration.set, added: [], merged: [] };
        view.added.push({ file, migration });
        views.set(setKey(migration.set), view);
    }
    const gone = new Set(input.files.flatMap(({ before, after }) => (before !== null && before.path !== after?.path ? [before.path] : [])));
    const own = new Set(input.files.flatMap(({ after }) => (after === null ? [] : [after.path])));
    for (const migration of input.merged) {
        const kept = !gone.has(migration.path) && !own.has(migration.path);
        if (kept)
            views.get(setKey(migration.set))?.merged.push(migration);
    }
    // A migration that the change set edits in place is merged too.
    for (const { before, after } of input.files) {
        if (before !== null && after !== null && isExecuted(before) && before.id === after.id)
            views.get(setKey(after.set))?.merged.push(after);
    }
    return [...views.values()];
}
/** Whether the tool had it before, under this or another identity. */
function wasMerged(file) {
    return file.before !== null && isExecuted(file.before);
}
/** What a migration is called by its tool, for a sentence: `version 12 (V12__a.sql)`, the name of its folder, else its file's. */
function nameOf({ id, path, set }) {
    const name = (0,visible/* showPath */.P8)(path.slice(path.lastIndexOf("/") + 1));
    if (id !== null && set.framework.identity === "folder-name")
        return (0,visible/* showPath */.P8)(id);
    return id !== null && /^[\d.]+$/.test(id) ? `version ${(0,visible/* showPath */.P8)(id)} (${name})` : name;
}
function isNew(file, after) {
    if (!isExecuted(after))
        return false;
    return file.before === null || !isExecuted(file.before) || file.before.id !== after.id;
}
function identityOf({ set, role, id }) {
    return [set.framework.id, role, id ?? ""].join("\0");
}
function isExecuted({ role }) {
    return role !== "unrecognised" && role !== "support";
}
function setKey(set) {
    return [set.framework.id, set.database, set.root].join("\0");
}

;// CONCATENATED MODULE: ./build/rules/duplicate-migration-id.js


const duplicateMigrationId = {
    id: "duplicate-migration-id",
    severity: "error",
    confidence: "high",
    summary: "Two migrations of one set have the same identity.",
    check: (input) => viewSets(input).flatMap(findDuplicates),
};
/** How many files of one id are compared with each other: more would make a hostile change set slow. */
const MOST_VARIANTS = 8;
/** An up and its down, or a Flyway V, U and B, share an id on purpose, so roles are compared too. */
function findDuplicates({ set, added, merged }) {
    const seen = new Map();
    const variants = new Set();
    for (const migration of merged) {
        const key = keyOf(migration);
        if (key === null)
            continue;
        const others = seen.get(key) ?? [];
        for (const other of others)
            variants.add(pairOf(other, migration));
        if (others.length < MOST_VARIANTS)
            seen.set(key, [...others, migration]);
    }
    const findings = [];
    for (const { migration } of added) {
        const key = keyOf(migration);
        if (key === null)
            continue;
        const others = seen.get(key) ?? [];
        const clash = others.find((other) => !areVariants(other, migration, variants));
        if (clash !== undefined) {
            findings.push({
                path: migration.path,
                message: `${(0,visible/* showPath */.P8)(migration.path)} and ${(0,visible/* showPath */.P8)(clash.path)} both have the id ${(0,visible/* showPath */.P8)(migration.id ?? "")}. ` +
                    `To ${set.framework.title} they are the same migration: it refuses to start, or runs only one of them.`,
                remedy: "Give the new migration an id of its own, above all that are merged.",
            });
        }
        if (others.length < MOST_VARIANTS)
            seen.set(key, [...others, migration]);
    }
    return findings;
}
function keyOf({ role, id, set }) {
    const unique = role === "versioned" || role === "down" || role === "baseline";
    return unique && id !== null && set.framework.identity !== "content" ? `${role}\0${id}` : null;
}
/**
 * Two places that share an id among merged migrations already are variants of one another: Flyway's `{vendor}` folders, or
 * `x.sql.postgres` beside `x.sql.sqlite`.
 */
function areVariants(a, b, known) {
    if (a.set.framework.identity === "folder-name" && folderOf(a.path) === folderOf(b.path))
        return true;
    return placeOf(a) !== placeOf(b) && known.has(pairOf(a, b));
}
function pairOf(a, b) {
    return [placeOf(a), placeOf(b)].sort().join("\0");
}
function placeOf({ path }) {
    return `${folderOf(path)}/*${/(?:\.[A-Za-z]\w{0,15}){1,2}$/.exec(path)?.[0] ?? ""}`;
}
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

// EXTERNAL MODULE: ./build/change-set/edited.js + 1 modules
var edited = __webpack_require__(67276);
;// CONCATENATED MODULE: ./build/rules/merged-edits.js
/** What this change set does to migrations that are merged already, and how grave that is to their tool. Knows no wording. */

/** Each rule about merged migrations has one kind of edit. A file that the tool never picked up may be mended. */
function findMergedEdits(input, how) {
    const edits = (0,edited/* findEditedMigrations */.y)(input.files, input.text);
    return edits.filter((edit) => edit.how === how && edit.migration.role !== "unrecognised");
}
/** These are not applied themselves, so databases do not drift apart by their edit. */
const BESIDE = new Set(["down", "support"]);
/** Without a checksum the tool never notices what only looks different. */
function severityOf({ migration, isCosmetic }) {
    if (BESIDE.has(migration.role))
        return "warning";
    return isCosmetic && migration.set.framework.edit === "silent" ? "warning" : "error";
}

;// CONCATENATED MODULE: ./build/rules/edited-migration.js


const editedMigration = {
    id: "edited-migration",
    severity: "error",
    confidence: "high",
    summary: "A merged migration was edited.",
    check: (input) => findMergedEdits(input, "content").map(describeEdit),
};
function describeEdit(edit) {
    const { file, migration } = edit;
    const lead = migration.role === "appended"
        ? `${nameOf(migration)} is merged, so databases may have run what it held, and lines of it are changed or removed.`
        : `${nameOf(migration)} is merged, so databases may have run it as it was, and it is edited.`;
    return {
        path: file.change.path,
        severity: severityOf(edit),
        message: `${lead} ${consequenceOf(edit)}`,
        remedy: migration.role === "appended"
            ? "Put these lines back and add what you need as a new entry at the end."
            : "Undo the edit and make the change in a new migration.",
    };
}
function consequenceOf({ migration, isCosmetic }) {
    const { title, edit } = migration.set.framework;
    if (migration.role === "down")
        return "Databases that ran its other half may not find their way back.";
    if (edit === "checksum")
        return `${title} keeps a checksum and refuses what differs from what it ran.`;
    if (isCosmetic)
        return `Only comments or white space differ and ${title} keeps no checksum, so it does no harm by itself.`;
    return `${title} keeps no checksum: databases that ran it stay as they are, new ones get the edit, and they drift apart without a word.`;
}

;// CONCATENATED MODULE: ./build/rules/gate-changed.js

const gateChanged = {
    id: "gate-changed",
    severity: "warning",
    confidence: "high",
    summary: "The change set changes the gate's configuration or a workflow that calls it.",
    check: ({ files, gateFiles }) => {
        const own = new Set(gateFiles);
        return files.flatMap(({ change }) => {
            const path = [change.path, change.previousPath].find((each) => each !== null && own.has(each)) ?? null;
            if (path === null)
                return [];
            if (isWorkflow(path))
                return [workflowChanged(path, change.path)];
            return [path.endsWith(".yaml") ? configurationMisspelt(path) : configurationChanged(path, change.path)];
        });
    },
};
function configurationChanged(path, now) {
    return {
        path: now,
        message: `${(0,visible/* showPath */.P8)(path)} changes. This check used the configuration of the base branch; the new one is in force once this is merged.`,
        remedy: "Have it reviewed by whoever answers for the database: it decides what later change sets may do.",
    };
}
function configurationMisspelt(path) {
    return {
        path,
        message: `${(0,visible/* showPath */.P8)(path)} would not be read: the configuration ends in .yml. Once this is merged, every check stops with an error.`,
        remedy: "Rename it to .github/schema-release.yml.",
    };
}
function workflowChanged(path, now) {
    return {
        path: now,
        message: `${(0,visible/* showPath */.P8)(path)} calls this check and changes. A changed workflow may run another check than the one that is required, or none.`,
        remedy: "Have it reviewed by whoever answers for the database, and see that the required check still runs on every pull request.",
    };
}
function isWorkflow(path) {
    return path.startsWith(".github/workflows/") || /(?:^|\/)action\.ya?ml$/.test(path);
}

;// CONCATENATED MODULE: ./build/rules/incomplete-change-set.js
const incompleteChangeSet = {
    id: "incomplete-change-set",
    severity: "error",
    confidence: "high",
    summary: "The list of changed files could not be proven complete.",
    check: ({ changeSet }) => changeSet.complete
        ? []
        : [
            {
                message: changeSet.incompleteBecause ?? "The list of changed files could not be proven complete, so a mix may be hidden.",
                remedy: "Fetch the whole history (actions/checkout with fetch-depth: 0), or make the change set smaller, and run the check again.",
            },
        ],
};

// EXTERNAL MODULE: ./build/frameworks/framework.js
var frameworks_framework = __webpack_require__(87637);
;// CONCATENATED MODULE: ./build/rules/missing-down-migration.js


const missingDownMigration = {
    id: "missing-down-migration",
    severity: "warning",
    confidence: "high",
    summary: "A new migration has no down migration, while its neighbours have one.",
    check: (input) => viewSets(input).flatMap(findOneWay),
};
/** How many of the last merged migrations tell what the team's habit is now. */
const NEIGHBOURS = 10;
function findOneWay({ set, added, merged }) {
    const mergedDowns = new Set(merged.flatMap(({ role, id }) => (role === "down" && id !== null ? [id] : [])));
    const addedDowns = new Set(added.flatMap(({ migration: { role, id } }) => (role === "down" && id !== null ? [id] : [])));
    if (mergedDowns.size === 0)
        return [];
    const last = lastIds(set, merged);
    const paired = last.filter((id) => mergedDowns.has(id)).length;
    if (paired * 2 <= last.length)
        return [];
    return added.flatMap(({ file, migration }) => {
        const { role, id } = migration;
        if (role !== "versioned" || id === null || wasMerged(file) || addedDowns.has(id) || mergedDowns.has(id))
            return [];
        return [
            {
                path: migration.path,
                message: `${nameOf(migration)} has no down migration, while ${paired} of the last ${last.length} merged ones have one.`,
                remedy: "Add the down migration, or one that says why there is no way back.",
            },
        ];
    });
}
/** The ids of the last few that run forwards, ascending; picked without sorting all. */
function lastIds({ framework }, merged) {
    const ids = new Set(merged.flatMap(({ role, id }) => (role === "versioned" && id !== null ? [id] : [])));
    const last = [];
    for (const id of ids) {
        let place = last.length;
        while (place > 0 && ((0,frameworks_framework/* compareIds */.q)(framework.order, last[place - 1] ?? "", id) ?? -1) > 0)
            place -= 1;
        last.splice(place, 0, id);
        if (last.length > NEIGHBOURS)
            last.shift();
    }
    return last;
}

;// CONCATENATED MODULE: ./build/rules/mixed-change-set.js

const mixedChangeSet = {
    id: "mixed-change-set",
    severity: "error",
    confidence: "high",
    summary: "Migrations and application code are in one change set.",
    check: (input) => {
        if (input.kind !== "mixed")
            return [];
        const migrations = sideOf(input, "migration");
        const application = sideOf(input, "app");
        return [
            {
                message: `${describeSide(migrations, "migration file", "migration files")} and ` +
                    `${describeSide(application, "file of the application", "files of the application")} would be released together. ` +
                    "While servers and databases change one after the other, old code would meet the new schema or new code the old one, " +
                    "and neither could be rolled back alone.",
                remedy: "Split it: the migrations with their schema files as a release of their own, everything else as an application release.",
            },
        ];
    },
};
function sideOf(input, category) {
    return input.files
        .filter((file) => file.checked.category === category || file.categoryBefore === category)
        .map(({ checked }) => checked);
}
function describeSide(files, one, many) {
    if (files.length === 0)
        return `no ${one}`;
    return `${(0,visible/* count */.U9)(files.length, one, many)} (${(0,visible/* listPaths */.Pe)(files.map(({ path }) => path))})`;
}

;// CONCATENATED MODULE: ./build/rules/id-shape.js
const STAMP_DIGITS = 8;
/** Null where the order does not come from digits. A word in front (`Version…`, `m…`) is common to all and says nothing. */
function shapeOf(order, id) {
    if (order !== "number" && order !== "dotted" && order !== "text")
        return null;
    const digits = id.replace(/^[A-Za-z]{1,10}(?=\d)/, "");
    const grouped = /^\d{4}[_-]\d\d[_-]\d\d(?:[_-](?:\d{6}|\d{4})(?!\d))?/.exec(digits)?.[0];
    const first = /^\d+/.exec(digits)?.[0];
    if (first === undefined)
        return null;
    if (order === "text" && grouped !== undefined) {
        const year = yearOf(grouped.replaceAll(/[_-]/g, ""));
        return { key: `date:${grouped.length}`, title: `a date like ${grouped}`, year };
    }
    if (order === "text")
        return { key: `text:${first.length}`, title: describe(first), year: yearOf(first) };
    const significant = first.replace(/^0+(?=\d)/, "");
    return significant.length < STAMP_DIGITS
        ? { key: "sequence", title: `the number ${first}`, year: null }
        : { key: `stamp:${significant.length}`, title: describe(significant), year: yearOf(significant) };
}
/** The shape of most ids, with how many have it; null below three ids or where fewer than three in five agree. */
function majorityShape(shapes) {
    const groups = new Map();
    for (const shape of shapes) {
        const group = groups.get(shape.key);
        if (group === undefined)
            groups.set(shape.key, [shape]);
        else
            group.push(shape);
    }
    const largest = [...groups.values()].reduce((best, group) => (group.length > best.length ? group : best), []);
    const [shape] = largest;
    if (shape === undefined || largest.length < 3 || largest.length * 5 < shapes.length * 3)
        return null;
    const years = largest.flatMap(({ year }) => (year === null ? [] : [year]));
    return { shape, dated: years.length * 5 >= largest.length * 4, lastYear: years.reduce((a, b) => Math.max(a, b), 0) };
}
/** The year of `YYYYMMDD`, followed by nothing or by a time of day; null when it is no such date. */
function yearOf(digits) {
    const match = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?(\d{3})?)?$/.exec(digits);
    if (match === null)
        return null;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0));
    const isDate = year >= 1980 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    return isDate && hour < 24 && minute < 60 && second < 61 ? year : null;
}
function describe(digits) {
    return digits.length === 1 ? "1 digit" : `${digits.length} digits`;
}

;// CONCATENATED MODULE: ./build/rules/odd-migration-id.js




const oddMigrationId = {
    id: "odd-migration-id",
    severity: "warning",
    confidence: "medium",
    summary: "A new migration's id is of another shape than those of its neighbours, so later ones will sort before it.",
    check: (input) => viewSets(input).flatMap(findOdd),
};
/** How far above its neighbours a date or a number may lie before it looks like a slip of the hand. */
const YEARS_AHEAD = 20;
const TIMES_AHEAD = 10;
function findOdd({ set, added, merged }) {
    const { order, title } = set.framework;
    const versioned = merged.filter(({ role }) => role === "versioned");
    const shaped = versioned.map((migration) => ({ migration, shape: shapeOf(order, migration.id ?? "") }));
    const majority = majorityShape(shaped.flatMap(({ shape }) => (shape === null ? [] : [shape])));
    if (majority === null)
        return [];
    // Whoever follows the last one merged keeps order, whatever shape most had before it.
    const newest = lastId(order, versioned.map(({ id }) => id ?? ""));
    const current = newest === null ? null : shapeOf(order, newest);
    const peers = shaped.filter(({ shape }) => shape?.key === majority.shape.key).map(({ migration }) => migration.id ?? "");
    const last = lastId(order, peers) ?? "";
    return added.flatMap(({ migration }) => {
        const oddity = migration.role === "versioned" ? describeOddity(migration, majority, last) : null;
        const follows = current?.key !== majority.shape.key && shapeOf(order, migration.id ?? "")?.key === current?.key;
        if (oddity === null || follows)
            return [];
        return [
            {
                path: migration.path,
                message: `${nameOf(migration)} ${oddity}. It sorts above every later migration of the usual shape: ` +
                    `those would then be out of order, which ${title} ${LATER[set.framework.outOfOrder]}.`,
                remedy: `Rename it before it is merged, to an id of the usual shape right above ${(0,visible/* showPath */.P8)(last)}; afterwards the name is fixed in every history table.`,
            },
        ];
    });
}
function lastId(order, ids) {
    let last = null;
    for (const id of ids)
        if (last === null || ((0,frameworks_framework/* compareIds */.q)(order, last, id) ?? 0) < 0)
            last = id;
    return last;
}
const LATER = { refused: "refuses", skipped: "skips without a word", runs: "runs in another order on new databases" };
/** What is odd about an id that sorts above its neighbours; one that sorts below them is out of order already. */
function describeOddity({ id, set }, majority, last) {
    const { order } = set.framework;
    const shape = id === null ? null : shapeOf(order, id);
    if (id === null || shape === null || ((0,frameworks_framework/* compareIds */.q)(order, id, last) ?? 0) <= 0)
        return null;
    if (shape.key !== majority.shape.key) {
        return `has ${shape.title}, while its neighbours have ${majority.shape.key === "sequence" ? "small numbers" : majority.shape.title}`;
    }
    if (shape.key === "sequence")
        return isFarAhead(id, last) ? `jumps from ${(0,visible/* showPath */.P8)(last)}, the last one merged` : null;
    return majority.dated ? describeDate(shape, majority.lastYear) : null;
}
function describeDate({ year }, lastYear) {
    if (year === null)
        return "is no date, while the ids of its neighbours are";
    return year > lastYear + YEARS_AHEAD ? `is dated ${year}, while the last one merged is of ${lastYear}` : null;
}
function isFarAhead(id, last) {
    const [number = 0, before = 0] = [id, last].map((text) => Number(/\d{1,15}/.exec(text)?.[0] ?? 0));
    return number >= before * TIMES_AHEAD && number - before >= TIMES_AHEAD;
}

;// CONCATENATED MODULE: ./build/rules/out-of-order-migration.js



const outOfOrderMigration = {
    id: "out-of-order-migration",
    severity: "error",
    confidence: "high",
    summary: "A new migration sorts before one that is merged already.",
    check: (input) => viewSets(input).flatMap(findLate),
};
const SEVERITY = { refused: "error", skipped: "error", runs: "warning" };
const CONSEQUENCE = {
    refused: (tool) => `${tool} refuses it where that one has run.`,
    skipped: (tool) => `${tool} leaves it out, without a word, where that one has run.`,
    runs: (tool) => `${tool} runs it all the same, so databases differ in the order in which their migrations ran.`,
};
function findLate(view) {
    const { outOfOrder, title } = view.set.framework;
    const last = lastOf(view.merged);
    if (last === null)
        return [];
    return view.added.flatMap(({ file, migration }) => {
        if (migration.role !== "versioned" || wasMerged(file) || !isBefore(migration, last))
            return [];
        return [
            {
                path: migration.path,
                severity: SEVERITY[outOfOrder],
                message: `${nameOf(migration)} sorts before ${nameOf(last)}, which is merged already. ${CONSEQUENCE[outOfOrder](title)}`,
                remedy: `Give it an id above ${(0,visible/* showPath */.P8)(last.id ?? "")}, so that it runs last everywhere.`,
            },
        ];
    });
}
/** The one that runs last of those that run once, forwards; null without any. */
function lastOf(migrations) {
    let last = null;
    for (const migration of migrations) {
        if (migration.id === null || (migration.role !== "versioned" && migration.role !== "baseline"))
            continue;
        if (last === null || isBefore(last, migration))
            last = migration;
    }
    return last;
}
function isBefore(a, b) {
    if (a.id === null || b.id === null)
        return false;
    return ((0,frameworks_framework/* compareIds */.q)(a.set.framework.order, a.id, b.id) ?? 0) < 0;
}

// EXTERNAL MODULE: ./build/rules/override-refused.js
var override_refused = __webpack_require__(57530);
;// CONCATENATED MODULE: ./build/rules/removed-migration.js


const removedMigration = {
    id: "removed-migration",
    severity: "error",
    confidence: "high",
    summary: "A merged migration was removed.",
    check: (input) => findMergedEdits(input, "removed").map((edit) => ({
        path: edit.file.change.path,
        severity: severityOf(edit),
        message: `${nameOf(edit.migration)} is merged and is removed. Databases that ran it keep its changes, new ones never get them, ` +
            `and ${edit.migration.set.framework.title} misses the file that its history names.`,
        remedy: "Keep the file, and undo what it did in a new migration. Squash only what every database has run.",
    })),
};

;// CONCATENATED MODULE: ./build/rules/renamed-migration.js


const renamedMigration = {
    id: "renamed-migration",
    severity: "error",
    confidence: "high",
    summary: "A merged migration was given another identity.",
    check: (input) => findMergedEdits(input, "identity").map((edit) => ({
        path: edit.file.change.path,
        severity: severityOf(edit),
        message: `${(0,visible/* showPath */.P8)(edit.migration.path)} is merged and is now ${(0,visible/* showPath */.P8)(edit.file.change.path)}. ` +
            `To ${edit.migration.set.framework.title} that is another migration: databases that ran the old one run it again, or find the old one missing.`,
        remedy: "Give it its old name back. If its place in the order is wrong, add a new migration instead.",
    })),
};

;// CONCATENATED MODULE: ./build/rules/schema-without-migration.js

const schemaWithoutMigration = {
    id: "schema-without-migration",
    severity: "warning",
    confidence: "medium",
    summary: "Files that describe the schema changed without a migration.",
    check: (input) => {
        const migrated = new Set(databasesWithMigrations(input));
        return [...changedCompanions(input)]
            .filter(([database]) => !migrated.has(database) && !(database === null && migrated.size > 0))
            .map(([database, files]) => ({
            path: files[0]?.path ?? null,
            message: `${(0,visible/* listPaths */.Pe)(files.map(({ path }) => path))} changed, but no migration of ${database ?? "this repository"} did. ` +
                "A database that is built by migrations will not get this change.",
            remedy: "Add the migration that makes this change, or regenerate the file from the migrations.",
        }));
    },
};
/** Companions that configure the tool rather than describe the schema. */
const CONFIGURATION = /(?:^|\/)(?:env\.py|__init__\.py|atlas\.hcl|dbconfig\.ya?ml|database\.ya?ml|[^/]+\.(?:toml|ini|cfg|conf|properties|mako|csv|svg|png|pdf|md|config\.[cm]?[jt]s))$/;
function changedCompanions({ files }) {
    const companions = new Map();
    for (const { checked, change } of files) {
        if (checked.category !== "schema" || CONFIGURATION.test(checked.path))
            continue;
        if (change.status === "renamed" && change.before?.oid === change.after?.oid)
            continue;
        const known = companions.get(checked.database);
        if (known === undefined)
            companions.set(checked.database, [checked]);
        else
            known.push(checked);
    }
    return companions;
}
function databasesWithMigrations({ files }) {
    return files.flatMap(({ checked, before, after, categoryBefore }) => {
        if (checked.category !== "migration" && categoryBefore !== "migration")
            return [];
        return [checked.database, before?.set.database ?? null, after?.set.database ?? null];
    });
}

;// CONCATENATED MODULE: ./build/rules/unmarked-migrations.js

/** `other` stands for several tools, or for none that is known. */
function describeTool(framework) {
    return framework === "other"
        ? ", but no file shows which tool runs them"
        : ` of ${framework}, but no file shows that this tool is in use`;
}
const unmarkedMigrations = {
    id: "unmarked-migrations",
    severity: "note",
    confidence: "low",
    summary: "A folder looks like migrations, but nothing in the repository shows the tool that runs them.",
    check: ({ unmarked }) => unmarked.map(({ folder, framework, paths }) => ({
        path: paths[0] ?? null,
        message: `${(0,visible/* showPath */.P8)(folder === "" ? "." : folder)} looks like migrations${describeTool(framework)}, ` +
            `so ${(0,visible/* count */.U9)(paths.length, "changed file")} there did not count as a migration (${(0,visible/* listPaths */.Pe)(paths)}).`,
        remedy: [
            "If they are migrations, say so in .github/schema-release.yml on the base branch:",
            "databases:",
            "  - name: main",
            `    framework: ${framework}`,
            `    migrations: [${JSON.stringify(folder === "" ? "*" : folder)}]`,
        ].join("\n"),
    })),
};

;// CONCATENATED MODULE: ./build/rules/unrecognised-migration.js

const unrecognisedMigration = {
    id: "unrecognised-migration",
    severity: "error",
    confidence: "medium",
    summary: "A file among the migrations has a name that the tool will not pick up.",
    check: (input) => input.files.flatMap(({ before, after }) => {
        if (after?.role !== "unrecognised" || before?.path === after.path)
            return [];
        const name = basename(after.path);
        return [
            {
                path: after.path,
                message: `${after.set.framework.title} will not pick up ${(0,visible/* showPath */.P8)(name)}: its name does not have the form of a migration, so it never runs.`,
                remedy: remedyFor(name, after, input),
            },
        ];
    }),
};
function remedyFor(name, { set }, input) {
    const otherwise = "If it is no migration, move it out of the folder.";
    const right = set.framework.id === "flyway" ? rightFlywayName(name) : null;
    if (right !== null)
        return `Rename it to ${(0,visible/* showPath */.P8)(right)}. ${otherwise}`;
    const model = lastVersioned(input.merged, set.root);
    if (model === null)
        return `Name it as ${set.framework.title} asks for. ${otherwise}`;
    return `Name it like its neighbours, such as ${(0,visible/* showPath */.P8)(model)}. ${otherwise}`;
}
/** Flyway wants one capital letter, the version, two underscores and a description. */
function rightFlywayName(name) {
    const extension = /\.[A-Za-z]+$/.exec(name)?.[0] ?? "";
    const stem = name.slice(0, name.length - extension.length);
    const versioned = /^([vub])[-_ ]?(\d[\d._]*)/i.exec(stem);
    const repeatable = /^r_+/i.exec(stem);
    const head = versioned?.[0] ?? repeatable?.[0];
    if (head === undefined)
        return null;
    const description = stem
        .slice(head.length)
        .replaceAll(/[^\p{L}\p{N}]+/gu, "_")
        .replaceAll(/^_+|_+$/g, "");
    const prefix = versioned === null ? "R" : `${versioned[1]?.toUpperCase() ?? "V"}${versioned[2]?.replaceAll(/[._]+$/g, "") ?? ""}`;
    const right = `${prefix}__${description === "" ? "description" : description}${extension.toLowerCase()}`;
    return right === name ? null : right;
}
function lastVersioned(merged, root) {
    const model = merged.findLast((migration) => migration.role === "versioned" && migration.set.root === root);
    return model === undefined ? null : basename(model.path);
}
function basename(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}

;// CONCATENATED MODULE: ./build/rules/gate-rules.js
/** The one ordered list of the rules about a change set, the gravest first, and the function that runs it. */














const GATE_RULES = [
    incompleteChangeSet,
    mixedChangeSet,
    editedMigration,
    renamedMigration,
    removedMigration,
    duplicateMigrationId,
    outOfOrderMigration,
    oddMigrationId,
    unrecognisedMigration,
    missingDownMigration,
    schemaWithoutMigration,
    unmarkedMigrations,
    gateChanged,
];
/** All rules whose findings `check` may show of the change set itself. */
const GATE_RULE_DESCRIPTIONS = [...GATE_RULES, override_refused/* overrideRefused */.t];
/** The gate itself: a configuration may change their severity, never drop them. */
const ALWAYS_ON = new Set([mixedChangeSet.id, incompleteChangeSet.id]);
/** Every finding about the change set, in the order of the list; severities as the base's configuration wants them. */
function runGateRules(input) {
    return GATE_RULES.flatMap((rule) => {
        const configured = input.options.severities[rule.id];
        if (configured === "off" && !ALWAYS_ON.has(rule.id))
            return [];
        const fixed = configured === "off" ? undefined : configured;
        return rule.check(input).map((raw) => completeFinding(rule, raw, fixed));
    });
}
function completeFinding(rule, raw, configured) {
    return {
        rule: rule.id,
        severity: configured ?? raw.severity ?? rule.severity,
        confidence: rule.confidence,
        message: raw.message,
        remedy: raw.remedy,
        path: raw.path ?? null,
        line: raw.line ?? null,
        column: raw.column ?? null,
    };
}


/***/ }),

/***/ 57530:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ refuseOverride),
/* harmony export */   t: () => (/* binding */ overrideRefused)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);

/** Found by whoever reads labels and reasons, which no rule about files can see; `refuseOverride` makes its finding. */
const overrideRefused = {
    id: "override-refused",
    severity: "warning",
    confidence: "high",
    summary: "The override label is set, but it does not count.",
};
/** The finding that tells a team why its override did not open the gate. */
function refuseOverride({ label, because, remedy }) {
    return {
        rule: overrideRefused.id,
        severity: overrideRefused.severity,
        confidence: overrideRefused.confidence,
        message: `The label "${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8)(label)}" did not open the gate. ${because}`,
        remedy: remedy ??
            "It counts when somebody who may write here, and did not write the change, sets it and a reason stands in the pull request or a comment.",
        path: null,
        line: null,
        column: null,
    };
}


/***/ })

};
;