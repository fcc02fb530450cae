"use strict";
exports.id = 4668;
exports.ids = [4668];
exports.modules = {

/***/ 24668:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  printUnread: () => (/* binding */ printUnread)
});

// EXTERNAL MODULE: ./build/frameworks/exclusions.js
var exclusions = __webpack_require__(84372);
// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __webpack_require__(97667);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
;// CONCATENATED MODULE: ./build/commands/sql-command/sql-command.js
/**
 * One call of the `sql-command`: what stands in its words, what it printed, and why that does not serve. Whoever calls it has seen to
 * it that the code which it executes may be executed (docs/threat-model.md).
 */


const PLACEHOLDERS = ["path", "name", "id", "app", "previous"];
const PLACEHOLDER = /\{([A-Za-z_-]+)\}/g;
/** Throws `UserError` for a command that cannot be meant; whatever else fails is an answer. */
async function printSql(options, values, run) {
    checkCommand(options.command);
    const command = fillIn(options.command, values);
    if ("because" in command)
        return { ...command, timedOut: false };
    try {
        return read(await run({ command: command.words, timeoutSeconds: options.timeoutSeconds }), options);
    }
    catch (error) {
        if (!(error instanceof errors.UserError))
            throw error;
        return { because: `could not be run: ${onOneLine(error.message)}`, timedOut: false };
    }
}
/** Throws `UserError` for one that no migration could be asked of. */
function checkCommand(command) {
    const [program = "", ...rest] = command;
    const asked = rest.flatMap((word) => [...word.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ""));
    const unknown = asked.find((name) => !PLACEHOLDERS.some((known) => known === name));
    const allowed = `Placeholders are ${PLACEHOLDERS.map((name) => `{${name}}`).join(", ")}; one of path, name and id must be among the arguments.`;
    if (unknown !== undefined)
        throw new errors.UserError("configuration", `The sql-command asks for {${unknown}}, which is not known.`, allowed);
    if (program === "" || program.search(PLACEHOLDER) >= 0)
        throw new errors.UserError("configuration", "The program of the sql-command must be named, not a placeholder.", allowed);
    if (!asked.some((name) => name === "path" || name === "name" || name === "id"))
        throw new errors.UserError("configuration", "The sql-command does not say which migration it is asked for.", allowed);
}
/** Nothing that a shell, an option parser or a path would read as more than a name. */
const NAME = /^[A-Za-z0-9_][A-Za-z0-9_.+-]{0,199}$/;
const PATH_PART = /^[A-Za-z0-9_.@+=,-]{1,255}$/;
function fillIn(command, values) {
    const asked = PLACEHOLDERS.filter((name) => command.some((word) => word.includes(`{${name}}`)));
    for (const name of asked) {
        const value = values[name];
        if (value === null)
            return { because: `asks for {${name}}, which the file does not tell` };
        if (!(name === "path" ? isPlainPath(value) : NAME.test(value)))
            return {
                because: `asks for {${name}}, and ${(0,visible/* cutMiddle */.it)(JSON.stringify((0,visible/* makeVisible */.Xm)(value)), 120)} is not given to programs`,
            };
    }
    const words = command.map((word) => word.replace(PLACEHOLDER, (whole, name) => sql_command_valueOf(values, name) ?? whole));
    return { words };
}
function sql_command_valueOf(values, name) {
    const known = PLACEHOLDERS.find((each) => each === name);
    return known === undefined ? null : values[known];
}
/** Relative, without `..`, of plain characters, and nothing that could be an option. */
function isPlainPath(path) {
    const parts = path.split("/");
    return !path.startsWith("-") && path.length <= 1000 && parts.every((part) => PATH_PART.test(part) && !/^\.{1,2}$/.test(part));
}
function read(outcome, { timeoutSeconds }) {
    const { exitCode, signal, timedOut, stdout, truncated = false } = outcome;
    if (timedOut)
        return { because: `did not end within ${timeoutSeconds} s`, timedOut };
    if (exitCode !== 0) {
        const how = exitCode === null ? `was ended by ${signal ?? "a signal"}` : `failed with exit code ${exitCode}`;
        return { because: `${how}${complaintOf(outcome)}`, timedOut };
    }
    if (truncated)
        return { because: "printed more than is read", timedOut };
    return stdout.trim() === "" ? { because: `printed nothing${complaintOf(outcome)}`, timedOut } : { sql: stdout };
}
/** The last line of its errors, which the port has masked. */
function complaintOf({ stderr }) {
    const line = onOneLine(stderr.trimEnd().split("\n").at(-1) ?? "");
    return line === "" ? "" : `: ${line}`;
}
function onOneLine(text) {
    return (0,visible/* cutMiddle */.it)((0,visible/* makeVisible */.Xm)(text.trim()), 200).replace(/\.$/, "");
}

;// CONCATENATED MODULE: ./build/commands/sql-command/sql-command-advice.js
/** Sentences, then the lines for `.github/schema-release.yml`; a tool without a known command has only sentences. */
function adviseCommand({ command, about }, { framework, database }) {
    if (command === null)
        return { remedy: `${about} Name it as sql-command of the database in .github/schema-release.yml of the base branch.` };
    const lines = [
        "databases:",
        `  - name: ${quoteWord(nameFor(database))}`,
        `    framework: ${framework ?? "other"}`,
        `    sql-command: ${command.join(" ")}`,
    ];
    const sentence = `Let the tool print its SQL. ${about} It runs the code that is checked out, so read docs/sql-command.md first. In .github/schema-release.yml of the base branch:`;
    return { remedy: [sentence, ...lines].join("\n") };
}
/** Of several places of a framework one is told by its path; a database without `migrations` is that of all. */
function nameFor(database) {
    return database.split(":", 1)[0] ?? database;
}
/** As a plain YAML scalar where that is certain. */
function quoteWord(word) {
    const isPlain = /^[A-Za-z_][\w./-]*$/.test(word) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(word);
    return isPlain ? word : JSON.stringify(word);
}

;// CONCATENATED MODULE: ./build/commands/sql-command/sql-command-recipes.js
const NONE = {
    command: null,
    about: "It has no command that prints the SQL of one migration alone. Any program that prints it serves, such as a script of yours.",
};
const RECIPES = {
    django: {
        command: ["python3", "manage.py", "sqlmigrate", "{app}", "{name}"],
        about: "It asks the configured database for names of constraints, so give it an empty one of the same dialect.",
        unwritten: /^-- (?:MIGRATION NOW PERFORMS|THIS) OPERATION (?:THAT )?CANNOT BE WRITTEN AS SQL/m,
    },
    alembic: {
        command: ["python3", "-m", "alembic", "upgrade", "{previous}:{id}", "--sql"],
        about: "Offline mode needs the dialect of the URL, and no database.",
        first: "base",
        identify: readAlembic,
        bookkeeping: /^(?:INSERT INTO alembic_version \(version_num\) VALUES \('\w+'\)(?: RETURNING alembic_version\.version_num)?|UPDATE alembic_version SET version_num='\w+' WHERE alembic_version\.version_num = '\w+')$/,
    },
    "ef-core": {
        command: ["dotnet", "ef", "migrations", "script", "{previous}", "{id}", "--no-build"],
        about: "Build the project in a step before; add --project where it is not in the root of the repository.",
        first: "0",
        bookkeeping: /^INSERT INTO "__EFMigrationsHistory" \("MigrationId", "ProductVersion"\)\s+VALUES \('\w+', '[\w.+-]+'\)$/,
    },
    rails: {
        command: null,
        about: "It prints no SQL without running the migration. Any program that prints it serves, such as a script of yours.",
    },
    laravel: {
        command: null,
        about: "What migrate --pretend prints is not SQL alone. A script of yours that takes the statements out of it serves, or any program that prints SQL.",
    },
};
/** For a framework of which nothing is known: that it has no command. */
function sqlRecipe(framework) {
    return framework !== null && Object.hasOwn(RECIPES, framework) ? (RECIPES[framework] ?? NONE) : NONE;
}
/** Ids of the frameworks that stand in the table. */
const RECIPE_IDS = Object.keys(RECIPES);
/** `revision` and `down_revision` as Alembic's template writes them; said twice or computed is not plain. */
function readAlembic(text) {
    const own = valuesOf(text, "revision");
    const down = valuesOf(text, "down_revision");
    if (own?.length !== 1 || down === null)
        return null;
    return { id: own[0] ?? "", previous: down };
}
/** The words of the one assignment to a name at the start of a line; `None` has none. Null where there is none, or several. */
function valuesOf(text, name) {
    const found = [...text.matchAll(new RegExp(`^${name}(?:[ \\t]*:[^=\\n]*)?[ \\t]*=[ \\t]*([^\\n]*)`, "gm"))];
    const [first] = found;
    if (first === undefined || found.length > 1)
        return null;
    const value = (first[1] ?? "").replace(/\s*(?:#.*)?$/, "");
    if (value === "None")
        return [];
    const words = /^[([]?(.*?)[)\]]?$/.exec(value)?.[1] ?? "";
    const quoted = words.split(",").map((word) => /^\s*(?:"(\w+)"|'(\w+)')\s*$/.exec(word));
    const values = quoted.flatMap((match, index) => {
        const word = match?.[1] ?? match?.[2];
        // A tuple of one ends with a comma.
        return word === undefined && index > 0 && index === quoted.length - 1 ? [] : [word ?? ""];
    });
    return values.includes("") ? null : values;
}

;// CONCATENATED MODULE: ./build/commands/sql-command/printed-sql.js




/** So many migrations of one set are asked for; each call may take as long as the configuration lets it. */
const MOST_CALLS = 100;
/** The files in their order. Throws `UserError` for a command that cannot be meant. */
async function printUnread(printing) {
    const { files, command, framework, database } = printing;
    const recipe = sqlRecipe(framework);
    if (command === null) {
        const advice = adviseCommand(recipe, { framework, database });
        return files.map(({ file, isOne }) => file.unread === null || !isOne ? file : withRemedy(file, { ...advice, severity: "note" }));
    }
    const printed = [];
    let stopped = null;
    let calls = 0;
    for (const each of files) {
        const { file, isOne } = each;
        if (file.unread === null || !isOne || file.bytes === null) {
            printed.push(file);
            continue;
        }
        if (calls === MOST_CALLS)
            stopped ??= `is asked for ${MOST_CALLS} migrations at most`;
        calls += 1;
        const answer = stopped === null ? await ask(each, { printing, command, recipe }) : { because: stopped, stop: true, ran: false };
        if ("sql" in answer) {
            printed.push({ ...file, bytes: new TextEncoder().encode(answer.sql), unread: null, printed: recipe });
            continue;
        }
        if (answer.stop)
            stopped ??= answer.because;
        printed.push(withRemedy(file, failure(answer)));
    }
    return printed;
}
async function ask({ file, path, previous }, { printing, command, recipe }) {
    const checkout = await printing.openCheckout(printing.head);
    if ("refused" in checkout)
        return { because: `was not run: ${checkout.refused}`, stop: true, ran: false };
    const lies = await checkout.readFile(path);
    if (lies === null || !areEqual(lies, file.bytes))
        return { because: "was not run: what is checked out under this path is not what is under check", stop: false, ran: false };
    const asksForPrevious = command.command.some((word) => word.includes("{previous}"));
    const own = identify(file, { recipe, previous: asksForPrevious ? previous() : null });
    if ("because" in own)
        return { ...own, stop: false, ran: false };
    const answer = await printSql(command, { ...placesOf(path), ...own }, checkout.runCommand);
    // Whatever made one call hang will do so with the next: a stranger shall not multiply the time limit.
    return "sql" in answer ? answer : { because: answer.because, stop: answer.timedOut, ran: true };
}
function identify(file, { recipe, previous }) {
    const first = recipe.first ?? null;
    if (recipe.identify === undefined)
        return { id: file.id, previous: previous ?? first };
    const own = recipe.identify(new TextDecoder().decode(file.bytes ?? new Uint8Array()));
    if (own === null)
        return { because: "was not run, since the file does not say plainly which migration it is and which it follows" };
    if (own.previous.length > 1)
        return { because: "was not run, since the migration follows several others" };
    return { id: own.id, previous: own.previous[0] ?? first };
}
function placesOf(path) {
    const name = (0,exclusions/* nameOf */.Vb)(path);
    const dot = name.lastIndexOf(".");
    return { path, name: dot > 0 ? name.slice(0, dot) : name, app: path.split("/").at(-3) ?? null };
}
function areEqual(a, b) {
    return b !== null && a.length === b.length && a.every((byte, index) => byte === b[index]);
}
function withRemedy(file, { because, remedy, severity }) {
    if (file.unread === null)
        return file;
    return {
        ...file,
        unread: { because: because === undefined ? file.unread.because : `${file.unread.because} ${because}`, remedy, severity },
    };
}
function failure({ because, ran }) {
    const what = ran
        ? "See to it that the sql-command prints the migration's SQL and nothing else"
        : "Have the sql-command run where it may (docs/sql-command.md)";
    return {
        because: `The sql-command ${because}.`,
        remedy: `${what}, or have somebody check what the migration does; until then it asks for a backup.`,
        severity: ran ? "warning" : "note",
    };
}


/***/ })

};
;